#include "core/mesh/joint/linkmodel.h"

#include <algorithm>

namespace corescope {

namespace {

/// So that nothing is ever impossible.
constexpr float s_floor = 1e-9F;

constexpr std::size_t s_neighborsForGuess = 12;

} // namespace

LinkModel::LinkModel(std::shared_ptr<const RelayIndex> relays, Counts counts, const LinkModelOptions& options)
    : m_relays(std::move(relays))
    , m_counts(std::move(counts))
    , m_options(options)
    , m_places(toldPlaces(*m_relays))
    , m_relayWeights(m_relays->relayCount())
    , m_isDense(m_relays->entityCount() - m_relays->namedCount() <= options.mostDenseRows)
{
    for (std::uint32_t relay = 0; relay < m_relays->relayCount(); ++relay) {
        switch (m_relays->kind(relay)) {
        case RelayIndex::Kind::Listed:
            m_relayWeights[relay] = 1;
            break;
        case RelayIndex::Kind::Ghost:
            m_relayWeights[relay] = float(m_options.ghostPrior);
            break;
        case RelayIndex::Kind::CatchAll:
            m_relayWeights[relay] = float(m_options.catchAllPrior);
            break;
        case RelayIndex::Kind::Named:
            break; // no relay
        }
    }
    indexCounts();
    makeStrengths();
    if (m_options.guessPlaces)
        guessPlaces();
    fitCurves();
    makeRows();
    makeReports();
    m_signals = SignalModel(*m_relays, m_counts, m_places);
}

void LinkModel::indexCounts()
{
    m_countStarts.assign(m_relays->entityCount() + 2, 0);
    for (const auto& pair : m_counts)
        ++m_countStarts[pair.from + 1];
    for (std::size_t row = 1; row < m_countStarts.size(); ++row)
        m_countStarts[row] += m_countStarts[row - 1];
}

double LinkModel::count(std::uint32_t from, std::uint32_t to) const
{
    const auto row = std::span(m_counts).subspan(m_countStarts[from], m_countStarts[from + 1] - m_countStarts[from]);
    const auto found = std::ranges::lower_bound(row, to, std::less(), &PairCounter::Pair::to);
    return found == row.end() || found->to != to ? 0 : found->count;
}

double LinkModel::linkCount(std::uint32_t row, std::uint32_t relay) const
{
    return count(row, relay) + (m_relays->isRelay(row) ? count(relay, row) : 0);
}

double LinkModel::reportCount(std::uint32_t relay, std::uint32_t observer) const
{
    return count(relay, column(observer));
}

void LinkModel::makeStrengths()
{
    const std::uint32_t relays = m_relays->relayCount();
    // Calls `add(row, relay, strength)` for everything that speaks for a link.
    const auto forEach = [&](auto add) {
        for (const auto& [from, to, count, heard, snr, squares] : m_counts) {
            if (to < relays) {
                add(from, to, count);
                if (m_relays->isRelay(from))
                    add(to, from, count);
                continue;
            }
            const std::uint32_t node = m_relays->entityOfObserver(to - relays);
            if (node == RelayIndex::none || node == from || from == m_relays->anyone())
                continue;
            if (m_relays->isRelay(from))
                add(node, from, m_options.observerShare * count);
            if (m_relays->isRelay(node))
                add(from, node, m_options.observerShare * count);
        }
    };
    m_linkStarts.assign(m_relays->entityCount() + 2, 0);
    forEach([&](std::uint32_t row, std::uint32_t, double) { ++m_linkStarts[row + 1]; });
    for (std::size_t row = 1; row < m_linkStarts.size(); ++row)
        m_linkStarts[row] += m_linkStarts[row - 1];
    m_links.resize(m_linkStarts.back());
    std::vector<std::uint32_t> ends(m_linkStarts.begin(), m_linkStarts.end() - 1);
    forEach([&](std::uint32_t row, std::uint32_t relay, double strength) {
        m_links[ends[row]++] = {relay, float(strength)};
    });

    std::uint32_t kept = 0;
    for (std::uint32_t row = 0; row + 1 < m_linkStarts.size(); ++row) {
        const auto begin = m_links.begin() + m_linkStarts[row], end = m_links.begin() + ends[row];
        std::stable_sort(begin, end, [](const Link& a, const Link& b) { return a.relay < b.relay; });
        m_linkStarts[row] = kept;
        for (auto link = begin; link != end; ++link) {
            if (kept > m_linkStarts[row] && m_links[kept - 1].relay == link->relay)
                m_links[kept - 1].strength += link->strength;
            else
                m_links[kept++] = *link;
        }
    }
    m_linkStarts.back() = kept;
    m_links.resize(kept);
    m_links.shrink_to_fit();
}

void LinkModel::guessPlaces()
{
    std::vector<std::pair<std::uint32_t, Place>> guesses;
    for (std::uint32_t row = 0; row < m_relays->entityCount(); ++row) {
        if (m_places[row].isKnown || m_relays->kind(row) == RelayIndex::Kind::CatchAll)
            continue;
        std::vector<LinkedPlace> neighbors;
        for (const Link& link : links(row))
            if (m_places[link.relay].isKnown)
                neighbors.push_back({m_places[link.relay], link.strength});
        std::ranges::stable_sort(neighbors, std::greater(), &LinkedPlace::strength);
        neighbors.resize(std::min(neighbors.size(), s_neighborsForGuess));
        if (const Place guess = guessPlace(neighbors); guess.isKnown)
            guesses.emplace_back(row, guess);
    }
    for (const auto& [row, guess] : guesses)
        m_places[row] = guess;
}

void LinkModel::fitCurves()
{
    const std::uint32_t relays = m_relays->relayCount();
    std::array<std::array<DistanceCurve::Bin, distancebin::count>, CurveCount> bins{};
    const auto observerPlace = [&](std::uint32_t observer) {
        const std::uint32_t node = m_relays->entityOfObserver(observer);
        return node == RelayIndex::none ? Place() : m_places[node];
    };
    std::vector<Place> observers;
    for (std::uint32_t observer = 0; observer < m_relays->observerCount(); ++observer)
        observers.push_back(observerPlace(observer));

    for (std::uint32_t row = 0; row < m_relays->entityCount(); ++row) {
        if (m_relays->isNamed(row))
            continue; // where it is, only its links tell
        double sent = 0, reported = 0;
        for (std::uint32_t i = m_countStarts[row]; i < m_countStarts[row + 1]; ++i) {
            const auto& [from, to, count, heard, snr, squares] = m_counts[i];
            if (to < relays) {
                sent += count;
                bins[curveOf(row)][distanceBin(m_places[row], m_places[to])].links += count;
            } else if (m_relays->isRelay(row)) {
                reported += count;
                bins[ToObservers][distanceBin(m_places[row], observers[to - relays])].links += count;
            }
        }
        if (sent > 0)
            for (std::uint32_t to = 0; to < relays; ++to)
                if (to != row)
                    bins[curveOf(row)][distanceBin(m_places[row], m_places[to])].chances += sent;
        if (reported > 0)
            for (const Place& observer : observers)
                bins[ToObservers][distanceBin(m_places[row], observer)].chances += reported;
    }
    for (std::size_t kind = 0; kind < CurveCount; ++kind)
        m_curves[kind] = DistanceCurve::fit(bins[kind]);
}

void LinkModel::makeRows()
{
    const std::uint32_t relays = m_relays->relayCount();
    double total = 0;
    for (const Link& link : std::span(m_links).first(m_linkStarts[relays]))
        total += double(link.strength);
    m_prior =
        std::clamp(m_options.priorShare * total / std::max(1U, relays), m_options.leastPrior, m_options.mostPrior);

    const std::uint32_t rows = m_relays->entityCount() + 1;
    m_linkScales.resize(rows);
    m_distanceScales.resize(rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
        double strength = 0;
        for (const Link& link : links(row))
            strength += double(link.strength);
        double density = isLikeAnyone(row) ? 1 : 0;
        for (std::uint32_t relay = 0; relay < relays && !isLikeAnyone(row); ++relay) {
            const float near =
                row == m_relays->anyone() ? 1 : m_curves[curveOf(row)][distanceBin(m_places[row], m_places[relay])];
            if (relay != row)
                density += double(near * m_relayWeights[relay]);
        }
        m_linkScales[row] = float(1 / (strength + m_prior));
        m_distanceScales[row] = density > 0 ? float(m_prior / (strength + m_prior) / density) : 0;
    }
    if (!m_isDense)
        return;
    m_dense.resize(std::size_t(rows) * relays);
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t relay = 0; relay < relays;) {
            const RelayRange to = m_relays->namesakes(relay);
            compute(row, to, m_dense.data() + cell(row, to.first));
            relay += to.count;
        }
}

