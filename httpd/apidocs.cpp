#include "httpd/apidocs.h"

#include <map>

#include <QString>

#include "httpd/openapi.h"

namespace corescope {

namespace {

constexpr auto s_head = R"html(<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CoreScope API</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2rem; text-transform: capitalize; }
details { border: 1px solid #8888; border-radius: .4rem; margin: .4rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; }
</style>
<h1>CoreScope API</h1>
<p>Replies are JSON unless said otherwise; errors are <code>{"error": text}</code>. Times are UTC texts, SNR is in dB,
RSSI in dBm. For programs there is the <a href="/api/spec">OpenAPI document</a>. A WebSocket at <code>/ws</code> tells of
new packets.</p>
)html";

QByteArray escaped(const QByteArray& text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray table(const RouteParameters& parameters)
{
    if (parameters.path.empty() && parameters.query.empty())
        return {};
    QByteArray rows = "<table><tr><th>Parameter<th>Type<th>Meaning\n";
    for (const auto* list : {&parameters.path, &parameters.query}) {
        for (const Parameter& parameter : *list) {
            const std::string_view type =
                parameter.type == ParameterType::TextList ? "comma list" : schemaType(parameter.type);
            rows += "<tr><td><code>" + escaped(parameter.name) + "</code><td>" +
                    QByteArray(type.data(), qsizetype(type.size())) + "<td>" +
                    (list == &parameters.path ? "part of the path. " : "") + escaped(parameter.description) + '\n';
        }
    }
    return rows + "</table>\n";
}

QByteArray section(const Route& route)
{
    const RouteDescription& description = route.description;
    QByteArray html = "<details><summary><code>" + escaped(route.method) + ' ' + escaped(route.pattern) +
                      "</code> &ndash; " + escaped(description.summary) + "</summary>\n";
    if (route.needsApiKey)
        html += "<p>Needs the header field <code>X-API-Key</code>.</p>\n";
    html += table(RouteParameters(route));
    if (!description.body.isEmpty())
        html += "<p>Body: <code>" + escaped(description.body) + "</code></p>\n";
    if (!description.reply.isEmpty())
        html += "<p>Reply: <code>" + escaped(description.reply) + "</code></p>\n";
    else if (description.mediaType != "application/json")
        html += "<p>Reply: " + escaped(description.mediaType) + "</p>\n";
    if (route.method == "GET" && !route.pattern.contains('{'))
        html += "<p><a href=\"" + escaped(route.pattern) + "\">Try it</a></p>\n";
    return html + "</details>\n";
}

} // namespace

QByteArray apiDocsPage(const std::vector<Route>& routes)
{
    std::map<QByteArray, std::map<QByteArray, QByteArray>> topics; // sections by pattern and method
    for (const Route& route : routes)
        topics[topicOf(route)][route.pattern + ' ' + route.method] = section(route);
    QByteArray page = s_head;
    for (const auto& [topic, sections] : topics) {
        page += "<h2>" + escaped(topic) + "</h2>\n";
        for (const auto& [place, html] : sections)
            page += html;
    }
    return page + "</html>\n";
}

} // namespace corescope
