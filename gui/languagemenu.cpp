#include "gui/languagemenu.h"

#include <QActionGroup>
#include <QMessageBox>

#include "gui/language.h"

namespace corescope {

LanguageMenu::LanguageMenu(QWidget* window)
    : QMenu(tr("&Language"), window)
{
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& name, const QString& code) {
        QAction* action = addAction(name, this, [this, code] { choose(code); });
        action->setCheckable(true);
        action->setChecked(chosenLanguage() == code);
        group->addAction(action);
    };
    add(tr("&System Language"), {});
    addSeparator();
    for (const LanguageName& language : languages())
        add(language.name.toString(), language.code.toString());
}

void LanguageMenu::choose(const QString& code)
{
    if (code == chosenLanguage())
        return;
    chooseLanguage(code);
    auto* box =
        new QMessageBox(QMessageBox::Information, tr("Language"),
                        tr("CoreScope speaks this language from the next start on."), QMessageBox::Ok, parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace corescope
