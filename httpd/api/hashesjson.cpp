#include <array>
#include <bit>

#include "core/analytics/besthops.h"
#include "core/analytics/multibyte.h"
#include "core/export/jsonwriter.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

namespace {

constexpr std::array<std::string_view, 3> s_sizeKeys{"1", "2", "3"};
constexpr std::array<std::int64_t, 3> s_prefixSpaces{256, 65536, 16777216};

void writeSizeCounts(JsonWriter& json, const HashSizeFigures::Counts& counts)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        json.field(s_sizeKeys[i], counts[i]);
}

std::string upperHexByte(unsigned byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[byte >> 4], digits[byte & 15]};
}

/// Of those that relay: whether they understand paths with several bytes a hop.
void writeCapabilities(JsonWriter& json, const Snapshot& snapshot, const HashSizes& sizes)
{
    const NodeTable& nodes = snapshot.nodes();
    json.key("multiByteCapability");
    json.beginArray();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const NodeRow& node = nodes.row(NodeIndex(i));
        if (node.role != "repeater" && node.role != "room")
            continue;
        const MultiByteUse use = multiByteUse(snapshot, NodeIndex(i), sizes);
        json.beginObject();
        json.field("pubkey", std::string_view(node.publicKey));
        json.field("name", node.name);
        json.field("role", node.role);
        json.field("status", use.statusName());
        json.field("evidence", use.evidenceName());
        json.field("maxHashSize", use.hashSize);
        json.field("lastSeen", node.lastSeen);
        json.endObject();
    }
    json.endArray();
}

/// Writes nodes as this reply shows them.
class CollisionWriter
{
public:
    CollisionWriter(const Snapshot& snapshot, const HashSizes& sizes, JsonWriter& json)
        : m_nodes(snapshot.nodes())
        , m_sizes(sizes)
        , m_json(json)
    {
    }

    void nodes(const std::vector<NodeIndex>& nodes)
    {
        m_json.beginArray();
        for (const NodeIndex node : nodes)
            this->node(node);
        m_json.endArray();
    }

