#include "gui/analytics/figuretexts.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/analytics/besthops.h"
#include "core/analytics/subpaths.h"
#include "core/store/timetext.h"
#include "gui/nodes/nodename.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

FigureCell textCell(QString text)
{
    return {std::move(text)};
}

FigureCell countCell(std::uint64_t count)
{
    return {countText(count), double(count)};
}

FigureCell numberCell(double value, int decimals)
{
    return std::isfinite(value) ? FigureCell{decimalText(value, decimals), value} : FigureCell{};
}

FigureCell shareCell(std::uint64_t part, std::uint64_t whole)
{
    const double percent = whole == 0 ? 0 : double(part) * 100 / double(whole);
    return {percentText(percent, 1), percent};
}

FigureCell momentCell(std::int64_t unixMs)
{
    return {shownMinute(unixMs), double(unixMs)};
}

QString decimalText(double value, int decimals)
{
    const double power = std::pow(10, decimals);
    return QLocale().toString(std::round(value * power) / power + 0.0, 'f', decimals); // + 0: no "-0.0"
}

QString timeAxisTitle()
{
    return TimeDisplay::instance().isUtc() ? QCoreApplication::translate("analytics", "Time (UTC)")
                                           : QCoreApplication::translate("analytics", "Time (local)");
}

QString hourAxisTitle()
{
    return TimeDisplay::instance().isUtc() ? QCoreApplication::translate("analytics", "Hour (UTC)")
                                           : QCoreApplication::translate("analytics", "Hour (local)");
}

QString lengthText(std::int64_t ms)
{
    const std::int64_t seconds = ms / 1000;
    const auto text = [seconds](std::int64_t unit, const QString& one, const QString& several) {
        return seconds == unit ? one : several.arg(seconds / unit);
    };
    if (seconds % 86'400 == 0)
        return text(86'400, QCoreApplication::translate("analytics", "day"),
                    QCoreApplication::translate("analytics", "%1 d"));
    if (seconds % 3600 == 0)
        return text(3600, QCoreApplication::translate("analytics", "hour"),
                    QCoreApplication::translate("analytics", "%1 h"));
    if (seconds % 60 == 0)
        return text(60, QCoreApplication::translate("analytics", "minute"),
                    QCoreApplication::translate("analytics", "%1 min"));
    return text(1, QCoreApplication::translate("analytics", "second"),
                QCoreApplication::translate("analytics", "%1 s"));
}

QString timeFilter(const TimeRange& range)
{
    const auto text = [](std::int64_t ms) {
        const std::string iso = isoMilliseconds(ms).string();
        return QString::fromLatin1(iso.data(), qsizetype(iso.size()));
    };
    return u"time >= %1 && time < %2"_s.arg(text(range.begin), text(range.end));
}

QString inRange(const QString& filter, const PageRequest& request)
{
    if (filter.isEmpty() || request.scope.time == TimeRange())
        return filter;
    return filter + u" && "_s + timeFilter(request.scope.time);
}

QString equalFilter(const QString& field, const std::string& text)
{
    const QString value = QString::fromStdString(text);
    const bool hasDouble = value.contains(u'"');
    if (value.isEmpty() || (hasDouble && value.contains(u'\'')))
        return {};
    const QChar quote = hasDouble ? u'\'' : u'"';
    return field + u" == "_s + quote + value + quote;
}

QString hopLabel(const Snapshot& snapshot, HopPrefix hop)
{
    const QString hex = plainLine(storedHopText(hop, snapshot.store->keys())).left(12);
    const KeyIndex key = hopKey(snapshot, hop);
    return key.isValid() ? u"%1 (%2)"_s.arg(nodeName(snapshot, key), hex) : hex;
}

KeyIndex hopKey(const Snapshot& snapshot, HopPrefix hop)
{
    const NodeIndex node = snapshot.prefixes->likeliest(hop);
    return node.isValid() ? snapshot.nodes().key(node) : KeyIndex();
}

} // namespace corescope
