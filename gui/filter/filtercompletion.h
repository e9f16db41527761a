#pragma once

#include <QStringList>

#include "core/store/snapshot.h"

namespace corescope {

/// What could be written at the cursor of a display filter.
struct FilterCompletion
{
    qsizetype begin = 0;    ///< of the text that a candidate replaces, up to the cursor
    QStringList candidates; ///< whole words, those that begin with what is there
};

/// `snapshot` tells which values there are; null: those of any database.
FilterCompletion completeFilter(const QString& text, qsizetype cursor, const Snapshot* snapshot);

} // namespace corescope
