#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/backfill/databasewriter.h"
#include "core/database/resolutionwriter.h"
#include "core/index.h"
#include "core/mesh/hopresolver.h"
#include "core/store/arrangement.h"
#include "core/store/packetstore.h"

namespace corescope {

/// The resolved paths of some observations: as rows of the store and as texts for the database.
struct ResolvedChunk
{
    std::vector<ObservationIndex> rows; ///< ascending
    std::vector<ResolvedPathIndex> paths;
    std::uint32_t askedRows = 0;    ///< rows that were resolved, those included whose answer was known
    std::uint32_t unresolvable = 0; ///< rows in which no hop could be named; stored as nulls, so not tried again

    std::string texts;
    std::vector<std::size_t> textEnds;

    /// Writes the texts that updates() needs. Apart from it, because many threads resolve and only one writes.
    void addTexts(const PacketStore& store);

    /// The updates for the database; views into this chunk, which has its texts.
    std::vector<ResolvedPathUpdate> updates(const PacketStore& store) const;

    /// Makes the answers visible in the store.
    void apply(PacketStore& store) const;

    /// Leaves out the rows whose answer is the one they have. `asked` are the rows, parallel to paths.
    void keepChanged(std::vector<ObservationIndex>& asked, const PacketStore& store);
};

enum class RowsToKeep {
    All,
    Changed, ///< those whose answer is another than before
};

/// Resolves the hops of `rows` (ascending; each has hops). Runs on any thread. When the resolver wants whole
/// transmissions it is shown all their observations, but only the rows asked for are answered.
ResolvedChunk resolveChunk(std::vector<ObservationIndex> rows, const PacketStore& store, const Arrangement& arrangement,
                           const ObserverTable& observers, const HopResolver& resolver,
                           RowsToKeep keep = RowsToKeep::All);

} // namespace corescope
