#include "core/analytics/decodedreader.h"

namespace corescope {

void DecodedReader::read(std::string_view decodedJson)
{
    m_isObject = m_parser.parse(decodedJson.data(), decodedJson.size()).get(m_object) == simdjson::SUCCESS;
}

std::string_view DecodedReader::text(std::string_view key) const
{
    std::string_view text;
    if (!m_isObject || m_object.at_key(key).get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

std::optional<std::int64_t> DecodedReader::number(std::string_view key) const
{
    std::int64_t number = 0;
    if (!m_isObject || m_object.at_key(key).get(number) != simdjson::SUCCESS)
        return std::nullopt;
    return number;
}

std::string DecodedReader::json(std::string_view key) const
{
    simdjson::dom::element element;
    if (!m_isObject || m_object.at_key(key).get(element) != simdjson::SUCCESS)
        return "null";
    return simdjson::minify(element);
}

} // namespace corescope
