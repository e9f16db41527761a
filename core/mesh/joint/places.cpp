#include "core/mesh/joint/places.h"

#include <algorithm>
#include <numbers>

namespace corescope {

namespace {

constexpr double s_earthRadiusKm = 6371.0088; // mean radius

// Below this a guess is worse than none.
constexpr std::size_t s_fewestNeighbors = 3;
constexpr double s_leastStrength = 10;

} // namespace

Place Place::at(double latitude, double longitude)
{
    constexpr double radians = std::numbers::pi / 180;
    const double width = s_earthRadiusKm * std::cos(latitude * radians);
    return {float(width * std::cos(longitude * radians)),
            float(width * std::sin(longitude * radians)),
            float(s_earthRadiusKm * std::sin(latitude * radians)),
            0,
            true,
            false};
}

float squaredKm(const Place& a, const Place& b)
{
    const float x = a.x - b.x, y = a.y - b.y, z = a.z - b.z;
    return x * x + y * y + z * z;
}

std::vector<Place> toldPlaces(const RelayIndex& relays)
{
    constexpr double nowhere = 0.01; // degrees around 0,0: what a device without a fix sends
    std::vector<Place> places(relays.entityCount());
    for (std::uint32_t row = 0; row < places.size(); ++row) {
        if (!relays.isListed(row))
            continue;
        const NodeRow& node = relays.nodes().row(relays.node(row));
        if (!node.lat || !node.lon || !(std::abs(*node.lat) <= 90) || !(std::abs(*node.lon) <= 180) ||
            (std::abs(*node.lat) < nowhere && std::abs(*node.lon) < nowhere))
            continue;
        places[row] = Place::at(*node.lat, *node.lon);
    }
    return places;
}

Place guessPlace(std::span<const LinkedPlace> neighbors)
{
    double total = 0;
    for (const LinkedPlace& neighbor : neighbors)
        total += neighbor.strength;
    if (neighbors.size() < s_fewestNeighbors || total < s_leastStrength)
        return {};

    // Weiszfeld's iteration for the point with the least weighted sum of distances.
    constexpr int rounds = 20;
    constexpr double nearestKm = 0.1;
    double x = 0, y = 0, z = 0;
    for (int round = 0; round <= rounds; ++round) {
        double sumX = 0, sumY = 0, sumZ = 0, sum = 0;
        for (const auto& [place, strength] : neighbors) {
            const double distance = std::hypot(place.x - x, place.y - y, place.z - z);
            const double weight = std::sqrt(strength) / (round == 0 ? 1 : std::max(distance, nearestKm));
            sumX += weight * place.x;
            sumY += weight * place.y;
            sumZ += weight * place.z;
            sum += weight;
        }
        x = sumX / sum;
        y = sumY / sum;
        z = sumZ / sum;
    }
    double spread = 0, weights = 0;
    for (const auto& [place, strength] : neighbors) {
        spread += std::sqrt(strength) * std::hypot(place.x - x, place.y - y, place.z - z);
        weights += std::sqrt(strength);
    }
    spread /= weights;
    return {float(x), float(y), float(z), float(spread * spread), true, true};
}

} // namespace corescope
