#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <span>

namespace corescope::simulator {

/// One step of SplitMix64: turns related numbers (seed, seed + 1, ...) into unrelated ones.
constexpr std::uint64_t mix(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    return mix(mix(a) ^ b);
}

/// xoshiro256** with the few distributions a mesh needs. The standard library's distributions differ from one library
/// to the next; these give the same mesh for the same seed everywhere.
class Random
{
public:
    explicit Random(std::uint64_t seed)
    {
        for (std::uint64_t& word : m_state)
            word = seed = mix(seed);
    }

    std::uint64_t next()
    {
        const std::uint64_t result = rotate(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotate(m_state[3], 45);
        return result;
    }

    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    bool chance(double probability) { return uniform() < probability; }

    /// In [0, bound); 0 for a bound of 0.
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }

    /// Mean 0, deviation 1.
    double gaussian()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(6.283185307179586 * uniform());
    }

    /// Mean 1.
    double exponential() { return -std::log(1.0 - uniform()); }

    template <typename T>
    const T& pick(std::span<const T> choices)
    {
        return choices[below(static_cast<std::uint32_t>(choices.size()))];
    }

    void fill(std::span<std::uint8_t> bytes)
    {
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(next() >> 56);
    }

private:
    static constexpr std::uint64_t rotate(std::uint64_t value, int count)
    {
        return (value << count) | (value >> (64 - count));
    }

    std::array<std::uint64_t, 4> m_state{};
};

} // namespace corescope::simulator
