#include "gui/backfillactions.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

#include "gui/document.h"
#include "gui/quantities.h"

namespace corescope {

using namespace Qt::StringLiterals;

BackfillActions::BackfillActions(Document& document, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_window(window)
    , m_pause(new QAction(tr("&Pause Resolving"), this))
    , m_cancel(new QAction(tr("&Cancel Resolving"), this))
    , m_write(new QAction(tr("&Write Resolved Paths to Database…"), this))
{
    m_pause->setCheckable(true);
    m_pause->setIcon(m_window.style()->standardIcon(QStyle::SP_MediaPause));
    connect(m_pause, &QAction::triggered, this, [this](bool on) {
        m_document.engine()->setBackfillPaused(on);
        update();
    });
    connect(m_cancel, &QAction::triggered, this, &BackfillActions::cancelOrResume);
    connect(m_write, &QAction::triggered, this, &BackfillActions::confirmWriting);
    connect(&m_document, &Document::opened, this, &BackfillActions::update);
    connect(&m_document, &Document::closed, this, &BackfillActions::update);
    connect(&m_document, &Document::phaseChanged, this, &BackfillActions::update);
    connect(&m_document, &Document::snapshotChanged, this, &BackfillActions::update);
    update();
}

void BackfillActions::update()
{
    const EngineStatus status = m_document.engine() ? m_document.engine()->status() : EngineStatus();
    const bool isRunning = status.phase == StartupPhase::Backfilling && !status.isBackfillCancelled;
    m_pause->setEnabled(isRunning);
    m_pause->setChecked(status.isBackfillPaused);
    m_cancel->setEnabled(isRunning || status.isBackfillCancelled);
    m_cancel->setText(status.isBackfillCancelled ? tr("&Go On Resolving") : tr("&Cancel Resolving"));
    m_cancel->setIcon(
        m_window.style()->standardIcon(status.isBackfillCancelled ? QStyle::SP_MediaPlay : QStyle::SP_MediaStop));
    m_write->setEnabled(status.backfill.total > 0 && !status.writesDatabase);
}

void BackfillActions::cancelOrResume()
{
    Engine& engine = *m_document.engine();
    if (engine.status().isBackfillCancelled)
        engine.resumeBackfill();
    else
        engine.cancelBackfill();
    update();
}

void BackfillActions::confirmWriting()
{
    const QString file = m_document.file();
    const EngineStatus status = m_document.engine()->status();
    auto* box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Write Resolved Paths"));
    box->setText(tr("Write the resolved paths of %Ln observation(s) into %1?", nullptr, int(status.backfill.total))
                     .arg(QFileInfo(file).fileName()));
    box->setInformativeText(
        tr("%1, now %2, is opened again for writing. It gets a column “resolved_path”, a table “neighbor_edges” and "
           "the journal mode WAL where it lacks them, and grows. Paths of packets that arrive later are written too, "
           "until "
           "the file is closed. Nothing else in it changes. Make a copy first if you are in doubt.")
            .arg(QDir::toNativeSeparators(file), bytesText(QFileInfo(file).size())));
    QPushButton* write = box->addButton(tr("&Write"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(write, &QPushButton::clicked, this, [this, file] {
        if (!m_document.engine() || m_document.file() != file)
            return;
        EngineOptions options = m_document.engine()->options();
        options.readOnly = false;
        m_document.open(options);
    });
    box->open();
}

} // namespace corescope
