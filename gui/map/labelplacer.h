#pragma once

#include <span>
#include <vector>

#include <QRectF>

namespace corescope {

/// A name that wants to stand beside its node. Pixels.
struct LabelWish
{
    QPointF anchor;
    double gap = 0; ///< from the anchor to the label, half a node
    QSizeF size;
    bool isMust = false; ///< where there is no free place it takes the one that covers least
};

/// For each wish where its label goes, or a null rectangle: right of the node, left, below or above it, where it covers
/// neither a label given before nor one of `obstacles`. The most important wishes come first.
std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, std::span<const QRectF> obstacles);

} // namespace corescope
