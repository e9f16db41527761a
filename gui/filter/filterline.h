#pragma once

#include <QToolBar>

#include "core/filter/displayfilter.h"

class QLabel;
class QMenu;

namespace corescope {

class Document;
class FilterEdit;

/// The bar with the display filter: the line itself, what is wrong with it, and the filters used before and saved.
class FilterLine : public QToolBar
{
    Q_OBJECT

public:
    explicit FilterLine(const Document& document, QWidget* parent = nullptr);

    QString text() const;
    /// Replaces the text and applies it.
    void apply(const QString& text);
    void focus();

signals:
    void applied(const corescope::DisplayFilter& filter);

private:
    void applyText();
    void showState();
    void fillMenu();
    void saveFilter();

    FilterEdit* m_edit;
    QLabel* m_fault;
    QMenu* m_menu;
    QString m_applied;
};

} // namespace corescope
