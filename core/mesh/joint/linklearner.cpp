#include "core/mesh/joint/linklearner.h"

#include <algorithm>
#include <map>
#include <thread>

#include "core/mesh/joint/certainlinks.h"
#include "core/mesh/joint/senderhint.h"
#include "core/mesh/joint/treedecoder.h"
#include "core/threadpriority.h"

namespace corescope {

namespace {

constexpr std::size_t s_shards = 64;
/// Of a sender of fewer messages there is little to learn, and each name costs a row of the model.
constexpr std::uint32_t s_fewestMessages = 3;
constexpr std::size_t s_mostNames = 1'000;
/// Bytes, as the JSON has them; a packet has room for fewer.
constexpr std::size_t s_longestName = 1'000;
/// Links less likely than that are not counted: many unlikely ones add up to relays that do not exist. So do doubtful
/// ones, which the last round therefore leaves out. That is more than the first byte of a sender alone says.
constexpr float s_leastCounted = 1.0F / 16, s_leastCountedAtLast = 0.81F;

std::uint32_t toParts(float probability)
{
    return std::uint32_t(probability * float(PairCounter::one) + 0.5F);
}

/// The candidate of a node that has no choice: the only listed one, or a ghost that a longer prefix proves.
std::uint32_t onlyListed(const RelayIndex& relays, RelayRange range)
{
    if (range.count == 1)
        return range.first;
    if (range.count == 0 || relays.listedCount(range) != 1)
        return RelayIndex::none;
    std::uint32_t relay = range.first;
    while (!relays.isListed(relay))
        ++relay;
    return relay;
}

/// Relays that no table lists, from the prefixes that each shard found.
std::vector<std::string> ghostPrefixes(const std::vector<std::vector<std::string>>& found)
{
    std::vector<std::string> ghosts;
    for (const auto& prefixes : found)
        ghosts.insert(ghosts.end(), prefixes.begin(), prefixes.end());
    std::ranges::sort(ghosts);
    const auto repeated = std::ranges::unique(ghosts);
    ghosts.erase(repeated.begin(), repeated.end());
    // A shorter prefix is the same relay as a longer one that begins with it.
    std::erase_if(ghosts, [&, kept = std::vector(ghosts)](const std::string& prefix) {
        const auto longer = std::ranges::upper_bound(kept, prefix);
        return longer != kept.end() && longer->starts_with(prefix);
    });
    std::erase_if(ghosts, [](const std::string& prefix) {
        return prefix.find_first_not_of("0123456789abcdef") != std::string::npos;
    });
    return ghosts;
}

/// Names are views into the texts of the store.
using NameCounts = std::map<std::string_view, std::uint32_t>;

/// The senders worth a row of their own: the most frequent ones, by name.
std::vector<std::string> frequentNames(std::vector<NameCounts>& found)
{
    NameCounts& all = found.front();
    for (const NameCounts& counts : std::span(found).subspan(1))
        for (const auto& [name, messages] : counts)
            all[name] += messages;
    std::erase_if(all, [](const auto& entry) { return entry.second < s_fewestMessages; });
    std::vector<std::string> names;
    for (const auto& [name, messages] : all)
        names.emplace_back(name);
    std::ranges::stable_sort(names, std::greater(), [&](const std::string& name) { return all.at(name); });
    names.resize(std::min(names.size(), s_mostNames));
    std::ranges::sort(names);
    return names;
}

} // namespace

LearningInput LearningInput::of(const Snapshot& snapshot)
{
    return {snapshot.store,
            snapshot.packets,
            snapshot.observers,
            std::shared_ptr<const NodeTable>(snapshot.prefixes, &snapshot.nodes()),
            {}};
}

LinkLearner::LinkLearner(LearningInput input, LearningOptions options)
    : m_input(std::move(input))
    , m_options(options)
{
}

int LinkLearner::steps() const
{
    return m_options.rounds + 3;
}

template <typename Work>
void LinkLearner::forEachShard(Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](std::size_t thread) {
        for (std::size_t shard = next++; shard < s_shards && !m_isCancelled; shard = next++)
            work(shard, thread);
    };
    std::vector<std::jthread> helpers;
    for (int thread = 1; thread < m_options.threads; ++thread)
        helpers.emplace_back([&run, thread] {
            yieldToOtherThreads();
            run(std::size_t(thread));
        });
    run(0);
}

