#include "gui/map/nodelabels.h"

#include <cmath>
#include <numbers>

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

void paintHaloShape(QPainter& painter, const QString& text, QPointF baseline, const MapScene& scene)
{
    QPainterPath outline;
    outline.addText(baseline, scene.font, text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(outline, QPen(scene.colors.halo, haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// Looks the same in pixels and takes a hundredth of the time: a frame may have hundreds of new names.
void paintHaloPixels(QPainter& painter, const QString& text, QPointF baseline, const MapScene& scene)
{
    constexpr int directions = 8;
    painter.setPen(scene.colors.halo);
    for (int i = 0; i < directions; ++i) {
        const double angle = 2 * std::numbers::pi * i / directions;
        painter.drawText(baseline + haloWidth / 2 * QPointF(std::cos(angle), std::sin(angle)), text);
    }
}

void paintLabelText(QPainter& painter, const QString& text, QPointF corner, const MapScene& scene)
{
    const QPointF baseline = corner + QPointF(haloWidth, QFontMetricsF(scene.font).ascent());
    painter.save();
    painter.setFont(scene.font);
    if (painter.paintEngine()->type() == QPaintEngine::Raster)
        paintHaloPixels(painter, text, baseline, scene);
    else
        paintHaloShape(painter, text, baseline, scene);
    painter.setPen(scene.colors.text);
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

bool NodeLabels::paint(QPainter& painter, const MapScene& scene, std::uint32_t node, const QRectF& place,
                       std::size_t& mostNew)
{
    const bool isPicture = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (!isPicture) {
        paintLabelText(painter, label(scene, node).text, place.topLeft(), scene);
        return true;
    }
    Label made = label(scene, node);
    const double ratio = painter.device()->devicePixelRatioF();
    if (made.picture.isNull() || made.picture.devicePixelRatio() != ratio) {
        if (mostNew == 0)
            return false;
        --mostNew;
        made.picture = QPixmap((made.size * ratio).toSize());
        made.picture.setDevicePixelRatio(ratio);
        made.picture.fill(Qt::transparent);
        QPainter picturePainter(&made.picture);
        paintLabelText(picturePainter, made.text, {}, scene);
        picturePainter.end();
        m_kept.insert(node, new Label(made));
    }
    painter.drawPixmap(place.topLeft().toPoint(), made.picture);
    return true;
}

bool NodeLabels::paint(QPainter& painter, const MapScene& scene, const MapCamera& camera,
                       std::vector<std::uint32_t> nodes, const std::vector<std::uint32_t>& chosen,
                       std::vector<QRectF> obstacles, std::size_t mostNew)
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
        wishes.push_back({camera.toScreen(named.world), nodeRadius + (hasRing ? 8 : 4), label(scene, node).size,
                          wishes.empty() && !chosen.empty()});
    }
    const std::vector<QRectF> places = placeLabels(wishes, obstacles);
    if (!chosen.empty())
        painter.fillRect(places.front(), scene.colors.halo); // to be read whatever is below
    bool isComplete = true;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (!places[i].isNull())
            isComplete = paint(painter, scene, nodes[i], places[i], mostNew) && isComplete;
    return isComplete;
}

} // namespace corescope
