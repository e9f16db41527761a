#include "core/mesh/originator.h"

#include <array>

#include <simdjson.h>

#include "core/store/ascii.h"

namespace corescope {

namespace {

constexpr std::array<std::string_view, 3> keysByRank = {"pubKey", "from_node", "from"};

bool mayNameOriginator(std::string_view json)
{
    // "\u" could spell any of the names.
    return json.find("\"pubKey\"") != json.npos || json.find("\"from") != json.npos || json.find("\\u") != json.npos;
}

} // namespace

std::string originatorKey(std::string_view decodedJson)
{
    if (!mayNameOriginator(decodedJson))
        return {};

    thread_local simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(decodedJson.data(), decodedJson.size()).get_object().get(object) != simdjson::SUCCESS)
        return {};

    std::array<std::string_view, keysByRank.size()> texts;
    for (const simdjson::dom::key_value_pair field : object) {
        for (std::size_t i = 0; i < keysByRank.size(); ++i) {
            if (field.key == keysByRank[i] && field.value.get_string().get(texts[i]) != simdjson::SUCCESS)
                texts[i] = {};
        }
    }
    for (const std::string_view text : texts) {
        if (!text.empty())
            return toLowerAscii(text);
    }
    return {};
}

} // namespace corescope
