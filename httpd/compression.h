#pragma once

#include <QByteArray>

namespace corescope {

/// True when an Accept-Encoding field lets us answer with gzip: named, or covered by `*`, and not with q=0.
bool acceptsGzip(const QByteArray& acceptEncoding);

/// True for text, JSON, JavaScript, XML and SVG; images and archives are compressed already.
bool isCompressible(QByteArrayView contentType);

/// `plain` as a gzip member, or empty when that would not be smaller. Safe on any thread.
QByteArray gzipped(QByteArrayView plain);

} // namespace corescope
