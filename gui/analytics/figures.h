#pragma once

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include <QStringList>

#include "core/index.h"

namespace corescope {

/// What a bar or a row of a table stands for: what is selected in the window when it is chosen, and the display filter
/// for its packets. All may be missing.
struct FigureTarget
{
    KeyIndex node = {};
    ObserverIndex observer = {};
    std::optional<std::int64_t> packet = {}; ///< transmissions.id
    QString filter = {};
};

/// One bar, point or cell of a chart.
struct ChartMark
{
    double x = 0;
    double value = 0;
    int row = 0;       ///< of bars and heat maps: place from the top
    QString text = {}; ///< what it says, plain text
    FigureTarget target = {};
};

struct ChartSeries
{
    QString name; ///< shown when there are several
    std::vector<ChartMark> marks;
};

/// A picture of figures, as data: made on any thread, drawn by ChartView. All texts are plain texts and may come from
/// the radio.
struct Chart
{
    enum class Kind {
        Columns, ///< upright bars, the series on top of each other
        Bars,    ///< lying bars, one a row
        Line,
        HeatMap, ///< cells in columns and rows; those without a mark count as 0
    };

    Kind kind = Kind::Columns;
    QString title;
    QString xTitle, yTitle; ///< with units; the colours' title of a heat map is valueTitle
    QString valueTitle;
    bool isTime = false;       ///< x is in Unix seconds
    double markWidth = 1;      ///< of columns and cells, in units of x
    double begin = 0, end = 0; ///< of the x axis; both 0: as the marks need it
    QStringList columns;       ///< names for x = 0, 1, ...; else x is a number
    QStringList rows;          ///< names, from the top
    std::vector<ChartSeries> series;
    QString empty; ///< why there is nothing to be seen

    bool isEmpty() const
    {
        for (const ChartSeries& part : series)
            if (!part.marks.empty())
                return false;
        return true;
    }
};

struct FigureCell
{
    QString text;
    double number = std::numeric_limits<double>::quiet_NaN(); ///< what it is sorted by; NaN: by the text

    bool isNumber() const { return !std::isnan(number); }
};

struct FigureTable
{
    struct Row
    {
        std::vector<FigureCell> cells;
        FigureTarget target;
    };

    QString title;
    QStringList columns;
    std::vector<Row> rows; ///< in the order that says most
    QString empty = {};    ///< why there are none, where more can be said than that the range has nothing
};

/// What one page of the analytics panel shows.
struct PageFigures
{
    QString summary; ///< one line
    std::vector<Chart> charts;
    std::vector<FigureTable> tables;
};

} // namespace corescope
