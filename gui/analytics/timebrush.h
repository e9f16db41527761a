#pragma once

#include <optional>

#include "core/analytics/analyticsscope.h"

namespace corescope {

/// The range that is being chosen on a strip of time: dragged out anew, moved, or resized at either end. Times are Unix
/// ms; the range stays within the span and on whole seconds.
class TimeBrush
{
public:
    enum class Part { Nothing, Begin, End, Body };

    const TimeRange& span() const { return m_span; }
    /// The range stays as it is, where the span still has room for it.
    void setSpan(const TimeRange& span);

    /// Nothing: all time.
    const std::optional<TimeRange>& range() const { return m_range; }
    void setRange(const std::optional<TimeRange>& range);
    void clear() { m_range.reset(); }

    /// What of the range is at a time; its ends reach `reach` ms to either side.
    Part partAt(std::int64_t ms, std::int64_t reach) const;

    /// Takes hold of what is there; of nothing: a new range begins.
    void grab(std::int64_t ms, std::int64_t reach);
    /// Moves what is held. A new range exists as soon as it is a second long.
    void dragTo(std::int64_t ms);
    void letGo() { m_held = Part::Nothing; }
    bool isHeld() const { return m_held != Part::Nothing; }

    /// @{ By keyboard: the whole range, or its end alone. Without a range the last tenth of the span becomes it.
    void move(std::int64_t byMs);
    void moveEnd(std::int64_t byMs);
    /// @}

private:
    bool startWhenUnset();
    std::int64_t clamped(std::int64_t ms) const;

    TimeRange m_span{0, 0};
    std::optional<TimeRange> m_range;
    Part m_held = Part::Nothing;
    std::int64_t m_anchor = 0; ///< the end that stays, or of Body the time that was grabbed
    TimeRange m_grabbed{0, 0}; ///< the range when it was grabbed
};

} // namespace corescope
