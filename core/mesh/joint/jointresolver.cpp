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

JointResolver::JointResolver(std::shared_ptr<const LinkModel> model, double leastProbability)
    : m_model(std::move(model))
    , m_leastProbability(leastProbability)
{
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
    const TransmissionTree tree = forest[0];
    TreeDecoder decoder(*m_model);
    decoder.decode(tree);

    std::vector<KeyIndex> answers(tree.nodes.size());
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
        const HopAnswer answer = bestAnswer(relays, tree.nodes[node].range, decoder.beliefs(node));
        if (answer.relay != RelayIndex::none && double(answer.probability) >= m_leastProbability)
            answers[node] = relays.key(answer.relay);
    }
    for (std::size_t i = 0; i < transmission.paths.size(); ++i) {
        const auto answered = out.append(transmission.paths[i].hops.size());
        std::ranges::transform(builder.pathNodes(i), answered.begin(),
                               [&](std::uint32_t node) { return answers[node]; });
    }
}

} // namespace corescope
