#include "httpd/requesthead.h"

#include <algorithm>
#include <charconv>

namespace corescope {

namespace {

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [marks](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

bool hasControlCharacter(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

bool listContains(const QByteArray& list, QByteArrayView word)
{
    const QByteArrayList items = list.toLower().split(',');
    return std::any_of(items.begin(), items.end(), [word](const QByteArray& item) { return item.trimmed() == word; });
}

} // namespace

QByteArray RequestHead::value(QByteArrayView name) const
{
    for (const auto& [key, content] : headers) {
        if (key == name)
            return content;
    }
    return {};
}

bool RequestHead::wantsClose() const
{
    const QByteArray connection = value("connection");
    return listContains(connection, "close") || (minorVersion == 0 && !listContains(connection, "keep-alive"));
}

bool RequestHead::wantsWebSocket() const
{
    return listContains(value("upgrade"), "websocket");
}

qsizetype RequestScanner::feedHead(QByteArrayView bytes)
{
    qsizetype taken = 0;
    if (m_state == State::Idle) {
        while (taken < bytes.size() && (bytes[taken] == '\r' || bytes[taken] == '\n'))
            ++taken;
        if (taken == bytes.size())
            return taken;
        m_state = State::Head;
    }
    while (m_state == State::Head && taken < bytes.size()) {
        qsizetype lineFeed = bytes.indexOf('\n', taken);
        const bool lineEnds = lineFeed >= 0;
        const qsizetype stop = lineEnds ? lineFeed + 1 : bytes.size();
        if (m_raw.size() + stop - taken > m_limits.maxHeaderBytes) {
            refuse(431, "the request line and header fields are larger than " +
                            QByteArray::number(m_limits.maxHeaderBytes) + " bytes");
            break;
        }
        m_raw.append(bytes.sliced(taken, stop - taken));
        taken = stop;
        if (!lineEnds)
            break;
        if (!m_raw.endsWith("\r\n"))
            refuse(400, "header lines must end with CR LF");
        else if (m_raw.endsWith("\r\n\r\n"))
            parse();
    }
    return taken;
}

qint64 RequestScanner::feedBody(qint64 count)
{
    const qint64 taken = std::min(count, m_bodyMissing);
    m_bodyMissing -= taken;
    if (m_state == State::Body && m_bodyMissing == 0)
        m_state = State::Complete;
    return taken;
}

void RequestScanner::reset()
{
    *this = RequestScanner(m_limits);
}

void RequestScanner::refuse(int status, QByteArray message)
{
    m_state = State::Refused;
    m_refusal = {status, std::move(message)};
    m_raw.clear();
}

void RequestScanner::parse()
{
    QByteArrayList lines;
    for (qsizetype start = 0; start < m_raw.size() - 2;) {
        const qsizetype end = m_raw.indexOf("\r\n", start);
        lines.append(m_raw.mid(start, end - start));
        start = end + 2;
    }
    m_raw.clear();
    if (!parseRequestLine(lines.takeFirst()))
        return;
    for (const QByteArray& line : lines) {
        if (!parseField(line))
            return;
    }
    if (!checkFraming())
        return;
    m_bodyMissing = m_head.contentLength;
    m_state = m_bodyMissing > 0 ? State::Body : State::Complete;
}

bool RequestScanner::parseRequestLine(const QByteArray& line)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || hasControlCharacter(line) ||
        words[2].size() != 8 || !words[2].startsWith("HTTP/") || words[2][6] != '.') {
        refuse(400, "the request line is malformed");
        return false;
    }
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") {
        refuse(505, "this server speaks HTTP/1.1");
        return false;
    }
    m_head.method = words[0];
    m_head.target = words[1];
    m_head.minorVersion = words[2][7] - '0';
    return true;
}

bool RequestScanner::parseField(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || hasControlCharacter(line)) {
        refuse(400, "a header line is malformed");
        return false;
    }
    m_head.headers.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    return true;
}

bool RequestScanner::checkFraming()
{
    int hosts = 0;
    int lengths = 0;
    QByteArray length;
    for (const auto& [name, value] : m_head.headers) {
        if (name == "transfer-encoding") {
            refuse(411, "send the body with Content-Length, not in chunks");
            return false;
        }
        if (name == "content-length") {
            ++lengths;
            length = value;
        }
        hosts += name == "host" ? 1 : 0;
    }
    if (hosts > 1 || (hosts == 0 && m_head.minorVersion == 1)) {
        refuse(400, "the request needs exactly one Host header");
        return false;
    }
    if (lengths == 0)
        return true;
    const bool digits =
        !length.isEmpty() && std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (lengths > 1 || !digits) {
        refuse(400, "Content-Length must be one non-negative number");
        return false;
    }
    const auto error = std::from_chars(length.begin(), length.end(), m_head.contentLength).ec;
    if (error != std::errc() || m_head.contentLength > m_limits.maxBodyBytes) {
        refuse(413, "the body is larger than " + QByteArray::number(m_limits.maxBodyBytes) + " bytes");
        return false;
    }
    return true;
}

} // namespace corescope
