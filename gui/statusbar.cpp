#include "gui/statusbar.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QUrl>

#include "gui/backfillactions.h"
#include "gui/document.h"
#include "gui/phasetext.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int s_barSteps = 1000;
constexpr auto s_workingPace = 200ms, s_readyPace = 1000ms; // of looking at the engine

QLabel* makePlainLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText); // file names may hold anything
    return label;
}

} // namespace

StatusBar::StatusBar(Document& document, BackfillActions& actions, QAction* details, QWidget* parent)
    : QStatusBar(parent)
    , m_document(document)
    , m_actions(actions)
    , m_file(makePlainLabel())
    , m_state(makePlainLabel())
    , m_bar(new QProgressBar)
    , m_pace(makePlainLabel())
    , m_buttons(new QWidget)
    , m_address(makePlainLabel())
    , m_counts(makePlainLabel())
    , m_access(makePlainLabel())
{
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (QAction* action : {actions.pause(), actions.cancel(), details}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    m_pace->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long messages must not widen the window
    m_bar->setRange(0, s_barSteps);
    m_bar->setMaximumWidth(160);
    m_bar->setAccessibleName(tr("Progress"));
    addWidget(m_file);
    addWidget(m_state);
    addWidget(m_bar);
    addWidget(m_buttons);
    addWidget(m_pace, 1);
    addPermanentWidget(m_address);
    addPermanentWidget(m_counts);
    addPermanentWidget(m_access);

    connect(&m_timer, &QTimer::timeout, this, &StatusBar::updateProgress);
    connect(&m_document, &Document::opened, this, &StatusBar::updateForDocument);
    connect(&m_document, &Document::closed, this, &StatusBar::updateForDocument);
    connect(&m_document, &Document::phaseChanged, this, &StatusBar::updateProgress);
    updateForDocument();
}

void StatusBar::showCounts(std::uint64_t shown, std::uint64_t total)
{
    m_counts->setText(shown == total ? tr("%Ln packet(s)", nullptr, int(total))
                                     : tr("%1 of %Ln packet(s)", nullptr, int(total)).arg(countText(shown)));
}

void StatusBar::showAddress(const QUrl& address)
{
    m_address->setText(address.isEmpty() ? QString() : tr("serving on %1").arg(address.toString()));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void StatusBar::updateForDocument()
{
    const QString file = m_document.file();
    m_file->setText(file.isEmpty() ? tr("No database is open") : QFileInfo(file).fileName());
    m_file->setToolTip(plainToolTip(QDir::toNativeSeparators(file)));
    m_access->setVisible(!file.isEmpty());
    m_counts->setVisible(!file.isEmpty());
    m_opened = std::chrono::steady_clock::now();
    if (file.isEmpty())
        m_timer.stop();
    else
        m_timer.start(s_workingPace);
    updateProgress();
}

void StatusBar::updateProgress()
{
    const Engine* engine = m_document.engine();
    m_state->setVisible(engine != nullptr);
    if (!engine) {
        m_bar->hide();
        m_buttons->hide();
        m_pace->clear();
        return;
    }
    const EngineStatus status = engine->status();
    m_actions.update();
    m_state->setText(status.isBackfillCancelled ? tr("Resolving cancelled")
                     : status.isBackfillPaused  ? tr("Resolving paused")
                                                : phaseText(status.phase));
    m_buttons->setVisible(status.phase == StartupPhase::Backfilling);
    m_access->setText(status.writesDatabase ? tr("writing") : tr("read-only"));

    double done = 0, total = 0, rate = 0;
    if (status.phase == StartupPhase::Loading) {
        done = double(status.loadedRows);
        total = double(status.rowsToLoad);
        rate = done / std::chrono::duration<double>(std::chrono::steady_clock::now() - m_opened).count();
    } else if (status.phase == StartupPhase::Backfilling) {
        done = double(status.backfill.done);
        total = double(status.backfill.total);
        rate = status.backfill.rowsPerSecond;
    }
    m_bar->setVisible(total > 0);
    if (total > 0)
        m_bar->setValue(int(done / total * s_barSteps));
    m_pace->setToolTip(status.lastError ? plainToolTip(status.lastError->message) : QString());
    if (status.lastError)
        m_pace->setText(status.lastError->message);
    else if (rate > 0 && !status.isBackfillPaused && !status.isBackfillCancelled)
        m_pace->setText(
            tr("%1 rows/s, %2 left").arg(countText(std::uint64_t(rate)), durationText((total - done) / rate)));
    else
        m_pace->clear();
    if (status.phase == StartupPhase::Ready)
        m_timer.start(s_readyPace); // what is ready may still lose its file
}

} // namespace corescope
