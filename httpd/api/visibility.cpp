#include "httpd/api/visibility.h"

#include <algorithm>
#include <functional>

#include "core/store/ascii.h"

namespace corescope {

bool HiddenRows::hides(const NodeRow& node) const
{
    return (!nodes.empty() && nodes.contains(toLowerAscii(node.publicKey))) ||
           (node.name && std::ranges::any_of(
                             namePrefixes, [&](const std::string& prefix) { return node.name->starts_with(prefix); }));
}

bool HiddenRows::hides(const ObserverRow& observer) const
{
    return !observers.empty() && observers.contains(toLowerAscii(observer.id));
}

void VisibleSnapshots::lookAt(const Snapshot& all) const
{
    if (m_allNodes != all.prefixes) {
        m_allNodes = m_visibleNodes = all.prefixes;
        const auto isHidden = [this](const NodeRow& row) { return m_hidden.hides(row); };
        if (std::ranges::any_of(all.nodes().rows(), isHidden))
            m_visibleNodes = std::make_shared<PrefixMap>(
                std::make_shared<NodeTable>(all.nodes(), std::not_fn(isHidden)), all.store->keys());
    }
    if (m_allObservers != all.observers) {
        m_allObservers = m_visibleObservers = all.observers;
        const auto isHidden = [this](const ObserverRow& row) { return m_hidden.hides(row); };
        if (std::ranges::any_of(all.observers->rows(), isHidden))
            m_visibleObservers = std::make_shared<ObserverTable>(*all.observers, std::not_fn(isHidden));
    }
}

std::shared_ptr<const Snapshot> VisibleSnapshots::of(std::shared_ptr<const Snapshot> all) const
{
    if (!all)
        return all;
    const std::scoped_lock lock(m_mutex);
    lookAt(*all);
    if (m_visibleNodes == all->prefixes && m_visibleObservers == all->observers)
        return all;
    auto visible = std::make_shared<Snapshot>(*all);
    visible->prefixes = m_visibleNodes;
    visible->observers = m_visibleObservers;
    return visible;
}

} // namespace corescope
