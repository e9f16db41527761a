#include "gui/timedisplay.h"

#include <algorithm>

#include <QLocale>

#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_timeFormatKey = u"packets/timeFormat"_s;

} // namespace

TimeDisplay::TimeDisplay()
    : m_format(TimeFormat(std::clamp(WindowSettings().value(s_timeFormatKey).toInt(), 0, 2)))
{
}

TimeDisplay& TimeDisplay::instance()
{
    static TimeDisplay display;
    return display;
}

void TimeDisplay::setFormat(TimeFormat format)
{
    if (format == this->format())
        return;
    m_format = format;
    WindowSettings().setValue(s_timeFormatKey, int(format));
    emit changed();
}

QString timeText(std::int64_t unixMs, TimeFormat format, std::int64_t beginMs)
{
    switch (format) {
    case TimeFormat::Local:
        return QDateTime::fromMSecsSinceEpoch(unixMs).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case TimeFormat::Utc:
        return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    case TimeFormat::Relative:
        break;
    }
    return QLocale().toString(double(unixMs - beginMs) / 1000, 'f', 0);
}

QDateTime inShownZone(std::int64_t unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs, TimeDisplay::instance().isUtc() ? Qt::UTC : Qt::LocalTime);
}

QString shownTime(std::int64_t unixMs)
{
    return timeText(unixMs, TimeDisplay::instance().isUtc() ? TimeFormat::Utc : TimeFormat::Local, 0);
}

QString shownMinute(std::int64_t unixMs)
{
    const QDateTime time = inShownZone(unixMs);
    return time.toString(time.timeSpec() == Qt::UTC ? u"yyyy-MM-dd HH:mm'Z'"_s : u"yyyy-MM-dd HH:mm"_s);
}

TimeBuckets shownBuckets(std::int64_t lengthMs, std::int64_t atMs)
{
    return {lengthMs, std::int64_t(inShownZone(atMs).offsetFromUtc()) * 1000};
}

} // namespace corescope
