#pragma once

#include <QCache>
#include <QHash>
#include <QNetworkAccessManager>
#include <QPixmap>
#include <QSet>

#include "gui/map/mapcamera.h"

class QPainter;

namespace corescope {

/// A ground of pictures from a tile server, for those who ask for one. Off until a source is set. Tiles are kept on
/// disk, and few are asked for at a time, as the rules of public servers want it. Lives in the GUI thread.
class TileLayer : public QObject
{
    Q_OBJECT

public:
    explicit TileLayer(QObject* parent = nullptr);

    /// `url`: with {z}, {x} and {y}, http, https or file; '' for none. Returns whether it can be used.
    bool setSource(const QString& url);
    bool isOn() const { return !m_url.isEmpty(); }

    /// Draws the tiles that are there, larger ones in place of those that are not, and asks for these.
    void paint(QPainter& painter, const MapCamera& camera);

    struct Tile
    {
        int level = 0, x = 0, y = 0;

        bool operator==(const Tile&) const = default;
    };
    /// Where to get a tile.
    static QUrl urlOf(const QString& source, Tile tile);

signals:
    void changed(); ///< a tile has come

private:
    void paint(QPainter& painter, const MapCamera& camera, Tile tile);
    void fetch();
    void take(Tile tile, QNetworkReply* reply);

    QString m_url;
    QNetworkAccessManager m_network;
    QCache<Tile, QPixmap> m_tiles;
    QList<Tile> m_wanted; ///< of the last picture, the middle first
    QSet<Tile> m_underWay, m_missing;
};

size_t qHash(TileLayer::Tile tile, size_t seed = 0);

} // namespace corescope
