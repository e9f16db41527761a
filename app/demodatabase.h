#pragma once

#include <memory>

#include <QLockFile>
#include <QString>

#include "core/error.h"

namespace corescope {

/// The database behind `--demo`: a simulated mesh in the user's cache folder that ends now. It is made when it is
/// missing, damaged or a day old, unless another demo is using it.
class DemoDatabase
{
public:
    DemoDatabase();

    QString file() const { return m_folder + QStringLiteral("/demo.db"); }
    /// Blocks while it simulates, with a progress line. Errors as of simulate(), or ReadOnly.
    Result<void> prepare();

private:
    bool isUsable() const;
    void remove() const;

    const QString m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< held while this object lives
};

} // namespace corescope
