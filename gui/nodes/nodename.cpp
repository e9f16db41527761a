#include "gui/nodes/nodename.h"

#include "gui/plaintext.h"

namespace corescope {

QString nodeName(const Snapshot& snapshot, KeyIndex key)
{
    constexpr std::size_t shownDigits = 8;
    const NodeIndex node = snapshot.nodes().find(key);
    QString name;
    if (node.isValid())
        name = plainLine(snapshot.nodes().row(node).name.value_or(std::string()));
    return name.isEmpty() ? plainLine(snapshot.store->keys().text(key).substr(0, shownDigits)) : name;
}

} // namespace corescope
