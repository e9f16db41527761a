#pragma once

#include "gui/analytics/chartcolors.h"
#include "gui/analytics/figures.h"

class QCPAxis;
class QCustomPlot;

namespace corescope {

/// Makes axes and plots of a chart in an empty QCustomPlot.
void addPlots(QCustomPlot& plot, const Chart& chart, const ChartColors& colors);

/// Gives axes, legend and ground the window's colours and font.
void applyColors(QCustomPlot& plot, const ChartColors& colors);

/// Where a mark's rectangle is, in units of the axes: left, top, right, bottom. Lines have one without width.
QRectF markBox(const Chart& chart, const ChartMark& mark);

} // namespace corescope
