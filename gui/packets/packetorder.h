#pragma once

#include <atomic>
#include <memory>
#include <set>

#include <QObject>
#include <QThreadPool>

#include "core/filter/displayfilter.h"
#include "gui/packets/packetcells.h"
#include "gui/packets/packetranks.h"

namespace corescope {

/// Which lines are wanted, and in which order.
struct PacketOrderRequest
{
    std::shared_ptr<const Snapshot> snapshot;
    DisplayFilter filter;
    PacketColumn column = PacketColumn::Time;
    bool isDescending = false;
    std::set<TransmissionIndex> expanded; ///< packets whose observations are lines too
};

/// The answer to a request.
struct PacketOrderResult
{
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<PacketLines> lines;
    std::uint32_t packets = 0; ///< lines that are packets
};

/// Filters and sorts on a thread of its own. Of several requests the newest counts: one that was overtaken ends early
/// and is never answered. Lives in the GUI thread.
class PacketOrderer : public QObject
{
    Q_OBJECT

public:
    explicit PacketOrderer(QObject* parent = nullptr);
    ~PacketOrderer() override;

    void request(PacketOrderRequest request);
    /// Prepares what sorting by text needs, so that the first click on such a column is as quick as the next.
    void prepare(const std::shared_ptr<const Snapshot>& snapshot);

signals:
    void ordered(const corescope::PacketOrderResult& result);

private:
    using Superseded = std::shared_ptr<std::atomic<bool>>;

    QThreadPool m_pool;
    Superseded m_current; ///< set when a newer request comes
    PacketRanks m_ranks;  ///< touched by the pool's one thread only
};

/// The lines of a request, as PacketOrderer finds them; nothing when it was overtaken.
std::optional<PacketOrderResult> orderPackets(const PacketOrderRequest& request, PacketRanks& ranks, int threads,
                                              const std::atomic<bool>& isSuperseded);

} // namespace corescope

Q_DECLARE_METATYPE(corescope::PacketOrderResult)
