#include "core/mesh/joint/learnedlinks.h"

#include <algorithm>
#include <map>

#include "core/store/keypool.h"

namespace corescope {

namespace {

/// The row that a text stands for now; a ghost that has become known is that node.
std::uint32_t rowOf(const std::string& text, const RelayIndex& relays)
{
    if (text.empty())
        return relays.anyone();
    if (const std::uint32_t row = relays.entity(std::string_view(text)); row != RelayIndex::none)
        return row;
    if (text.size() > HopPrefix::maxLength || text.starts_with('@'))
        return RelayIndex::none;
    const RelayRange range = relays.candidates(HopPrefix::fromText(text));
    return range.count == 1 ? range.first : RelayIndex::none;
}

} // namespace

LearnedLinks LearnedLinks::of(const LinkModel& model, const KeyPool& keys)
{
    const RelayIndex& relays = model.relays();
    LearnedLinks links;
    for (std::uint32_t row = 0; row < relays.entityCount(); ++row)
        links.rows.emplace_back(relays.text(row));
    links.rows.emplace_back();
    for (std::uint32_t observer = 0; observer < relays.observerCount(); ++observer)
        links.observers.emplace_back(keys.text(relays.observerKey(observer)));
    links.ghosts = relays.ghostPrefixes();
    links.counts = model.counts();
    for (auto& pair : links.counts)
        if (pair.to >= relays.relayCount())
            pair.to = pair.to - relays.relayCount() + std::uint32_t(links.rows.size());
    return links;
}

std::shared_ptr<const LinkModel> LearnedLinks::model(std::shared_ptr<const NodeTable> nodes,
                                                     std::shared_ptr<const ObserverTable> observerTable,
                                                     const KeyPool& keys, const LinkModelOptions& options) const
{
    std::vector<std::string> unlisted = ghosts;
    const RelayIndex listed(nodes, observerTable, keys, {});
    std::erase_if(unlisted,
                  [&](const std::string& prefix) { return listed.candidates(HopPrefix::fromText(prefix)).count > 0; });
    std::vector<std::string> senderNames;
    for (const std::string& row : rows)
        if (row.starts_with('@'))
            senderNames.push_back(row.substr(1));
    const auto relays =
        std::make_shared<const RelayIndex>(nodes, observerTable, keys, std::move(unlisted), std::move(senderNames));

    std::vector<std::uint32_t> columns;
    columns.reserve(rows.size() + observers.size());
    for (const std::string& row : rows)
        columns.push_back(rowOf(row, *relays));
    for (const std::string& id : observers) {
        const std::uint32_t observer = relays->observer(keys.find(id));
        columns.push_back(observer == RelayIndex::none ? observer : relays->relayCount() + observer);
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, PairCounter::Pair> sums;
    for (const auto& pair : counts) {
        const std::uint32_t from = columns[pair.from], to = columns[pair.to];
        const bool isObserver = pair.to >= rows.size();
        if (from == RelayIndex::none || to == RelayIndex::none || (!isObserver && !relays->isRelay(to)))
            continue;
        sums.try_emplace({from, to}, PairCounter::Pair{from, to}).first->second.add(pair);
    }
    LinkModel::Counts renumbered;
    renumbered.reserve(sums.size());
    for (const auto& [ends, pair] : sums)
        renumbered.push_back(pair);
    return std::make_shared<const LinkModel>(relays, std::move(renumbered), options);
}

bool haveSameRelays(const NodeTable& a, const NodeTable& b)
{
    return std::ranges::equal(a.rows(), b.rows(), [](const NodeRow& x, const NodeRow& y) {
        return x.publicKey == y.publicKey && x.role == y.role && x.lat == y.lat && x.lon == y.lon;
    });
}

} // namespace corescope
