#include "httpd/api/packetdecode.h"

#include <QJsonDocument>
#include <simdjson.h>

#include "core/mesh/packetjson.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// The text under `hex`, '' when there is none; 400 when the body is not what it should be.
tl::expected<std::string, Reply> hexOfBody(const QByteArray& json)
{
    const tl::unexpected invalid(Reply::error(400, "invalid JSON body"));
    simdjson::dom::parser parser;
    simdjson::dom::object body;
    if (parser.parse(json.constData(), std::size_t(json.size())).get(body) != simdjson::SUCCESS)
        return invalid;
    simdjson::dom::element hex;
    if (body.at_key_case_insensitive("hex").get(hex) != simdjson::SUCCESS || hex.is_null())
        return std::string();
    std::string_view text;
    if (hex.get(text) != simdjson::SUCCESS)
        return invalid;
    return QByteArray::fromRawData(text.data(), qsizetype(text.size())).trimmed().toStdString();
}

/// The route of a trace whose length is no multiple of the width that its flags tell: this endpoint takes the width of
/// the path byte instead, as the servers before it did. Ingestors leave the incomplete hop out.
void readBrokenRoute(packet::DecodedPacket& decoded)
{
    const auto* trace = std::get_if<packet::Trace>(&decoded.payload);
    if (!trace || trace->route.size() % trace->width() == 0)
        return;
    decoded.path.size = decoded.frame.hashSize;
    decoded.path.hops.clear();
    for (ByteView route = trace->route; route.size() >= decoded.path.size; route = route.subspan(decoded.path.size))
        decoded.path.hops.push_back(toUpperHex(route.first(decoded.path.size)));
}

tl::expected<QJsonObject, Reply> decodedBody(const Request& request)
{
    const auto hex = hexOfBody(request.body);
    if (!hex)
        return tl::unexpected(hex.error());
    if (hex->empty())
        return tl::unexpected(Reply::error(400, "hex is required"));
    const auto bytes = packet::bytesFromText(*hex);
    auto decoded = bytes ? packet::dissect(*bytes).packet : tl::unexpected(bytes.error());
    if (!decoded)
        return tl::unexpected(Reply::error(400, decoded.error().message.toStdString()));
    readBrokenRoute(*decoded);
    return QJsonObject{{u"header"_s, packet::headerJson(decoded->frame)},
                       {u"path"_s, packet::pathJson(decoded->path)},
                       {u"payload"_s, packet::payloadJson(*decoded)}};
}

Reply jsonReply(const QJsonObject& object)
{
    return Reply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Reply decodePacket(const Request& request)
{
    const auto decoded = decodedBody(request);
    return decoded ? jsonReply({{u"decoded"_s, *decoded}}) : decoded.error();
}

Reply submitPacket(const Request& request)
{
    const auto decoded = decodedBody(request);
    return decoded ? jsonReply({{u"id"_s, 0}, {u"decoded"_s, *decoded}}) : decoded.error();
}

} // namespace corescope
