#pragma once

#include <mutex>

#include <QByteArray>

namespace corescope {

/// True when an Accept-Encoding field lets us answer with gzip: named, or covered by `*`, and not with q=0.
bool acceptsGzip(const QByteArray& acceptEncoding);

/// True for text, JSON, JavaScript, XML and SVG; images and archives are compressed already.
bool isCompressible(QByteArrayView contentType);

/// `plain` as a gzip member, or empty when that would not be smaller. Safe on any thread.
QByteArray gzipped(QByteArrayView plain);

/// The gzip form of a body that is sent many times: made when the first client wants it, the others wait for that.
class PackedBody
{
public:
    /// gzipped(plain), which has to be the same every time. Safe on any thread.
    QByteArray of(QByteArrayView plain)
    {
        std::call_once(m_once, [&] { m_packed = gzipped(plain); });
        return m_packed;
    }

private:
    std::once_flag m_once;
    QByteArray m_packed;
};

} // namespace corescope
