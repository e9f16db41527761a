#pragma once

#include <atomic>
#include <vector>

#include "core/filter/filterparser.h"
#include "core/store/snapshot.h"

namespace corescope {

/// Which packets a list shows, by what a user wrote. A field of receptions (snr, observer, path and so on) is true of a
/// packet when it is true of any of its receptions; `a != b` is the opposite of `a == b`. Immutable, any thread.
class DisplayFilter
{
public:
    /// True of every packet.
    DisplayFilter() = default;

    static tl::expected<DisplayFilter, FilterError> parse(QStringView text);

    bool isEmpty() const { return m_expression.kind == FilterExpression::Kind::All && m_expression.children.empty(); }
    /// Whether what it says of a packet changes by waiting.
    bool dependsOnTime() const;
    /// Whether it looks at resolved paths, which sharpen while the backfill runs.
    bool dependsOnResolution() const;

    /// The packets it is true of, in the order of the list (first_seen, ascending), found on `threads` threads. `nowMs`
    /// (Unix ms) is what ages are counted from. Ends early, with fewer packets, when `isSuperseded` becomes true.
    std::vector<TransmissionIndex> matching(const Snapshot& snapshot, std::int64_t nowMs, int threads,
                                            const std::atomic<bool>& isSuperseded) const;

private:
    FilterExpression m_expression;
};

} // namespace corescope
