#pragma once

#include <QString>

#include "core/startupphase.h"

namespace corescope {

/// What the engine does, in the user's language.
QString phaseText(StartupPhase phase);

} // namespace corescope
