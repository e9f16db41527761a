#include "tests/bench/report.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

void print(const QString& line)
{
    std::printf("%s\n", line.toUtf8().constData());
}

QString joined(const QStringList& cells, const QList<qsizetype>& widths, QStringView separator)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += (i > 0 ? separator.toString() : QString()) + cells[i].leftJustified(widths[i]);
    return line;
}

} // namespace

void Report::printTable(const QStringList& head, const QList<QStringList>& rows) const
{
    QList<qsizetype> widths(head.size(), 0);
    for (const QStringList& row : QList<QStringList>{head} + rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    QStringList rules;
    for (const qsizetype width : widths)
        rules << QString(width, u'-');
    const auto line = [&](const QStringList& cells) {
        print(m_markdown ? u"| "_s + joined(cells, widths, u" | ") + u" |"_s : joined(cells, widths, u"  ").trimmed());
    };
    print({});
    line(head);
    line(rules);
    for (const QStringList& row : rows)
        line(row);
}

void Report::printHeading(const QStringList& facts) const
{
    for (const QString& fact : facts)
        print((m_markdown ? u"* "_s : u""_s) + fact);
}

void Report::printText(const QString& text) const
{
    print(u'\n' + text);
}

bool Report::isAllOk() const
{
    return std::ranges::none_of(m_figures, [](const Figure& figure) { return figure.verdict == Verdict::Missed; });
}

void Report::printFigures() const
{
    QList<QStringList> rows;
    for (const Figure& figure : m_figures) {
        const QString result = figure.verdict == Verdict::Shown ? QString()
                               : figure.verdict == Verdict::Ok  ? u"ok"_s
                                                                : u"MISSED"_s;
        rows << QStringList{figure.name, figure.measured, figure.limit, figure.ratio, figure.wanted, result};
    }
    printTable({u"Figure"_s, u"Measured"_s, u"Limit of this machine"_s, u"Ratio"_s, u"Wanted"_s, u"Result"_s}, rows);
}

Verdict verdict(bool isOk)
{
    return isOk ? Verdict::Ok : Verdict::Missed;
}

QString inSeconds(double seconds)
{
    return u"%1 s"_s.arg(seconds, 0, 'f', seconds < 0.1 ? 3 : 2);
}

QString inMilliseconds(double milliseconds)
{
    return u"%1 ms"_s.arg(milliseconds, 0, 'f', milliseconds < 10 ? 2 : 1);
}

QString inMegabytes(std::int64_t bytes)
{
    return u"%1 MB"_s.arg(double(bytes) / 1e6, 0, 'f', 0);
}

QString asRatio(double value, double limit)
{
    return limit > 0 ? u"%1 x"_s.arg(value / limit, 0, 'f', 2) : QString();
}

} // namespace corescope::bench
