#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corescope::bench {

/// What the benchmark wants to know of a reply.
struct HttpReply
{
    int status = 0;
    bool isJson = false;
    bool closesConnection = false;
    std::string serverState;     ///< X-CoreScope-Status
    std::int64_t remaining = -1; ///< X-CoreScope-Backfill-Remaining; -1 without it
    std::int64_t bodyBytes = 0;
    std::string body; ///< empty unless kept
};

/// Reads one reply after the other from a connection. Understands what the server under test sends: a Content-Length in
/// every reply.
class ReplyParser
{
public:
    enum class State { Incomplete, Complete, Malformed };
    enum class Body { Keep, Count };

    explicit ReplyParser(Body body)
        : m_keepsBody(body == Body::Keep)
    {
    }

    State feed(std::string_view bytes);
    /// The complete reply; the parser is ready for the next one.
    HttpReply take();
    void reset();

private:
    bool parseHead();
    void parseHeader(std::string_view name, std::string_view value);

    bool m_keepsBody;
    bool m_hasHead = false;
    std::int64_t m_length = -1; ///< bytes of the body
    std::string m_head;
    HttpReply m_reply;
};

} // namespace corescope::bench
