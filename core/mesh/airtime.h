#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace corescope {

/// Preamble that MeshCore's firmware sends with a spreading factor, in symbols: long enough for a sleeping receiver.
constexpr int preambleSymbols(int spreadingFactor)
{
    return spreadingFactor <= 8 ? 32 : 16;
}

/// How the radios of a mesh are set. The initial values are MeshCore's preset for Europe.
struct RadioPreset
{
    std::uint32_t frequencyHz = 869'600'000; ///< for display; plays no part in the airtime
    double bandwidthKhz = 62.5;
    int spreadingFactor = 8; ///< 6 to 12
    int codingRate = 5;      ///< 5 to 8, for 4/5 to 4/8
    int preamble = preambleSymbols(8);
};

/// How long a frame of so many bytes, header and path included, keeps the channel busy: the formula of Semtech's
/// AN1200.13 with explicit header and checksum, and low data rate optimisation where a symbol lasts 16 ms or more.
/// 0 when a setting is out of its range; a preamble below 1 counts as 8.
std::chrono::nanoseconds airtime(std::size_t frameBytes, const RadioPreset& preset);

} // namespace corescope
