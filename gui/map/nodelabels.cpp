#include "gui/map/nodelabels.h"

#include <cmath>

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include "gui/map/nodeshape.h"

namespace corescope {

namespace {

constexpr double widestLabel = 150; ///< pixels
constexpr double haloWidth = 3;     ///< pixels
constexpr std::size_t mostLabels = 250;
constexpr int mostKept = 2000;

void paintLabelText(QPainter& painter, const QString& text, QPointF corner, const MapScene& scene)
{
    const QPointF baseline = corner + QPointF(haloWidth, QFontMetricsF(scene.font).ascent());
    QPainterPath outline;
    outline.addText(baseline, scene.font, text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(outline, QPen(scene.colors.halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(scene.colors.text);
    painter.setFont(scene.font);
    painter.drawText(baseline, text);
    painter.restore();
}

} // namespace

NodeLabels::NodeLabels()
    : m_kept(mostKept)
{
}

const NodeLabels::Label& NodeLabels::label(const MapScene& scene, std::uint32_t node)
{
    if (const Label* const kept = m_kept.object(node))
        return *kept;
    const QFontMetricsF metrics(scene.font);
    auto* const made = new Label;
    made->text = metrics.elidedText(scene.data->nodes()[node].name, Qt::ElideRight, widestLabel);
    made->size = {std::ceil(metrics.horizontalAdvance(made->text) + 2 * haloWidth), std::ceil(metrics.height())};
    m_kept.insert(node, made); // takes it over
    return *made;
}

void NodeLabels::paint(QPainter& painter, const MapScene& scene, std::uint32_t node, const QRectF& place)
{
    const bool isPicture = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (!isPicture) {
        paintLabelText(painter, label(scene, node).text, place.topLeft(), scene);
        return;
    }
    Label made = label(scene, node);
    const double ratio = painter.device()->devicePixelRatioF();
    if (made.picture.isNull() || made.picture.devicePixelRatio() != ratio) {
        made.picture = QPixmap((made.size * ratio).toSize());
        made.picture.setDevicePixelRatio(ratio);
        made.picture.fill(Qt::transparent);
        QPainter picturePainter(&made.picture);
        paintLabelText(picturePainter, made.text, {}, scene);
        picturePainter.end();
        m_kept.insert(node, new Label(made));
    }
    painter.drawPixmap(place.topLeft().toPoint(), made.picture);
}

void NodeLabels::paint(QPainter& painter, const MapScene& scene, const MapCamera& camera,
                       std::vector<std::uint32_t> nodes, const std::vector<std::uint32_t>& chosen,
                       std::vector<QRectF> obstacles)
{
    if (nodes.size() > mostLabels)
        nodes.resize(mostLabels);
    for (const std::uint32_t node : nodes) {
        const QPointF center = camera.toScreen(scene.data->nodes()[node].world);
        obstacles.emplace_back(center - QPointF(nodeRadius, nodeRadius), QSizeF(2 * nodeRadius, 2 * nodeRadius));
    }
    // The chosen ones first; the very first has its name whatever is there.
    nodes.insert(nodes.begin(), chosen.begin(), chosen.end());
    std::vector<LabelWish> wishes;
    for (const std::uint32_t node : nodes) {
        const MapNode& named = scene.data->nodes()[node];
        const bool hasRing = named.isObserver || wishes.size() < chosen.size();
        wishes.push_back({camera.toScreen(named.world), nodeRadius + (hasRing ? 8 : 4), label(scene, node).size});
    }
    const std::vector<QRectF> places = placeLabels(wishes, obstacles);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!places[i].isNull())
            paint(painter, scene, nodes[i], places[i]);
        else if (i == 0 && !chosen.empty())
            paint(painter, scene, nodes[i], QRectF(wishes[i].anchor + QPointF(wishes[i].gap, -8), wishes[i].size));
    }
}

} // namespace corescope
