#include "httpd/api/packetbytes.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace corescope {

namespace {

constexpr unsigned s_advertType = 4;
constexpr std::size_t s_publicKey = 32, s_timestamp = 4, s_signature = 64;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::vector<std::uint8_t>> bytesOf(std::string_view hex)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(hex.size() / 2);
    int high = -1;
    for (const char c : hex) {
        if (c == ' ' || c == '\n' || c == '\r')
            continue;
        const int value = hexValue(c);
        if (value < 0)
            return std::nullopt;
        if (high < 0) {
            high = value;
        } else {
            bytes.push_back(std::uint8_t(high << 4 | value));
            high = -1;
        }
    }
    return high < 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

/// Goes through a packet from front to back and notes what it passes.
class Cursor
{
public:
    explicit Cursor(const std::vector<std::uint8_t>& bytes)
        : m_bytes(bytes)
    {
    }

    std::size_t left() const { return m_bytes.size() - m_at; }
    std::uint8_t byte() const { return m_bytes[m_at]; }
    void skip(std::size_t count) { m_at += std::min(count, left()); }

    /// False, and nothing noted, when so many bytes are not there.
    bool take(std::size_t count, std::string_view label)
    {
        if (count == 0 || left() < count)
            return false;
        m_ranges.push_back({m_at, m_at + count - 1, label});
        m_at += count;
        return true;
    }

    std::vector<PacketRange> ranges() { return std::move(m_ranges); }

private:
    const std::vector<std::uint8_t>& m_bytes;
    std::size_t m_at = 0;
    std::vector<PacketRange> m_ranges;
};

void takeAdvert(Cursor& cursor)
{
    cursor.take(s_publicKey, "PubKey");
    cursor.take(s_timestamp, "Timestamp");
    cursor.take(s_signature, "Signature");
    if (cursor.left() == 0)
        return;
    const unsigned flags = cursor.byte();
    cursor.take(1, "Flags");
    if ((flags & 0x10) != 0 && cursor.left() >= 8) {
        cursor.take(4, "Latitude");
        cursor.take(4, "Longitude");
    }
    for (const unsigned feature : {0x20U, 0x40U})
        if ((flags & feature) != 0 && cursor.left() >= 2)
            cursor.skip(2);
    if ((flags & 0x80) != 0)
        cursor.take(cursor.left(), "Name");
}

} // namespace

std::vector<PacketRange> packetRanges(std::string_view rawHex)
{
    const auto bytes = bytesOf(rawHex);
    if (!bytes || bytes->size() < 2)
        return {};
    Cursor cursor(*bytes);
    const unsigned header = cursor.byte();
    const unsigned route = header & 3;
    const unsigned type = header >> 2 & 0xF;
    cursor.take(1, "Header");
    if ((route == 0 || route == 3) && !cursor.take(4, "Transport Codes"))
        return cursor.ranges();
    if (cursor.left() == 0)
        return cursor.ranges();
    const std::size_t pathBytes = ((cursor.byte() >> 6) + std::size_t(1)) * (cursor.byte() & 0x3F);
    cursor.take(1, "Path Length");
    cursor.take(pathBytes, "Path");
    if (type == s_advertType && cursor.left() >= s_publicKey + s_timestamp + s_signature)
        takeAdvert(cursor);
    else
        cursor.take(cursor.left(), "Payload");
    return cursor.ranges();
}

} // namespace corescope
