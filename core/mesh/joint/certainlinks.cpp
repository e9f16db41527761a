#include "core/mesh/joint/certainlinks.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace corescope {

namespace {

/// An end with fewer certain counts says nothing.
constexpr double s_fewestCertain = 2;
/// Certain counts that any link may have missed by chance.
constexpr double s_missedByChance = 1;
/// Senders of wide hashes live elsewhere than others, and links change: that many times the expected count is believed.
constexpr double s_unevenness = 2;
/// No relay has that many times the doubtful counts that come with a certain one in the whole mesh.
constexpr double s_mostUneven = 6;

double countOf(const LinkModel::Counts& counts, std::uint32_t from, std::uint32_t to)
{
    const auto ends = [](const PairCounter::Pair& pair) { return std::pair(pair.from, pair.to); };
    const auto found = std::ranges::lower_bound(counts, std::pair(from, to), std::less(), ends);
    return found != counts.end() && ends(*found) == std::pair(from, to) ? found->count : 0;
}

} // namespace

CertainLinks::Totals::Totals(const RelayIndex& relays, const LinkModel::Counts& counts)
    : links(relays.relayCount())
    , reports(relays.relayCount())
    , observers(relays.observerCount())
{
    for (const auto& pair : counts) {
        if (!relays.isRelay(pair.from))
            continue;
        if (relays.isRelay(pair.to)) {
            links[pair.from] += pair.count;
            links[pair.to] += pair.count;
        } else {
            reports[pair.from] += pair.count;
            observers[pair.to - relays.relayCount()] += pair.count;
        }
    }
}

CertainLinks::CertainLinks(const RelayIndex& relays, LinkModel::Counts counts)
    : m_relays(relays)
    , m_counts(std::move(counts))
    , m_totals(relays, m_counts)
{
}

std::vector<double> CertainLinks::believedShares(const Totals& totals) const
{
    double certain = 0, doubtful = 0;
    const auto forEach = [&](auto take) {
        for (std::uint32_t relay = 0; relay < m_relays.relayCount(); ++relay)
            if (m_totals.links[relay] >= s_fewestCertain)
                take(relay, m_totals.links[relay], totals.links[relay]);
    };
    forEach([&](std::uint32_t, double sure, double all) {
        certain += sure;
        doubtful += std::max(0.0, all - sure);
    });
    std::vector<double> shares(m_relays.relayCount(), 1);
    forEach([&](std::uint32_t relay, double sure, double all) {
        const double most = sure + s_mostUneven * doubtful / certain * (sure + 2 * s_missedByChance);
        if (all > most)
            shares[relay] = most / all;
    });
    return shares;
}

LinkModel::Counts CertainLinks::limit(LinkModel::Counts counts) const
{
    const Totals totals(m_relays, counts);
    // Doubtful counts that come with a certain one; none where too few are certain.
    const auto perCertain = [](double all, double certain) {
        return certain < s_fewestCertain ? std::numeric_limits<double>::infinity()
                                         : std::max(0.0, (all - certain) / certain);
    };
    const std::vector<double> shares = believedShares(totals);
    std::vector<std::pair<std::size_t, double>> factors;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto& [from, to, count, heard, snr, squares] = counts[i];
        if (!m_relays.isRelay(from))
            continue;
        const bool isLink = m_relays.isRelay(to);
        const std::uint32_t observer = to - m_relays.relayCount();
        const double ratio = isLink ? std::max(perCertain(totals.links[from], m_totals.links[from]),
                                               perCertain(totals.links[to], m_totals.links[to]))
                                    : std::max(perCertain(totals.reports[from], m_totals.reports[from]),
                                               perCertain(totals.observers[observer], m_totals.observers[observer]));
        double factor = isLink ? std::min(shares[from], shares[to]) : shares[from];
        if (2 * count > s_missedByChance * ratio) {
            const double certain = countOf(m_counts, from, to) + (isLink ? countOf(m_counts, to, from) : 0);
            const double counted = count + (isLink ? countOf(counts, to, from) : 0);
            if (const double most = certain + (s_unevenness * certain + s_missedByChance) * ratio; counted > most)
                factor = std::min(factor, most / counted);
        }
        if (factor < 1)
            factors.emplace_back(i, factor);
    }
    for (const auto& [i, factor] : factors) {
        counts[i].count *= factor;
        counts[i].heard *= factor;
    }
    return counts;
}

} // namespace corescope
