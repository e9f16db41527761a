#include "gui/nodes/nodepathsview.h"

#include <QLabel>
#include <QVBoxLayout>

#include "gui/document.h"
#include "gui/nodes/pathtablemodel.h"
#include "gui/quantities.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t s_mostPaths = 200;

} // namespace

NodePathsView::NodePathsView(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_task(document, *this)
    , m_paths(new PathTableModel(this))
    , m_table(new RecordTable(*m_paths, tr("Paths through the node"), u"nodes/pathColumns"_s, {65, 45, 135, 60},
                              PathTableModel::Packets, Qt::DescendingOrder))
    , m_summary(new QLabel)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setContentsMargins(4, 2, 4, 2);
    m_summary->setWordWrap(true);
    m_summary->setToolTip(tr("Hops that stand for other nodes as well are counted too. "
                             "Enter or a double click shows a packet that went a path."));
    connect(m_table, &RecordTable::opened, &selection,
            [&selection](quint64 id) { selection.selectPacket(std::int64_t(id)); });
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_table);
    connect(&document, &Document::closed, this, &NodePathsView::clear);
}

void NodePathsView::setNode(KeyIndex node)
{
    if (node == m_node)
        return;
    m_node = node;
    clear();
    ask();
}

void NodePathsView::clear()
{
    m_paths->setPaths({});
    m_summary->clear();
    m_table->setEmptyText(tr("Looking for paths…"));
}

void NodePathsView::ask()
{
    m_task.ask([this, node = m_node](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        const NodePaths paths = pathsThrough(*snapshot, snapshot->store->keys().text(node), s_mostPaths, stop);
        return [this, records = pathRecords(*snapshot, paths), all = paths.pathCount, packets = paths.transmissions] {
            m_table->setEmptyText(tr("No packet is known to have gone through this node."));
            QString summary = tr("%n packet(s) may have gone through the node.", nullptr, int(packets));
            if (all > records.size())
                summary += u' ' + tr("The %1 most used of %2 paths:").arg(countText(records.size()), countText(all));
            m_summary->setText(summary);
            m_paths->setPaths(records);
        };
    });
}

} // namespace corescope
