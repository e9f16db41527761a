#include "httpd/api/packets.h"

#include "httpd/api/shapes.h"

namespace corescope {

namespace {

// Nobody's browser takes more, and a few of these at once must not exhaust the memory.
constexpr qsizetype s_largestBody = qsizetype(512) << 20;

/// The page of a list that is kept in ascending order, written by `write(TransmissionIndex)`.
template <typename Write>
Reply pageOf(const std::vector<TransmissionIndex>& list, const Page& page, bool isAscending, JsonWriter& json,
             Write write)
{
    const std::uint64_t count = list.size();
    json.beginObject();
    json.key("packets");
    json.beginArray();
    for (std::uint64_t i = page.begin(count); i < page.end(count); ++i) {
        write(list[isAscending ? i : count - 1 - i]);
        if (json.size() > s_largestBody)
            return Reply::error(400, "the reply would be too large; ask for fewer packets with limit=");
    }
    json.endArray();
    json.field("total", count);
    json.field("limit", page.limit);
    json.field("offset", page.offset);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace

Reply packetList(const Snapshot& snapshot, const Request& request, const FilterSources& sources)
{
    const Page page = Page::of(request);
    const bool isAscending = request.query.value("order") == "asc";
    JsonWriter json(64 * 1024);
    PacketShapes shapes(snapshot, json);

    if (const QByteArray nodes = request.query.value("nodes"); !nodes.isEmpty()) {
        const auto matches =
            transmissionsOfNodes(snapshot, nodes.toStdString(), request.query.value("since").toStdString(),
                                 request.query.value("until").toStdString());
        return pageOf(matches, page, isAscending, json, [&](TransmissionIndex row) { shapes.plainTransmission(row); });
    }

    const PacketFilter filter = PacketFilter::of(request);
    if (request.query.value("groupByHash") == "true") {
        const auto write = [&](TransmissionIndex row) { shapes.group(row); };
        if (filter.isEmpty())
            return pageOf(*snapshot.packets.byLatest, page, false, json, write);
        return pageOf(inLatestOrder(snapshot, matchingTransmissions(snapshot, filter, sources)), page, false, json,
                      write);
    }

    const bool withObservations = request.query.value("expand") == "observations";
    const auto write = [&](TransmissionIndex row) { shapes.transmission(row, withObservations); };
    if (filter.isEmpty())
        return pageOf(*snapshot.packets.byFirstSeen, page, isAscending, json, write);
    return pageOf(matchingTransmissions(snapshot, filter, sources), page, isAscending, json, write);
}

} // namespace corescope
