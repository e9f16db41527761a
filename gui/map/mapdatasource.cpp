#include "gui/map/mapdatasource.h"

#include "core/store/snapshot.h"
#include "gui/document.h"

namespace corescope {

namespace {

bool looksTheSame(const Snapshot& a, const Snapshot& b)
{
    return a.prefixes == b.prefixes && a.graph == b.graph && a.observers == b.observers;
}

} // namespace

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
    if (!snapshot || m_isBusy || (m_made && looksTheSame(*m_made, *snapshot)))
        return;
    m_made = snapshot;
    m_isBusy = true;
    m_pool.start([this, snapshot] {
        auto data = MapData::of(*snapshot);
        QMetaObject::invokeMethod(this, [this, snapshot, data = std::move(data)] {
            m_isBusy = false;
            if (m_made == snapshot) // not closed meanwhile
                emit changed(data);
            look();
        });
    });
}

void MapDataSource::clear()
{
    m_made.reset();
    emit changed(std::make_shared<const MapData>());
}

} // namespace corescope
