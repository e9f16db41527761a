#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace corescope {

/// A line below the packet list to search in it, as in a web browser.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    /// Searches once more; opens when there is no text yet.
    void request(bool forward);
    /// `isPastEnd`: the list was at its end, and the search went on at the other one.
    void showFound(bool found, bool isPastEnd);

signals:
    void findRequested(const QString& text, bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_text;
    QLabel* m_result;
};

} // namespace corescope
