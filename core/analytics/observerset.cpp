#include "core/analytics/observerset.h"

#include <algorithm>
#include <string>

namespace corescope {

namespace {

std::uint64_t bitOf(ObserverIndex identity)
{
    return std::uint64_t(1) << (identity.value() % 64);
}

std::string upperCase(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return upper;
}

} // namespace

std::vector<std::string_view> commaList(std::string_view list)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    std::vector<std::string_view> elements;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view element = list.substr(0, comma);
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
        const std::size_t first = element.find_first_not_of(blanks);
        if (first == std::string_view::npos)
            continue;
        element.remove_prefix(first);
        element.remove_suffix(element.size() - 1 - element.find_last_not_of(blanks));
        elements.push_back(element);
    }
    return elements;
}

ObserverSet::ObserverSet(const ObserverTable& observers)
    : m_isMember(observers.size())
{
}

void ObserverSet::add(const ObserverTable& observers, ObserverIndex identity)
{
    m_mask |= bitOf(identity);
    for (std::uint32_t i = 0; i < observers.size(); ++i)
        if (observers[ObserverIndex(i)].identity == identity)
            m_isMember[i] = true;
}

ObserverSet ObserverSet::withIds(const Snapshot& snapshot, std::span<const std::string_view> ids)
{
    const ObserverTable& observers = *snapshot.observers;
    ObserverSet set(observers);
    for (const std::string_view id : ids)
        if (const ObserverIndex identity = observers.find(id); identity.isValid() && !set.contains(identity))
            set.add(observers, identity);
    for (std::uint32_t i = 0; i < observers.size(); ++i)
        if (!set.m_isMember[i])
            set.m_sharedBits |= bitOf(observers[ObserverIndex(i)].identity);
    return set;
}

ObserverSet ObserverSet::ofRegions(const Snapshot& snapshot, std::string_view regions)
{
    const ObserverTable& observers = *snapshot.observers;
    const std::string upper = upperCase(regions);
    const auto wanted = commaList(upper);
    std::vector<std::string_view> ids;
    for (std::uint32_t i = 0; i < observers.size(); ++i) {
        const auto& observer = observers[ObserverIndex(i)];
        const bool isOne = observer.identity.value() == i && !observer.iata.empty();
        if (isOne && std::ranges::find(wanted, observer.iata) != wanted.end())
            ids.push_back(observer.id);
    }
    return withIds(snapshot, ids);
}

bool ObserverSet::received(const Snapshot& snapshot, TransmissionIndex transmission) const
{
    const std::uint64_t common = snapshot.packets.states[transmission.value()].observerMask & m_mask;
    if (common == 0)
        return false;
    if ((common & ~m_sharedBits) != 0)
        return true;
    bool found = false;
    snapshot.packets.forEachObservation(
        transmission, [&](ObservationIndex row) { found = found || contains(snapshot.store->observer(row)); });
    return found;
}

} // namespace corescope
