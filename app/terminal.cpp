#include "app/terminal.h"

#include <cstdio>
#include <unistd.h>

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void writeTo(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString& text)
{
    writeTo(stdout, text);
}

void printToStderr(const QString& text)
{
    writeTo(stderr, text);
}

void printError(const QString& message)
{
    printToStderr(u"corescope: "_s + printable(message) + u'\n');
}

QString printable(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar character : text) {
        const uint code = character.unicode();
        const bool isBidirectional = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || isBidirectional)
            safe += code < 0x100 ? u"\\x%1"_s.arg(code, 2, 16, QChar(u'0')) : u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
        else
            safe += character;
    }
    return safe;
}

ProgressLine::ProgressLine()
    : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_width > 0)
        printToStderr(u"\n"_s);
}

void ProgressLine::show(const QString& text)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shown < (m_isTerminal ? 100ms : 5000ms))
        return;
    m_shown = now;
    write(text);
}

void ProgressLine::finish(const QString& text)
{
    write(text);
    if (m_width > 0)
        printToStderr(u"\n"_s);
    m_width = 0;
}

void ProgressLine::write(const QString& text)
{
    const QString safe = printable(text);
    if (!m_isTerminal) {
        printToStderr(safe + u'\n');
        return;
    }
    printToStderr(u'\r' + safe.leftJustified(m_width));
    m_width = safe.size();
}

} // namespace corescope
