#include "gui/table/recordpane.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "gui/table/recordmodel.h"
#include "gui/table/recordtable.h"

namespace corescope {

RecordPane::RecordPane(RecordModel& model, RecordTable& table, QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_count(new QLabel)
{
    m_search->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    auto* const line = new QHBoxLayout;
    line->setContentsMargins(4, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(&table);
    connect(m_search, &QLineEdit::textChanged, this, [this, &model](const QString& text) {
        model.setSearch(text);
        emit searched();
    });
}

void RecordPane::setSearchTexts(const QString& placeholder, const QString& name)
{
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(name);
}

void RecordPane::setCountText(const QString& text)
{
    m_count->setText(text);
}

QString RecordPane::searchText() const
{
    return m_search->text().trimmed();
}

} // namespace corescope
