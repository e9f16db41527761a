#include "core/evaluation/scoreboard.h"

#include <algorithm>
#include <cmath>

namespace corescope {

void ScoreBoard::addHop(TransmissionIndex transmission, const ScoredHop& hop)
{
    const auto count = [&](Count& counted) {
        ++counted.count;
        counted.right += hop.isRight;
    };
    Piece& piece = m_pieces[transmission.value()];
    count(piece.hops);
    if (hop.candidates > 1)
        count(piece.ambiguous);
    Class& byCandidates = m_byCandidates[std::min<std::size_t>(hop.candidates, candidateClasses - 1)];
    ++byCandidates.count;
    byCandidates.right += hop.isRight;
    const double probability = std::clamp(double(hop.probability), 0.0, 1.0);
    Bin& bin = m_bins[std::min(std::size_t(probability * s_bins), s_bins - 1)];
    ++bin.count;
    bin.right += hop.isRight;
    bin.probabilities += probability;
}

void ScoreBoard::addPath(TransmissionIndex transmission, bool isRight)
{
    Count& paths = m_pieces[transmission.value()].paths;
    ++paths.count;
    paths.right += isRight;
}

template <typename Member>
Share ScoreBoard::share(Member member) const
{
    double count = 0, right = 0;
    for (const Piece& piece : m_pieces) {
        count += (piece.*member).count;
        right += (piece.*member).right;
    }
    Share share;
    share.count = std::uint64_t(count);
    if (count == 0)
        return share;
    share.value = right / count;
    // Variance of a ratio, by pieces of evidence; never less than if every piece had one case.
    double squares = 0, pieces = 0;
    for (const Piece& piece : m_pieces) {
        const double difference = (piece.*member).right - share.value * (piece.*member).count;
        squares += difference * difference;
        pieces += (piece.*member).count > 0;
    }
    constexpr double z = 1.96;
    const double n = std::min(pieces, squares > 0 ? share.value * (1 - share.value) * count * count / squares : pieces);
    // Wilson's interval with as many cases as the evidence is worth.
    const double center = (share.value + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share.value * (1 - share.value) / n + z * z / (4 * n * n));
    share.low = std::max(0.0, center - half);
    share.high = std::min(1.0, center + half);
    return share;
}

Share ScoreBoard::hops() const
{
    return share(&Piece::hops);
}

Share ScoreBoard::ambiguousHops() const
{
    return share(&Piece::ambiguous);
}

Share ScoreBoard::paths() const
{
    return share(&Piece::paths);
}

double ScoreBoard::coverageAt(double precision) const
{
    std::uint64_t total = 0;
    for (const Bin& bin : m_bins)
        total += bin.count;
    std::uint64_t count = 0, right = 0, covered = 0;
    for (std::size_t i = s_bins; i-- > 0;) {
        count += m_bins[i].count;
        right += m_bins[i].right;
        if (double(right) >= precision * double(count))
            covered = count;
    }
    return total == 0 ? 0 : double(covered) / double(total);
}

std::vector<ScoreBoard::Reliability> ScoreBoard::reliability(std::size_t classes) const
{
    std::vector<Reliability> result(classes);
    for (std::size_t i = 0; i < s_bins; ++i) {
        Reliability& into = result[i * classes / s_bins];
        into.count += m_bins[i].count;
        into.probability += m_bins[i].probabilities;
        into.right += double(m_bins[i].right);
    }
    for (Reliability& each : result) {
        each.probability /= double(std::max<std::uint64_t>(1, each.count));
        each.right /= double(std::max<std::uint64_t>(1, each.count));
    }
    return result;
}

double ScoreBoard::calibrationError() const
{
    double error = 0, total = 0;
    for (const Reliability& each : reliability()) {
        error += double(each.count) * std::abs(each.probability - each.right);
        total += double(each.count);
    }
    return total == 0 ? 0 : error / total;
}

} // namespace corescope
