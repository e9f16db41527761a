#include "core/store/arrangement.h"

#include <algorithm>
#include <limits>
#include <string>
#include <thread>

#include "core/store/firstseenorder.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

// From here on sorting all rows anew is cheaper than looking at each touched transmission.
constexpr std::uint32_t s_manyRows = 50'000;

// A list that grows moves and leaves a gap. So many entries of four bytes are not worth a thought.
constexpr std::uint32_t s_fewEntries = 1U << 20;

} // namespace

std::size_t Arrangement::bytes() const
{
    const std::size_t orders = 2 * sizeof(TransmissionIndex) * transmissionCount();
    return states.bytes() + orders + lists->bytes(listsEnd);
}

Arranger::Arranger(std::shared_ptr<PacketStore> store)
    : m_store(std::move(store))
    , m_lists(std::make_shared<SegmentedColumn<std::uint32_t>>())
{
    m_arrangement.lists = m_lists;
    m_arrangement.byFirstSeen = std::make_shared<std::vector<TransmissionIndex>>();
    m_arrangement.byLatest = m_arrangement.byFirstSeen;
}

std::vector<TransmissionIndex> Arranger::update(int threads)
{
    const std::uint32_t rowsEnd = m_store->observationRows();
    const std::uint32_t transmissionsEnd = m_store->transmissionRows();
    const std::uint32_t firstNewRow = m_arrangement.observationRows;
    const std::uint32_t firstNewTransmission = m_arrangement.transmissionCount();
    if (firstNewRow == rowsEnd && firstNewTransmission == transmissionsEnd)
        return {};
    m_arrangement.states.resize(transmissionsEnd);
    m_arrangement.observationRows = rowsEnd;

    if (rowsEnd - firstNewRow < s_manyRows && transmissionsEnd - firstNewTransmission < s_manyRows) {
        auto touched = arrangeTouched(firstNewRow, firstNewTransmission);
        orderTouched(touched, firstNewTransmission);
        if (m_arrangement.listsEnd > s_fewEntries && m_arrangement.listsEnd > 2 * m_arrangement.observationCount)
            closeGaps();
        return touched;
    }

    // Counting sort of all rows by transmission.
    LargeVector<std::uint32_t> ends(transmissionsEnd, 0);
    LargeVector<std::uint32_t> rows(rowsEnd);
    for (std::uint32_t row = 0; row < rowsEnd; ++row)
        ++ends[m_store->transmission(ObservationIndex(row)).value()];
    std::uint32_t begin = 0;
    for (std::uint32_t& end : ends) {
        const std::uint32_t count = end;
        end = begin;
        begin += count;
    }
    for (std::uint32_t row = 0; row < rowsEnd; ++row)
        rows[ends[m_store->transmission(ObservationIndex(row)).value()]++] = row;

    arrangeAll(ends, rows, threads);
    orderAll();
    std::vector<TransmissionIndex> touched(transmissionsEnd);
    for (std::uint32_t i = 0; i < transmissionsEnd; ++i)
        touched[i] = TransmissionIndex(i);
    return touched;
}

Arranger::Row Arranger::rowOf(ObservationIndex row, const ObserverTable& observers) const
{
    const ObserverIndex observer = m_store->observer(row);
    const std::int64_t rowId =
        observer.isValid() ? observers[observer].rowId : std::numeric_limits<std::int64_t>::min();
    return {row, m_store->seconds(row), rowId, m_store->id(row)};
}

bool Arranger::isOlder(const Row& a, const Row& b) const
{
    if (a.seconds != b.seconds)
        return a.seconds < b.seconds;
    if (a.observer != b.observer)
        return a.observer > b.observer;
    const PathIndex pathA = m_store->path(a.row);
    const PathIndex pathB = m_store->path(b.row);
    if (pathA != pathB) {
        if (!pathA.isValid() || !pathB.isValid())
            return pathB.isValid() < pathA.isValid();
        return m_store->pathView(pathA).compareText(m_store->pathView(pathB)) > 0;
    }
    return a.id > b.id;
}

