#include "gui/phasetext.h"

#include <QCoreApplication>

namespace corescope {

QString phaseText(StartupPhase phase)
{
    switch (phase) {
    case StartupPhase::Opening:
        return QCoreApplication::translate("phase", "Opening");
    case StartupPhase::Loading:
        return QCoreApplication::translate("phase", "Loading");
    case StartupPhase::Learning:
        return QCoreApplication::translate("phase", "Learning links");
    case StartupPhase::Backfilling:
        return QCoreApplication::translate("phase", "Resolving paths");
    case StartupPhase::Reindexing:
        return QCoreApplication::translate("phase", "Indexing");
    case StartupPhase::Ready:
        return QCoreApplication::translate("phase", "Ready");
    default:
        const std::string_view name = phaseName(phase);
        return QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
}

} // namespace corescope
