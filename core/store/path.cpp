#include "core/store/path.h"

#include <algorithm>
#include <array>

#include <simdjson.h>

#include "core/store/keypool.h"

namespace corescope {

namespace {

constexpr char s_hexDigits[] = "0123456789ABCDEF";

/// Value of an upper-case hex digit; 0x80 for any other character.
constexpr auto s_hexValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0x80);
    for (std::size_t i = 0; i < 16; ++i)
        values[std::uint8_t(s_hexDigits[i])] = std::uint8_t(i);
    return values;
}();

bool encodePacked(std::string_view text, std::string& record)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return false;
    if (text.size() == 2) {
        record.push_back(1);
        return true;
    }
    // All elements have the length of the first: `"` 2*width digits `"` and a separator.
    const std::size_t close = text.find('"', 2);
    if (text[1] != '"' || close == std::string_view::npos)
        return false;
    const std::size_t digits = close - 2;
    if (digits < 2 || digits > 8 || digits % 2 != 0 || (text.size() - 1) % (digits + 3) != 0)
        return false;
    const std::size_t width = digits / 2;
    record.resize(1 + (text.size() - 1) / (digits + 3) * width);
    char* to = record.data();
    *to++ = char(width);
    for (std::size_t at = 1; at < text.size(); at += digits + 3) {
        const char separator = at + digits + 3 == text.size() ? ']' : ',';
        if (text[at] != '"' || text[at + digits + 1] != '"' || text[at + digits + 2] != separator)
            return false;
        for (std::size_t i = at + 1; i < at + 1 + digits; i += 2) {
            const unsigned high = s_hexValues[std::uint8_t(text[i])];
            const unsigned low = s_hexValues[std::uint8_t(text[i + 1])];
            if ((high | low) & 0x80)
                return false;
            *to++ = char(high << 4 | low);
        }
    }
    return true;
}

/// Calls `element(simdjson element)` for each element of a JSON array; false when the text is none.
template <typename F>
bool forEachElement(std::string_view text, F element)
{
    thread_local simdjson::dom::parser parser;
    simdjson::dom::array array;
    if (parser.parse(text.data(), text.size()).get(array) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element value : array)
        element(value);
    return true;
}

HopPrefix hopFromText(std::string_view text, const KeyPool& keys)
{
    const HopPrefix prefix = HopPrefix::fromText(text);
    if (prefix.isValid())
        return prefix;
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const KeyIndex key = keys.find(lower);
    return key.isValid() ? HopPrefix::fullKey(key) : HopPrefix::invalid();
}

} // namespace

void pathrecord::encode(std::string_view pathJson, std::string& record)
{
    record.clear();
    if (encodePacked(pathJson, record))
        return;
    record.assign(1, '\0');
    record.append(pathJson);
}

void PathView::appendText(std::string& out) const
{
    if (!isPacked()) {
        out.append(payload());
        return;
    }
    out.push_back('[');
    const std::string_view bytes = payload();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % width() == 0)
            out.append(i == 0 ? "\"" : "\",\"");
        out.push_back(s_hexDigits[std::uint8_t(bytes[i]) >> 4]);
        out.push_back(s_hexDigits[std::uint8_t(bytes[i]) & 15]);
    }
    out.append(bytes.empty() ? "]" : "\"]");
}

int PathView::compareText(PathView other) const
{
    if (isPacked() && other.isPacked() && width() == other.width() && !payload().empty() && !other.payload().empty()) {
        const std::size_t common = std::min(payload().size(), other.payload().size());
        if (const int order = payload().substr(0, common).compare(other.payload().substr(0, common)); order != 0)
            return order;
        // The next character is ',' where the path goes on and ']' where it ends, and ',' comes first.
        return payload().size() == other.payload().size() ? 0 : payload().size() > other.payload().size() ? -1 : 1;
    }
    std::string text, otherText;
    appendText(text);
    other.appendText(otherText);
    return text.compare(otherText);
}

std::size_t PathView::elementCount() const
{
    if (isPacked())
        return payload().size() / width();
    std::size_t count = 0;
    return forEachElement(payload(), [&](const auto&) { ++count; }) ? count : 0;
}

std::vector<std::string> PathView::hopTexts() const
{
    std::vector<std::string> texts;
    if (isPacked()) {
        const std::string_view bytes = payload();
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % width() == 0)
                texts.emplace_back();
            texts.back().push_back(s_hexDigits[std::uint8_t(bytes[i]) >> 4]);
            texts.back().push_back(s_hexDigits[std::uint8_t(bytes[i]) & 15]);
        }
        return texts;
    }
    bool onlyStrings = true;
    forEachElement(payload(), [&](const simdjson::dom::element& element) {
        std::string_view text;
        if (element.get(text) == simdjson::SUCCESS)
            texts.emplace_back(text);
        else
            onlyStrings = false;
    });
    if (!onlyStrings)
        texts.clear();
    return texts;
}

HopPrefix PathView::packedHop(std::size_t position) const
{
    return HopPrefix::fromBytes(reinterpret_cast<const std::uint8_t*>(payload().data()) + position * width(), width());
}

void PathView::hops(std::vector<HopPrefix>& hops, const KeyPool& keys) const
{
    hops.clear();
    if (isPacked()) {
        const std::size_t count = elementCount();
        for (std::size_t i = 0; i < count; ++i)
            hops.push_back(packedHop(i));
        return;
    }
    for (const std::string& text : hopTexts())
        hops.push_back(hopFromText(text, keys));
}

HopPrefix PathView::firstHop(const KeyPool& keys) const
{
    if (isPacked())
        return payload().empty() ? HopPrefix::invalid() : packedHop(0);
    const auto texts = hopTexts();
    return texts.empty() ? HopPrefix::invalid() : hopFromText(texts.front(), keys);
}

HopPrefix PathView::lastHop(const KeyPool& keys) const
{
    if (isPacked())
        return payload().empty() ? HopPrefix::invalid() : packedHop(elementCount() - 1);
    const auto texts = hopTexts();
    return texts.empty() ? HopPrefix::invalid() : hopFromText(texts.back(), keys);
}

} // namespace corescope
