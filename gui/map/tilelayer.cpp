#include "gui/map/tilelayer.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QPainter>
#include <QStandardPaths>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTile = 19;
constexpr int mostUnderWay = 4;
constexpr int mostTilesKept = 500;           ///< in memory, about 256 kB each
constexpr qint64 diskCacheBytes = 200 << 20; ///< bytes
constexpr qint64 largestTileBytes = 2 << 20; ///< bytes of a reply
constexpr int largestTileSide = 1024;        ///< pixels
constexpr auto tileTimeout = std::chrono::seconds(20);

} // namespace

size_t qHash(TileLayer::Tile tile, size_t seed)
{
    return qHashMulti(seed, tile.level, tile.x, tile.y);
}

TileLayer::TileLayer(QObject* parent)
    : QObject(parent)
    , m_tiles(mostTilesKept)
{
    auto* const cache = new QNetworkDiskCache(this);
    cache->setCacheDirectory(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/tiles"_s);
    cache->setMaximumCacheSize(diskCacheBytes);
    m_network.setCache(cache);
    m_network.setTransferTimeout(int(std::chrono::milliseconds(tileTimeout).count()));
}

bool TileLayer::setSource(const QString& url)
{
    const QString scheme = QUrl(url).scheme();
    const bool isUsable = url.contains(u"{z}") && url.contains(u"{x}") && url.contains(u"{y}") &&
                          (scheme == u"https" || scheme == u"http" || scheme == u"file");
    const QString used = isUsable ? url : QString();
    if (used != m_url) {
        m_url = used;
        m_tiles.clear();
        m_wanted.clear();
        m_missing.clear();
        emit changed();
    }
    return isUsable || url.isEmpty();
}

QUrl TileLayer::urlOf(const QString& source, Tile tile)
{
    QString url = source;
    url.replace(u"{z}"_s, QString::number(tile.level));
    url.replace(u"{x}"_s, QString::number(tile.x));
    url.replace(u"{y}"_s, QString::number(tile.y));
    return QUrl(url);
}

void TileLayer::paint(QPainter& painter, const MapCamera& camera)
{
    if (!isOn())
        return;
    const int level = std::clamp(int(std::round(camera.level())), 0, deepestTile);
    const int count = 1 << level;
    const QRectF world = camera.worldRect();
    const auto number = [&](double part) { return std::clamp(int(std::floor(part * count)), 0, count - 1); };
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_wanted.clear();
    for (int y = number(world.top()); y <= number(world.bottom()); ++y)
        for (int x = number(world.left()); x <= number(world.right()); ++x)
            paint(painter, camera, {level, x, y});
    painter.restore();
    const QPointF middle = camera.center() * count - QPointF(0.5, 0.5);
    std::ranges::sort(m_wanted, std::less(),
                      [&](Tile tile) { return std::hypot(tile.x - middle.x(), tile.y - middle.y()); });
    fetch();
}

void TileLayer::paint(QPainter& painter, const MapCamera& camera, Tile tile)
{
    const double side = std::exp2(-tile.level);
    const QRectF target = camera.toScreen(QRectF(tile.x * side, tile.y * side, side, side));
    if (!m_tiles.contains(tile) && !m_missing.contains(tile))
        m_wanted.append(tile);
    for (int up = 0; up <= tile.level; ++up) {
        const QPixmap* const picture = m_tiles.object({tile.level - up, tile.x >> up, tile.y >> up});
        if (!picture)
            continue;
        const double part = std::exp2(-up);
        const QSizeF size = QSizeF(picture->size()) * part;
        const int mask = (1 << up) - 1;
        painter.drawPixmap(target, *picture,
                           QRectF(QPointF((tile.x & mask) * size.width(), (tile.y & mask) * size.height()), size));
        return;
    }
}

void TileLayer::fetch()
{
    for (const Tile tile : m_wanted) {
        if (m_underWay.size() >= mostUnderWay)
            return;
        if (m_underWay.contains(tile) || m_missing.contains(tile))
            continue;
        QNetworkRequest request(urlOf(m_url, tile));
        request.setHeader(QNetworkRequest::UserAgentHeader,
                          u"CoreScope/%1 (desktop mesh analyzer)"_s.arg(QCoreApplication::applicationVersion()));
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
        QNetworkReply* const reply = m_network.get(request);
        m_underWay.insert(tile);
        connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
            if (received > largestTileBytes)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, tile, reply, source = m_url] {
            reply->deleteLater();
            m_underWay.remove(tile);
            if (source == m_url)
                take(tile, reply);
        });
    }
}

void TileLayer::take(Tile tile, QNetworkReply* reply)
{
    QByteArray bytes = reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    QImage image;
    if (size.isValid() && size.width() <= largestTileSide && size.height() <= largestTileSide)
        image = reader.read();
    if (image.isNull())
        m_missing.insert(tile);
    else
        m_tiles.insert(tile, new QPixmap(QPixmap::fromImage(image)));
    emit changed();
}

} // namespace corescope
