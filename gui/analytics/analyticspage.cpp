#include "gui/analytics/analyticspage.h"

#include <array>

#include <QCoreApplication>

namespace corescope {

std::span<const AnalyticsPage> analyticsPages()
{
    static constexpr auto pages = std::to_array<AnalyticsPage>({
        {"traffic", QT_TRANSLATE_NOOP("analytics", "Packets over Time"), trafficPage},
        {"signal", QT_TRANSLATE_NOOP("analytics", "Signal"), signalPage},
        {"hops", QT_TRANSLATE_NOOP("analytics", "Hops and Relays"), hopsPage},
        {"payload", QT_TRANSLATE_NOOP("analytics", "Payload Types"), payloadPage},
        {"observers", QT_TRANSLATE_NOOP("analytics", "Observers"), observersPage},
        {"hashsizes", QT_TRANSLATE_NOOP("analytics", "Hash Sizes and Collisions"), hashSizesPage},
        {"distances", QT_TRANSLATE_NOOP("analytics", "Longest Links"), distancesPage},
        {"subpaths", QT_TRANSLATE_NOOP("analytics", "Sub-paths"), subPathsPage},
    });
    return pages;
}

} // namespace corescope
