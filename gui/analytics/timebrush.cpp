#include "gui/analytics/timebrush.h"

#include <algorithm>
#include <cstdlib>

namespace corescope {

namespace {

constexpr std::int64_t s_secondMs = 1000;

std::int64_t wholeSeconds(std::int64_t ms)
{
    return ms / s_secondMs * s_secondMs;
}

/// A range of the same length that lies within the span, as far as it is not longer.
TimeRange pushedInto(TimeRange range, const TimeRange& span)
{
    const std::int64_t over = std::max<std::int64_t>(0, range.end - span.end);
    range = {range.begin - over, range.end - over};
    const std::int64_t under = std::max<std::int64_t>(0, span.begin - range.begin);
    range = {range.begin + under, range.end + under};
    range.end = std::min(range.end, span.end);
    return range;
}

} // namespace

void TimeBrush::setSpan(const TimeRange& span)
{
    m_span = span;
    setRange(m_range);
}

void TimeBrush::setRange(const std::optional<TimeRange>& range)
{
    m_range = range;
    if (!range)
        return;
    m_range = TimeRange{clamped(range->begin), clamped(range->end)};
    if (m_range->end - m_range->begin < s_secondMs)
        m_range.reset();
}

std::int64_t TimeBrush::clamped(std::int64_t ms) const
{
    return std::clamp(wholeSeconds(ms), m_span.begin, std::max(m_span.begin, m_span.end));
}

TimeBrush::Part TimeBrush::partAt(std::int64_t ms, std::int64_t reach) const
{
    if (!m_range)
        return Part::Nothing;
    const std::int64_t toBegin = std::abs(ms - m_range->begin), toEnd = std::abs(ms - m_range->end);
    if (std::min(toBegin, toEnd) <= reach)
        return toBegin < toEnd ? Part::Begin : Part::End;
    return m_range->contains(ms) ? Part::Body : Part::Nothing;
}

void TimeBrush::grab(std::int64_t ms, std::int64_t reach)
{
    m_held = partAt(ms, reach);
    m_grabbed = m_range.value_or(TimeRange{0, 0});
    switch (m_held) {
    case Part::Begin:
        m_anchor = m_grabbed.end;
        break;
    case Part::End:
        m_anchor = m_grabbed.begin;
        break;
    case Part::Body:
        m_anchor = ms;
        break;
    case Part::Nothing:
        m_held = Part::End;
        m_anchor = clamped(ms);
        break;
    }
}

void TimeBrush::dragTo(std::int64_t ms)
{
    if (m_held == Part::Nothing)
        return;
    if (m_held == Part::Body) {
        const std::int64_t by = wholeSeconds(ms - m_anchor);
        m_range = pushedInto({m_grabbed.begin + by, m_grabbed.end + by}, m_span);
        return;
    }
    // An end that is dragged across the other one changes places with it.
    const std::int64_t here = clamped(ms);
    if (std::abs(here - m_anchor) >= s_secondMs)
        m_range = TimeRange{std::min(here, m_anchor), std::max(here, m_anchor)};
}

bool TimeBrush::startWhenUnset()
{
    if (m_range)
        return false;
    setRange(TimeRange{m_span.end - (m_span.end - m_span.begin) / 10, m_span.end});
    return true;
}

void TimeBrush::move(std::int64_t byMs)
{
    if (!startWhenUnset() && m_range)
        m_range = pushedInto({m_range->begin + wholeSeconds(byMs), m_range->end + wholeSeconds(byMs)}, m_span);
}

void TimeBrush::moveEnd(std::int64_t byMs)
{
    if (!startWhenUnset() && m_range)
        m_range->end = std::max(clamped(m_range->end + byMs), m_range->begin + s_secondMs);
}

} // namespace corescope
