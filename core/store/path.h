#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mesh/hopprefix.h"

namespace corescope {

class KeyPool;

/// How a path_json text is kept: the usual form (hops of one width in upper-case hex) as one width byte and the hop
/// bytes, anything else letter by letter. Either way the very same text comes back.
///
/// Record: byte 0 is the hop width 1..4, then the hops' bytes; or byte 0 is 0 and the text follows.
namespace pathrecord {

/// The record of a non-empty path_json text, written into `record`.
void encode(std::string_view pathJson, std::string& record);

} // namespace pathrecord

/// Reads one interned path. Cheap to copy; valid as long as the pool that holds the record.
class PathView
{
public:
    explicit PathView(std::string_view record)
        : m_record(record)
    {
    }

    /// The path_json text as it was stored in the database, appended to `out`.
    void appendText(std::string& out) const;

    /// Orders as the path_json texts do: negative, zero or positive.
    int compareText(PathView other) const;

    /// Whether the text had the usual form and all elements are hops.
    bool isPacked() const { return m_record[0] != 0; }

    /// Elements of the JSON array, of any type; 0 for malformed text. Decides which observation is best.
    std::size_t elementCount() const;

    /// The hops as written, sender side first. Empty when the text is no array of strings.
    std::vector<std::string> hopTexts() const;

    /// The hops as look-up values, into `hops`, which is emptied first. A hop that is neither a prefix nor a key known
    /// to `keys` becomes an invalid one, so that positions stay.
    void hops(std::vector<HopPrefix>& hops, const KeyPool& keys) const;

    /// The last and the first hop without unpacking the whole path; invalid when there is none.
    HopPrefix firstHop(const KeyPool& keys) const;
    HopPrefix lastHop(const KeyPool& keys) const;

private:
    std::size_t width() const { return std::size_t(m_record[0]); }
    std::string_view payload() const { return m_record.substr(1); }
    HopPrefix packedHop(std::size_t position) const;

    std::string_view m_record;
};

} // namespace corescope
