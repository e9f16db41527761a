#include "gui/packets/packetorder.h"

#include <bit>
#include <charconv>
#include <chrono>
#include <cmath>
#include <thread>

#include <QThread>
#include <QtConcurrent>

namespace corescope {

namespace {

struct KeyedPacket
{
    std::uint64_t key;
    std::uint32_t place; ///< in the order of first_seen: what decides between equals
    TransmissionIndex packet;

    bool operator<(const KeyedPacket& other) const { return key != other.key ? key < other.key : place < other.place; }
};

/// A number that sorts as the float does, NaN first.
std::uint64_t orderedKey(float value)
{
    if (std::isnan(value))
        return 0;
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return 1 + std::uint64_t(bits & 0x8000'0000 ? ~bits : bits | 0x8000'0000);
}

std::uint64_t orderedKey(std::int64_t value)
{
    return std::uint64_t(value) ^ (std::uint64_t(1) << 63);
}

/// A hash as the number that its hex digits are; what is none comes first.
std::uint64_t hashKey(std::string_view hash)
{
    std::uint64_t key = 0;
    std::from_chars(hash.data(), hash.data() + hash.size(), key, 16);
    return key;
}

std::uint64_t sortKey(const Snapshot& snapshot, const PacketRanks& ranks, PacketColumn column, TransmissionIndex packet)
{
    const PacketStore& store = *snapshot.store;
    const TransmissionState& state = snapshot.packets.states[packet.value()];
    const ObservationIndex best = state.best;
    switch (column) {
    case PacketColumn::Number:
        return orderedKey(store.id(packet));
    case PacketColumn::Time:
        return 0; // the list order decides
    case PacketColumn::Type:
        return orderedKey(std::int64_t(store.payloadType(packet)));
    case PacketColumn::Route:
        return orderedKey(std::int64_t(store.routeType(packet)));
    case PacketColumn::Hash:
        return hashKey(store.texts(packet).hash);
    case PacketColumn::Size:
        return store.texts(packet).rawHex.size();
    case PacketColumn::Hops:
        return best.isValid() ? 1 + store.elementCount(best) : 0;
    case PacketColumn::Path:
        return ranks.ofPath(packet);
    case PacketColumn::Observer:
        return best.isValid() ? ranks.ofObserver(store.observer(best)) : 0;
    case PacketColumn::Snr:
        return best.isValid() ? orderedKey(store.snr(best)) : 0;
    case PacketColumn::Rssi:
        return best.isValid() ? orderedKey(store.rssi(best)) : 0;
    case PacketColumn::Observations:
        return state.listCount;
    case PacketColumn::Info:
        break;
    }
    return ranks.ofInfo(packet);
}

/// Runs `work(begin, end)` for `threads` pieces of [0, count).
template <typename Work>
void inPieces(std::size_t count, int threads, const Work& work)
{
    std::vector<std::jthread> workers;
    const std::size_t pieces = std::size_t(std::max(1, threads));
    for (std::size_t i = 0; i < pieces; ++i)
        workers.emplace_back([&, i] { work(count * i / pieces, count * (i + 1) / pieces); });
}

void sortPackets(std::vector<TransmissionIndex>& packets, const PacketOrderRequest& request, const PacketRanks& ranks,
                 int threads)
{
    std::vector<KeyedPacket> keyed(packets.size());
    const auto at = [&](std::size_t i) { return keyed.begin() + std::ptrdiff_t(i); };
    inPieces(packets.size(), threads, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            keyed[i] = {sortKey(*request.snapshot, ranks, request.column, packets[i]), std::uint32_t(i), packets[i]};
        std::sort(at(begin), at(end));
    });
    for (int piece = 1; piece < threads; ++piece)
        std::inplace_merge(at(0), at(packets.size() * std::size_t(piece) / std::size_t(threads)),
                           at(packets.size() * std::size_t(piece + 1) / std::size_t(threads)));
    for (std::size_t i = 0; i < packets.size(); ++i)
        packets[i] = keyed[i].packet;
}

} // namespace

std::optional<PacketOrderResult> orderPackets(const PacketOrderRequest& request, PacketRanks& ranks, int threads,
                                              const std::atomic<bool>& isSuperseded)
{
    using namespace std::chrono;
    const Snapshot& snapshot = *request.snapshot;
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
    auto packets = request.filter.matching(snapshot, now.count(), threads, isSuperseded);
    if (isSuperseded)
        return {};
    if (request.column != PacketColumn::Time) {
        ranks.update(request.snapshot, request.column, threads);
        sortPackets(packets, request, ranks, threads);
    }
    if (request.isDescending)
        std::reverse(packets.begin(), packets.end());

    PacketOrderResult result{request.snapshot, std::make_shared<PacketLines>(), std::uint32_t(packets.size())};
    result.lines->reserve(packets.size());
    for (const TransmissionIndex packet : packets) {
        result.lines->push_back({packet, {}});
        if (request.expanded.contains(packet))
            snapshot.packets.forEachObservation(packet, [&](ObservationIndex row) {
                result.lines->push_back({packet, row});
            });
    }
    return isSuperseded ? std::nullopt : std::optional(std::move(result));
}

PacketOrderer::PacketOrderer(QObject* parent)
    : QObject(parent)
    , m_current(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("packet order"));
}

PacketOrderer::~PacketOrderer()
{
    *m_current = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void PacketOrderer::request(PacketOrderRequest request)
{
    *m_current = true;
    m_current = std::make_shared<std::atomic<bool>>(false);
    QtConcurrent::run(&m_pool, [this, request = std::move(request), isSuperseded = m_current] {
        return *isSuperseded ? std::nullopt
                             : orderPackets(request, m_ranks, QThread::idealThreadCount(), *isSuperseded);
    }).then(this, [this, isSuperseded = m_current](const std::optional<PacketOrderResult>& result) {
        if (result && !*isSuperseded)
            emit ordered(*result);
    });
}

void PacketOrderer::prepare(const std::shared_ptr<const Snapshot>& snapshot)
{
    m_pool.start([this, snapshot] {
        for (const PacketColumn column : {PacketColumn::Info, PacketColumn::Path})
            m_ranks.update(snapshot, column, 1);
    });
}

} // namespace corescope
