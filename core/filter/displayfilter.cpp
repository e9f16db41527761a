#include "core/filter/displayfilter.h"

#include <algorithm>
#include <thread>

#include "core/filter/filtermatcher.h"

namespace corescope {

namespace {

constexpr std::size_t s_filterChunk = 4096; // packets

bool mentions(const FilterExpression& expression, FilterField field)
{
    if (expression.kind == FilterExpression::Kind::Comparison)
        return expression.field == field;
    return std::ranges::any_of(expression.children,
                               [field](const FilterExpression& child) { return mentions(child, field); });
}

/// What is cheap to look at comes first, so that dear parts see few packets.
void orderByCost(FilterExpression& expression)
{
    for (FilterExpression& child : expression.children)
        orderByCost(child);
    std::ranges::stable_sort(expression.children, {}, [](const FilterExpression& child) { return filterCost(child); });
}

} // namespace

tl::expected<DisplayFilter, FilterError> DisplayFilter::parse(QStringView text)
{
    auto expression = parseFilter(text);
    if (!expression)
        return tl::unexpected(expression.error());
    DisplayFilter filter;
    filter.m_expression = std::move(*expression);
    orderByCost(filter.m_expression);
    return filter;
}

bool DisplayFilter::dependsOnTime() const
{
    return mentions(m_expression, FilterField::Age);
}

bool DisplayFilter::dependsOnResolution() const
{
    return mentions(m_expression, FilterField::Relay);
}

std::vector<TransmissionIndex> DisplayFilter::matching(const Snapshot& snapshot, std::int64_t nowMs, int threads,
                                                       const std::atomic<bool>& isSuperseded) const
{
    const std::vector<TransmissionIndex>& all = *snapshot.packets.byFirstSeen;
    if (isEmpty())
        return all;
    std::vector<std::vector<TransmissionIndex>> parts((all.size() + s_filterChunk - 1) / s_filterChunk);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        FilterMatcher matcher(m_expression, snapshot, nowMs);
        for (std::size_t part = next++; part < parts.size() && !isSuperseded; part = next++) {
            const std::size_t end = std::min(all.size(), (part + 1) * s_filterChunk);
            for (std::size_t i = part * s_filterChunk; i < end; ++i)
                if (matcher.matches(all[i]))
                    parts[part].push_back(all[i]);
        }
    };
    std::vector<std::jthread> workers;
    for (int i = 1; i < threads; ++i)
        workers.emplace_back(work);
    work();
    workers.clear();

    std::vector<TransmissionIndex> result;
    for (const auto& part : parts)
        result.insert(result.end(), part.begin(), part.end());
    return result;
}

} // namespace corescope
