#pragma once

// QCustomPlot's header uses the foreach of Qt, which is switched off in this project.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
