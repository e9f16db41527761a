#pragma once

#include <QString>

class QTemporaryDir;

namespace corescope {

/// Unpacks a recorded database (`sim`, `bayarea`) into a folder and returns the file; '' where the recordings are not at
/// hand or xz is missing, and the test then skips.
QString unpackRecorded(const QString& name, const QTemporaryDir& folder);

} // namespace corescope
