#pragma once

#include <QByteArray>
#include <libdeflate.h>

/// The content of a gzip member of at most `limit` bytes; empty when it is damaged.
inline QByteArray gunzip(const QByteArray& packed, qsizetype limit)
{
    libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
    QByteArray plain(limit, Qt::Uninitialized);
    std::size_t size = 0;
    const auto result = libdeflate_gzip_decompress(decompressor, packed.data(), std::size_t(packed.size()),
                                                   plain.data(), std::size_t(limit), &size);
    libdeflate_free_decompressor(decompressor);
    plain.truncate(result == LIBDEFLATE_SUCCESS ? qsizetype(size) : 0);
    return plain;
}
