#pragma once

#include <QByteArray>

#include "httpd/limits.h"
#include "httpd/request.h"

namespace corescope {

/// Why a request is not served: status and a message for the client.
struct Refusal
{
    int status = 400;
    QByteArray message;
};

/// Request line and header fields, checked.
struct RequestHead
{
    QByteArray method = {};
    QByteArray target = {};
    int minorVersion = 1;    ///< of HTTP/1.x
    HeaderList headers = {}; ///< names in lower case
    qint64 contentLength = 0;

    QByteArray value(QByteArrayView name) const;

    /// The connection ends after this reply: the client says so, or speaks HTTP/1.0 and does not ask to keep it.
    bool wantsClose() const;

    bool wantsWebSocket() const;
};

/// Follows one request from its first to its last byte and refuses early what would cost memory or could be understood
/// in two ways. It is stricter than the parser of QHttpServer, which sees the same bytes right after it, so that both
/// always agree where a request ends.
class RequestScanner
{
public:
    enum class State {
        Idle,     ///< no byte of a request yet; line ends between requests are skipped
        Head,     ///< the head is incomplete
        Body,     ///< the head is complete, body bytes are missing
        Complete, ///< head() is valid and the body has arrived
        Refused,  ///< see refusal()
    };

    explicit RequestScanner(const HttpLimits& limits)
        : m_limits(limits)
    {
    }

    State state() const { return m_state; }
    const RequestHead& head() const { return m_head; }
    const Refusal& refusal() const { return m_refusal; }

    /// Takes bytes in Idle or Head, never more than belong to the head. Returns how many it took.
    qsizetype feedHead(QByteArrayView bytes);

    /// Counts body bytes that have arrived, never more than belong to the request. Returns how many it took.
    qint64 feedBody(qint64 count);

    /// Starts over for the next request of the connection.
    void reset();

private:
    void refuse(int status, QByteArray message);
    void parse();
    bool parseRequestLine(const QByteArray& line);
    bool parseField(const QByteArray& line);
    bool checkFraming();

    HttpLimits m_limits;
    State m_state = State::Idle;
    QByteArray m_raw; ///< bytes of the head so far
    RequestHead m_head;
    qint64 m_bodyMissing = 0;
    Refusal m_refusal;
};

} // namespace corescope
