#include "httpd/openapi.h"

#include <algorithm>
#include <map>

#include "core/export/jsonwriter.h"

namespace corescope {

namespace {

void writeParameter(JsonWriter& json, const Parameter& parameter, bool isInPath)
{
    json.beginObject();
    json.field("name", parameter.name);
    json.field("in", isInPath ? "path" : "query");
    if (isInPath)
        json.field("required", true);
    if (!parameter.description.isEmpty())
        json.field("description", parameter.description);
    json.key("schema");
    json.beginObject();
    json.field("type", schemaType(parameter.type));
    if (parameter.type == ParameterType::TextList) {
        json.key("items");
        json.raw(R"({"type":"string"})");
    }
    json.endObject();
    if (parameter.type == ParameterType::TextList && !isInPath)
        json.field("explode", false); // a,b,c
    json.endObject();
}

void writeResponse(JsonWriter& json, std::string_view status, std::string_view description)
{
    json.key(status);
    json.beginObject();
    json.field("description", description);
    json.key("content");
    json.raw(R"({"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}})");
    json.endObject();
}

void writeResponses(JsonWriter& json, const Route& route)
{
    const RouteDescription& description = route.description;
    json.key("responses");
    json.beginObject();
    json.key("200");
    json.beginObject();
    json.field("description", description.reply.isEmpty() ? description.summary : description.reply);
    json.key("content");
    json.beginObject();
    json.key(description.mediaType.toStdString());
    json.raw("{}");
    json.endObject();
    json.endObject();
    if (route.needsApiKey) {
        writeResponse(json, "401", "The key is missing or wrong.");
        writeResponse(json, "403", "The server has no key, or an unsafe one.");
    }
    writeResponse(json, "default", "What went wrong.");
    json.endObject();
}

void writeOperation(JsonWriter& json, const Route& route)
{
    const RouteParameters parameters(route);
    json.key(route.method.toLower().toStdString());
    json.beginObject();
    json.field("summary", route.description.summary);
    json.key("tags");
    json.beginArray();
    json.value(topicOf(route));
    json.endArray();
    if (!parameters.path.empty() || !parameters.query.empty()) {
        json.key("parameters");
        json.beginArray();
        for (const Parameter& parameter : parameters.path)
            writeParameter(json, parameter, true);
        for (const Parameter& parameter : parameters.query)
            writeParameter(json, parameter, false);
        json.endArray();
    }
    if (!route.description.body.isEmpty()) {
        json.key("requestBody");
        json.beginObject();
        json.field("description", route.description.body);
        json.key("content");
        json.raw(R"({"application/json":{"schema":{"type":"object"}}})");
        json.endObject();
    }
    if (route.needsApiKey) {
        json.key("security");
        json.raw(R"([{"apiKey":[]}])");
    }
    writeResponses(json, route);
    json.endObject();
}

} // namespace

RouteParameters::RouteParameters(const Route& route)
    : query(route.description.parameters)
{
    for (const QByteArray& segment : route.segments) {
        if (!segment.startsWith('{'))
            continue;
        Parameter parameter{.name = segment.mid(1, segment.size() - 2)};
        const auto described = std::ranges::find(query, parameter.name, &Parameter::name);
        if (described != query.end()) {
            parameter = *described;
            query.erase(described);
        }
        path.push_back(std::move(parameter));
    }
}

QByteArray topicOf(const Route& route)
{
    const bool isApi = route.segments.size() > 1 && route.segments[0] == "api";
    return route.segments[isApi ? 1 : 0];
}

std::string_view schemaType(ParameterType type)
{
    switch (type) {
    case ParameterType::Integer:
        return "integer";
    case ParameterType::Number:
        return "number";
    case ParameterType::Boolean:
        return "boolean";
    case ParameterType::TextList:
        return "array";
    case ParameterType::Text:
        break;
    }
    return "string";
}

QByteArray openApiDocument(const std::vector<Route>& routes, std::string_view version)
{
    std::map<QByteArray, std::vector<const Route*>> byPath;
    for (const Route& route : routes)
        byPath[route.pattern].push_back(&route);

    JsonWriter json(64 * 1024);
    json.beginObject();
    json.field("openapi", "3.1.0");
    json.key("info");
    json.beginObject();
    json.field("title", "CoreScope");
    json.field("description",
               "What a MeshCore mesh says, who relays it and who hears it. Times are UTC texts, SNR is in "
               "dB, RSSI in dBm. A WebSocket at /ws tells of new packets.");
    json.field("version", version);
    json.endObject();
    json.key("paths");
    json.beginObject();
    for (const auto& [path, operations] : byPath) {
        json.key(path.toStdString());
        json.beginObject();
        for (const Route* const route : operations)
            writeOperation(json, *route);
        json.endObject();
    }
    json.endObject();
    json.key("components");
    json.raw(R"({"schemas":{"Error":{"type":"object","required":["error"],"properties":{"error":{"type":"string"}}}},)"
             R"("securitySchemes":{"apiKey":{"type":"apiKey","in":"header","name":"X-API-Key"}}})");
    json.endObject();
    return json.take();
}

} // namespace corescope
