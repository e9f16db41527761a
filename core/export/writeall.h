#pragma once

#include <QByteArray>

#include "core/error.h"

class QIODevice;

namespace corescope {

/// Writes all of `bytes`. A disk that becomes full takes a part of them without a word, and tells why only to the next
/// attempt; fails with that reason.
Result<void> writeAll(QIODevice& device, const QByteArray& bytes);

} // namespace corescope
