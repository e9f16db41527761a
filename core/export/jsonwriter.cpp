#include "core/export/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace corescope {

namespace {

constexpr std::size_t s_longestNumber = 400; ///< room for any double in fixed notation
constexpr std::size_t s_longestEscape = 6;   ///< \u001f
constexpr std::string_view s_replacement = "\xEF\xBF\xBD";

constexpr bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
}

constexpr std::array<bool, 256> s_plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c)
        table[c] = isPlain(static_cast<unsigned char>(c));
    return table;
}();

constexpr std::uint64_t repeated(unsigned char c)
{
    return 0x0101010101010101ULL * c;
}

/// High bit set in some byte when one of the eight is equal to `c`; exact enough to ask "any?".
constexpr std::uint64_t anyEqual(std::uint64_t word, unsigned char c)
{
    const std::uint64_t difference = word ^ repeated(c);
    return (difference - repeated(0x01)) & ~difference & repeated(0x80);
}

/// True when eight bytes can be copied as they are.
bool allPlain(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const std::uint64_t control = (word - repeated(0x20)) & ~word & repeated(0x80);
    const std::uint64_t beyondAscii = word & repeated(0x80);
    return (control | beyondAscii | anyEqual(word, '"') | anyEqual(word, '\\') | anyEqual(word, '<') |
            anyEqual(word, '>') | anyEqual(word, '&')) == 0;
}

/// Length of the valid UTF-8 sequence of two to four bytes that `text` begins with; 0 when there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned char lead = byte(0);
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;  // no overlong forms
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF; // no surrogates
        return continues(1, low, high) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF; // nothing above U+10FFFF
        return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

char* escapeAscii(char* out, unsigned char c)
{
    *out++ = '\\';
    switch (c) {
    case '"':
    case '\\':
        *out++ = static_cast<char>(c);
        return out;
    case '\n':
        *out++ = 'n';
        return out;
    case '\r':
        *out++ = 'r';
        return out;
    case '\t':
        *out++ = 't';
        return out;
    default:
        break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::memcpy(out, "u00", 3);
    out[3] = digits[c >> 4];
    out[4] = digits[c & 0x0F];
    return out + 5;
}

} // namespace

JsonWriter::JsonWriter(qsizetype sizeHint)
    : m_buffer(std::max<qsizetype>(sizeHint, 64), Qt::Uninitialized)
    , m_begin(m_buffer.data())
    , m_end(m_begin)
    , m_limit(m_begin + m_buffer.size())
{
}

void JsonWriter::key(std::string_view name)
{
    separate();
    quoted(name);
    append(":");
    m_comma = false;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    quoted(text);
}

void JsonWriter::value(double number)
{
    floating(number);
}

void JsonWriter::value(float number)
{
    floating(number);
}

QByteArray JsonWriter::take()
{
    m_buffer.truncate(size());
    m_begin = m_end = m_limit = nullptr;
    m_comma = false;
    return std::exchange(m_buffer, {});
}

void JsonWriter::open(char bracket)
{
    separate();
    append({&bracket, 1});
    m_comma = false;
}

void JsonWriter::close(char bracket)
{
    append({&bracket, 1});
    m_comma = true;
}

void JsonWriter::literal(std::string_view text)
{
    separate();
    append(text);
}

void JsonWriter::signedInteger(std::int64_t number)
{
    separate();
    reserve(s_longestNumber);
    m_end = std::to_chars(m_end, m_limit, number).ptr;
}

void JsonWriter::unsignedInteger(std::uint64_t number)
{
    separate();
    reserve(s_longestNumber);
    m_end = std::to_chars(m_end, m_limit, number).ptr;
}

template <typename Float>
void JsonWriter::floating(Float number)
{
    if (!std::isfinite(number))
        return literal("null");
    separate();
    reserve(s_longestNumber);
    const Float magnitude = std::abs(number);
    if (magnitude == 0 || (magnitude >= Float(1e-6) && magnitude < Float(1e21))) {
        m_end = std::to_chars(m_end, m_limit, number, std::chars_format::fixed).ptr;
        return;
    }
    m_end = std::to_chars(m_end, m_limit, number, std::chars_format::scientific).ptr;
    if (m_end[-4] == 'e' && m_end[-2] == '0') { // 1e-07 is written 1e-7
        m_end[-2] = m_end[-1];
        --m_end;
    }
}

void JsonWriter::quoted(std::string_view text)
{
    reserve(text.size() * s_longestEscape + 2);
    const char* in = text.data();
    const char* const end = in + text.size();
    char* out = m_end;
    *out++ = '"';
    while (in != end) {
        if (end - in >= 8 && allPlain(in)) {
            std::memcpy(out, in, 8);
            in += 8;
            out += 8;
            continue;
        }
        const auto c = static_cast<unsigned char>(*in);
        if (s_plain[c]) {
            *out++ = *in++;
        } else if (c < 0x80) {
            out = escapeAscii(out, c);
            ++in;
        } else {
            const std::string_view rest(in, static_cast<std::size_t>(end - in));
            const std::size_t length = sequenceLength(rest);
            if (length == 0) {
                out = std::copy(s_replacement.begin(), s_replacement.end(), out);
                ++in;
            } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
                std::memcpy(out, in[2] == '\xA8' ? "\\u2028" : "\\u2029", 6);
                out += 6;
                in += 3;
            } else {
                out = std::copy_n(in, length, out);
                in += length;
            }
        }
    }
    *out++ = '"';
    m_end = out;
}

void JsonWriter::separate()
{
    if (m_comma)
        append(",");
    m_comma = true;
}

void JsonWriter::reserve(std::size_t bytes)
{
    if (static_cast<std::size_t>(m_limit - m_end) >= bytes)
        return;
    const qsizetype used = size();
    m_buffer.resize(std::max(m_buffer.size() * 2, used + static_cast<qsizetype>(bytes)));
    m_begin = m_buffer.data();
    m_end = m_begin + used;
    m_limit = m_begin + m_buffer.size();
}

void JsonWriter::append(std::string_view text)
{
    reserve(text.size());
    m_end = std::copy(text.begin(), text.end(), m_end);
}

} // namespace corescope
