#include "gui/filter/filtermenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace corescope {

QMenu* addFilterMenu(QMenu& menu, const QString& title, const QString& filter, const FilterHandler& handler)
{
    QMenu* const choices = menu.addMenu(title);
    choices->setEnabled(!filter.isEmpty());
    const auto add = [&](const char* text, FilterMode mode) {
        choices->addAction(QCoreApplication::translate("filter", text), choices,
                           [handler, filter, mode] { handler(filter, mode); });
    };
    add(QT_TRANSLATE_NOOP("filter", "&Selected"), FilterMode::Replace);
    add(QT_TRANSLATE_NOOP("filter", "&Not Selected"), FilterMode::ReplaceNot);
    add(QT_TRANSLATE_NOOP("filter", "… &and Selected"), FilterMode::And);
    add(QT_TRANSLATE_NOOP("filter", "… and no&t Selected"), FilterMode::AndNot);
    add(QT_TRANSLATE_NOOP("filter", "… &or Selected"), FilterMode::Or);
    return choices;
}

QString quotedFilterValue(const QString& text)
{
    return text.contains(u'"') ? u'\'' + text + u'\'' : u'"' + text + u'"';
}

} // namespace corescope
