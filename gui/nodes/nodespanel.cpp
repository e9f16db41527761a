#include "gui/nodes/nodespanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include "gui/document.h"
#include "gui/newestreception.h"
#include "gui/nodes/nodedetails.h"
#include "gui/nodes/nodetablemodel.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/selection.h"
#include "gui/table/recordpane.h"
#include "gui/table/recordtable.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString keyText(const Snapshot& snapshot, KeyIndex node)
{
    return plainLine(snapshot.store->keys().text(node));
}

} // namespace

QString nodeFilter(const Snapshot& snapshot, KeyIndex node)
{
    const QString key = quotedFilterValue(keyText(snapshot, node));
    return u"(payload.pubKey == %1 || payload.srcPubKey == %1 || payload.destPubKey == %1)"_s.arg(key);
}

QString relayFilter(const Snapshot& snapshot, KeyIndex node)
{
    return u"relay == %1"_s.arg(quotedFilterValue(keyText(snapshot, node)));
}

NodesPanel::NodesPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_nodesTask(document, *this)
    , m_surveyTask(document, *this)
    , m_relaysTask(document, *this)
    , m_nodes(new NodeTableModel(this))
    , m_table(new RecordTable(*m_nodes, tr("Nodes"), u"nodes/columns"_s,
                              {140, 90, 95, 135, 0, 60, 60, 62, 0, 85, 85, 150, 65, 0}, NodeTableModel::LastHeard,
                              Qt::DescendingOrder))
    , m_pane(new RecordPane(*m_nodes, *m_table))
    , m_details(new NodeDetails(document, selection))
{
    m_pane->setSearchTexts(tr("Name, role, or beginning of the key"), tr("Show only nodes that match"));
    auto* const splitter = new QSplitter;
    splitter->addWidget(m_pane);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({700, 580});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(splitter);
    setFocusProxy(m_table);

    connect(&document, &Document::opened, this, &NodesPanel::clear);
    connect(&document, &Document::closed, this, &NodesPanel::clear);
    connect(&selection, &Selection::nodeChanged, this, &NodesPanel::showSelection);
    connect(m_table, &RecordTable::chosen, this,
            [this](quint64 id) { m_selection.selectNode(KeyIndex(std::uint32_t(id))); });
    connect(m_table, &RecordTable::menuRequested, this, &NodesPanel::addMenu);
    connect(m_pane, &RecordPane::searched, this, &NodesPanel::updateCount);
    clear();
    askForNodes();
    askForSurvey();
}

void NodesPanel::askForNodes()
{
    m_nodesTask.ask([this](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        return [this, nodes = nodeRecords(*snapshot, stop)] {
            m_nodes->setNodes(nodes);
            updateCount();
            showSelection();
        };
    });
}

void NodesPanel::askForSurvey()
{
    m_surveyTask.ask([this](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        auto survey = std::make_shared<const AffinityGraph>(affinityGraphOf(*snapshot, stop));
        return [this, survey] {
            m_details->setSurvey(survey);
            askForRelays(survey);
        };
    });
}

void NodesPanel::askForRelays(const std::shared_ptr<const AffinityGraph>& survey)
{
    m_relaysTask.ask([this, survey](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        auto relays =
            std::make_shared<const RelayReport>(relayReport(*snapshot, *survey, newestReceptionMs(*snapshot), stop));
        return [this, relays] {
            m_nodes->setRelays(relays);
            m_details->setRelays(relays);
        };
    });
}

void NodesPanel::clear()
{
    m_relaysTask.ask({}); // its survey is of the document that was
    m_nodes->setNodes({});
    m_nodes->setRelays(nullptr);
    m_details->setRelays(nullptr);
    m_details->setSurvey(nullptr);
    updateCount();
    showSelection();
}

void NodesPanel::showSelection()
{
    const KeyIndex node = m_selection.node();
    m_table->showRecord(node.isValid() ? std::optional<std::uint64_t>(node.value()) : std::nullopt);
    m_details->setNode(node);
}

void NodesPanel::updateCount()
{
    const int shown = m_nodes->rowCount(), all = int(m_nodes->recordCount());
    m_pane->setCountText(shown == all ? tr("%n node(s)", nullptr, all)
                                      : tr("%1 of %n node(s)", nullptr, all).arg(countText(std::uint64_t(shown))));
    if (!m_document.engine())
        m_table->setEmptyText(tr("Open a database to see the nodes of its mesh."));
    else if (!m_document.snapshot())
        m_table->setEmptyText(tr("The database is being read…"));
    else if (all == 0)
        m_table->setEmptyText(tr("The database knows no nodes: no advert has been received."));
    else
        m_table->setEmptyText(tr("No node matches “%1”.").arg(m_pane->searchText()));
}

void NodesPanel::addMenu(QMenu& menu, quint64 id)
{
    const auto& snapshot = m_document.snapshot();
    if (!snapshot)
        return;
    const KeyIndex node{std::uint32_t(id)};
    const auto handler = [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); };
    addFilterMenu(menu, tr("&Apply Its Packets as Filter"), nodeFilter(*snapshot, node), handler);
    addFilterMenu(menu, tr("Apply What It &Relayed as Filter"), relayFilter(*snapshot, node), handler);
    menu.addSeparator();
    menu.addAction(tr("Copy Public &Key"), &menu,
                   [key = keyText(*snapshot, node)] { QGuiApplication::clipboard()->setText(key); });
}

} // namespace corescope
