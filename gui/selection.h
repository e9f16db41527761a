#pragma once

#include <optional>
#include <string>

#include <QObject>

#include "core/index.h"

namespace corescope {

/// What is chosen in the window. All panels share one: what is chosen in one of them shows in all. Packets are named by
/// their id in the database and the others by numbers that never change while a database is open, so a selection
/// outlives the snapshots it was made in. Lives in the GUI thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<std::int64_t> packet() const { return m_packet; } ///< transmissions.id
    /// observations.id of the reception that is looked at; none: the packet as a whole.
    std::optional<std::int64_t> observation() const { return m_observation; }
    KeyIndex node() const { return m_node; }
    ObserverIndex observer() const { return m_observer; }
    const std::string& channel() const { return m_channel; } ///< its name in the ChannelIndex; '' for none

    void selectPacket(std::int64_t id, std::optional<std::int64_t> observation = {});
    void selectNode(KeyIndex node);
    void selectObserver(ObserverIndex observer);
    void selectChannel(const std::string& name);
    void clear();

signals:
    void packetChanged(); ///< or the observation of the same packet
    void nodeChanged();
    void observerChanged();
    void channelChanged();

private:
    std::optional<std::int64_t> m_packet, m_observation;
    KeyIndex m_node;
    ObserverIndex m_observer;
    std::string m_channel;
};

} // namespace corescope
