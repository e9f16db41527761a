#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <QString>

#include "core/error.h"

namespace corescope::bench {

/// How large a simulated mesh is.
struct MeshSize
{
    std::uint64_t transmissions = 325'000;
    std::uint64_t observations = 7'300'000;
    std::uint32_t nodes = 1'500;

    MeshSize twice() const { return {transmissions * 2, observations * 2, nodes}; }
};

/// The databases of the benchmark: simulated once and kept, copied for each run.
class MeshFixture
{
public:
    explicit MeshFixture(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Path of the simulated database, made if it is missing.
    Result<QString> original(const MeshSize& size) const;

    /// A copy that is on the disk and in the page cache. One of the same name goes, with its -wal and what a server has
    /// learned of it.
    Result<QString> freshCopy(const QString& original, const QString& name) const;
    void remove(const QString& copy) const;

    const QString& folder() const { return m_folder; }

private:
    QString m_folder;
};

/// Where a server that serves a copy keeps what it learned.
QString cacheOf(const QString& copy);

/// Reads the file once from end to end.
Result<void> warmPageCache(const QString& file);

/// Hashes of transmissions spread evenly over the database.
Result<std::vector<std::string>> someHashes(const QString& database, int count);

/// Observations with hops but without a resolved path.
Result<std::int64_t> countPending(const QString& database);

} // namespace corescope::bench
