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
    void showFound(bool found);

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
