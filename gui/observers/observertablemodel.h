#pragma once

#include "gui/observers/observerrecord.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// Who listens to the mesh.
class ObserverTableModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field {
        Name,
        Iata,
        Receptions,
        LastHour,
        LastHeard,
        LastSeen,
        Snr,
        Rssi,
        NoiseFloor,
        Battery,
        Uptime,
        Model,
        Firmware,
        Client,
        Radio,
        Id,
    };

    explicit ObserverTableModel(QObject* parent = nullptr);

    void setObservers(std::vector<ObserverRecord> observers);

    /// Null when there is no such record, shown or not.
    const ObserverRecord* observer(std::uint64_t id) const;
    std::size_t recordCount() const override { return m_observers.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override { return m_observers[record].id; }
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;
    bool matches(std::size_t record, const QString& search) const override;

private:
    std::vector<ObserverRecord> m_observers;
};

/// `3 d 04:05`.
QString uptimeText(double seconds);

} // namespace corescope
