#pragma once

#include <chrono>

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QUrl;
class QProgressBar;

namespace corescope {

class BackfillActions;
class Document;

/// What the window says at its lower edge: the file, what the engine does, and how far loading and backfill have come.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    StatusBar(Document& document, BackfillActions& actions, QAction* details, QWidget* parent = nullptr);

    /// How many packets the list shows of how many there are.
    void showCounts(std::uint64_t shown, std::uint64_t total);
    /// Where the database is served over HTTP; empty: nowhere.
    void showAddress(const QUrl& address);

private:
    void updateForDocument();
    void updateProgress();

    Document& m_document;
    BackfillActions& m_actions;
    QLabel* m_file;
    QLabel* m_state;
    QProgressBar* m_bar;
    QLabel* m_pace;     ///< rows a second and time left
    QWidget* m_buttons; ///< of the backfill
    QLabel* m_address;
    QLabel* m_counts;
    QLabel* m_access;
    QTimer m_timer; ///< while there is progress to be seen
    std::chrono::steady_clock::time_point m_opened;
};

} // namespace corescope
