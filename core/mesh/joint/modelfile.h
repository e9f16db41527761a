#pragma once

#include <cstdint>

#include <QString>

#include "core/error.h"
#include "core/mesh/joint/learnedlinks.h"

namespace corescope {

class PacketStore;

/// What a model was learned from.
struct ModelOrigin
{
    std::int64_t lastTransmissionId = 0;
    std::string lastHash; ///< content hash of that transmission
    std::uint64_t observations = 0;

    static ModelOrigin of(const PacketStore& store);
    /// Whether a model of this origin is still good for the store: it is the same database, and it has not grown much
    /// since.
    bool fits(const PacketStore& store) const;
};

/// A learned model on disk, so that the next start has it at once. Versioned, with a checksum; a file that is damaged,
/// of another version or of another database is no error worth more than learning anew.
class ModelFile
{
public:
    /// The file for a database in this folder.
    ModelFile(const QString& folder, const QString& database);

    const QString& path() const { return m_path; }

    struct Content
    {
        ModelOrigin origin;
        LearnedLinks links;
    };
    /// NotFound, or Invalid when nothing in it can be trusted.
    Result<Content> read() const;
    Result<void> write(const Content& content) const;

private:
    QString m_path;
};

} // namespace corescope
