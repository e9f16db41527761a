#pragma once

#include "core/analytics/nodehealth.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// How one observer hears a node, by the best reception of each packet.
struct HeardByRecord
{
    ObserverIndex observer;
    QString name;
    std::uint64_t packets = 0;
    std::optional<double> snr, rssi; ///< dB and dBm, means

    bool operator==(const HeardByRecord&) const = default;
};

std::vector<HeardByRecord> heardByRecords(const Snapshot& snapshot, const NodeHealth& health);

/// Who hears one node. The id of an observer is its number.
class HeardByModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field { Observer, Packets, Snr, Rssi };

    explicit HeardByModel(QObject* parent = nullptr);

    void setObservers(std::vector<HeardByRecord> observers);

    std::size_t recordCount() const override { return m_observers.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override { return m_observers[record].observer.value(); }
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;

private:
    std::vector<HeardByRecord> m_observers;
};

} // namespace corescope
