#include "core/simulator/batch.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace corescope::simulator {

namespace {

constexpr std::size_t s_slice = 32; ///< transmissions a thread takes at a time

std::uint64_t countReceptions(const std::vector<Transmission>& batch)
{
    return std::accumulate(batch.begin(), batch.end(), std::uint64_t(0),
                           [](std::uint64_t sum, const Transmission& t) { return sum + t.receptions.size(); });
}

/// Repeats floods until there are `wanted` receptions, or the repetitions no longer bring much.
std::uint64_t repeatFloods(const Traffic& traffic, const BatchPlan& plan, std::uint64_t wanted, Flood& flood,
                           std::vector<Transmission>& batch)
{
    constexpr unsigned rounds = 12;
    std::uint64_t count = countReceptions(batch);
    for (unsigned round = 1; round <= rounds && count < wanted; ++round) {
        for (std::size_t i = 0; i < batch.size() && count < wanted; ++i) {
            const std::size_t before = batch[i].receptions.size();
            traffic.repeat(flood, batch[i], plan.firstIndex + i, round, plan.share(i));
            count += batch[i].receptions.size() - before;
        }
    }
    return count;
}

/// Puts a better heard packet in the place of each that is heard by less than its share.
void replaceIllHeard(const Traffic& traffic, const BatchPlan& plan, std::uint64_t wanted, std::uint64_t variant,
                     Flood& flood, std::unordered_set<std::string>& taken, std::vector<Transmission>& batch)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (batch[i].receptions.size() * batch.size() >= wanted)
            continue;
        Transmission other = traffic.make(flood, plan.firstIndex + i, variant, plan.times[i], plan.share(i));
        if (other.receptions.size() > batch[i].receptions.size() && taken.insert(other.hash).second)
            batch[i] = std::move(other);
    }
}

void keepSome(Transmission& transmission, std::size_t count, Random& random)
{
    std::vector<Reception>& receptions = transmission.receptions;
    for (std::size_t i = 0; i < count; ++i) {
        const auto rest = static_cast<std::uint32_t>(receptions.size() - i);
        std::swap(receptions[i], receptions[i + random.below(rest)]);
    }
    receptions.resize(count);
}

} // namespace

std::vector<Transmission> makeBatch(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan)
{
    std::vector<Transmission> batch(plan.times.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Flood flood(mesh);
        for (std::size_t first = next.fetch_add(s_slice); first < batch.size(); first = next.fetch_add(s_slice))
            for (std::size_t i = first; i < std::min(first + s_slice, batch.size()); ++i)
                batch[i] = traffic.make(flood, plan.firstIndex + i, 0, plan.times[i], plan.share(i));
    };
    std::vector<std::jthread> helpers(std::max(1u, std::thread::hardware_concurrency()) - 1);
    for (std::jthread& helper : helpers)
        helper = std::jthread(work);
    work();
    helpers.clear(); // waits for them
    return batch;
}

bool makeHashesUnique(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan,
                      std::unordered_set<std::string>& taken, std::vector<Transmission>& batch)
{
    constexpr std::uint64_t firstVariant = 1000;
    constexpr std::uint64_t lastVariant = 1100;
    Flood flood(mesh);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        for (std::uint64_t variant = firstVariant; !taken.insert(batch[i].hash).second; ++variant) {
            if (variant == lastVariant)
                return false;
            batch[i] = traffic.make(flood, plan.firstIndex + i, variant, plan.times[i], plan.share(i));
        }
    }
    return true;
}

bool trimReceptions(const SimulatedMesh& mesh, const Traffic& traffic, const BatchPlan& plan, std::uint64_t wanted,
                    std::uint64_t seed, std::unordered_set<std::string>& taken, std::vector<Transmission>& batch)
{
    constexpr std::uint64_t variants = 20;
    Flood flood(mesh);
    std::uint64_t count = countReceptions(batch);
    for (std::uint64_t variant = 1; count < wanted && variant <= variants; ++variant) {
        count = repeatFloods(traffic, plan, wanted, flood, batch);
        if (count < wanted) {
            replaceIllHeard(traffic, plan, wanted, variant, flood, taken, batch);
            count = countReceptions(batch);
        }
    }
    if (count < wanted || std::any_of(batch.begin(), batch.end(), [](auto& t) { return t.receptions.empty(); }))
        return false;

    const std::uint64_t spare = count - batch.size();
    const std::uint64_t wantedSpare = wanted - batch.size();
    std::vector<std::uint64_t> keep;
    for (const Transmission& transmission : batch)
        keep.push_back(1 + (spare == 0 ? 0 : (transmission.receptions.size() - 1) * wantedSpare / spare));
    std::uint64_t missing = wanted - std::accumulate(keep.begin(), keep.end(), std::uint64_t(0));
    for (std::size_t i = 0; missing > 0; i = (i + 1) % batch.size()) {
        if (keep[i] < batch[i].receptions.size()) {
            ++keep[i];
            --missing;
        }
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        Random random(mix(mix(seed, 12), plan.firstIndex + i));
        keepSome(batch[i], keep[i], random);
    }
    return true;
}

} // namespace corescope::simulator
