#pragma once

#include <span>
#include <string_view>

#include "core/simulator/random.h"

namespace corescope::simulator {

/// Degrees.
struct Position
{
    double latitude = 0;
    double longitude = 0;
};

/// A town whose people run nodes, with the airport code its observers report.
struct Town
{
    std::string_view name;
    std::string_view iata;
    Position center;
    double weight = 1;   ///< share of the nodes, relative to the other towns
    double radiusKm = 3; ///< deviation of the distance from the centre
};

/// The towns of the simulated region, Northern California and its neighbours, nearest to the Bay first: a mesh of few
/// nodes uses the first few towns only.
std::span<const Town> towns();

double distanceKm(Position a, Position b);

/// Whether the point lies in the Pacific or the Bay, where nobody runs a node. Coarse: some km off at the coast.
bool isWater(Position point);

/// A dry place around `center`, its distance spread like a bell with deviation `radiusKm`.
Position placeAround(Position center, double radiusKm, Random& random);

} // namespace corescope::simulator
