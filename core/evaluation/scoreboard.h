#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/index.h"

namespace corescope {

/// A share with its 95 % confidence interval.
struct Share
{
    double value = 0, low = 0, high = 0; ///< 0 to 1
    std::uint64_t count = 0;             ///< cases it is a share of

    bool isEmpty() const { return count == 0; }
};

/// One answer that was compared with the truth.
struct ScoredHop
{
    std::uint32_t candidates = 0; ///< listed relays that fit the hop
    float probability = 1;        ///< that the resolver gave to its answer
    bool isRight = false;
};

/// Counts answers that were right. Intervals treat all answers about one transmission as one piece of evidence, because
/// they stand and fall together; this holds over several draws too.
class ScoreBoard
{
public:
    explicit ScoreBoard(std::uint32_t transmissions)
        : m_pieces(transmissions)
    {
    }

    void addHop(TransmissionIndex transmission, const ScoredHop& hop);
    void addPath(TransmissionIndex transmission, bool isRight);

    Share hops() const;
    Share ambiguousHops() const; ///< with two candidates or more
    Share paths() const;

    /// By number of candidates, the last for all above.
    static constexpr std::size_t candidateClasses = 12;
    struct Class
    {
        std::uint64_t count = 0, right = 0;
    };
    const std::array<Class, candidateClasses>& byCandidates() const { return m_byCandidates; }

    /// Share of the hops that can be answered when answers below some probability are left out, so that this share of
    /// the answers is right; 1 if all can.
    double coverageAt(double precision) const;

    /// One class of the reliability diagram.
    struct Reliability
    {
        std::uint64_t count = 0;
        double probability = 0; ///< mean
        double right = 0;       ///< share
    };
    std::vector<Reliability> reliability(std::size_t classes = 15) const;
    /// Expected calibration error: mean distance of probability and share of right answers.
    double calibrationError() const;

private:
    struct Count
    {
        std::uint32_t count = 0, right = 0;
    };
    struct Piece
    {
        Count hops, ambiguous, paths;
    };
    static constexpr std::size_t s_bins = 2000;
    struct Bin
    {
        std::uint64_t count = 0, right = 0;
        double probabilities = 0;
    };

    template <typename Member>
    Share share(Member member) const;

    std::vector<Piece> m_pieces; ///< by TransmissionIndex
    std::array<Class, candidateClasses> m_byCandidates{};
    std::array<Bin, s_bins> m_bins{}; ///< by probability
};

} // namespace corescope
