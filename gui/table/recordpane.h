#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace corescope {

class RecordModel;
class RecordTable;

/// A table of records with a line above it that narrows it down, and the number of those that are left.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    RecordPane(RecordModel& model, RecordTable& table, QWidget* parent = nullptr);

    /// `placeholder`: what can be typed; `name`: of the line, for those who cannot see it.
    void setSearchTexts(const QString& placeholder, const QString& name);
    void setCountText(const QString& text);
    QString searchText() const;

signals:
    /// Fewer or more records are shown now.
    void searched();

private:
    QLineEdit* m_search;
    QLabel* m_count;
};

} // namespace corescope
