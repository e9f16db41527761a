#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>

#include "core/database/rows.h"
#include "core/index.h"

namespace corescope {

class KeyPool;

/// The table `nodes` as it was at one moment, in the database's row order, with each node's interned key.
/// Immutable: share it as shared_ptr<const NodeTable> and use it from any thread.
class NodeTable
{
public:
    /// \a rows in the order in which the database returns them. Keys are interned in lowercase.
    NodeTable(std::vector<NodeRow> rows, KeyPool& keys);
    /// The rows of another table for which `keep` is true.
    NodeTable(const NodeTable& all, const std::function<bool(const NodeRow&)>& keep);
    NodeTable(const NodeTable&) = delete;
    NodeTable& operator=(const NodeTable&) = delete;

    std::size_t size() const { return m_rows.size(); }
    std::span<const NodeRow> rows() const { return m_rows; }
    const NodeRow& row(NodeIndex node) const { return m_rows[node.value()]; }

    /// The node's public key in lowercase.
    KeyIndex key(NodeIndex node) const { return m_keys[node.value()]; }

    /// The first node with this lowercase key, or none().
    NodeIndex find(KeyIndex key) const
    {
        return key.value() < m_nodeOfKey.size() ? m_nodeOfKey[key.value()] : NodeIndex::none();
    }

    /// The node with exactly this public_key text, or none().
    NodeIndex findPublicKey(std::string_view publicKey) const;

    /// True if the node told where it is: both coordinates are known and not both 0.
    bool hasPosition(NodeIndex node) const;

private:
    void add(NodeRow row, KeyIndex key);
    void indexPublicKeys();

    std::vector<NodeRow> m_rows;
    std::vector<KeyIndex> m_keys;       ///< by NodeIndex
    std::vector<NodeIndex> m_nodeOfKey; ///< by KeyIndex; shorter than the pool if later keys are no nodes
    tsl::robin_map<std::string_view, NodeIndex> m_nodeOfPublicKey; ///< views into m_rows
};

} // namespace corescope
