#pragma once

#include <atomic>
#include <cstdint>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "core/analytics/timebuckets.h"

namespace corescope {

enum class TimeFormat {
    Local,
    Utc,
    Relative, ///< seconds since the first packet of the database; where that makes no sense, as Local
};

/// How the window writes times: one choice for all panels, as the language is, kept in the window's settings. format()
/// may be asked on any thread, the rest lives in the GUI thread.
class TimeDisplay : public QObject
{
    Q_OBJECT

public:
    static TimeDisplay& instance();

    TimeFormat format() const { return m_format.load(std::memory_order_relaxed); }
    bool isUtc() const { return format() == TimeFormat::Utc; }
    void setFormat(TimeFormat format);

signals:
    void changed();

private:
    TimeDisplay();

    std::atomic<TimeFormat> m_format;
};

/// `2026-11-23 04:13:01`, followed by Z if it is UTC. `beginMs`: what Relative counts from.
QString timeText(std::int64_t unixMs, TimeFormat format, std::int64_t beginMs);

/// A time in Unix ms in the zone that the window writes times in. Any thread.
QDateTime inShownZone(std::int64_t unixMs);

/// The same as text, to the second or to the minute; never relative.
/// @{
QString shownTime(std::int64_t unixMs);
QString shownMinute(std::int64_t unixMs);
/// @}

/// Spans of so many ms, counted from midnight in the zone that the window writes times in, as it is at a time. What
/// is counted by hours of UTC is half an hour off in zones of half hours. Any thread.
TimeBuckets shownBuckets(std::int64_t lengthMs, std::int64_t atMs);

} // namespace corescope
