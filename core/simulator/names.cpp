#include "core/simulator/names.h"

#include <array>
#include <span>

using namespace std::string_view_literals;

namespace corescope::simulator {

namespace {

constexpr std::size_t s_longestName = 23;

constexpr std::array s_words{
    "Summit"sv,  "Ridge"sv,      "Eagle"sv,  "Redwood"sv, "Solar"sv,   "Tower"sv, "Goat"sv,    "Otter"sv,  "Fog"sv,
    "Sunset"sv,  "Canyon"sv,     "Harbor"sv, "Granite"sv, "Poppy"sv,   "Heron"sv, "Quail"sv,   "Maple"sv,  "Hilltop"sv,
    "Rooftop"sv, "Lighthouse"sv, "Mesa"sv,   "Coyote"sv,  "Tin Can"sv, "Attic"sv, "Balcony"sv, "Garage"sv, "Osprey"sv,
};
constexpr std::array s_repeaterSuffixes{" Repeater"sv, " RPTR"sv, " Rpt"sv, "-R"sv, " Solar"sv, ""sv};
constexpr std::array s_unusual{
    "Zoë 🌲"sv,
    "Ñandú"sv,
    "Čapek 🤖"sv,
    "東京タワー"sv,
    "Ёлка"sv,
    "<b>bold</b>"sv,
    "Fish & Chips"sv,
    "a<b>c"sv,
    "\"quoted\""sv,
    "back\\slash"sv,
    "שלום"sv,
    "🦦🦦🦦"sv,
    "Ångström ⏱️"sv,
    "<img src=x>"sv,
    "'; DROP TABLE"sv,
    "%s%n"sv,
    "Größe ß"sv,
    "&lt;Node&gt;"sv,
};
constexpr std::array s_emoji{"🌳"sv, "🏔️"sv, "💥"sv, "🐐"sv, "☀"sv, "🗼"sv, "🌊"sv, "🛰️"sv};
constexpr std::array s_phrases{
    "good morning everyone"sv,
    "anyone copy?"sv,
    "heard you in two hops"sv,
    "test"sv,
    "testing the new antenna"sv,
    "battery at 4.02 V, sun is out"sv,
    "which preset are you on?"sv,
    "73"sv,
    "lol"sv,
    "moved the repeater to the roof today, please tell me how it does"sv,
    "is the hilltop down again?"sv,
    "driving north on 101, back at six"sv,
    "thanks!"sv,
    "who runs the room server?"sv,
    "grüße, schönen Tag 🌞"sv,
    "see https://example.org/map?a=1&b=2"sv,
};

template <std::size_t size>
std::string_view choose(const std::array<std::string_view, size>& choices, Random& random)
{
    return random.pick(std::span<const std::string_view>(choices));
}

std::string callSign(Random& random)
{
    const auto letter = [&] { return static_cast<char>('A' + random.below(26)); };
    std::string sign(random.chance(0.5) ? "K" : "W");
    if (random.chance(0.7))
        sign += letter();
    sign += static_cast<char>('6' + (random.chance(0.2) ? 1 : 0));
    for (int i = 0; i < 3; ++i)
        sign += letter();
    return sign;
}

std::string plainName(packet::NodeType type, std::string_view town, std::string_view iata, std::uint32_t number,
                      Random& random)
{
    const std::uint32_t style = random.below(5);
    std::string name;
    if (style == 0)
        name = callSign(random);
    else if (style == 1)
        name = std::string(iata) + "-" + std::to_string(number);
    else if (style == 2)
        name = std::string(town) + " " + std::string(choose(s_words, random));
    else
        name = std::string(choose(s_words, random)) + " " + std::to_string(random.below(100));

    switch (type) {
    case packet::NodeType::Repeater:
        name += choose(s_repeaterSuffixes, random);
        break;
    case packet::NodeType::Room:
        name += " Room";
        break;
    case packet::NodeType::Sensor:
        name += " Sensor";
        break;
    default:
        if (random.chance(0.4))
            name += " mobile";
    }
    if (random.chance(0.15))
        name += std::string(" ") + std::string(choose(s_emoji, random));
    return name;
}

} // namespace

std::string nodeName(packet::NodeType type, std::string_view town, std::string_view iata, std::uint32_t number,
                     Random& random)
{
    std::string name;
    if (random.chance(0.06)) {
        name = choose(s_unusual, random);
        if (random.chance(0.6))
            name += " " + std::to_string(number);
    } else {
        name = plainName(type, town, iata, number, random);
    }
    name = packet::cutToBytes(name, s_longestName);
    name.erase(name.find_last_not_of(' ') + 1);
    return name;
}

std::string chatMessage(std::string_view town, std::string_view otherName, Random& random)
{
    std::string text;
    if (random.chance(0.25))
        text = "@[" + std::string(otherName) + "] ";
    text += choose(s_phrases, random);
    if (random.chance(0.2))
        text += std::string(" from ") + std::string(town);
    if (random.chance(0.3))
        text += " " + std::to_string(random.below(10000));
    return std::string(packet::cutToBytes(text, 120));
}

} // namespace corescope::simulator
