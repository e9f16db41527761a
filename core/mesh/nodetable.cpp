#include "core/mesh/nodetable.h"

#include "core/store/keypool.h"

namespace corescope {

NodeTable::NodeTable(std::vector<NodeRow> rows, KeyPool& keys)
    : m_rows(std::move(rows))
{
    m_keys.reserve(m_rows.size());
    m_nodeOfPublicKey.reserve(m_rows.size());
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        const KeyIndex key = keys.internLowercased(m_rows[i].publicKey);
        m_keys.push_back(key);
        if (key.value() >= m_nodeOfKey.size())
            m_nodeOfKey.resize(key.value() + std::size_t(1));
        if (!m_nodeOfKey[key.value()].isValid())
            m_nodeOfKey[key.value()] = NodeIndex(i);
        m_nodeOfPublicKey.try_emplace(m_rows[i].publicKey, NodeIndex(i));
    }
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
