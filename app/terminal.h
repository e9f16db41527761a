#pragma once

#include <chrono>

#include <QString>

namespace corescope {

/// Writes the text as it is.
/// @{
void print(const QString& text);
void printToStderr(const QString& text);
/// @}

/// "corescope: <message>", one line on stderr.
void printError(const QString& message);

/// Control characters become `\xNN`, so that text from the radio cannot steer a terminal or fake a line.
QString printable(const QString& text);

/// One line on stderr that changes in place on a terminal; elsewhere a plain line every few seconds.
class ProgressLine
{
public:
    ProgressLine();
    /// Ends the line.
    ~ProgressLine();

    void show(const QString& text);
    /// Shows the text whatever was shown when, and ends the line.
    void finish(const QString& text);

private:
    void write(const QString& text);

    const bool m_isTerminal;
    std::chrono::steady_clock::time_point m_shown;
    qsizetype m_width = 0; ///< characters on the unfinished line
};

} // namespace corescope
