#include "gui/plaintext.h"

namespace corescope {

namespace {

constexpr qsizetype longestLine = 500;

bool turnsWriting(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e ||
           unit == 0x200f || unit == 0x061c;
}

} // namespace

QString plainLine(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(std::min(utf8.size(), std::size_t(4 * longestLine))));
    QString line;
    line.reserve(text.size());
    for (const QChar unit : text) {
        const bool isBreak = unit.category() == QChar::Other_Control || unit.category() == QChar::Separator_Line ||
                             unit.category() == QChar::Separator_Paragraph;
        if (!turnsWriting(unit.unicode()))
            line += isBreak ? QChar(u' ') : unit;
    }
    line = line.simplified();
    if (line.size() > longestLine) {
        line.truncate(line[longestLine - 1].isHighSurrogate() ? longestLine - 1 : longestLine);
        line += QChar(0x2026); // an ellipsis
    }
    return line;
}

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace corescope