void LinkModel::compute(std::uint32_t row, RelayRange to, float* out) const
{
    const float scale = m_distanceScales[row];
    if (isLikeAnyone(row)) {
        compute(m_relays->anyone(), to, out);
        for (std::uint32_t i = 0; i < to.count; ++i)
            out[i] = s_floor + scale * out[i];
    } else if (row == m_relays->anyone()) {
        for (std::uint32_t i = 0; i < to.count; ++i)
            out[i] = s_floor + scale * m_relayWeights[to.first + i];
    } else {
        const Place& place = m_places[row];
        const DistanceCurve& curve = m_curves[curveOf(row)];
        for (std::uint32_t i = 0; i < to.count; ++i)
            out[i] = s_floor + scale * curve[distanceBin(place, m_places[to.first + i])] * m_relayWeights[to.first + i];
    }
    const auto known = links(row);
    for (auto link = std::ranges::lower_bound(known, to.first, std::less(), &Link::relay);
         link != known.end() && link->relay < to.first + to.count; ++link)
        out[link->relay - to.first] += m_linkScales[row] * link->strength;
    if (row >= to.first && row < to.first + to.count)
        out[row - to.first] = s_floor; // nobody passes on what it sent itself
}

void LinkModel::makeReports()
{
    const std::uint32_t relays = m_relays->relayCount();
    const std::uint32_t observers = m_relays->observerCount();
    m_reports.resize(std::size_t(observers) * relays);
    std::vector<Place> places(observers);
    for (std::uint32_t observer = 0; observer < observers; ++observer)
        if (const std::uint32_t node = m_relays->entityOfObserver(observer); node != RelayIndex::none)
            places[observer] = m_places[node];

    std::vector<float> densities(observers);
    for (std::uint32_t relay = 0; relay < relays; ++relay) {
        double outgoing = 0, density = 0;
        for (std::uint32_t i = m_countStarts[relay]; i < m_countStarts[relay + 1]; ++i)
            outgoing += m_counts[i].count;
        for (std::uint32_t observer = 0; observer < observers; ++observer) {
            densities[observer] = m_curves[ToObservers][distanceBin(m_places[relay], places[observer])];
            density += double(densities[observer]);
        }
        const double whole = outgoing + m_prior;
        for (std::uint32_t observer = 0; observer < observers; ++observer)
            m_reports[std::size_t(observer) * relays + relay] =
                s_floor + float(m_prior / whole * double(densities[observer]) / density);
        for (std::uint32_t i = m_countStarts[relay]; i < m_countStarts[relay + 1]; ++i)
            if (const auto& [from, to, count, heard, snr, squares] = m_counts[i]; to >= relays)
                m_reports[std::size_t(to - relays) * relays + relay] += float(count / whole);
    }
}

std::size_t LinkModel::bytes() const
{
    return m_counts.capacity() * sizeof(PairCounter::Pair) + m_links.capacity() * sizeof(Link) +
           (m_dense.capacity() + m_reports.capacity()) * sizeof(float) + m_places.capacity() * sizeof(Place) +
           m_signals.bytes();
}

} // namespace corescope
