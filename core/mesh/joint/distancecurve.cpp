#include "core/mesh/joint/distancecurve.h"

#include <algorithm>
#include <vector>

namespace corescope {

namespace {

/// The falling sequence nearest to the rates: neighbours in the wrong order are pooled.
void makeFalling(std::span<double> rates, std::span<const double> weights)
{
    struct Pool
    {
        double rate = 0, weight = 0;
        std::size_t count = 0;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        pools.push_back({rates[i], weights[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].rate < pools.back().rate) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& pool = pools.back();
            const double weight = pool.weight + last.weight;
            pool = {(pool.rate * pool.weight + last.rate * last.weight) / weight, weight, pool.count + last.count};
        }
    }
    std::size_t at = 0;
    for (const Pool& pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i)
            rates[at++] = pool.rate;
}

} // namespace

DistanceCurve DistanceCurve::fit(std::span<const Bin, distancebin::count> bins)
{
    DistanceCurve curve;
    double links = 0, chances = 0;
    for (const Bin& bin : bins) {
        links += bin.links;
        chances += bin.chances;
    }
    if (links <= 0 || chances <= 0)
        return curve;
    const double base = links / chances;
    std::array<double, distancebin::unknown> rates{}, weights{};
    for (std::size_t bin = 0; bin < rates.size(); ++bin) {
        weights[bin] = bins[bin].chances + 2 / base;
        rates[bin] = (bins[bin].links + 0.002) / weights[bin];
    }
    makeFalling(rates, weights);
    for (std::size_t bin = 0; bin < rates.size(); ++bin)
        curve.m_density[bin] = float(std::max(rates[bin], 1e-5 * base));
    const Bin& unknown = bins[distancebin::unknown];
    curve.m_density[distancebin::unknown] = float((unknown.links + 5) / (unknown.chances + 5 / base));
    return curve;
}

} // namespace corescope
