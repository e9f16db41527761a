#include "tests/bench/replyparser.h"

#include <charconv>
#include <strings.h>
#include <utility>

namespace corescope::bench {

namespace {

constexpr std::size_t s_longestHead = 64 << 10;

bool isSame(std::string_view name, std::string_view other)
{
    return name.size() == other.size() && strncasecmp(name.data(), other.data(), name.size()) == 0;
}

template <typename Number>
void readNumber(std::string_view text, Number& number)
{
    std::from_chars(text.data(), text.data() + text.size(), number);
}

} // namespace

void ReplyParser::reset()
{
    m_hasHead = false;
    m_length = -1;
    m_head.clear();
    m_reply = {};
}

HttpReply ReplyParser::take()
{
    HttpReply reply = std::move(m_reply);
    reset();
    return reply;
}

void ReplyParser::parseHeader(std::string_view name, std::string_view value)
{
    if (isSame(name, "Content-Length"))
        readNumber(value, m_length);
    else if (isSame(name, "Content-Type"))
        m_reply.isJson = value.starts_with("application/json");
    else if (isSame(name, "Connection"))
        m_reply.closesConnection = isSame(value, "close");
    else if (isSame(name, "X-CoreScope-Status"))
        m_reply.serverState = value;
    else if (isSame(name, "X-CoreScope-Backfill-Remaining"))
        readNumber(value, m_reply.remaining);
}

bool ReplyParser::parseHead()
{
    std::string_view rest = m_head;
    if (!rest.starts_with("HTTP/1.1 "))
        return false;
    readNumber(rest.substr(9, 3), m_reply.status);
    rest.remove_prefix(std::min(rest.find("\r\n"), rest.size() - 2) + 2);
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(line.size() + 2, rest.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string_view value = line.substr(colon + 1);
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        parseHeader(line.substr(0, colon), value);
    }
    return m_reply.status > 0 && m_length >= 0;
}

ReplyParser::State ReplyParser::feed(std::string_view bytes)
{
    if (!m_hasHead) {
        m_head += bytes;
        const std::size_t end = m_head.find("\r\n\r\n");
        if (end == std::string::npos)
            return m_head.size() > s_longestHead ? State::Malformed : State::Incomplete;
        const std::string body = m_head.substr(end + 4);
        m_head.resize(end + 2);
        if (!parseHead())
            return State::Malformed;
        m_hasHead = true;
        return feed(body);
    }
    if (m_keepsBody)
        m_reply.body += bytes;
    m_reply.bodyBytes += std::int64_t(bytes.size());
    if (m_reply.bodyBytes > m_length)
        return State::Malformed;
    return m_reply.bodyBytes == m_length ? State::Complete : State::Incomplete;
}

} // namespace corescope::bench
