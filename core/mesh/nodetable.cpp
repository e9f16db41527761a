#include "core/mesh/nodetable.h"

#include "core/store/keypool.h"

namespace corescope {

NodeTable::NodeTable(std::vector<NodeRow> rows, KeyPool& keys)
{
    m_rows.reserve(rows.size());
    for (NodeRow& row : rows) {
        const KeyIndex key = keys.internLowercased(row.publicKey);
        add(std::move(row), key);
    }
    indexPublicKeys();
}

NodeTable::NodeTable(const NodeTable& all, const std::function<bool(const NodeRow&)>& keep)
{
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (keep(all.m_rows[i]))
            add(all.m_rows[i], all.m_keys[i]);
    indexPublicKeys();
}

void NodeTable::add(NodeRow row, KeyIndex key)
{
    if (key.value() >= m_nodeOfKey.size())
        m_nodeOfKey.resize(key.value() + std::size_t(1));
    if (!m_nodeOfKey[key.value()].isValid())
        m_nodeOfKey[key.value()] = NodeIndex(std::uint32_t(m_rows.size()));
    m_keys.push_back(key);
    m_rows.push_back(std::move(row));
}

/// Once all rows are where they stay.
void NodeTable::indexPublicKeys()
{
    m_nodeOfPublicKey.reserve(m_rows.size());
    for (std::uint32_t i = 0; i < m_rows.size(); ++i)
        m_nodeOfPublicKey.try_emplace(m_rows[i].publicKey, NodeIndex(i));
}

NodeIndex NodeTable::findPublicKey(std::string_view publicKey) const
{
    const auto found = m_nodeOfPublicKey.find(publicKey);
    return found == m_nodeOfPublicKey.end() ? NodeIndex::none() : found->second;
}

bool NodeTable::hasPosition(NodeIndex node) const
{
    const NodeRow& found = row(node);
    return found.lat && found.lon && (*found.lat != 0 || *found.lon != 0);
}

} // namespace corescope