void Arranger::arrange(TransmissionIndex transmission, std::vector<Row>& rows, const ObserverTable& observers,
                       TransmissionState& state) const
{
    std::sort(rows.begin(), rows.end(), [this](const Row& a, const Row& b) { return isOlder(a, b); });

    struct Key
    {
        std::uint32_t observer, path;
        auto operator<=>(const Key&) const = default;
    };
    const auto keyOf = [&](const Row& row) {
        const ObserverIndex observer = m_store->observer(row.row);
        return Key{observer.isValid() ? observers[observer].identity.value() : observer.value(),
                   m_store->path(row.row).value()};
    };
    // Newest first: of equal keys the first one stays.
    std::vector<Key> seen;
    seen.reserve(rows.size());
    std::size_t keep = rows.size();
    for (std::size_t i = rows.size(); i-- > 0;) {
        const Key key = keyOf(rows[i]);
        if (seen.size() < 64) {
            if (std::find(seen.begin(), seen.end(), key) != seen.end())
                continue;
            seen.push_back(key);
        } else {
            if (seen.size() == 64)
                std::sort(seen.begin(), seen.end());
            const auto at = std::lower_bound(seen.begin(), seen.end(), key);
            if (at != seen.end() && *at == key)
                continue;
            seen.insert(at, key);
        }
        rows[--keep] = rows[i];
    }
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(keep));

    state.best = state.latest = ObservationIndex::none();
    state.observerMask = 0;
    std::vector<std::uint32_t> identities;
    identities.reserve(rows.size());
    unsigned longest = 0;
    for (std::size_t i = rows.size(); i-- > 0;) {
        const ObservationIndex row = rows[i].row;
        const unsigned elements = m_store->elementCount(row);
        if (!state.best.isValid() || elements > longest) {
            state.best = row;
            longest = elements;
        }
        const ObserverIndex observer = m_store->observer(row);
        if (observer.isValid()) {
            const std::uint32_t identity = observers[observer].identity.value();
            state.observerMask |= std::uint64_t(1) << (identity % 64);
            if (!observers[observer].id.empty())
                identities.push_back(identity);
        }
    }
    std::sort(identities.begin(), identities.end());
    state.observerCount = std::uint32_t(std::unique(identities.begin(), identities.end()) - identities.begin());

    const std::string_view firstSeen = m_store->texts(transmission).firstSeen;
    const std::int64_t firstSeenMs = parseTimeText(firstSeen).value_or(0);
    state.latestMs = firstSeenMs;
    if (!rows.empty()) {
        const std::int64_t newestMs = std::int64_t(rows.back().seconds) * 1000;
        std::string newest;
        if (newestMs == firstSeenMs || firstSeenMs == 0)
            m_store->appendTime(rows.back().row, newest);
        if (newestMs > firstSeenMs || newest > firstSeen) {
            state.latest = rows.back().row;
            state.latestMs = newestMs;
        }
    }
}

