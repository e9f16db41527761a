#include "core/filter/packetsummary.h"

namespace corescope {

namespace {

std::string_view member(const simdjson::dom::object& object, std::string_view name)
{
    std::string_view text;
    return object.at_key(name).get(text) == simdjson::SUCCESS ? text : std::string_view();
}

void appendLabelled(std::string& out, std::string_view label, std::string_view value)
{
    if (value.empty())
        return;
    if (!out.empty())
        out.append(" ");
    out.append(label).append(value);
}

} // namespace

const std::string& PacketSummary::of(std::string_view decodedJson)
{
    m_text.clear();
    simdjson::dom::object object;
    if (decodedJson.empty() || m_parser.parse(decodedJson.data(), decodedJson.size()).get(object) != simdjson::SUCCESS)
        return m_text;
    appendLabelled(m_text, {}, member(object, "name"));
    appendLabelled(m_text, {}, member(object, "channel"));
    const std::string_view text = member(object, "text");
    const std::string_view sender = member(object, "sender");
    // The text of a channel message begins with its sender's name already.
    if (!sender.empty() && !text.starts_with(sender))
        appendLabelled(m_text, {}, std::string(sender) + ":");
    appendLabelled(m_text, {}, text);
    if (!m_text.empty())
        return m_text;

    appendLabelled(m_text, "from ", member(object, "srcHash"));
    appendLabelled(m_text, "to ", member(object, "destHash"));
    appendLabelled(m_text, "channel ", member(object, "channelHashHex"));
    appendLabelled(m_text, "key ", member(object, "pubKey").substr(0, 12));
    appendLabelled(m_text, {}, member(object, "error"));
    return m_text;
}

} // namespace corescope
