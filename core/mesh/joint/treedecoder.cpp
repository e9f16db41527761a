#include "core/mesh/joint/treedecoder.h"

#include <algorithm>
#include <cmath>

namespace corescope {

namespace {

constexpr int s_extraPasses = 2;
/// Often enough for a node below one that was split.
constexpr int s_splitRounds = 3;
/// A relay that sent the packet does not forward it, unless its clock or memory failed.
constexpr float s_senderForwards = 1e-3F;
/// How far two nodes with one hash are kept from being one relay: softly, because retries and restarts happen.
constexpr float s_leastPenalty = 1e-4F, s_leastOther = 0.01F;
/// Where nobody's probabilities change by more, there is no further pass.
constexpr float s_leastChange = 0.01F;

/// How much too sure beliefs are: the root that makes them as often right as they say. See docs/hop-resolution.md for
/// how it was found.
constexpr float s_sureness = 1.3F;
/// Divides by the largest so that it becomes 1.
void normalize(float* values, std::uint32_t count)
{
    float greatest = 0;
    for (std::uint32_t i = 0; i < count; ++i)
        greatest = std::max(greatest, values[i]);
    if (!(greatest > 0)) {
        std::fill_n(values, count, 1.0F);
        return;
    }
    const float scale = 1 / greatest;
    for (std::uint32_t i = 0; i < count; ++i)
        values[i] *= scale;
}

/// Half the sum of differences of probabilities from weights that are not normalized.
float distance(std::span<const float> probabilities, std::span<const float> weights)
{
    float sum = 0, differences = 0;
    for (const float weight : weights)
        sum += weight;
    const float scale = sum > 0 ? 1 / sum : 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        differences += std::abs(probabilities[i] - scale * weights[i]);
    return differences / 2;
}

} // namespace

void TreeDecoder::decode(const TransmissionTree& tree, std::span<const std::uint32_t> forbidden)
{
    m_tree = tree;
    weigh(forbidden);
    for (int round = 0; round < s_splitRounds && m_splitter.split(*this); ++round) {
        m_tree = m_splitter.tree();
        weigh(forbidden);
    }
    for (int pass = 0; pass < s_extraPasses && keepTwinsApart(); ++pass) {
        passUp();
        passDown();
    }
}

std::span<const float> TreeDecoder::probabilities(std::uint32_t node)
{
    float sum = 0;
    m_probabilities.clear();
    for (const float belief : beliefs(node))
        sum += m_probabilities.emplace_back(std::pow(belief, 1 / s_sureness));
    for (float& probability : m_probabilities)
        probability /= sum;
    return m_probabilities;
}

void TreeDecoder::weigh(std::span<const std::uint32_t> forbidden)
{
    layOut();
    collectEvidence(forbidden);
    passUp();
    passDown();
}

void TreeDecoder::layOut()
{
    m_slots.resize(m_tree.nodes.size());
    std::uint32_t begin = 0, message = 0;
    std::size_t copied = 0;
    for (std::uint32_t node = 0; node < m_tree.nodes.size(); ++node) {
        const auto count = node == 0 ? std::uint32_t(m_tree.root.size()) : std::max(1U, m_tree.nodes[node].range.count);
        m_slots[node] = {begin, count, message, nullptr};
        begin += count;
        if (node == 0)
            continue;
        const std::uint32_t parent = m_tree.nodes[node].parent;
        message += m_slots[parent].count;
        if (m_tree.nodes[node].range.count > 0 && parent != 0 && m_tree.nodes[parent].range.count > 0)
            m_slots[node].block = m_model.block(m_tree.nodes[parent].range, m_tree.nodes[node].range);
        if (!m_slots[node].block)
            copied += std::size_t(m_slots[parent].count) * count;
    }
    m_evidence.resize(begin);
    m_penalties.assign(begin, 1.0F);
    m_afterwards.resize(begin);
    m_ups.resize(begin);
    m_beliefs.resize(begin);
    m_priors.resize(begin);
    m_messages.resize(message);
    m_blocks.resize(std::max(m_blocks.size(), copied));

    float* out = m_blocks.data();
    for (std::uint32_t node = 1; node < m_tree.nodes.size(); ++node) {
        if (m_slots[node].block)
            continue;
        m_slots[node].block = out;
        out = copyTransitions(node, out);
    }
}

float* TreeDecoder::copyTransitions(std::uint32_t node, float* out) const
{
    const RelayRange range = m_tree.nodes[node].range;
    const std::uint32_t parent = m_tree.nodes[node].parent;
    for (std::uint32_t a = 0; a < m_slots[parent].count; ++a, out += m_slots[node].count) {
        if (range.count == 0)
            *out = 1;
        else if (const float* known = m_model.transitions(row(parent, a), range, out); known != out)
            std::copy_n(known, range.count, out);
    }
    return out;
}

void TreeDecoder::collectEvidence(std::span<const std::uint32_t> forbidden)
{
    std::ranges::fill(m_evidence, 1.0F);
    for (std::uint32_t i = 0; i < m_tree.root.size(); ++i)
        m_evidence[i] = m_tree.root[i].weight;
    m_reportWeights.clear();
    m_reportEnds.clear();
    for (const auto& [node, observer, snr] : m_tree.reports) {
        const RelayRange range = m_tree.nodes[node].range;
        if (range.count < 2 || observer == RelayIndex::none) {
            m_reportEnds.push_back(std::uint32_t(m_reportWeights.size()));
            continue;
        }
        const float* probabilities = m_model.reports(observer) + range.first;
        m_reportWeights.insert(m_reportWeights.end(), probabilities, probabilities + range.count);
        m_reportEnds.push_back(std::uint32_t(m_reportWeights.size()));
        float* weights = m_reportWeights.data() + m_reportWeights.size() - range.count;
        m_model.signalModel().weigh(observer, range, snr, weights);
        float* evidence = at(m_evidence, node);
        float greatest = 0;
        for (std::uint32_t b = 0; b < range.count; ++b)
            greatest = std::max(greatest, evidence[b] *= weights[b]);
        if (greatest < 1e-12F)
            normalize(evidence, range.count);
    }
    const auto weaken = [&](std::uint32_t relay, float factor) {
        for (std::uint32_t node = 1; node < m_tree.nodes.size(); ++node)
            if (const RelayRange range = m_tree.nodes[node].range; relay - range.first < range.count && range.count > 1)
                m_evidence[m_slots[node].begin + relay - range.first] *= factor;
    };
    if (m_tree.sender != RelayIndex::none)
        weaken(m_tree.sender, s_senderForwards);
    for (const std::uint32_t relay : forbidden)
        weaken(relay, 0);
}

void TreeDecoder::passUp()
{
    for (std::size_t i = 0; i < m_ups.size(); ++i)
        m_ups[i] = m_evidence[i] * m_penalties[i];
    for (auto node = std::uint32_t(m_tree.nodes.size()); node-- > 1;) {
        const Slot& slot = m_slots[node];
        float* up = at(m_ups, node);
        normalize(up, slot.count);
        const std::uint32_t parent = m_tree.nodes[node].parent;
        const std::uint32_t above = m_slots[parent].count;
        const float* block = slot.block;
        float* message = m_messages.data() + slot.message;
        for (std::uint32_t a = 0; a < above; ++a, block += slot.count) {
            float sum = 0;
            for (std::uint32_t b = 0; b < slot.count; ++b)
                sum += block[b] * up[b];
            message[a] = sum;
        }
        normalize(message, above);
        float* parentUp = at(m_ups, parent);
        float greatest = 0;
        for (std::uint32_t a = 0; a < above; ++a)
            greatest = std::max(greatest, parentUp[a] *= message[a]);
        if (greatest < 1e-12F)
            normalize(parentUp, above);
    }
    normalize(m_ups.data(), m_slots[0].count);
}

void TreeDecoder::passDown()
{
    const auto toProbabilities = [](float* values, std::uint32_t count) {
        float sum = 0;
        for (std::uint32_t i = 0; i < count; ++i)
            sum += values[i];
        if (!(sum > 0)) {
            std::fill_n(values, count, 1 / float(count));
            return;
        }
        const float scale = 1 / sum;
        for (std::uint32_t i = 0; i < count; ++i)
            values[i] *= scale;
    };
    std::copy_n(m_ups.begin(), m_slots[0].count, m_beliefs.begin());
    toProbabilities(m_beliefs.data(), m_slots[0].count);
    for (std::uint32_t node = 1; node < m_tree.nodes.size(); ++node) {
        const Slot& slot = m_slots[node];
        float* beliefs = at(m_beliefs, node);
        if (slot.count == 1) {
            *beliefs = 1;
            continue;
        }
        std::fill_n(beliefs, slot.count, 0.0F);
        const Slot& above = m_slots[m_tree.nodes[node].parent];
        const float* block = slot.block;
        float ratios = 0;
        for (std::uint32_t a = 0; a < above.count; ++a, block += slot.count) {
            const float message = m_messages[slot.message + a];
            const float ratio = message > 0 ? m_beliefs[above.begin + a] / message : 0;
            ratios += ratio;
            for (std::uint32_t b = 0; b < slot.count; ++b)
                beliefs[b] += ratio * block[b];
        }
        float* priors = at(m_priors, node);
        const float scale = 1 / std::max(ratios, 1e-30F);
        for (std::uint32_t b = 0; b < slot.count; ++b)
            priors[b] = beliefs[b] * scale;
        const float* up = at(m_ups, node);
        for (std::uint32_t b = 0; b < slot.count; ++b)
            beliefs[b] *= up[b];
        toProbabilities(beliefs, slot.count);
    }
}

float TreeDecoder::weighLinks(std::uint32_t node)
{
    const Slot& slot = m_slots[node];
    const Slot& above = m_slots[m_tree.nodes[node].parent];
    m_linkWeights.resize(std::size_t(above.count) * slot.count);
    const float* block = slot.block;
    const float* up = m_ups.data() + slot.begin;
    float* weight = m_linkWeights.data();
    float total = 0;
    for (std::uint32_t a = 0; a < above.count; ++a) {
        const float message = m_messages[slot.message + a];
        const float ratio = message > 0 ? m_beliefs[above.begin + a] / message : 0;
        for (std::uint32_t b = 0; b < slot.count; ++b)
            total += * weight++ = ratio * *block++ * up[b];
    }
    return total > 0 ? total : 1;
}

bool TreeDecoder::keepTwinsApart()
{
    bool isChanged = false;
    for (std::uint32_t first = 1; first < m_tree.nodes.size(); ++first) {
        // Each circle once, from its first node.
        std::uint32_t twin = m_tree.nodes[first].twin;
        if (twin == first || m_slots[first].count < 2)
            continue;
        while (twin > first)
            twin = m_tree.nodes[twin].twin;
        if (twin != first)
            continue;
        for (std::uint32_t candidate = 0; candidate < m_slots[first].count; ++candidate) {
            const auto other = [&](std::uint32_t node) {
                return std::max(s_leastOther, 1 - m_beliefs[m_slots[node].begin + candidate]);
            };
            float product = other(first);
            for (twin = m_tree.nodes[first].twin; twin != first; twin = m_tree.nodes[twin].twin)
                product *= other(twin);
            std::uint32_t node = first;
            do {
                float& penalty = m_penalties[m_slots[node].begin + candidate];
                float& after = m_afterwards[m_slots[node].begin + candidate];
                const float before = penalty;
                penalty = std::sqrt(penalty * std::max(s_leastPenalty, product / other(node)));
                after = m_beliefs[m_slots[node].begin + candidate] * penalty / before;
                node = m_tree.nodes[node].twin;
            } while (node != first);
        }
        for (twin = first; !isChanged;) {
            isChanged = distance(beliefs(twin), of(m_afterwards, twin)) > s_leastChange;
            twin = m_tree.nodes[twin].twin;
            if (twin == first)
                break;
        }
    }
    return isChanged;
}

} // namespace corescope
