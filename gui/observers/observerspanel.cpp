#include "gui/observers/observerspanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include "gui/document.h"
#include "gui/observers/observerdetails.h"
#include "gui/observers/observertablemodel.h"
#include "gui/quantities.h"
#include "gui/selection.h"
#include "gui/table/recordpane.h"
#include "gui/table/recordtable.h"

namespace corescope {

using namespace Qt::StringLiterals;

ObserversPanel::ObserversPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_task(document, *this)
    , m_observers(new ObserverTableModel(this))
    , m_table(new RecordTable(*m_observers, tr("Observers"), u"observers/columns"_s,
                              {155, 55, 92, 72, 135, 0, 45, 55, 85, 0, 0, 120, 100, 0, 0, 200},
                              ObserverTableModel::Receptions, Qt::DescendingOrder))
    , m_pane(new RecordPane(*m_observers, *m_table))
    , m_details(new ObserverDetails(document))
{
    m_pane->setSearchTexts(tr("Name, region, model, or beginning of the id"), tr("Show only observers that match"));
    auto* const splitter = new QSplitter;
    splitter->addWidget(m_pane);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({720, 560});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(splitter);
    setFocusProxy(m_table);

    connect(&document, &Document::opened, this, &ObserversPanel::clear);
    connect(&document, &Document::closed, this, &ObserversPanel::clear);
    connect(&selection, &Selection::observerChanged, this, &ObserversPanel::showSelection);
    connect(&selection, &Selection::nodeChanged, this, &ObserversPanel::followNode);
    connect(m_table, &RecordTable::chosen, this, &ObserversPanel::choose);
    connect(m_table, &RecordTable::menuRequested, this, &ObserversPanel::addMenu);
    connect(m_pane, &RecordPane::searched, this, &ObserversPanel::updateCount);
    clear();
    askForObservers();
}

void ObserversPanel::askForObservers()
{
    m_task.ask([this](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        return [this, observers = observerRecords(*snapshot, stop)] {
            m_observers->setObservers(observers);
            updateCount();
            showSelection();
        };
    });
}

void ObserversPanel::clear()
{
    m_observers->setObservers({});
    m_chosen.reset();
    updateCount();
    showSelection();
}

void ObserversPanel::choose(quint64 id)
{
    m_chosen = id;
    const ObserverRecord* const observer = m_observers->observer(id);
    if (!observer || !observer->observer.isValid()) {
        m_details->setObserver(observer);
        return;
    }
    m_selection.selectObserver(observer->observer);
    const auto& snapshot = m_document.snapshot();
    const KeyIndex key = snapshot ? (*snapshot->observers)[observer->observer].key : KeyIndex();
    if (key.isValid() && snapshot->nodes().find(key).isValid())
        m_selection.selectNode(key);
}

void ObserversPanel::followNode()
{
    const auto& snapshot = m_document.snapshot();
    if (!snapshot || !m_selection.node().isValid())
        return;
    for (std::uint32_t i = 0; i < snapshot->observers->size(); ++i)
        if (const auto& observer = (*snapshot->observers)[ObserverIndex(i)]; observer.key == m_selection.node())
            return m_selection.selectObserver(observer.identity);
}

void ObserversPanel::showSelection()
{
    const auto& snapshot = m_document.snapshot();
    const ObserverIndex number = m_selection.observer();
    if (snapshot && number.isValid() && number.value() < snapshot->observers->size())
        m_chosen = (*snapshot->observers)[number].identity.value();
    m_table->showRecord(m_chosen);
    m_details->setObserver(m_chosen ? m_observers->observer(*m_chosen) : nullptr);
}

void ObserversPanel::updateCount()
{
    const int shown = m_observers->rowCount(), all = int(m_observers->recordCount());
    m_pane->setCountText(shown == all ? tr("%n observer(s)", nullptr, all)
                                      : tr("%1 of %n observer(s)", nullptr, all).arg(countText(std::uint64_t(shown))));
    if (!m_document.engine())
        m_table->setEmptyText(tr("Open a database to see who listens to the mesh."));
    else if (!m_document.snapshot())
        m_table->setEmptyText(tr("The database is being read…"));
    else if (all == 0)
        m_table->setEmptyText(tr("The database knows no observers: nobody has reported a packet."));
    else
        m_table->setEmptyText(tr("No observer matches “%1”.").arg(m_pane->searchText()));
}

void ObserversPanel::addMenu(QMenu& menu, quint64 id)
{
    const ObserverRecord* const observer = m_observers->observer(id);
    if (!observer)
        return;
    const auto handler = [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); };
    addFilterMenu(menu, tr("&Apply Its Packets as Filter"),
                  u"observer == %1"_s.arg(quotedFilterValue(observer->idText)), handler);
    addFilterMenu(menu, tr("Apply Its &Region as Filter"),
                  observer->iata.isEmpty() ? QString() : u"iata == %1"_s.arg(quotedFilterValue(observer->iata)),
                  handler);
    menu.addSeparator();
    menu.addAction(tr("Copy &Id"), &menu, [text = observer->idText] { QGuiApplication::clipboard()->setText(text); });
}

} // namespace corescope
