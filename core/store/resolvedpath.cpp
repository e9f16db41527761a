#include "core/store/resolvedpath.h"

#include <algorithm>
#include <cstring>

#include <simdjson.h>

#include "core/store/keypool.h"

namespace corescope::resolvedrecord {

namespace {

constexpr std::uint16_t s_shortNone = 0xFFFF;
constexpr std::size_t s_keyDigits = 64;

template <typename Entry>
void append(std::span<const KeyIndex> relays, std::string& record)
{
    record.assign(1, char(sizeof(Entry)));
    for (const KeyIndex relay : relays) {
        const auto entry = relay.isValid() ? Entry(relay.value()) : Entry(~Entry(0));
        record.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    }
}

/// The form that CoreScope writes, keys of 64 characters without escapes, read without a parser: this is the hot path
/// of loading a resolved database. False for anything else.
bool parsePlain(std::string_view json, KeyPool& keys, std::vector<KeyIndex>& relays)
{
    if (json.size() < 2 || json.front() != '[' || json.back() != ']')
        return false;
    std::size_t at = 1;
    const std::size_t end = json.size() - 1;
    while (at < end) {
        if (json[at] == '"' && at + s_keyDigits + 2 <= end && json[at + s_keyDigits + 1] == '"') {
            const std::string_view key = json.substr(at + 1, s_keyDigits);
            KeyIndex index = keys.find(key);
            if (!index.isValid()) {
                const bool plain = std::all_of(key.begin(), key.end(),
                                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
                if (!plain)
                    return false;
                index = keys.intern(key);
            }
            relays.push_back(index);
            at += s_keyDigits + 2;
        } else if (json.substr(at, 4) == "null") {
            relays.push_back(KeyIndex::none());
            at += 4;
        } else {
            return false;
        }
        if (at < end && (json[at++] != ',' || at == end))
            return false;
    }
    return true;
}

/// Keys are hex digits, but a database may hold anything: escape what JSON needs escaped.
void appendQuoted(std::string_view text, std::string& out)
{
    constexpr char hex[] = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (std::uint8_t(c) < 0x20) {
            out.append("\\u00");
            out.push_back(hex[std::uint8_t(c) >> 4]);
            out.push_back(hex[c & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

} // namespace

void encode(std::span<const KeyIndex> relays, std::string& record)
{
    const bool fits = std::all_of(relays.begin(), relays.end(),
                                  [](KeyIndex relay) { return !relay.isValid() || relay.value() < s_shortNone; });
    if (fits)
        append<std::uint16_t>(relays, record);
    else
        append<std::uint32_t>(relays, record);
}

void decode(std::string_view record, std::vector<KeyIndex>& relays)
{
    relays.clear();
    const std::size_t size = std::size_t(record[0]);
    for (std::size_t at = 1; at + size <= record.size(); at += size) {
        if (size == sizeof(std::uint16_t)) {
            std::uint16_t entry;
            std::memcpy(&entry, record.data() + at, sizeof entry);
            relays.push_back(entry == s_shortNone ? KeyIndex::none() : KeyIndex(entry));
        } else {
            std::uint32_t entry;
            std::memcpy(&entry, record.data() + at, sizeof entry);
            relays.push_back(KeyIndex(entry));
        }
    }
}

bool parse(std::string_view json, KeyPool& keys, std::vector<KeyIndex>& relays)
{
    relays.clear();
    if (parsePlain(json, keys, relays))
        return true;
    relays.clear();
    thread_local simdjson::dom::parser parser;
    simdjson::dom::array array;
    if (parser.parse(json.data(), json.size()).get(array) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element element : array) {
        std::string_view key;
        if (element.is_null())
            relays.push_back(KeyIndex::none());
        else if (element.get(key) == simdjson::SUCCESS)
            relays.push_back(keys.intern(key));
        else
            return false;
    }
    return true;
}

void appendJson(std::span<const KeyIndex> relays, const KeyPool& keys, std::string& out)
{
    out.push_back('[');
    bool first = true;
    for (const KeyIndex relay : relays) {
        if (!first)
            out.push_back(',');
        first = false;
        if (relay.isValid())
            appendQuoted(keys.text(relay), out);
        else
            out.append("null");
    }
    out.push_back(']');
}

} // namespace corescope::resolvedrecord
