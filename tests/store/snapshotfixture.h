#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/live/storekeeper.h"

/// A few packets in a store of their own, and the snapshot of them.
class SnapshotFixture
{
public:
    struct Packet
    {
        std::string hash, firstSeen;
        std::optional<int> payloadType = 4, routeType = 1;
        std::string decodedJson = {}, rawHex = "1100ff";
    };

    std::vector<corescope::NodeRow> nodes;
    std::vector<corescope::ObserverRow> observers;

    /// Ids count from 1.
    std::int64_t add(const Packet& packet)
    {
        m_batch.transmission({++m_transmissions, packet.rawHex, packet.hash, packet.firstSeen, packet.routeType,
                              packet.payloadType, packet.decodedJson});
        m_store->ingest(m_batch);
        m_batch.clear();
        return m_transmissions;
    }

    /// Received by the observer with this rowid at this Unix time.
    std::int64_t receive(std::int64_t packet, std::int64_t observer, std::int64_t seconds, std::string_view path,
                         std::string_view resolved = {}, std::optional<double> snr = 5.25,
                         std::optional<double> rssi = {})
    {
        corescope::ObservationRow row;
        row.id = 100 + ++m_observations;
        row.transmissionId = packet;
        row.observerRowId = observer;
        row.timestamp = seconds;
        row.pathJson = path;
        row.resolvedPath = resolved;
        row.direction = "rx";
        row.snr = snr.value_or(corescope::nullReal);
        row.rssi = rssi.value_or(corescope::nullReal);
        m_batch.observation(row);
        m_store->ingest(m_batch);
        m_batch.clear();
        return row.id;
    }

    void addNode(std::string key, std::optional<std::string> name, std::string role,
                 std::optional<std::string> lastSeen, std::int64_t adverts = 1)
    {
        corescope::NodeRow node;
        node.publicKey = std::move(key);
        node.name = std::move(name);
        node.role = std::move(role);
        node.firstSeen = "2026-01-01T00:00:00Z";
        node.lastSeen = std::move(lastSeen);
        node.advertCount = adverts;
        nodes.push_back(std::move(node));
    }

    void addObserver(std::int64_t rowId, std::string id, std::string iata)
    {
        corescope::ObserverRow observer;
        observer.rowId = rowId;
        observer.name = "Observer " + id;
        observer.id = std::move(id);
        observer.iata = std::move(iata);
        observers.push_back(std::move(observer));
    }

    const corescope::Snapshot& snapshot()
    {
        if (!m_snapshot) {
            corescope::StoreKeeper keeper(m_store, m_cell, 1);
            keeper.setTables(nodes, observers);
            keeper.publishLoaded({});
            m_snapshot = m_cell.current();
        }
        return *m_snapshot;
    }

private:
    std::shared_ptr<corescope::PacketStore> m_store =
        std::make_shared<corescope::PacketStore>(std::make_shared<corescope::KeyPool>());
    corescope::IngestBatch m_batch{*m_store};
    corescope::SnapshotCell m_cell;
    std::shared_ptr<const corescope::Snapshot> m_snapshot;
    std::int64_t m_transmissions = 0, m_observations = 0;
};
