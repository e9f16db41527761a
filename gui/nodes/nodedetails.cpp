#include "gui/nodes/nodedetails.h"

#include <algorithm>

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "gui/document.h"
#include "gui/nodes/neighbortablemodel.h"
#include "gui/nodes/nodeactivityview.h"
#include "gui/nodes/nodehealthview.h"
#include "gui/nodes/nodename.h"
#include "gui/nodes/nodepathsview.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"

namespace corescope {

using namespace Qt::StringLiterals;

NodeDetails::NodeDetails(Document& document, Selection& selection, QWidget* parent)
    : QStackedWidget(parent)
    , m_document(document)
    , m_title(new QLabel)
    , m_tabs(new QTabWidget)
    , m_health(new NodeHealthView(document, selection))
    , m_neighbors(new NeighborTableModel(this))
    , m_neighborTable(new RecordTable(*m_neighbors, tr("Neighbors of the node"), u"nodes/neighborColumns"_s,
                                      {120, 65, 82, 135, 40, 60}, NeighborTableModel::Affinity, Qt::DescendingOrder))
    , m_paths(new NodePathsView(document, selection))
    , m_activity(new NodeActivityView(document))
{
    auto* const hint = new QLabel(tr("Choose a node to see its health, neighbors, paths and activity."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    addWidget(hint);
    addWidget(makeTabs(selection));
}

QWidget* NodeDetails::makeTabs(Selection& selection)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(6, 4, 6, 2);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_health, tr("Health"));
    m_tabs->addTab(m_neighborTable, tr("Neighbors"));
    m_tabs->addTab(m_paths, tr("Paths"));
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->setAccessibleName(tr("Details of the node"));
    connect(m_neighborTable, &RecordTable::opened, &selection, [&selection](quint64 id) {
        if (const KeyIndex key = NeighborTableModel::keyOf(id); key.isValid())
            selection.selectNode(key);
    });
    auto* const page = new QWidget;
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_tabs);
    return page;
}

void NodeDetails::setNode(KeyIndex node)
{
    const auto& snapshot = m_document.snapshot();
    m_node = snapshot ? node : KeyIndex();
    setCurrentIndex(m_node.isValid() ? 1 : 0);
    m_title->setText(m_node.isValid() ? nodeName(*snapshot, m_node) : QString());
    m_health->setNode(m_node);
    m_paths->setNode(m_node);
    m_activity->setNode(m_node);
    showNeighbors();
}

void NodeDetails::setSurvey(std::shared_ptr<const AffinityGraph> survey)
{
    m_survey = std::move(survey);
    showNeighbors();
}

void NodeDetails::setRelays(std::shared_ptr<const RelayReport> relays)
{
    m_health->setRelays(std::move(relays));
}

void NodeDetails::showNeighbors()
{
    const auto& snapshot = m_document.snapshot();
    std::vector<NeighborRecord> records;
    if (m_survey && snapshot && m_node.isValid())
        records = neighborRecords(*snapshot, *m_survey, m_node);
    // As the table of nodes counts them: not those that may be any of several.
    const auto known = int(std::ranges::count_if(records, [](const auto& record) { return record.key.isValid(); }));
    m_tabs->setTabText(1, records.empty() ? tr("Neighbors") : tr("Neighbors (%Ln)", nullptr, known));
    m_neighborTable->setEmptyText(m_survey ? tr("No reception tells whom this node heard or who heard it.")
                                           : tr("Looking at all receptions for neighbors…"));
    m_neighbors->setNeighbors(std::move(records));
}

} // namespace corescope
