#pragma once

#include <deque>

#include "core/mesh/joint/linkmodel.h"
#include "core/mesh/joint/transmissiontree.h"
#include "tests/mesh/meshfixture.h"

/// A mesh for the joint decoder: nodes, observers, and packets made by hand.
struct JointMesh
{
    explicit JointMesh(std::vector<corescope::NodeRow> rows, std::vector<std::string> observerIds = {},
                       std::vector<std::string> ghosts = {}, std::vector<std::string> senderNames = {})
        : registry(keys)
    {
        std::vector<corescope::ObserverRow> observerRows;
        for (std::string& id : observerIds) {
            corescope::ObserverRow row;
            row.rowId = std::int64_t(observerRows.size()) + 1;
            row.id = std::move(id);
            registry.forRowId(row.rowId);
            observerRows.push_back(std::move(row));
        }
        registry.update(std::move(observerRows));
        nodes = std::make_shared<const corescope::NodeTable>(std::move(rows), keys);
        relays = std::make_shared<const corescope::RelayIndex>(nodes, registry.table(), keys, std::move(ghosts),
                                                               std::move(senderNames));
    }

    std::uint32_t row(std::string_view key) { return relays->entity(keys.find(keyText(key))); }

    corescope::KeyPool keys;
    corescope::ObserverRegistry registry;
    std::shared_ptr<const corescope::NodeTable> nodes;
    std::shared_ptr<const corescope::RelayIndex> relays;
};

inline corescope::NodeRow relayRow(std::string_view key, std::optional<double> lat = {}, std::optional<double> lon = {})
{
    corescope::NodeRow row = nodeRow(keyText(key), lat, lon);
    row.role = "repeater";
    return row;
}

/// A packet's observations, path by path.
class Packet
{
public:
    Packet& path(std::initializer_list<std::string_view> hops, corescope::KeyIndex observer = {},
                 float snr = std::numeric_limits<float>::quiet_NaN())
    {
        std::vector<corescope::HopPrefix>& stored = m_hops.emplace_back();
        for (const std::string_view hop : hops)
            stored.push_back(corescope::HopPrefix::fromText(hop));
        m_observers.push_back(observer);
        m_snrs.push_back(snr);
        return *this;
    }

    corescope::TransmissionToResolve question(int routeType = 1, int payloadType = 5)
    {
        m_paths.clear();
        for (std::size_t i = 0; i < m_hops.size(); ++i)
            m_paths.push_back({m_hops[i], m_observers[i], {}, m_snrs[i]});
        return {originator, routeType, payloadType, json, m_paths};
    }

    corescope::KeyIndex originator;
    std::string json;

private:
    std::deque<std::vector<corescope::HopPrefix>> m_hops;
    std::vector<corescope::KeyIndex> m_observers;
    std::vector<float> m_snrs;
    std::vector<corescope::PathToResolve> m_paths;
};
