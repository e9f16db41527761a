#pragma once

#include <memory>

#include "core/analytics/nodehealth.h"
#include "core/analytics/relayfigures.h"
#include "gui/snapshottask.h"

namespace corescope {

class FactList;
class HeardByModel;
class Selection;

/// How one node is doing, and which observers hear it.
class NodeHealthView : public QWidget
{
    Q_OBJECT

public:
    NodeHealthView(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setNode(KeyIndex node); ///< none: nothing is shown
    /// What takes longer to find out; null: not known yet.
    void setRelays(std::shared_ptr<const RelayReport> relays);

private:
    void ask();
    void showHealth(const Snapshot& snapshot, const NodeHealth& health);
    void clear();

    Document& m_document;
    SnapshotTask m_task;
    KeyIndex m_node;
    std::shared_ptr<const RelayReport> m_relays;
    FactList* m_facts;
    HeardByModel* m_heardBy;
};

} // namespace corescope
