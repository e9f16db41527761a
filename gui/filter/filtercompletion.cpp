#include "gui/filter/filtercompletion.h"

#include <set>

#include <simdjson.h>

#include "core/filter/filterfields.h"
#include "core/filter/filtertokens.h"
#include "gui/packets/packetcells.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype s_mostCandidates = 100;
constexpr std::uint32_t s_newestForMembers = 2000; // packets looked at for names of members

QString quotedValue(const QString& text)
{
    return text.contains(u'"') ? u'\'' + text + u'\'' : u'"' + text + u'"';
}

QStringList valuesOf(const FilterFieldInfo& field, const Snapshot* snapshot)
{
    QStringList values;
    const auto addNames = [&](int count, QString (*name)(int)) {
        for (int i = 0; i < count; ++i)
            if (const QString text = name(i); !text.front().isDigit())
                values += text;
    };
    std::set<QString> sorted;
    switch (field.field) {
    case FilterField::Type:
        addNames(16, &packetTypeName);
        return values;
    case FilterField::Route:
        addNames(4, &routeTypeName);
        return values;
    case FilterField::Observer:
        for (std::uint32_t i = 0; snapshot && i < snapshot->observers->size(); ++i)
            sorted.insert(quotedValue(observerName(*snapshot, ObserverIndex(i))));
        break;
    case FilterField::Iata:
        for (std::uint32_t i = 0; snapshot && i < snapshot->observers->size(); ++i)
            if (const std::string& iata = (*snapshot->observers)[ObserverIndex(i)].iata; !iata.empty())
                sorted.insert(QString::fromStdString(iata));
        break;
    case FilterField::Relay:
        if (snapshot)
            for (const NodeRow& node : snapshot->nodes().rows())
                if (node.name && !node.name->empty())
                    sorted.insert(quotedValue(QString::fromStdString(*node.name)));
        break;
    default:
        break;
    }
    return QStringList(sorted.begin(), sorted.end());
}

/// Names of members that the newest packets have.
QStringList payloadMembers(const Snapshot* snapshot)
{
    std::set<QString> names;
    if (!snapshot)
        return {};
    simdjson::dom::parser parser;
    const auto& order = *snapshot->packets.byFirstSeen;
    const std::size_t count = std::min<std::size_t>(order.size(), s_newestForMembers);
    for (std::size_t i = order.size() - count; i < order.size(); ++i) {
        const std::string_view json = snapshot->store->texts(order[i]).decodedJson;
        simdjson::dom::object object;
        if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS)
            continue;
        for (const auto& [key, value] : object)
            names.insert(u"payload."_s + QString::fromUtf8(key.data(), qsizetype(key.size())));
    }
    return QStringList(names.begin(), names.end());
}

QStringList fieldNames(QStringView prefix, const Snapshot* snapshot)
{
    if (prefix.startsWith(u"payload.", Qt::CaseInsensitive))
        return payloadMembers(snapshot);
    QStringList names;
    for (const FilterFieldInfo& field : filterFields())
        names += field.name.toString();
    return names;
}

QStringList operatorNames(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Text:
        return {u"=="_s, u"!="_s, u"contains"_s, u"starts_with"_s, u"ends_with"_s, u"in"_s};
    case FilterKind::Name:
        return {u"=="_s, u"!="_s, u"in"_s, u"contains"_s};
    case FilterKind::Time:
        return {u"after"_s, u"before"_s, u"between"_s};
    default:
        return {u"=="_s, u"!="_s, u">"_s, u"<"_s, u">="_s, u"<="_s, u"between"_s, u"in"_s};
    }
}

} // namespace

FilterCompletion completeFilter(const QString& text, qsizetype cursor, const Snapshot* snapshot)
{
    const QString before = text.left(cursor);
    std::vector<FilterToken> tokens = filterTokens(before);
    tokens.pop_back(); // the end
    const bool isInWord =
        !tokens.empty() && tokens.back().position + tokens.back().length == cursor &&
        (tokens.back().kind == FilterToken::Kind::Word || tokens.back().kind == FilterToken::Kind::Unfinished);
    const QStringView prefix = isInWord ? tokens.back().text : QStringView();
    FilterCompletion completion{isInWord ? tokens.back().position : cursor, {}};
    if (isInWord)
        tokens.pop_back();

    const auto kindBefore = [&](std::size_t back) {
        return tokens.size() < back ? FilterToken::Kind::End : tokens[tokens.size() - back].kind;
    };
    const auto fieldBefore = [&](std::size_t back) -> const FilterFieldInfo* {
        return kindBefore(back) == FilterToken::Kind::Word ? filterFieldNamed(tokens[tokens.size() - back].text)
                                                           : nullptr;
    };
    QStringList all;
    if (const FilterFieldInfo* field = fieldBefore(1))
        all = operatorNames(field->kind);
    else if (const FilterFieldInfo* compared = fieldBefore(2))
        all = valuesOf(*compared, snapshot);
    else if (kindBefore(1) == FilterToken::Kind::Word || kindBefore(1) == FilterToken::Kind::Text)
        all = {u"&&"_s, u"||"_s};
    else
        all = fieldNames(prefix, snapshot);

    const QStringView bare = prefix.startsWith(u'"') || prefix.startsWith(u'\'') ? prefix.sliced(1) : prefix;
    for (const QString& candidate : std::as_const(all)) {
        const QStringView name = candidate.startsWith(u'"') ? QStringView(candidate).sliced(1) : QStringView(candidate);
        if (name.startsWith(bare, Qt::CaseInsensitive) && name.size() > bare.size() &&
            completion.candidates.size() < s_mostCandidates)
            completion.candidates += candidate;
    }
    return completion;
}

} // namespace corescope
