#include "gui/activitypanel.h"

#include <QDir>
#include <QTime>

#include "gui/document.h"
#include "gui/phasetext.h"
#include "gui/quantities.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_mostLines = 5000;

} // namespace

ActivityPanel::ActivityPanel(Document& document, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_document(document)
{
    setReadOnly(true);
    setMaximumBlockCount(s_mostLines);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&m_document, &Document::opened, this, &ActivityPanel::begin);
    connect(&m_document, &Document::closed, this, [this] { report(tr("Closed.")); });
    connect(&m_document, &Document::phaseChanged, this, &ActivityPanel::reportPhase);
    connect(&m_document, &Document::snapshotChanged, this, &ActivityPanel::reportTrouble);
    connect(&m_document, &Document::failed, this, [this](const Error& error) { report(error.message); });
}

void ActivityPanel::begin()
{
    const Engine* engine = m_document.engine();
    m_trouble.clear();
    report(tr("Opening %1").arg(QDir::toNativeSeparators(m_document.file())));
    report(engine->options().readOnly ? tr("Read-only: paths are resolved in memory.")
                                      : tr("Resolved paths are written into the file."));
    connect(engine, &Engine::backfillStarted, this,
            [this](std::uint64_t rows) { report(tr("%Ln observation(s) to resolve.", nullptr, int(rows))); });
    connect(engine, &Engine::chunkFinished, this, [this](const ChunkReport& chunk) {
        const bool isInMemory = m_document.engine() && m_document.engine()->options().readOnly;
        const int rows = int(chunk.rows);
        const QString text =
            isInMemory
                ? tr("Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay", nullptr, rows)
                : tr("Chunk %1: %Ln observation(s) written, %2 of them without any relay", nullptr, rows);
        report(text.arg(countText(chunk.number + 1), countText(chunk.unresolvable)));
    });
}

void ActivityPanel::reportPhase(StartupPhase phase)
{
    report(phaseText(phase));
    reportTrouble();
}

void ActivityPanel::reportTrouble()
{
    if (!m_document.engine())
        return;
    const auto error = m_document.engine()->status().lastError;
    const QString message = error ? error->message : QString();
    if (message == m_trouble)
        return;
    m_trouble = message;
    report(message.isEmpty() ? tr("It works again.") : message);
}

void ActivityPanel::report(const QString& text)
{
    appendPlainText(QTime::currentTime().toString(u"HH:mm:ss.zzz"_s) + u"  "_s + text);
}

} // namespace corescope