    void collisions(const HashCollisions::Size& size, std::size_t bytes)
    {
        m_json.key("collisions");
        m_json.beginArray();
        for (const HashCollisions::Collision& collision : size.collisions) {
            m_json.beginObject();
            m_json.field("prefix", std::string_view(collision.prefix));
            m_json.field("byte_size", bytes);
            m_json.field("appearances", collision.nodes.size());
            m_json.key("nodes");
            nodes(collision.nodes);
            m_json.field("max_dist_km", collision.maximumKm);
            m_json.field("classification", spreadName(collision.spread));
            m_json.field("with_coords", collision.located);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void oneByteCells(const HashCollisions::Size& size)
    {
        m_json.key("one_byte_cells");
        m_json.beginObject();
        for (unsigned byte = 0; byte < 256; ++byte) {
            const std::string cell = upperHexByte(byte);
            m_json.key(cell);
            const auto found = size.prefixes.find(cell);
            nodes(found == size.prefixes.end() ? std::vector<NodeIndex>() : found->second);
        }
        m_json.endObject();
    }

    void twoByteCells(const HashCollisions::Size& size)
    {
        m_json.key("two_byte_cells");
        m_json.beginObject();
        for (unsigned byte = 0; byte < 256; ++byte) {
            const std::string cell = upperHexByte(byte);
            m_json.key(cell);
            m_json.beginObject();
            const auto begin = size.prefixes.lower_bound(cell);
            auto end = begin;
            std::vector<NodeIndex> all;
            std::size_t collisions = 0, largest = 0;
            for (; end != size.prefixes.end() && end->first.starts_with(cell); ++end) {
                all.insert(all.end(), end->second.begin(), end->second.end());
                if (end->second.size() < 2)
                    continue;
                ++collisions;
                largest = std::max(largest, end->second.size());
            }
            std::ranges::sort(all);
            m_json.key("group_nodes");
            nodes(all);
            m_json.key("two_byte_map");
            m_json.beginObject();
            for (auto prefix = begin; prefix != end; ++prefix) {
                m_json.key(prefix->first);
                nodes(prefix->second);
            }
            m_json.endObject();
            m_json.field("max_collision", largest);
            m_json.field("collision_count", collisions);
            m_json.endObject();
        }
        m_json.endObject();
    }

private:
    void node(NodeIndex node)
    {
        const NodeRow& row = m_nodes.row(node);
        const auto use = m_sizes.find(m_nodes.key(node));
        const bool isKnown = use != m_sizes.end();
        m_json.beginObject();
        m_json.field("public_key", std::string_view(row.publicKey));
        m_json.field("name", std::string_view(row.name ? *row.name : std::string_view()));
        m_json.field("role", std::string_view(row.role ? *row.role : std::string_view()));
        m_json.field("lat", row.lat.value_or(0));
        m_json.field("lon", row.lon.value_or(0));
        m_json.field("hash_size", isKnown ? use->second.last : 0);
        m_json.field("hash_size_inconsistent", isKnown && use->second.isInconsistent());
        if (isKnown && std::popcount(use->second.seen) >= 2) {
            m_json.key("hash_sizes_seen");
            m_json.beginArray();
            for (int size = 1; size <= 4; ++size)
                if ((use->second.seen >> size & 1) != 0)
                    m_json.value(size);
            m_json.endArray();
        }
        m_json.endObject();
    }

    const NodeTable& m_nodes;
    const HashSizes& m_sizes;
    JsonWriter& m_json;
};

} // namespace

QByteArray hashSizesJson(const Snapshot& snapshot, const HashSizeFigures& figures, const HashSizes& sizes)
{
    const KeyPool& keys = snapshot.store->keys();
    JsonWriter json(32 * 1024);
    json.beginObject();
    json.field("total", figures.total);
    json.key("distribution");
    json.beginObject();
    writeSizeCounts(json, figures.transmissions);
    json.endObject();
    json.key("distributionByRepeaters");
    json.beginObject();
    writeSizeCounts(json, figures.advertisers);
    json.endObject();
    json.key("hourly");
    json.beginArray();
    for (const HashSizeFigures::Hour& hour : figures.perHour) {
        json.beginObject();
        writeHour(json, hour.hour);
        writeSizeCounts(json, hour.counts);
        json.endObject();
    }
    json.endArray();
    json.key("topHops");
    json.beginArray();
    for (const HashSizeFigures::Hop& hop : figures.topHops) {
        const std::string text = storedHopText(hop.hop, keys);
        json.beginObject();
        json.field("hex", std::string_view(text));
        json.field("size", (text.size() + 1) / 2);
        json.field("count", hop.count);
        // Here the first node with the prefix counts, wherever it is.
        const auto nodes = snapshot.prefixes->candidates(hop.hop);
        const NodeRow* node = nodes.empty() ? nullptr : &snapshot.nodes().row(nodes.front());
        json.field("name", node ? node->name : std::nullopt);
        json.field("pubkey", node ? std::optional<std::string_view>(node->publicKey) : std::nullopt);
        json.endObject();
    }
    json.endArray();
    json.key("multiByteNodes");
    json.beginArray();
    for (const HashSizeFigures::Advertiser& advertiser : figures.multiByte) {
        const NodeIndex node = snapshot.nodes().find(advertiser.key);
        json.beginObject();
        json.field("name", std::string_view(advertiser.name));
        json.field("role", node.isValid() ? snapshot.nodes().row(node).role : std::nullopt);
        json.field("hashSize", advertiser.hashSize);
        json.field("packets", advertiser.adverts);
        json.field("lastSeen", snapshot.store->texts(advertiser.last).firstSeen);
        json.field("pubkey", keys.text(advertiser.key));
        json.endObject();
    }
    json.endArray();
    writeCapabilities(json, snapshot, sizes);
    json.field("attributionMethod", "advert"); // a node's size is that of its last advert
    json.endObject();
    return json.take();
}

QByteArray hashCollisionsJson(const Snapshot& snapshot, const HashCollisions& collisions, const HashSizes& sizes)
{
    JsonWriter json(256 * 1024);
    CollisionWriter writer(snapshot, sizes, json);
    json.beginObject();
    json.key("inconsistent_nodes");
    writer.nodes(collisions.inconsistent);
    json.key("by_size");
    json.beginObject();
    for (std::size_t i = 0; i < collisions.bySize.size(); ++i) {
        const HashCollisions::Size& size = collisions.bySize[i];
        json.key(s_sizeKeys[i]);
        json.beginObject();
        json.key("stats");
        json.beginObject();
        json.field("total_nodes", collisions.nodes.size());
        json.field("nodes_for_byte", size.repeaters);
        json.field("using_this_size", size.nodes);
        json.field("unique_prefixes", size.prefixes.size());
        json.field("collision_count", size.collisions.size());
        json.field("space_size", s_prefixSpaces[i]);
        json.field("pct_used", double(size.prefixes.size()) / double(s_prefixSpaces[i]) * 100);
        json.endObject();
        writer.collisions(size, i + 1);
        if (i == 0)
            writer.oneByteCells(size);
        if (i == 1)
            writer.twoByteCells(size);
        json.endObject();
    }
    json.endObject();
    json.endObject();
    return json.take();
}

} // namespace corescope