void Arranger::arrangeAll(const LargeVector<std::uint32_t>& ends, const LargeVector<std::uint32_t>& rows, int threads)
{
    const auto observers = m_store->observerTable();
    const auto count = std::uint32_t(ends.size());

    // Lists are written where the sorted rows lie; nobody else sees this column yet or the part behind its end.
    const std::uint32_t base = m_arrangement.listsEnd;
    for (std::uint32_t i = 0; i < rows.size(); i += 1U << 15)
        m_lists->touch(base + i);
    if (!rows.empty())
        m_lists->touch(base + std::uint32_t(rows.size()) - 1);
    m_arrangement.listsEnd += std::uint32_t(rows.size());
    for (std::uint32_t i = 0; i < count; i += 1U << 12)
        m_arrangement.states.edit(i); // no block is shared with a snapshot any more: threads may write
    if (count > 0)
        m_arrangement.states.edit(count - 1);

    std::vector<std::uint64_t> listed(std::size_t(threads), 0);
    const auto part = [&](std::size_t number) {
        const auto from = std::uint32_t(std::uint64_t(count) * number / std::size_t(threads) / 4096 * 4096);
        const auto to = number + 1 == std::size_t(threads)
                            ? count
                            : std::uint32_t(std::uint64_t(count) * (number + 1) / std::size_t(threads) / 4096 * 4096);
        std::vector<Row> group;
        for (std::uint32_t t = from; t < to; ++t) {
            const std::uint32_t begin = t == 0 ? 0 : ends[t - 1];
            group.clear();
            for (std::uint32_t i = begin; i < ends[t]; ++i) {
                group.push_back(rowOf(ObservationIndex(rows[i]), *observers));
            }
            TransmissionState& state = m_arrangement.states.edit(t);
            arrange(TransmissionIndex(t), group, *observers, state);
            state.listBegin = base + begin;
            state.listCount = state.listCapacity = std::uint32_t(group.size());
            for (std::size_t i = 0; i < group.size(); ++i)
                m_lists->touch(state.listBegin + std::uint32_t(i)) = group[i].row.value();
            listed[number] += group.size();
        }
    };
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < std::size_t(threads); ++i)
        workers.emplace_back(part, i);
    part(0);
    workers.clear();
    m_arrangement.observationCount = 0;
    for (const std::uint64_t n : listed)
        m_arrangement.observationCount += n;
}

void Arranger::storeList(const std::vector<Row>& rows, TransmissionState& state)
{
    const auto count = std::uint32_t(rows.size());
    std::uint32_t firstChanged = 0;
    while (firstChanged < state.listCount && firstChanged < count &&
           m_lists->value(state.listBegin + firstChanged) == rows[firstChanged].row.value())
        ++firstChanged;
    // Behind its end a list may grow in place; what a snapshot shows of it must not change.
    if (firstChanged < state.listCount || count > state.listCapacity) {
        state.listCapacity = std::max<std::uint32_t>(4, count + count / 2);
        state.listBegin = m_arrangement.listsEnd;
        m_arrangement.listsEnd += state.listCapacity;
        firstChanged = 0;
    }
    for (std::uint32_t i = firstChanged; i < count; ++i)
        m_lists->touch(state.listBegin + i) = rows[i].row.value();
    state.listCount = count;
}

/// Writes all lists into a new column; snapshots keep the old one.
void Arranger::closeGaps()
{
    auto lists = std::make_shared<SegmentedColumn<std::uint32_t>>();
    std::uint32_t end = 0;
    for (std::uint32_t t = 0; t < m_arrangement.transmissionCount(); ++t) {
        TransmissionState& state = m_arrangement.states.edit(t);
        for (std::uint32_t i = 0; i < state.listCount; ++i)
            lists->touch(end + i) = m_lists->value(state.listBegin + i);
        state.listBegin = end;
        state.listCapacity = state.listCount;
        end += state.listCount;
    }
    m_lists = std::move(lists);
    m_arrangement.lists = m_lists;
    m_arrangement.listsEnd = end;
}

std::vector<TransmissionIndex> Arranger::arrangeTouched(std::uint32_t firstNewRow, std::uint32_t firstNewTransmission)
{
    const auto observers = m_store->observerTable();
    std::vector<std::pair<TransmissionIndex, ObservationIndex>> added;
    for (std::uint32_t row = firstNewRow; row < m_arrangement.observationRows; ++row)
        added.emplace_back(m_store->transmission(ObservationIndex(row)), ObservationIndex(row));
    std::sort(added.begin(), added.end());

    std::vector<TransmissionIndex> touched;
    for (const auto& [transmission, row] : added)
        if (touched.empty() || touched.back() != transmission)
            touched.push_back(transmission);
    for (std::uint32_t t = firstNewTransmission; t < m_arrangement.transmissionCount(); ++t)
        touched.push_back(TransmissionIndex(t));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());

    auto next = added.cbegin();
    std::vector<Row> rows;
    for (const TransmissionIndex transmission : touched) {
        TransmissionState& state = m_arrangement.states.edit(transmission.value());
        rows.clear();
        const auto take = [&](ObservationIndex row) { rows.push_back(rowOf(row, *observers)); };
        m_arrangement.forEachObservation(transmission, take);
        for (; next != added.cend() && next->first == transmission; ++next)
            take(next->second);
        m_arrangement.observationCount -= state.listCount;
        arrange(transmission, rows, *observers, state);
        storeList(rows, state);
        m_arrangement.observationCount += state.listCount;
    }
    return touched;
}

