#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "core/index.h"
#include "core/mesh/hopprefix.h"
#include "core/mesh/nodetable.h"
#include "core/store/observertable.h"

namespace corescope {

/// The candidates of a hop: relays that lie side by side, because relays are sorted by key.
struct RelayRange
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const RelayRange&) const = default;
};

/// Numbers everybody whom the joint decoder knows. Rows: relays by key (0 to relayCount() - 1), then the other nodes,
/// then senders of which only the name is known, then anyone() for a sender nobody knows. Among the relays are ghosts,
/// which no table lists: one for each prefix of two or three bytes that some packet proves, and one for each first
/// byte. Immutable, usable from any thread.
class RelayIndex
{
public:
    /// `ghostPrefixes`: hex, lowercase. `senderNames`: as EndHint has them. Each once.
    RelayIndex(std::shared_ptr<const NodeTable> nodes, std::shared_ptr<const ObserverTable> observers,
               const KeyPool& keys, std::vector<std::string> ghostPrefixes, std::vector<std::string> senderNames = {});

    enum class Kind : std::uint8_t {
        Listed,   ///< a row of `nodes`
        Ghost,    ///< known by its prefix only
        CatchAll, ///< whoever else there may be with this first byte
        Named,    ///< a sender that tells its name only; not joined with a node of this name, as anybody may take it
    };

    std::uint32_t relayCount() const { return m_relayCount; }
    /// All rows but anyone().
    std::uint32_t entityCount() const { return std::uint32_t(m_entities.size()); }
    std::uint32_t anyone() const { return entityCount(); }
    std::uint32_t observerCount() const { return std::uint32_t(m_observerEntities.size()); }

    Kind kind(std::uint32_t entity) const { return m_entities[entity].kind; }
    bool isListed(std::uint32_t entity) const { return kind(entity) == Kind::Listed; }
    bool isRelay(std::uint32_t entity) const { return entity < m_relayCount; }
    bool isNamed(std::uint32_t row) const { return row >= m_firstNamed && row < entityCount(); }
    /// Row of the node table; none for ghosts and names.
    NodeIndex node(std::uint32_t entity) const { return m_entities[entity].node; }
    /// Public key; none for ghosts and names.
    KeyIndex key(std::uint32_t entity) const { return m_entities[entity].key; }
    /// Key or, of a ghost, its prefix: lowercase hex. Or '@' and a name.
    std::string_view text(std::uint32_t entity) const { return m_entities[entity].text; }
    const std::vector<std::string>& ghostPrefixes() const { return m_ghostPrefixes; }
    std::uint32_t namedCount() const { return entityCount() - m_firstNamed; }
    const NodeTable& nodes() const { return *m_nodes; }
    std::shared_ptr<const NodeTable> sharedNodes() const { return m_nodes; }
    std::shared_ptr<const ObserverTable> sharedObservers() const { return m_observers; }

    /// The relays that a hop may mean, ghosts included; empty for a hop that fits nobody.
    RelayRange candidates(HopPrefix hop) const;
    /// The relays with the same first byte as one; of another row, that row alone.
    RelayRange namesakes(std::uint32_t row) const { return row < m_relayCount ? m_namesakes[row] : RelayRange{row, 1}; }
    /// Listed ones among them.
    std::uint32_t listedCount(RelayRange range) const;
    /// Nodes of any role whose key begins with this byte: rows, ascending.
    std::span<const std::uint32_t> startingWith(std::uint8_t firstByte) const { return m_byFirstByte[firstByte]; }

    static constexpr std::uint32_t none = ~std::uint32_t(0);
    /// Row of a listed node; none if it is not listed.
    std::uint32_t entity(KeyIndex key) const;
    /// Row of a text as text() gives it, none if there is no such row.
    std::uint32_t entity(std::string_view text) const;
    /// Row of a sender's name, none if it is not known.
    std::uint32_t named(std::string_view name) const;
    /// Column of an observer id, none if it is not known.
    std::uint32_t observer(KeyIndex key) const;
    KeyIndex observerKey(std::uint32_t observer) const { return m_observerKeys[observer]; }
    /// The node that an observer is, none if it is not listed.
    std::uint32_t entityOfObserver(std::uint32_t observer) const { return m_observerEntities[observer]; }

private:
    struct Entity
    {
        std::string_view text;
        KeyIndex key;
        NodeIndex node;
        Kind kind = Kind::Listed;
    };

    void addRelays(const KeyPool& keys);
    void addOthers(const KeyPool& keys);
    void addNames();
    void addObservers();
    RelayRange startingWith(std::string_view prefix) const;

    const std::shared_ptr<const NodeTable> m_nodes;
    const std::shared_ptr<const ObserverTable> m_observers;
    std::vector<std::string> m_ghostPrefixes;
    std::vector<std::string> m_senderNames; ///< with '@' before
    std::vector<Entity> m_entities;
    std::uint32_t m_relayCount = 0;
    std::uint32_t m_firstNamed = 0;
    std::vector<RelayRange> m_byTwoBytes; ///< 65,536
    std::vector<RelayRange> m_byOneByte;  ///< 256
    std::vector<RelayRange> m_namesakes;  ///< by relay
    std::vector<std::uint32_t> m_byFirstByte[256];
    std::vector<std::uint32_t> m_listedBefore; ///< by relay, one more at the end
    std::vector<std::uint32_t> m_entityOfKey;  ///< by KeyIndex
    tsl::robin_map<std::string_view, std::uint32_t> m_entityOfText;
    tsl::robin_map<std::string_view, std::uint32_t> m_entityOfName;
    tsl::robin_map<std::uint32_t, std::uint32_t> m_observerOfKey;
    std::vector<KeyIndex> m_observerKeys;
    std::vector<std::uint32_t> m_observerEntities;
};

} // namespace corescope
