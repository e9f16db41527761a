#include "httpd/compression.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <QByteArrayList>
#include <libdeflate.h>

namespace corescope {

namespace {

constexpr int s_level = 4; ///< the last of libdeflate's fast ones

struct CompressorDeleter
{
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

} // namespace

bool acceptsGzip(const QByteArray& acceptEncoding)
{
    std::optional<bool> named;
    std::optional<bool> wildcard;
    for (const QByteArray& item : acceptEncoding.toLower().split(',')) {
        const QByteArrayList parts = item.split(';');
        const QByteArray coding = parts[0].trimmed();
        bool wanted = true;
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QByteArray parameter = parts[i].trimmed();
            if (parameter.startsWith("q="))
                wanted = parameter.mid(2).toDouble() > 0;
        }
        if (coding == "gzip" || coding == "x-gzip")
            named = wanted;
        else if (coding == "*")
            wildcard = wanted;
    }
    return named.value_or(wildcard.value_or(false));
}

bool isCompressible(QByteArrayView contentType)
{
    constexpr std::array<QByteArrayView, 6> types{
        "text/",           "application/json",          "application/javascript",
        "application/xml", "application/manifest+json", "image/svg+xml"};
    return std::any_of(types.begin(), types.end(),
                       [contentType](QByteArrayView type) { return contentType.startsWith(type); });
}

QByteArray gzipped(QByteArrayView plain)
{
    thread_local const std::unique_ptr<libdeflate_compressor, CompressorDeleter> compressor(
        libdeflate_alloc_compressor(s_level));
    if (!compressor || plain.size() < 2)
        return {};
    // One byte less than the input is all the room there is: libdeflate gives up by itself when it is not smaller.
    QByteArray packed(plain.size() - 1, Qt::Uninitialized);
    const std::size_t size = libdeflate_gzip_compress(compressor.get(), plain.data(), std::size_t(plain.size()),
                                                      packed.data(), std::size_t(packed.size()));
    packed.truncate(qsizetype(size));
    packed.squeeze();
    return packed;
}

} // namespace corescope
