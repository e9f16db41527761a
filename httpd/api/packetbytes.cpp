#include "httpd/api/packetbytes.h"

#include "core/mesh/packetpayload.h"

namespace corescope {

namespace {

constexpr std::size_t s_publicKey = 32, s_timestamp = 4, s_signature = 64;

/// Goes through some bytes from front to back and notes what it passes.
class Cursor
{
public:
    Cursor(ByteView bytes, std::size_t begin, std::vector<PacketRange>& ranges)
        : m_rest(bytes)
        , m_at(begin)
        , m_ranges(ranges)
    {
    }

    std::size_t left() const { return m_rest.size(); }
    std::uint8_t byte() const { return m_rest[0]; }

    void skip(std::size_t count)
    {
        m_rest = m_rest.subspan(count);
        m_at += count;
    }

    void take(std::size_t count, std::string_view label)
    {
        m_ranges.push_back({m_at, m_at + count - 1, label});
        skip(count);
    }

private:
    ByteView m_rest;
    std::size_t m_at;
    std::vector<PacketRange>& m_ranges;
};

void takeAdvert(Cursor cursor)
{
    cursor.take(s_publicKey, "PubKey");
    cursor.take(s_timestamp, "Timestamp");
    cursor.take(s_signature, "Signature");
    if (cursor.left() == 0)
        return;
    const unsigned flags = cursor.byte();
    cursor.take(1, "Flags");
    if ((flags & packet::hasLocationFlag) != 0 && cursor.left() >= 8) {
        cursor.take(4, "Latitude");
        cursor.take(4, "Longitude");
    }
    for (const unsigned feature : {packet::hasFeature1Flag, packet::hasFeature2Flag})
        if ((flags & feature) != 0 && cursor.left() >= 2)
            cursor.skip(2);
    if ((flags & packet::hasNameFlag) != 0 && cursor.left() > 0)
        cursor.take(cursor.left(), "Name");
}

} // namespace

std::vector<PacketRange> packetRanges(std::string_view rawHex)
{
    const auto bytes = packet::bytesFromText(rawHex);
    const packet::FrameLayout layout = bytes ? packet::layOut(*bytes) : packet::FrameLayout();
    std::vector<PacketRange> ranges;
    const auto add = [&](packet::FrameLayout::Part part, std::string_view label) {
        if (part.length > 0)
            ranges.push_back({part.begin, part.begin + part.length - 1, label});
    };
    add(layout.header, "Header");
    add(layout.transportCodes, "Transport Codes");
    add(layout.pathLength, "Path Length");
    add(layout.path, "Path");
    const auto [begin, length] = layout.payload;
    if (length >= s_publicKey + s_timestamp + s_signature && packet::typeOf((*bytes)[0]) == packet::Type::Advert)
        takeAdvert({ByteView(*bytes).subspan(begin, length), begin, ranges});
    else
        add(layout.payload, "Payload");
    return ranges;
}

} // namespace corescope
