#pragma once

#include <QStringList>

namespace corescope::bench {

/// The machine as it is now and the libraries the figures belong to, one fact a line.
QStringList describeMachine();

} // namespace corescope::bench
