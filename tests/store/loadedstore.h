#pragma once

#include <memory>

#include <QString>

#include "core/live/storekeeper.h"
#include "core/store/packetstore.h"
#include "core/store/snapshot.h"

namespace corescope {

/// A database loaded the way the engine does it, without the engine.
struct LoadedStore
{
    /// Fails the program on an error: tests that expect one use the loader itself.
    explicit LoadedStore(const QString& file, int threads = 2, const std::string& oldestKept = {},
                         bool usePlainRoad = false);

    std::shared_ptr<const Snapshot> snapshot() const { return cell.current(); }

    std::shared_ptr<PacketStore> store;
    SnapshotCell cell;
    std::unique_ptr<StoreKeeper> keeper;
};

} // namespace corescope
