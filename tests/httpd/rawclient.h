#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QTcpSocket>

/// A client that sends whatever bytes it is told to and waits, blocking, for what comes back.
class RawClient
{
public:
    static constexpr int s_patience = 20'000; ///< ms; only ever used up by a failing test

    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected(s_patience);
    }

    QTcpSocket& socket() { return m_socket; }

    /// False when the server has closed the connection.
    bool send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0) {
            if (!m_socket.waitForBytesWritten(s_patience))
                return false;
        }
        return true;
    }

    /// The next reply, head and body; `withBody` false for the reply to HEAD. What was received so far when the
    /// connection ends or nothing comes.
    QByteArray reply(bool withBody = true)
    {
        qsizetype headEnd = -1;
        while ((headEnd = m_received.indexOf("\r\n\r\n")) < 0) {
            if (!receive())
                return std::exchange(m_received, {});
        }
        qsizetype size = headEnd + 4;
        if (withBody)
            size += field(m_received.left(headEnd), "content-length").toLongLong();
        while (m_received.size() < size) {
            if (!receive())
                return std::exchange(m_received, {});
        }
        const QByteArray one = m_received.left(size);
        m_received.remove(0, size);
        return one;
    }

    /// Waits until the server ends the connection; true when it did without sending anything more.
    bool isClosed()
    {
        while (receive()) {
        }
        return m_socket.state() != QAbstractSocket::ConnectedState && m_received.isEmpty();
    }

    static QByteArray field(const QByteArray& head, const QByteArray& name)
    {
        const QByteArray lower = head.toLower();
        const qsizetype at = lower.indexOf(QByteArray("\r\n" + name + ": "));
        if (at < 0)
            return {};
        const qsizetype start = at + name.size() + 4;
        const qsizetype end = head.indexOf("\r\n", start);
        return head.mid(start, end < 0 ? -1 : end - start);
    }

    static QByteArray body(const QByteArray& reply) { return reply.mid(reply.indexOf("\r\n\r\n") + 4); }
    static int status(const QByteArray& reply) { return reply.mid(9, 3).toInt(); }

private:
    bool receive()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(s_patience))
            return false;
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

/// "GET <target>" as a client on the same connection would send it.
inline QByteArray get(const QByteArray& target, const QByteArray& fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}
