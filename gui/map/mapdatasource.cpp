#include "gui/map/mapdatasource.h"

#include "core/store/snapshot.h"
#include "gui/document.h"

namespace corescope {

MapDataSource::MapDataSource(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_pool.setMaxThreadCount(1);
    connect(&document, &Document::snapshotChanged, this, &MapDataSource::look);
    connect(&document, &Document::closed, this, &MapDataSource::clear);
    look();
}

MapDataSource::~MapDataSource()
{
    m_pool.waitForDone();
}

void MapDataSource::look()
{
    const auto snapshot = m_document.snapshot();
    if (!snapshot || m_isBusy)
        return;
    const Parts parts{snapshot->prefixes, snapshot->graph, snapshot->observers};
    if (parts == m_made)
        return;
    m_made = parts;
    m_isBusy = true;
    m_pool.start([this, snapshot, parts] {
        auto data = MapData::of(*snapshot);
        QMetaObject::invokeMethod(this, [this, parts, data = std::move(data)] {
            m_isBusy = false;
            if (m_made == parts) // not closed meanwhile
                emit changed(data);
            look();
        });
    });
}

void MapDataSource::clear()
{
    m_made = {};
    emit changed(std::make_shared<const MapData>());
}

} // namespace corescope