void Arranger::orderAll()
{
    const std::uint32_t count = m_arrangement.transmissionCount();
    const FirstSeenOrder order(*m_store);
    LargeVector<FirstSeenOrder::Entry> entries;
    entries.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        entries.push_back(order.entry(TransmissionIndex(i)));
    if (!std::is_sorted(entries.begin(), entries.end(), order))
        std::sort(entries.begin(), entries.end(), order);
    auto byFirstSeen = std::make_shared<std::vector<TransmissionIndex>>();
    byFirstSeen->reserve(count);
    for (const auto& entry : entries)
        byFirstSeen->push_back(entry.transmission);
    m_arrangement.byFirstSeen = byFirstSeen;

    LargeVector<std::pair<std::int64_t, TransmissionIndex>> latest;
    latest.reserve(count);
    for (const TransmissionIndex transmission : *byFirstSeen)
        latest.emplace_back(m_arrangement.states[transmission.value()].latestMs, transmission);
    std::sort(latest.begin(), latest.end(), [this](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : m_store->id(a.second) < m_store->id(b.second);
    });
    auto byLatest = std::make_shared<std::vector<TransmissionIndex>>();
    byLatest->reserve(count);
    for (const auto& entry : latest)
        byLatest->push_back(entry.second);
    m_arrangement.byLatest = byLatest;
}

void Arranger::orderTouched(const std::vector<TransmissionIndex>& touched, std::uint32_t firstNewTransmission)
{
    // A few among very many: their places are searched for, since to compare is to read texts from all over memory.
    const auto merged = [](const std::vector<TransmissionIndex>& kept, std::vector<TransmissionIndex> added,
                           auto before) {
        std::sort(added.begin(), added.end(), before);
        auto result = std::make_shared<std::vector<TransmissionIndex>>();
        result->reserve(kept.size() + added.size());
        auto from = kept.begin();
        for (const TransmissionIndex transmission : added) {
            const auto to = std::upper_bound(from, kept.end(), transmission, before);
            result->insert(result->end(), from, to);
            result->push_back(transmission);
            from = to;
        }
        result->insert(result->end(), from, kept.end());
        return result;
    };

    const auto firstNew = std::lower_bound(touched.begin(), touched.end(), TransmissionIndex(firstNewTransmission));
    if (firstNew != touched.end())
        m_arrangement.byFirstSeen =
            merged(*m_arrangement.byFirstSeen, {firstNew, touched.end()}, FirstSeenOrder(*m_store));

    std::vector<TransmissionIndex> others;
    others.reserve(m_arrangement.byLatest->size());
    std::copy_if(m_arrangement.byLatest->begin(), m_arrangement.byLatest->end(), std::back_inserter(others),
                 [&](TransmissionIndex t) { return !std::binary_search(touched.begin(), touched.end(), t); });
    m_arrangement.byLatest = merged(others, touched, [this](TransmissionIndex a, TransmissionIndex b) {
        const std::int64_t latestA = m_arrangement.states[a.value()].latestMs;
        const std::int64_t latestB = m_arrangement.states[b.value()].latestMs;
        return latestA != latestB ? latestA < latestB : m_store->id(a) < m_store->id(b);
    });
}

} // namespace corescope
