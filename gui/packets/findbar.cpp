#include "gui/packets/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace corescope {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_result(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    m_text->setPlaceholderText(tr("Text in hash, bytes or decoded packet"));
    m_text->setAccessibleName(tr("Find"));
    m_text->setClearButtonEnabled(true);
    row->addWidget(m_text, 1);
    const auto addButton = [&](Qt::ArrowType arrow, const QString& name, bool forward) {
        auto* button = new QToolButton;
        button->setArrowType(arrow);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, forward] { request(forward); });
        row->addWidget(button);
    };
    addButton(Qt::UpArrow, tr("Find previous"), false);
    addButton(Qt::DownArrow, tr("Find next"), true);
    row->addWidget(m_result, 1);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { request(true); });
    connect(m_text, &QLineEdit::textEdited, m_result, &QLabel::clear);
}

void FindBar::open()
{
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::request(bool forward)
{
    if (m_text->text().isEmpty())
        open();
    else
        emit findRequested(m_text->text(), forward);
}

void FindBar::showFound(bool found, bool isPastEnd)
{
    m_result->setText(!found ? tr("Not found") : isPastEnd ? tr("Went on at the other end") : QString());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    emit closed();
}

} // namespace corescope
