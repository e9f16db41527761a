#pragma once

#include <memory>
#include <span>

#include "core/analytics/analyticsscope.h"
#include "gui/analytics/figures.h"

namespace corescope {

/// What a page is made of.
struct PageRequest
{
    std::shared_ptr<const Snapshot> snapshot;
    AnalyticsScope scope; ///< the range that is chosen
    TimeRange shown;      ///< the same, or the usual time of all packets when none is chosen
    std::int64_t now = 0; ///< Unix ms
};

/// A page of the analytics panel: a name, and how its figures follow from a snapshot. Any thread.
struct AnalyticsPage
{
    const char* name;  ///< for settings
    const char* title; ///< for QCoreApplication::translate("analytics", ...)
    PageFigures (*make)(const PageRequest&);
};

/// All pages, in the order in which they are listed.
std::span<const AnalyticsPage> analyticsPages();

PageFigures trafficPage(const PageRequest& request);
PageFigures signalPage(const PageRequest& request);
PageFigures hopsPage(const PageRequest& request);
PageFigures payloadPage(const PageRequest& request);
PageFigures observersPage(const PageRequest& request);
PageFigures hashSizesPage(const PageRequest& request);
PageFigures distancesPage(const PageRequest& request);
PageFigures subPathsPage(const PageRequest& request);

} // namespace corescope
