#pragma once

#include <QString>

namespace corescope {

/// Gives the process mounts that nobody else sees and that go with it. Must be called before any thread starts, so at
/// the beginning of main(). False where the system does not allow it; tests then skip.
bool enterPrivateMounts();

/// A file system in memory of this many bytes on an existing folder. False when that is refused.
bool mountMemory(const QString& folder, qint64 bytes);

/// Makes an existing folder read-only, for root as well, until it is unmounted. False when that is refused.
bool mountReadOnly(const QString& folder);
void unmount(const QString& folder);

} // namespace corescope
