#include "gui/quantities.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

namespace corescope {

using namespace Qt::StringLiterals;

QString countText(std::uint64_t count)
{
    return QLocale().toString(qulonglong(count));
}

QString percentText(double percent, int decimals)
{
    return QCoreApplication::translate("quantities", "%1%", "percent").arg(QLocale().toString(percent, 'f', decimals));
}

QString durationText(double seconds)
{
    constexpr double s_longest = 99 * 3600.0;
    const int whole = int(std::clamp(seconds, 0.0, s_longest));
    if (whole < 60)
        return QCoreApplication::translate("quantities", "%1 s").arg(whole);
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    if (whole < 3600)
        return u"%1:%2"_s.arg(QString::number(whole / 60), two(whole % 60));
    return u"%1:%2:%3"_s.arg(QString::number(whole / 3600), two(whole / 60 % 60), two(whole % 60));
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace corescope
