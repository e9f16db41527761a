#pragma once

#include <chrono>

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace corescope {

class Document;

/// What the window says at its lower edge: the file, what the engine does, and how far loading and backfill have come.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(Document& document, QWidget* parent = nullptr);

private:
    void updateForDocument();
    void updateProgress();

    Document& m_document;
    QLabel* m_file;
    QLabel* m_state;
    QProgressBar* m_bar;
    QLabel* m_pace; ///< rows a second and time left
    QLabel* m_access;
    QTimer m_timer; ///< while there is progress to be seen
    std::chrono::steady_clock::time_point m_opened;
};

} // namespace corescope
