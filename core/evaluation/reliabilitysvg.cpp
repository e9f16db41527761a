#include "core/evaluation/reliabilitysvg.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace corescope {

namespace {

constexpr double s_svgLeft = 50, s_svgTop = 20, s_svgSize = 300;

std::string svgNumber(double value)
{
    return QByteArray::number(value, 'f', 1).toStdString();
}

} // namespace

QByteArray reliabilitySvg(const ScoreBoard& board)
{
    const auto x = [](double share) { return svgNumber(s_svgLeft + share * s_svgSize); };
    const auto y = [](double share) { return svgNumber(s_svgTop + (1 - share) * s_svgSize); };
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 370 370\" font-family=\"sans-serif\" "
                      "font-size=\"11\">\n<rect width=\"370\" height=\"370\" fill=\"white\"/>\n";
    svg += "<path d=\"M" + x(0) + ' ' + y(1) + 'V' + y(0) + 'H' + x(1) + "M" + x(0) + ' ' + y(0) + 'L' + x(1) + ' ' +
           y(1) + "\" fill=\"none\" stroke=\"#888\"/>\n";
    for (int tenth = 0; tenth <= 10; tenth += 2) {
        const std::string label = std::to_string(tenth * 10);
        svg += "<text x=\"" + x(tenth / 10.0) + "\" y=\"336\" text-anchor=\"middle\">" + label + "</text>";
        svg += "<text x=\"44\" y=\"" + y(tenth / 10.0) + "\" text-anchor=\"end\" dy=\"4\">" + label + "</text>\n";
    }
    svg += "<text x=\"200\" y=\"356\" text-anchor=\"middle\">confidence, %</text>\n"
           "<text transform=\"translate(14 170) rotate(-90)\" text-anchor=\"middle\">right, %</text>\n";
    const auto classes = board.reliability();
    double most = 1;
    for (const auto& each : classes)
        most = std::max(most, std::log10(1 + double(each.count)));
    for (const auto& each : classes)
        if (each.count > 0)
            svg += "<circle cx=\"" + x(each.probability) + "\" cy=\"" + y(each.right) + "\" r=\"" +
                   svgNumber(2 + 7 * std::log10(1 + double(each.count)) / most) +
                   "\" fill=\"#1f77b4\" fill-opacity=\"0.7\"><title>" + std::to_string(each.count) +
                   " hops</title></circle>\n";
    return QByteArray::fromStdString(svg + "</svg>\n");
}

} // namespace corescope
