#include "gui/factlist.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include "gui/plaintext.h"

namespace corescope {

namespace {

/// A line that can be marked, copied and scrolled, however long the text: it never makes the panel wider.
QLineEdit* makeValueLine()
{
    auto* const line = new QLineEdit;
    line->setReadOnly(true);
    line->setFrame(false);
    line->setMinimumWidth(40);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    line->setPalette(palette);
    return line;
}

QLabel* makeNameLabel()
{
    auto* const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FactList::FactList(const QString& name, QWidget* parent)
    : QScrollArea(parent)
{
    auto* const page = new QWidget;
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(6, 4, 6, 4);
    m_form->setVerticalSpacing(0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(name);
}

void FactList::setFacts(const std::vector<Fact>& facts)
{
    int row = 0;
    for (const auto& [name, value] : facts) {
        if (value.isEmpty())
            continue;
        if (row == m_form->rowCount())
            m_form->addRow(makeNameLabel(), makeValueLine());
        auto* const title = static_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        auto* const line = static_cast<QLineEdit*>(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
        title->setText(name);
        line->setAccessibleName(name);
        if (line->text() != value) { // else what is marked stays marked
            line->setText(value);
            line->setToolTip(plainToolTip(value)); // however little room there is
            line->setCursorPosition(0);
        }
        ++row;
    }
    while (m_form->rowCount() > row)
        m_form->removeRow(row);
}

} // namespace corescope
