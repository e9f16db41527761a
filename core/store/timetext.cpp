#include "core/store/timetext.h"

#include <algorithm>

namespace corescope {

namespace {

constexpr std::int64_t secondsPerDay = 86400;
constexpr std::int64_t firstSecond = -62167219200; // 0000-01-01T00:00:00
constexpr std::int64_t lastSecond = 253402300799;  // 9999-12-31T23:59:59

struct Date
{
    int year = 0, month = 0, day = 0;
};

// Years are counted from March, so that the leap day is a year's last day, in eras of 400 years that are all alike.
constexpr std::int64_t daysFromCivil(Date date)
{
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * std::int64_t(146097) + dayOfEra - 719468;
}

constexpr Date civilFromDays(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const int dayOfEra = static_cast<int>(days - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const int year = static_cast<int>(era * 400) + yearOfEra + (month <= 2 ? 1 : 0);
    return {year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

static_assert(daysFromCivil({1970, 1, 1}) == 0 && daysFromCivil({2000, 3, 1}) == 11017);

constexpr int daysInMonth(int year, int month)
{
    if (month == 2)
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Takes a text apart from the left; once something did not fit, failed() stays true.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    bool atDigit() const { return peek() >= '0' && peek() <= '9'; }

    int number(std::size_t digits, int low, int high)
    {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i)
            value = value * 10 + digit();
        m_failed = m_failed || value < low || value > high;
        return value;
    }

    void expect(char wanted)
    {
        m_failed = m_failed || peek() != wanted;
        skip();
    }

    int digit()
    {
        const bool fits = atDigit();
        const int value = fits ? peek() - '0' : 0;
        m_failed = m_failed || !fits;
        skip();
        return value;
    }

    void skip() { m_rest.remove_prefix(m_rest.empty() ? 0 : 1); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

int readMilliseconds(Scanner& scanner)
{
    int milliseconds = 0;
    int scale = 100;
    do {
        milliseconds += scanner.digit() * scale;
        scale /= 10;
    } while (scanner.atDigit());
    return milliseconds;
}

int readOffsetSeconds(Scanner& scanner)
{
    const int sign = scanner.peek() == '-' ? -1 : 1;
    scanner.skip();
    const int hours = scanner.number(2, 0, 23);
    scanner.expect(':');
    return sign * (hours * 60 + scanner.number(2, 0, 59)) * 60;
}

char* writeNumber(char* out, int value, int digits)
{
    for (int i = digits; i-- > 0; value /= 10)
        out[i] = static_cast<char>('0' + value % 10);
    return out + digits;
}

char* writeDateTime(char* out, std::int64_t unixSeconds)
{
    // Adding whole days first keeps the division from rounding towards zero for years before 1970.
    const std::int64_t shifted = unixSeconds - firstSecond;
    const Date date = civilFromDays(shifted / secondsPerDay + firstSecond / secondsPerDay);
    const int second = static_cast<int>(shifted % secondsPerDay);
    out = writeNumber(out, date.year, 4);
    *out++ = '-';
    out = writeNumber(out, date.month, 2);
    *out++ = '-';
    out = writeNumber(out, date.day, 2);
    *out++ = 'T';
    out = writeNumber(out, second / 3600, 2);
    *out++ = ':';
    out = writeNumber(out, second / 60 % 60, 2);
    *out++ = ':';
    return writeNumber(out, second % 60, 2);
}

} // namespace

std::optional<std::int64_t> parseTimeText(std::string_view text)
{
    Scanner scanner(text);
    Date date;
    date.year = scanner.number(4, 0, 9999);
    scanner.expect('-');
    date.month = scanner.number(2, 1, 12);
    scanner.expect('-');
    date.day = scanner.number(2, 1, daysInMonth(date.year, date.month));
    scanner.expect(scanner.peek() == ' ' ? ' ' : 'T');
    const int hour = scanner.number(2, 0, 23);
    scanner.expect(':');
    const int minute = scanner.number(2, 0, 59);
    scanner.expect(':');
    const int second = scanner.number(2, 0, 59);

    int milliseconds = 0;
    if (scanner.peek() == '.') {
        scanner.skip();
        milliseconds = readMilliseconds(scanner);
    }
    int offset = 0;
    if (scanner.peek() == 'Z')
        scanner.skip();
    else if (scanner.peek() == '+' || scanner.peek() == '-')
        offset = readOffsetSeconds(scanner);
    if (scanner.failed() || !scanner.atEnd())
        return std::nullopt;

    const std::int64_t seconds = daysFromCivil(date) * secondsPerDay + hour * 3600 + minute * 60 + second - offset;
    return seconds * 1000 + milliseconds;
}

TimeText isoMilliseconds(std::int64_t unixMilliseconds)
{
    const std::int64_t shifted =
        std::clamp(unixMilliseconds, firstSecond * 1000, lastSecond * 1000 + 999) - firstSecond * 1000;
    TimeText text;
    char* out = writeDateTime(text.m_characters.data(), shifted / 1000 + firstSecond);
    *out++ = '.';
    out = writeNumber(out, static_cast<int>(shifted % 1000), 3);
    *out++ = 'Z';
    text.m_size = static_cast<std::size_t>(out - text.m_characters.data());
    return text;
}

TimeText isoSeconds(std::int64_t unixSeconds)
{
    TimeText text;
    char* out = writeDateTime(text.m_characters.data(), std::clamp(unixSeconds, firstSecond, lastSecond));
    *out++ = 'Z';
    text.m_size = static_cast<std::size_t>(out - text.m_characters.data());
    return text;
}

} // namespace corescope
