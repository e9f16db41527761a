#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace corescope::bench {

enum class Verdict { Ok, Missed, Shown };

/// One line of the table of figures.
struct Figure
{
    QString name;
    QString measured;
    QString limit; ///< what the same machine allows; empty if there is no such thing
    QString ratio; ///< measured over limit
    QString wanted;
    Verdict verdict = Verdict::Shown;
};

/// Collects figures and tables, and prints them as text or Markdown.
class Report
{
public:
    explicit Report(bool markdown)
        : m_markdown(markdown)
    {
    }

    void add(const Figure& figure) { m_figures << figure; }
    /// A figure that nothing is wanted of.
    void addShown(const QString& name, const QString& measured) { m_figures << Figure{name, measured, {}, {}, {}}; }
    bool isAllOk() const;

    void printHeading(const QStringList& facts) const;
    void printFigures() const;
    void printTable(const QStringList& head, const QList<QStringList>& rows) const;
    void printText(const QString& text) const;

private:
    bool m_markdown;
    QList<Figure> m_figures;
};

Verdict verdict(bool isOk);
QString inSeconds(double seconds);
QString inMilliseconds(double milliseconds);
/// Decimal megabytes.
QString inMegabytes(std::int64_t bytes);
/// "1.23 x"
QString asRatio(double value, double limit);

} // namespace corescope::bench