void LinkLearner::chooseTransmissions()
{
    std::uint64_t observations = 0;
    for (std::uint32_t row = 0; row < m_input.packets.transmissionCount(); ++row) {
        const int route = m_input.store->routeType(TransmissionIndex(row));
        if (m_input.packets.states[row].listCount == 0)
            continue;
        if (route == 2 || route == 3) {
            m_planned.push_back(TransmissionIndex(row));
            continue;
        }
        m_transmissions.push_back(TransmissionIndex(row));
        observations += m_input.packets.states[row].listCount;
    }
    if (observations <= m_options.mostObservations)
        return;
    std::uint64_t share = 0;
    std::erase_if(m_transmissions, [&](TransmissionIndex) {
        share += m_options.mostObservations;
        const bool isLeftOut = share < observations;
        if (!isLeftOut)
            share -= observations;
        return isLeftOut;
    });
}

LinkLearner::Unlisted LinkLearner::findUnlisted(const RelayIndex& listed)
{
    std::vector<std::vector<std::string>> prefixes(s_shards);
    std::vector<NameCounts> messages(s_shards);
    forEachShard([&](std::size_t shard, std::size_t) {
        TransmissionReader reader(*m_input.store, *m_input.observers);
        const auto read = [&](TransmissionIndex row) {
            reader.begin(row);
            reader.addAll(m_input.packets);
            if (m_input.edit)
                m_input.edit(row, reader.hops());
            const TransmissionToResolve question = reader.question();
            const PathMeaning meaning = pathMeaning(question);
            if (meaning == PathMeaning::NoHops)
                return;
            for (const HopPrefix hop : reader.hops())
                if ((hop.length() == 4 || hop.length() == 6) && listed.candidates(hop).count == 0)
                    prefixes[shard].push_back(hop.text());
            std::ranges::sort(prefixes[shard]);
            const auto repeated = std::ranges::unique(prefixes[shard]);
            prefixes[shard].erase(repeated.begin(), repeated.end());
            const std::string_view name = senderHint(question).name;
            if (meaning == PathMeaning::Travelled && !name.empty() && name.size() <= s_longestName)
                ++messages[shard][name];
        };
        for (const auto* rows : {&m_transmissions, &m_planned})
            for (std::size_t i = rows->size() * shard / s_shards; i < rows->size() * (shard + 1) / s_shards; ++i)
                read((*rows)[i]);
    });
    return {ghostPrefixes(prefixes), frequentNames(messages)};
}

void LinkLearner::plant(const RelayIndex& relays)
{
    m_forests.assign(s_shards, {});
    forEachShard([&](std::size_t shard, std::size_t) {
        TransmissionReader reader(*m_input.store, *m_input.observers);
        TreeBuilder builder(relays);
        for (std::size_t i = m_transmissions.size() * shard / s_shards;
             i < m_transmissions.size() * (shard + 1) / s_shards; ++i) {
            reader.begin(m_transmissions[i]);
            reader.addAll(m_input.packets);
            if (m_input.edit)
                m_input.edit(m_transmissions[i], reader.hops());
            const TransmissionToResolve question = reader.question();
            if (pathMeaning(question) == PathMeaning::Travelled)
                builder.add(question, PathMeaning::Travelled, m_forests[shard]);
        }
    });
}

