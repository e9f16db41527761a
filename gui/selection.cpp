#include "gui/selection.h"

namespace corescope {

void Selection::selectPacket(std::int64_t id, std::optional<std::int64_t> observation)
{
    if (m_packet == id && m_observation == observation)
        return;
    m_packet = id;
    m_observation = observation;
    emit packetChanged();
}

void Selection::selectNode(KeyIndex node)
{
    if (m_node == node)
        return;
    m_node = node;
    emit nodeChanged();
}

void Selection::selectObserver(ObserverIndex observer)
{
    if (m_observer == observer)
        return;
    m_observer = observer;
    emit observerChanged();
}

void Selection::selectChannel(const std::string& name)
{
    if (m_channel == name)
        return;
    m_channel = name;
    emit channelChanged();
}

void Selection::clear()
{
    m_packet.reset();
    m_observation.reset();
    m_node = {};
    m_observer = {};
    m_channel.clear();
    emit packetChanged();
    emit nodeChanged();
    emit observerChanged();
    emit channelChanged();
}

} // namespace corescope
