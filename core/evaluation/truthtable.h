#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <QString>

#include "core/error.h"
#include "core/index.h"

namespace corescope {

class KeyPool;

/// Which relays the paths of a simulated database really name, as `corescope simulate --truth` writes it.
class TruthTable
{
public:
    /// Keys are interned, in lowercase. NotFound, or Invalid naming the line.
    static Result<TruthTable> read(const QString& file, KeyPool& keys);

    /// The relays of an observation's path; empty if the file does not know it.
    std::span<const KeyIndex> relays(std::int64_t observationId) const;

private:
    bool take(std::string_view line, KeyPool& keys);

    std::vector<KeyIndex> m_nodes; ///< by number
    std::vector<std::int64_t> m_ids;
    std::vector<std::uint64_t> m_ends; ///< parallel to m_ids
    std::vector<KeyIndex> m_relays;
};

} // namespace corescope
