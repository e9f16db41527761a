#include "tests/store/storedump.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "core/store/resolvedpath.h"
#include "core/store/snapshot.h"

namespace corescope {

namespace {

std::string observationLine(const PacketStore& store, const ObserverTable& observers, ObservationIndex row)
{
    std::ostringstream line;
    line << "  " << store.id(row) << " at ";
    std::string text;
    store.appendTime(row, text);
    line << text << '/' << store.seconds(row) << " by ";
    if (const ObserverIndex observer = store.observer(row); observer.isValid())
        line << observers[observer].id << '/' << observers[observer].name << '/' << observers[observer].iata;
    line << ' ' << store.snr(row) << ' ' << store.rssi(row) << ' ' << store.score(row) << ' ' << store.direction(row)
         << ' ' << store.elementCount(row) << (store.hasHops(row) ? " hops " : " none ");
    text.clear();
    if (const PathIndex path = store.path(row); path.isValid())
        store.pathView(path).appendText(text);
    line << text << ' ';
    text = "unresolved";
    if (const ResolvedPathIndex path = store.resolvedPath(row); path.isValid()) {
        std::vector<KeyIndex> relays;
        store.relays(path, relays);
        text.clear();
        resolvedrecord::appendJson(relays, store.keys(), text);
    }
    line << text << '\n';
    return line.str();
}

template <typename Entries>
void appendLines(const char* title, const Entries& entries, std::string& out)
{
    out += title;
    out += '\n';
    for (const auto& entry : entries)
        out += "  " + entry + '\n';
}

} // namespace

std::string dumpStore(const PacketStore& store, const Arrangement& packets, const ObserverTable& observers)
{
    std::map<std::int64_t, std::string> byId;
    const auto idOf = [&](ObservationIndex row) { return row.isValid() ? std::to_string(store.id(row)) : "none"; };
    for (std::uint32_t i = 0; i < packets.transmissionCount(); ++i) {
        const TransmissionIndex row(i);
        const auto texts = store.texts(row);
        const TransmissionState& state = packets.states[i];
        const auto key = [&](KeyIndex k) { return k.isValid() ? store.keys().text(k) : "none"; };
        std::ostringstream lines;
        lines << store.id(row) << ' ' << texts.hash << ' ' << texts.firstSeen << ' ' << texts.rawHex << ' '
              << store.routeType(row) << ' ' << store.payloadType(row) << ' ' << texts.decodedJson << ' '
              << key(store.originator(row)) << ' ' << key(store.pubKey(row)) << ' ' << key(store.destPubKey(row)) << ' '
              << key(store.srcPubKey(row)) << " best " << idOf(state.best) << " latest " << idOf(state.latest) << ' '
              << state.latestMs << " observers " << state.observerCount << '\n';
        packets.forEachObservation(row, [&](ObservationIndex o) { lines << observationLine(store, observers, o); });
        byId.emplace(store.id(row), lines.str());
    }
    std::string all;
    for (const auto& [id, lines] : byId)
        all += lines;
    for (const auto& order : {packets.byFirstSeen, packets.byLatest}) {
        for (const TransmissionIndex row : *order)
            all += std::to_string(store.id(row)) + ' ';
        all += '\n';
    }
    return all + std::to_string(packets.observationCount) + '\n';
}

std::string dumpStore(const Snapshot& snapshot)
{
    return dumpStore(*snapshot.store, snapshot.packets, *snapshot.observers);
}

std::string dumpIndexes(const Snapshot& snapshot)
{
    const PacketStore& store = *snapshot.store;
    const IndexSet& indexes = *snapshot.indexes;
    const auto hopText = [&](std::uint64_t bits) {
        if (bits >> 63)
            return std::string(store.keys().text(KeyIndex(std::uint32_t(bits))));
        std::string text;
        for (; bits != 0; bits >>= 8)
            text += char(bits & 0xFF);
        return text;
    };
    std::string all;
    const auto appendPostings = [&](const char* title, Postings TransmissionIndexes::*postings, auto keyText) {
        std::set<std::uint64_t> keys;
        for (const TransmissionIndexes* part : {&indexes.base(), &indexes.recent()})
            (part->*postings).forEachKey([&](std::uint64_t key, const auto&) { keys.insert(key); });
        std::multiset<std::string> entries;
        for (const std::uint64_t key : keys)
            indexes.forEach(postings, key, [&](TransmissionIndex t) {
                entries.insert(keyText(key) + ' ' + std::to_string(store.id(t)));
            });
        appendLines(title, entries, all);
    };
    appendPostings("nodes", &TransmissionIndexes::nodes,
                   [&](std::uint64_t key) { return std::string(store.keys().text(KeyIndex(std::uint32_t(key)))); });
    appendPostings("path hops", &TransmissionIndexes::pathHops, hopText);
    appendPostings("sub-paths", &TransmissionIndexes::subPaths, [](std::uint64_t key) { return std::to_string(key); });

    std::multiset<std::string> distances;
    const auto isShown = [&](const TransmissionIndexes* part, TransmissionIndex t) {
        return part == &indexes.recent() || !indexes.isRecent(t);
    };
    for (const TransmissionIndexes* part : {&indexes.base(), &indexes.recent()}) {
        for (const DistanceHop& hop : part->distances->hops)
            if (isShown(part, hop.transmission))
                distances.insert(std::to_string(store.id(hop.transmission)) + ' ' +
                                 std::string(store.keys().text(hop.from)) + ' ' +
                                 std::string(store.keys().text(hop.to)) + ' ' + std::to_string(hop.centiKm) + ' ' +
                                 std::to_string(int(hop.kind)));
        for (const DistancePath& path : part->distances->paths)
            if (isShown(part, path.transmission))
                distances.insert(std::to_string(store.id(path.transmission)) + " path " +
                                 std::to_string(path.hopCount) + ' ' + std::to_string(path.totalKm));
    }
    appendLines("distances", distances, all);
    return all;
}

std::string firstDifference(const std::string& a, const std::string& b)
{
    std::istringstream linesA(a), linesB(b);
    std::string lineA, lineB;
    for (int number = 1;; ++number) {
        const bool moreA = bool(std::getline(linesA, lineA));
        const bool moreB = bool(std::getline(linesB, lineB));
        if (!moreA && !moreB)
            return {};
        if (moreA != moreB || lineA != lineB)
            return "line " + std::to_string(number) + "\n  " + (moreA ? lineA : "(end)") + "\n  " +
                   (moreB ? lineB : "(end)");
    }
}

} // namespace corescope
