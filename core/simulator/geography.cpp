#include "core/simulator/geography.h"

#include <array>
#include <cmath>
#include <numbers>

using namespace std::string_view_literals;

namespace corescope::simulator {

namespace {

constexpr double s_kmPerDegree = 111.195;
constexpr double s_radians = std::numbers::pi / 180;

constexpr std::array s_towns{
    Town{"San Jose"sv, "SJC"sv, {37.335, -121.890}, 20, 8.0},
    Town{"Oakland"sv, "OAK"sv, {37.805, -122.235}, 13, 5.5},
    Town{"San Francisco"sv, "SFO"sv, {37.760, -122.440}, 15, 4.0},
    Town{"Fremont"sv, "OAK"sv, {37.540, -121.970}, 6, 4.5},
    Town{"Redwood City"sv, "SFO"sv, {37.475, -122.225}, 5, 4.0},
    Town{"Walnut Creek"sv, "OAK"sv, {37.905, -122.060}, 5, 5.0},
    Town{"Livermore"sv, "OAK"sv, {37.682, -121.768}, 4, 5.0},
    Town{"Santa Cruz"sv, "SJC"sv, {36.995, -122.020}, 5, 4.0},
    Town{"San Rafael"sv, "SFO"sv, {37.975, -122.535}, 3, 4.0},
    Town{"Vallejo"sv, "OAK"sv, {38.110, -122.240}, 2, 4.0},
    Town{"Gilroy"sv, "SJC"sv, {37.006, -121.570}, 2, 4.0},
    Town{"Salinas"sv, "MRY"sv, {36.680, -121.640}, 3, 5.0},
    Town{"Monterey"sv, "MRY"sv, {36.590, -121.870}, 3, 3.5},
    Town{"Santa Rosa"sv, "SFO"sv, {38.440, -122.715}, 5, 6.0},
    Town{"Sacramento"sv, "SMF"sv, {38.580, -121.470}, 13, 9.0},
    Town{"Stockton"sv, "SMF"sv, {37.960, -121.290}, 3, 5.0},
    Town{"Modesto"sv, "SMF"sv, {37.640, -120.995}, 3, 5.0},
    Town{"Davis"sv, "SMF"sv, {38.545, -121.740}, 2, 2.5},
    Town{"Folsom"sv, "SMF"sv, {38.675, -121.150}, 3, 5.0},
    Town{"Auburn"sv, "SMF"sv, {38.897, -121.077}, 1.5, 4.0},
    Town{"Merced"sv, "FAT"sv, {37.302, -120.483}, 1, 4.0},
    Town{"Ukiah"sv, "SFO"sv, {39.150, -123.205}, 0.7, 3.0},
    Town{"Chico"sv, "RDD"sv, {39.730, -121.840}, 2, 4.0},
    Town{"Fresno"sv, "FAT"sv, {36.745, -119.780}, 5, 7.0},
    Town{"Truckee"sv, "RNO"sv, {39.328, -120.183}, 1, 3.5},
    Town{"South Lake Tahoe"sv, "RNO"sv, {38.920, -119.980}, 1, 3.0},
    Town{"Reno"sv, "RNO"sv, {39.527, -119.810}, 6, 6.0},
    Town{"Carson City"sv, "RNO"sv, {39.164, -119.767}, 1.5, 3.5},
    Town{"Redding"sv, "RDD"sv, {40.585, -122.390}, 2.5, 5.0},
    Town{"Visalia"sv, "FAT"sv, {36.330, -119.292}, 1.5, 4.5},
    Town{"Paso Robles"sv, "SBA"sv, {35.630, -120.690}, 1, 3.5},
    Town{"San Luis Obispo"sv, "SBA"sv, {35.280, -120.655}, 2, 3.5},
    Town{"Medford"sv, "MFR"sv, {42.325, -122.870}, 2.5, 4.5},
    Town{"Eureka"sv, "RDD"sv, {40.790, -124.140}, 1, 3.0},
};

/// The coast from south to north.
constexpr std::array<Position, 16> s_coast{{{34.90, -120.66},
                                            {35.36, -120.87},
                                            {35.80, -121.33},
                                            {36.30, -121.89},
                                            {36.60, -121.95},
                                            {36.66, -121.82},
                                            {36.82, -121.79},
                                            {36.96, -121.98},
                                            {37.12, -122.33},
                                            {37.50, -122.50},
                                            {37.78, -122.51},
                                            {38.00, -122.80},
                                            {38.30, -123.05},
                                            {38.95, -123.72},
                                            {40.30, -124.30},
                                            {42.90, -124.40}}};

/// The open water of San Francisco and San Pablo Bay, counter-clockwise from the south.
constexpr std::array<Position, 9> s_bay{{{37.46, -122.02},
                                         {37.58, -122.15},
                                         {37.72, -122.24},
                                         {37.83, -122.33},
                                         {38.02, -122.38},
                                         {38.07, -122.46},
                                         {37.83, -122.46},
                                         {37.72, -122.37},
                                         {37.55, -122.24}}};

double coastLongitude(double latitude)
{
    for (std::size_t i = 1; i < s_coast.size(); ++i) {
        if (latitude <= s_coast[i].latitude) {
            const double share = (latitude - s_coast[i - 1].latitude) / (s_coast[i].latitude - s_coast[i - 1].latitude);
            return s_coast[i - 1].longitude + share * (s_coast[i].longitude - s_coast[i - 1].longitude);
        }
    }
    return s_coast.back().longitude;
}

bool isInBay(Position point)
{
    bool inside = false;
    for (std::size_t i = 0, j = s_bay.size() - 1; i < s_bay.size(); j = i++) {
        const Position a = s_bay[i];
        const Position b = s_bay[j];
        if ((a.latitude > point.latitude) != (b.latitude > point.latitude) &&
            point.longitude <
                (b.longitude - a.longitude) * (point.latitude - a.latitude) / (b.latitude - a.latitude) + a.longitude)
            inside = !inside;
    }
    return inside;
}

} // namespace

std::span<const Town> towns()
{
    return s_towns;
}

double distanceKm(Position a, Position b)
{
    const double north = (a.latitude - b.latitude) * s_kmPerDegree;
    const double middle = std::cos((a.latitude + b.latitude) / 2 * s_radians);
    const double east = (a.longitude - b.longitude) * s_kmPerDegree * middle;
    return std::sqrt(north * north + east * east);
}

bool isWater(Position point)
{
    return point.longitude < coastLongitude(point.latitude) || isInBay(point);
}

Position placeAround(Position center, double radiusKm, Random& random)
{
    constexpr int tries = 40;
    for (int i = 0; i < tries; ++i) {
        const double north = random.gaussian() * radiusKm;
        const double east = random.gaussian() * radiusKm;
        const Position place{center.latitude + north / s_kmPerDegree,
                             center.longitude + east / (s_kmPerDegree * std::cos(center.latitude * s_radians))};
        if (!isWater(place))
            return place;
    }
    return center;
}

} // namespace corescope::simulator
