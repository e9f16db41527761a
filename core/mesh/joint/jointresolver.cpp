#include "core/mesh/joint/jointresolver.h"

#include <algorithm>

namespace corescope {

HopAnswer bestAnswer(const RelayIndex& relays, RelayRange range, std::span<const float> beliefs)
{
    HopAnswer best;
    float unlisted = 0;
    for (std::uint32_t i = 0; i < range.count; ++i) {
        if (!relays.isListed(range.first + i))
            unlisted += beliefs[i];
        else if (beliefs[i] > best.probability || best.relay == RelayIndex::none)
            best = {range.first + i, beliefs[i]};
    }
    return unlisted > best.probability ? HopAnswer{RelayIndex::none, unlisted} : best;
}

JointResolver::JointResolver(std::shared_ptr<const LinkModel> model, const JointResolverOptions& options)
    : m_model(std::move(model))
    , m_options(options)
{
}

KeyIndex JointResolver::choose(RelayRange range, std::span<const float> beliefs, std::optional<KeyIndex> before) const
{
    const RelayIndex& relays = m_model->relays();
    const HopAnswer best = bestAnswer(relays, range, beliefs);
    const KeyIndex answer = best.relay == RelayIndex::none ? KeyIndex() : relays.key(best.relay);
    if (before && before->isValid() && *before != answer) {
        const std::uint32_t old = relays.entity(*before) - range.first;
        if (old < range.count && double(beliefs[old]) + m_options.leastGain >= double(best.probability) &&
            double(beliefs[old]) >= m_options.leastProbability)
            return *before;
    }
    const bool isLikely = double(best.probability) >= m_options.leastProbability;
    const bool wasGiven = before && *before == answer;
    return isLikely || (wasGiven && double(best.probability) + m_options.leastGain >= m_options.leastProbability)
               ? answer
               : KeyIndex();
}

void JointResolver::resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const
{
    const RelayIndex& relays = m_model->relays();
    out.clear();
    const PathMeaning meaning = pathMeaning(transmission);
    if (meaning == PathMeaning::NoHops) {
        for (const PathToResolve& path : transmission.paths)
            out.append(path.hops.size());
        return;
    }
    Forest forest;
    TreeBuilder builder(relays);
    builder.add(transmission, meaning, forest);
    TreeDecoder decoder(*m_model);
    decoder.decode(forest[0]);
    const TransmissionTree& tree = decoder.tree();

    std::vector<std::uint32_t> hopNodes;
    std::vector<std::optional<KeyIndex>> before(tree.nodes.size());
    for (std::size_t i = 0; i < transmission.paths.size(); ++i) {
        tree.hopNodes(i, hopNodes);
        for (std::size_t j = 0; j < std::min(hopNodes.size(), transmission.paths[i].before.size()); ++j)
            if (auto& answer = before[hopNodes[j]]; !answer || !answer->isValid())
                answer = transmission.paths[i].before[j];
    }
    std::vector<KeyIndex> answers(tree.nodes.size());
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node)
        answers[node] = choose(tree.nodes[node].range, decoder.probabilities(node), before[node]);
    for (std::size_t i = 0; i < transmission.paths.size(); ++i) {
        const auto answered = out.append(transmission.paths[i].hops.size());
        tree.hopNodes(i, hopNodes);
        std::ranges::transform(hopNodes, answered.begin(), [&](std::uint32_t node) { return answers[node]; });
    }
}

} // namespace corescope
