#pragma once

#include <QByteArray>

#include "core/evaluation/scoreboard.h"

namespace corescope {

/// A picture of how often answers of each confidence are right: on the diagonal, confidence means what it says.
QByteArray reliabilitySvg(const ScoreBoard& board);

} // namespace corescope