template <typename Work>
LinkModel::Counts LinkLearner::countTrees(Work work)
{
    std::vector<PairCounter> counters(std::size_t(std::max(1, m_options.threads)));
    forEachShard([&](std::size_t shard, std::size_t thread) { work(m_forests[shard], counters[thread]); });
    for (std::size_t i = 1; i < counters.size(); ++i)
        counters.front().merge(counters[i]);
    return counters.front().sorted();
}

LinkModel::Counts LinkLearner::countSingles(const RelayIndex& relays, Certainty certainty)
{
    const auto only = [&](RelayRange range) {
        return certainty == Certainty::OnlyListed ? onlyListed(relays, range)
               : range.count == 1                 ? range.first
                                                  : RelayIndex::none;
    };
    return countTrees([&](const Forest& forest, PairCounter& counter) {
        std::vector<std::uint32_t> known;
        for (std::size_t i = 0; i < forest.size(); ++i) {
            const TransmissionTree tree = forest[i];
            known.clear();
            known.push_back(tree.root.size() == 1 ? tree.root.front().row : relays.anyone());
            for (const TreeNode& node : tree.nodes.subspan(1)) {
                known.push_back(only(node.range));
                if (known.back() == RelayIndex::none)
                    continue;
                const std::uint32_t from = known[node.parent];
                if (from != RelayIndex::none && from != known.back() && from != relays.anyone())
                    counter.add(from, known.back(), PairCounter::one);
                if (node.parent == 0)
                    counter.add(relays.anyone(), known.back(), PairCounter::one);
            }
            for (const TreeReport& report : tree.reports)
                if (const std::uint32_t from = known[report.node];
                    from != RelayIndex::none && from != relays.anyone() && report.observer != RelayIndex::none)
                    counter.add(from, relays.relayCount() + report.observer, PairCounter::one, report.snr);
        }
    });
}

LinkModel::Counts LinkLearner::countDecoded(const LinkModel& model, float leastProbability)
{
    return countTrees([&](const Forest& forest, PairCounter& counter) {
        TreeDecoder decoder(model);
        for (std::size_t i = 0; i < forest.size(); ++i) {
            decoder.decode(forest[i]);
            decoder.forEachLink([&](std::uint32_t from, std::uint32_t to, float probability, float snr) {
                if (probability >= leastProbability)
                    counter.add(from, to, toParts(probability), snr);
            });
        }
    });
}

std::shared_ptr<const LinkModel> LinkLearner::run()
{
    const KeyPool& keys = m_input.store->keys();
    chooseTransmissions();
    const RelayIndex listed(m_input.nodes, m_input.observers, keys, {});
    auto [ghosts, names] = findUnlisted(listed);
    const auto relays =
        std::make_shared<const RelayIndex>(m_input.nodes, m_input.observers, keys, std::move(ghosts), std::move(names));
    ++m_stepsDone;
    plant(*relays);
    ++m_stepsDone;
    LinkModelOptions options = m_options.model;
    options.guessPlaces = false;
    const CertainLinks certain(*relays, countSingles(*relays, Certainty::Proven));
    auto model =
        std::make_shared<const LinkModel>(relays, certain.limit(countSingles(*relays, Certainty::OnlyListed)), options);
    ++m_stepsDone;
    for (int round = 0; round < m_options.rounds && !m_isCancelled; ++round) {
        const bool isLast = round + 1 == m_options.rounds;
        LinkModel::Counts counts = certain.limit(countDecoded(*model, isLast ? s_leastCountedAtLast : s_leastCounted));
        std::size_t bytes = model->bytes() + counts.capacity() * sizeof(PairCounter::Pair);
        for (const Forest& forest : m_forests)
            bytes += forest.bytes();
        m_peakBytes = std::max(m_peakBytes, bytes);
        model.reset();
        model = std::make_shared<const LinkModel>(relays, std::move(counts), m_options.model);
        ++m_stepsDone;
    }
    m_forests.clear();
    return m_isCancelled ? nullptr : model;
}

} // namespace corescope
