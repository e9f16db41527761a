#pragma once

#include <memory>

#include <QObject>
#include <QThreadPool>

#include "gui/map/mapdata.h"

namespace corescope {

class Document;

/// Turns the document's newest snapshot into MapData, in a thread of its own, when nodes, observers or edges have
/// changed. Lives in the GUI thread.
class MapDataSource : public QObject
{
    Q_OBJECT

public:
    explicit MapDataSource(Document& document, QObject* parent = nullptr);
    ~MapDataSource() override;

signals:
    /// Without nodes when the document has been closed.
    void changed(const std::shared_ptr<const corescope::MapData>& data);

private:
    void look();
    void clear();

    /// What the map's data follow from. Not the snapshot: it would keep all other parts of its time in memory.
    struct Parts
    {
        std::shared_ptr<const PrefixMap> prefixes;
        std::shared_ptr<const NeighborGraph> graph;
        std::shared_ptr<const ObserverTable> observers;

        bool operator==(const Parts&) const = default;
    };

    Document& m_document;
    Parts m_made; ///< what the newest data were, or are being, made of
    bool m_isBusy = false;
    QThreadPool m_pool; ///< one thread
};

} // namespace corescope
