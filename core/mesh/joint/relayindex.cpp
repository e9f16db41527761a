#include "core/mesh/joint/relayindex.h"

#include <algorithm>
#include <array>

#include "core/mesh/noderole.h"

namespace corescope {

namespace {

/// One two-digit text a byte, as long as the program: catch-all ghosts are named by them.
const std::array<std::string, 256> s_byteTexts = [] {
    constexpr char digits[] = "0123456789abcdef";
    std::array<std::string, 256> texts;
    for (std::size_t byte = 0; byte < texts.size(); ++byte)
        texts[byte] = {digits[byte >> 4], digits[byte & 15]};
    return texts;
}();

int digitValue(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The first `count` digits as a number, -1 if they are no hex.
int hexValue(std::string_view text, std::size_t count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (const char c : text.substr(0, count)) {
        const int digit = digitValue(c);
        if (digit < 0)
            return -1;
        value = value << 4 | digit;
    }
    return value;
}

bool canBeHop(std::string_view key)
{
    return key.size() > HopPrefix::maxLength && hexValue(key, 6) >= 0;
}

} // namespace

RelayIndex::RelayIndex(std::shared_ptr<const NodeTable> nodes, std::shared_ptr<const ObserverTable> observers,
                       const KeyPool& keys, std::vector<std::string> ghostPrefixes,
                       std::vector<std::string> senderNames)
    : m_nodes(std::move(nodes))
    , m_observers(std::move(observers))
    , m_ghostPrefixes(std::move(ghostPrefixes))
    , m_senderNames(std::move(senderNames))
{
    addRelays(keys);
    addOthers(keys);
    addNames();
    addObservers();
}

void RelayIndex::addRelays(const KeyPool& keys)
{
    std::vector<bool> isFirstByteUsed(256, false);
    for (std::uint32_t i = 0; i < m_nodes->size(); ++i) {
        const NodeIndex node(i);
        const KeyIndex key = m_nodes->key(node);
        const std::string_view text = keys.text(key);
        // Nodes whose keys differ in case only count once.
        if (!canRelay(m_nodes->row(node).role.value_or(std::string())) || !canBeHop(text) || m_nodes->find(key) != node)
            continue;
        m_entities.push_back({text, key, node, Kind::Listed});
        isFirstByteUsed[std::size_t(hexValue(text, 2))] = true;
    }
    for (const std::string& prefix : m_ghostPrefixes) {
        m_entities.push_back({prefix, {}, {}, Kind::Ghost});
        isFirstByteUsed[std::size_t(hexValue(prefix, 2))] = true;
    }
    for (std::size_t byte = 0; byte < 256; ++byte)
        if (isFirstByteUsed[byte])
            m_entities.push_back({s_byteTexts[byte], {}, {}, Kind::CatchAll});
    std::ranges::sort(m_entities, std::less(), &Entity::text);
    m_relayCount = std::uint32_t(m_entities.size());

    m_byOneByte.resize(256);
    m_byTwoBytes.resize(65'536);
    m_listedBefore.push_back(0);
    for (std::uint32_t relay = 0; relay < m_relayCount; ++relay) {
        const std::string_view text = m_entities[relay].text;
        const auto extend = [&](RelayRange& range) {
            if (range.count++ == 0)
                range.first = relay;
        };
        extend(m_byOneByte[std::size_t(hexValue(text, 2))]);
        if (const int value = hexValue(text, 4); value >= 0)
            extend(m_byTwoBytes[std::size_t(value)]);
        m_listedBefore.push_back(m_listedBefore.back() + (m_entities[relay].kind == Kind::Listed));
    }
    for (const RelayRange& range : m_byOneByte)
        m_namesakes.insert(m_namesakes.end(), range.count, range);
}

void RelayIndex::addOthers(const KeyPool& keys)
{
    for (std::uint32_t relay = 0; relay < m_relayCount; ++relay) {
        if (const KeyIndex key = m_entities[relay].key; key.isValid()) {
            m_entityOfKey.resize(std::max<std::size_t>(m_entityOfKey.size(), key.value() + 1), none);
            m_entityOfKey[key.value()] = relay;
        }
    }
    for (std::uint32_t i = 0; i < m_nodes->size(); ++i) {
        const NodeIndex node(i);
        const KeyIndex key = m_nodes->key(node);
        // What begins with '@' is no key, but would be taken for a name.
        if (m_nodes->find(key) != node || entity(key) != none || keys.text(key).starts_with('@'))
            continue;
        m_entityOfKey.resize(std::max<std::size_t>(m_entityOfKey.size(), key.value() + 1), none);
        m_entityOfKey[key.value()] = entityCount();
        m_entities.push_back({keys.text(key), key, node, Kind::Listed});
    }
    for (std::uint32_t row = 0; row < entityCount(); ++row) {
        m_entityOfText.try_emplace(text(row), row);
        if (const int byte = hexValue(text(row), 2); byte >= 0 && isListed(row))
            m_byFirstByte[byte].push_back(row);
    }
}

void RelayIndex::addNames()
{
    m_firstNamed = entityCount();
    for (std::string& name : m_senderNames) {
        name.insert(name.begin(), '@');
        m_entityOfText.try_emplace(name, entityCount());
        m_entityOfName.try_emplace(std::string_view(name).substr(1), entityCount());
        m_entities.push_back({name, {}, {}, Kind::Named});
    }
}

void RelayIndex::addObservers()
{
    for (std::uint32_t i = 0; i < m_observers->size(); ++i) {
        const KeyIndex key = (*m_observers)[ObserverIndex(i)].key;
        if (!key.isValid() || !m_observerOfKey.try_emplace(key.value(), observerCount()).second)
            continue;
        m_observerKeys.push_back(key);
        m_observerEntities.push_back(entity(key));
    }
}

RelayRange RelayIndex::startingWith(std::string_view prefix) const
{
    const auto relays = std::span(m_entities).first(m_relayCount);
    const auto begin = std::ranges::lower_bound(relays, prefix, std::less(), &Entity::text);
    auto end = begin;
    while (end != relays.end() && end->text.starts_with(prefix))
        ++end;
    return {std::uint32_t(begin - relays.begin()), std::uint32_t(end - begin)};
}

RelayRange RelayIndex::candidates(HopPrefix hop) const
{
    if (hop.isFullKey()) {
        const std::uint32_t row = entity(hop.key());
        return row != none && isRelay(row) ? RelayRange{row, 1} : RelayRange{};
    }
    const auto digit = [&](unsigned place) { return digitValue(char(hop.bits() >> (8 * place) & 0xff)); };
    switch (hop.length()) {
    case 2:
        if (const int value = digit(0) << 4 | digit(1); value >= 0)
            return m_byOneByte[std::size_t(value)];
        return {};
    case 4:
        if (const int value = digit(0) << 12 | digit(1) << 8 | digit(2) << 4 | digit(3); value >= 0)
            return m_byTwoBytes[std::size_t(value)];
        return {};
    case 0:
        return {};
    default:
        return hop.length() < 2 ? RelayRange{} : startingWith(hop.text());
    }
}

std::uint32_t RelayIndex::listedCount(RelayRange range) const
{
    return m_listedBefore[range.first + range.count] - m_listedBefore[range.first];
}

std::uint32_t RelayIndex::entity(KeyIndex key) const
{
    return key.isValid() && key.value() < m_entityOfKey.size() ? m_entityOfKey[key.value()] : none;
}

std::uint32_t RelayIndex::entity(std::string_view text) const
{
    const auto found = m_entityOfText.find(text);
    return found == m_entityOfText.end() ? none : found->second;
}

std::uint32_t RelayIndex::named(std::string_view name) const
{
    const auto found = m_entityOfName.find(name);
    return found == m_entityOfName.end() ? none : found->second;
}

std::uint32_t RelayIndex::observer(KeyIndex key) const
{
    if (!key.isValid())
        return none;
    const auto found = m_observerOfKey.find(key.value());
    return found == m_observerOfKey.end() ? none : found->second;
}

} // namespace corescope
