#pragma once

#include <QMenu>

namespace corescope {

/// Chooses the language that the window speaks from the next start on.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* window);

private:
    void choose(const QString& code);
};

} // namespace corescope
