#include <cmath>

#include <QFile>
#include <QPainter>
#include <QScopeGuard>
#include <QScreen>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include "gui/map/clipping.h"
#include "gui/map/labelplacer.h"
#include "gui/map/mapcanvas.h"
#include "gui/map/mapexport.h"
#include "gui/map/mapfurniture.h"
#include "gui/map/nodesearch.h"
#include "gui/map/robustbounds.h"
#include "gui/plaintext.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr GeoPosition sanFrancisco{37.7749, -122.4194}, losAngeles{34.0522, -118.2437};

std::string keyOf(const std::string& prefix)
{
    return prefix + std::string(64 - prefix.size(), '0');
}

MapNode nodeAt(std::uint32_t number, GeoPosition place, const QString& name = {})
{
    MapNode node;
    node.key = KeyIndex(number);
    node.name = name.isEmpty() ? u"node %1"_s.arg(number) : name;
    node.keyText = u"%1"_s.arg(number, 4, 16, QChar(u'0'));
    node.role = MapRole::Repeater;
    node.isPlaced = true;
    node.place = place;
    node.world = MercatorProjection::toWorld(place);
    return node;
}

std::shared_ptr<const MapData> dataOf(std::vector<MapNode> nodes, std::vector<MapEdge> edges = {})
{
    return std::make_shared<const MapData>(std::move(nodes), std::move(edges));
}

/// Four nodes in a row, 0.1 degrees apart. A packet of the first comes to the last, an observer, by way of the second,
/// an unknown hop and the third.
TestDatabase routeDatabase()
{
    TestDatabase database;
    const std::array<std::string, 4> prefixes = {"aa", "b1", "c2", "dd"};
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        database.add(TestDatabase::Node{
            .publicKey = keyOf(prefixes[i]), .name = prefixes[i], .lat = 37.0, .lon = -122.0 + 0.1 * double(i)});
    database.add(
        TestDatabase::Node{.publicKey = keyOf("b1ff"), .name = std::string("other"), .lat = 37.1, .lon = -122.0});
    database.add(TestDatabase::Observer{.id = keyOf("dd")});
    database.add(TestDatabase::Transmission{.decodedJson = R"({"pubKey":")" + keyOf("aa") + R"("})"});
    database.add(
        TestDatabase::Observation{.pathJson = std::string(R"(["B1","EE","C2"])"),
                                  .resolvedPath = R"([")" + keyOf("b1") + R"(",null,")" + keyOf("c2") + R"("])"});
    database.close();
    return database;
}

bool isNear(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
}

} // namespace

class TestMap : public QObject
{
    Q_OBJECT

private slots:
    void projectionGoesThereAndBack()
    {
        QCOMPARE(MercatorProjection::toWorld({0, 0}), QPointF(0.5, 0.5));
        QCOMPARE(MercatorProjection::toWorld({0, -180}).x(), 0.0);
        QVERIFY(std::abs(MercatorProjection::toWorld({MercatorProjection::maxLatitude, 0}).y()) < 1e-9);
        QVERIFY(std::abs(MercatorProjection::toWorld({90, 0}).y()) < 1e-9); // taken to the edge
        // The tile of San Francisco at zoom level 12, as tile servers number it.
        const QPointF tile = MercatorProjection::toWorld(sanFrancisco) * 4096;
        QCOMPARE(int(tile.x()), 655);
        QCOMPARE(int(tile.y()), 1583);
        for (const GeoPosition place : {sanFrancisco, losAngeles, GeoPosition{-33.9, 151.2}}) {
            const GeoPosition back = MercatorProjection::toGeo(MercatorProjection::toWorld(place));
            QVERIFY(std::abs(back.latitude - place.latitude) < 1e-9);
            QVERIFY(std::abs(back.longitude - place.longitude) < 1e-9);
        }
        QVERIFY(std::abs(distanceMeters(sanFrancisco, losAngeles) - 559'120) < 200);
        QVERIFY(std::abs(initialBearing(sanFrancisco, losAngeles) - 136.5) < 0.5);
    }

    void cameraZoomsAboutAPointAndFits()
    {
        MapCamera camera;
        camera.setSize({800, 600});
        camera.fit(QRectF(0.2, 0.3, 0.01, 0.02), 20);
        QVERIFY(camera.worldRect().contains(QRectF(0.2, 0.3, 0.01, 0.02)));
        const QPointF screen(123, 456), world = camera.toWorld(screen);
        camera.zoomAbout(screen, 3);
        QVERIFY((camera.toScreen(world) - screen).manhattanLength() < 1e-6);
        camera.setScale(1e300);
        QCOMPARE(camera.level(), MapCamera::maxLevel);
        camera.fit(QRectF(0.2, 0.3, 0, 0), 20);
        QCOMPARE(camera.level(), 15.0);
    }

    void topoJsonIsDecoded()
    {
        const auto outlines = decodeTopoJson(
            R"({"type":"Topology","transform":{"scale":[0.5,2],"translate":[-10,5]},
                "arcs":[[[0,0],[4,0],[0,3]],[[4,3],[-4,-3]]],
                "objects":{"land":{"type":"MultiPolygon","arcs":[[[0,1]]]},
                           "borders":{"type":"MultiLineString","arcs":[[-1]]}}})");
        QVERIFY2(outlines, outlines ? "" : qPrintable(outlines.error().message));
        QCOMPARE(outlines->arcs.size(), 2u);
        QCOMPARE(outlines->arcs[0][2], (GeoPosition{11, -8}));
        QCOMPARE(outlines->arcs[1][1], (GeoPosition{5, -10}));
        QCOMPARE(outlines->rings, (std::vector<Outlines::Outline>{{{0, false}, {1, false}}}));
        QCOMPARE(outlines->lines, (std::vector<Outlines::Outline>{{{0, true}}}));
    }

    void brokenTopoJsonIsRefused()
    {
        for (const char* text : {"", "{", "[]", "{}", R"({"arcs":7})", R"({"arcs":[[[0]]],"objects":{}})",
                                 R"({"arcs":[],"objects":{"land":{"arcs":[[[5]]]}}})",
                                 R"({"arcs":[],"objects":{"borders":{"arcs":[[-9]]}}})"}) {
            const auto outlines = decodeTopoJson(text);
            QVERIFY2(!outlines, text);
            QCOMPARE(outlines.error().kind, Error::Kind::Invalid);
        }
    }

    void shippedBaseMapKnowsLandFromSea()
    {
        const auto base = BaseMap::shipped();
        const MapColors colors;
        const auto colorAt = [&](GeoPosition place, double level) {
            MapCamera camera;
            camera.setSize({100, 100});
            camera.setScale(MapCamera::tileSize * std::exp2(level));
            camera.setCenter(MercatorProjection::toWorld(place));
            QImage image(100, 100, QImage::Format_RGB32);
            QPainter painter(&image);
            base->paint(painter, camera, colors);
            return image.pixelColor(50, 50);
        };
        for (const double level : {3.0, 9.0, 18.0}) {
            QCOMPARE(colorAt({47.0, 8.3}, level), colors.land);    // Switzerland
            QCOMPARE(colorAt({-25.0, 134.0}, level), colors.land); // Australia
            QCOMPARE(colorAt({0.0, -30.0}, level), colors.sea);    // Atlantic
        }
        QCOMPARE(colorAt({42.0, 51.0}, 7), colors.sea); // the Caspian is a hole
        // Outlines that cross the 180th meridian leave nothing in between.
        QCOMPARE(colorAt({67.8, 20.2}, 9), colors.land);  // Kiruna, as far north as Chukotka
        QCOMPARE(colorAt({67.0, 3.0}, 9), colors.sea);    // Norwegian Sea
        QCOMPARE(colorAt({67.0, 178.5}, 9), colors.land); // Chukotka, both ends
        QCOMPARE(colorAt({67.0, -175.0}, 9), colors.land);
        QCOMPARE(colorAt({-16.7, 178.85}, 9), colors.land); // Fiji
        for (const double level : {9.0, 12.0})
            QCOMPARE(colorAt({-16.5407, -30.0}, level), colors.sea); // as far south
        QCOMPARE(colorAt({-82.0, 0.0}, 3), colors.land);             // Antarctica, around the pole
        QCOMPARE(colorAt({-84.9, 90.0}, 5), colors.land);
        QCOMPARE(colorAt({-60.0, 90.0}, 5), colors.sea);
    }

    /// The coast of Siberia and some of Fiji's islands lie on both edges of the map.
    void landEndsAtTheEdgeOfTheMap()
    {
        const MapColors colors;
        MapCamera camera;
        camera.setSize({700, 300});
        camera.setScale(512);
        camera.setCenter({0.5, 0.5});
        QImage image(camera.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        const auto paint = [&](GeoPosition center, double level) {
            camera.setScale(MapCamera::tileSize * std::exp2(level));
            camera.setCenter(MercatorProjection::toWorld(center));
            BaseMap::shipped()->paint(painter, camera, colors);
        };
        const auto colorAt = [&](GeoPosition place) {
            return image.pixelColor(camera.toScreen(MercatorProjection::toWorld(place)).toPoint());
        };
        paint({0, 0}, 1);
        for (double longitude = -150; longitude < -80; longitude += 1) // a line from edge to edge crossed the Pacific
            QCOMPARE(colorAt({-16.5, longitude}), colors.sea);
        QCOMPARE(image.pixelColor(20, 150), colors.sea); // beyond the map
        paint({67, 180}, 4);
        QCOMPARE(colorAt({67, 176}), colors.land);
        QCOMPARE(colorAt({70.6, 175}), colors.sea);
        QCOMPARE(image.pixelColor(camera.toScreen({1.01, 0.24}).toPoint()), colors.sea);
        paint({67, -180}, 4);
        QCOMPARE(colorAt({67, -178}), colors.land);
        QCOMPARE(colorAt({69, -175}), colors.sea);
        paint({-84, 0}, 3);
        QCOMPARE(colorAt({-84.5, 60}), colors.land); // Antarctica
    }

    void clippingKeepsWhatIsInside()
    {
        const QRectF area(0, 0, 10, 10);
        QCOMPARE(clipLine({-10, 5, 20, 5}, area), std::optional(QLineF(0, 5, 10, 5)));
        QVERIFY(!clipLine({-10, 5, -1, 20}, area));
        QVERIFY(!clipLine({12, 0, 12, 10}, area));
        const QPolygonF square{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}};
        QCOMPARE(clipPolygon(square, area).boundingRect(), QRectF(0, 0, 5, 5));
        QVERIFY(clipPolygon(square.translated(-20, 0), area).isEmpty());
        QCOMPARE(clipPolygon({{-99, -99}, {99, -99}, {99, 99}, {-99, 99}}, area).boundingRect(), area);
    }

    void homeLeavesOutFarOutliersOnly()
    {
        std::vector<QPointF> points;
        for (int i = 0; i < 60; ++i)
            points.emplace_back(0.5 + 0.001 * (i % 10), 0.4 + 0.001 * (i / 10));
        const QRectF mesh = robustBounds(points);
        points.emplace_back(0.02, 0.9);
        points.emplace_back(0.98, 0.1);
        QCOMPARE(robustBounds(points), mesh);
        points.emplace_back(0.512, 0.402); // a little apart is no outlier
        QVERIFY(robustBounds(points).right() > 0.5119);
        // Two towns are a mesh of two towns.
        std::vector<QPointF> towns(30, QPointF(0.5, 0.5));
        towns.insert(towns.end(), 10, QPointF(0.6, 0.5));
        QCOMPARE(robustBounds(towns), QRectF(0.5, 0.5, 0.1, 0).normalized());
        QVERIFY(robustBounds({}).isNull());
    }

    void crowdedNodesBecomeClustersAndNoneIsLost()
    {
        std::vector<MapNode> nodes;
        for (std::uint32_t i = 0; i < 50; ++i)
            nodes.push_back(nodeAt(i, {37 + 0.0001 * (i % 7), -122 + 0.0001 * (i / 7)}));
        nodes.push_back(nodeAt(50, {38, -121}));
        nodes.push_back({}); // without a place
        const auto data = dataOf(nodes);
        const NodeClusters far(*data, MapCamera::tileSize * std::exp2(8));
        QCOMPARE(far.marks().size(), 2u);
        QCOMPARE(far.members(far.marks()[0]).size() + far.members(far.marks()[1]).size(), 51u);
        const NodeClusters near(*data, MapCamera::tileSize * std::exp2(20));
        QCOMPARE(near.marks().size(), 51u);

        // Hits: the nearest mark within the radius, nothing beyond.
        const auto hits = near.marksAt(nodes[8].world, 10 / (MapCamera::tileSize * std::exp2(20)));
        QCOMPARE(hits.size(), 1u);
        QCOMPARE(near.members(near.marks()[hits[0]])[0], 8u);
        QVERIFY(near.marksAt(MercatorProjection::toWorld({37.5, -121.5}), 1e-6).empty());
    }

    // A table whose hash takes a column of cells for one place grows without end.
    void gridsOfManyCellsStaySmall()
    {
        constexpr int side = 300;
        std::vector<QPointF> points;
        std::vector<LabelWish> wishes;
        for (int x = 0; x < side; ++x)
            for (int y = 0; y < side; ++y) {
                points.emplace_back(x + 0.5, y + 0.5);
                wishes.push_back({QPointF(x * 64, y * 64), 4, QSizeF(20, 10)});
            }
        const PointGrid grid(points, 1);
        int found = 0;
        grid.forEachWithin({100.5, 200.5}, 1, [&](std::uint32_t) { ++found; });
        QCOMPARE(found, 5);
        QVERIFY(std::ranges::none_of(placeLabels(wishes, {}), [](const QRectF& place) { return place.isNull(); }));
    }

    void labelsDoNotOverlap()
    {
        std::vector<LabelWish> wishes;
        for (int i = 0; i < 200; ++i)
            wishes.push_back({QPointF(i * 37 % 400, i * 91 % 300), 8, QSizeF(60, 14)});
        const QRectF obstacle(100, 100, 80, 80);
        const std::vector<QRectF> places = placeLabels(wishes, std::span(&obstacle, 1));
        QCOMPARE(places.size(), wishes.size());
        QVERIFY(!places[0].isNull()); // the most important one has its place
        int placed = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].isNull())
                continue;
            ++placed;
            QVERIFY(!places[i].intersects(obstacle));
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!places[i].intersects(places[k]));
        }
        QVERIFY(placed > 20);
    }

    void aLabelThatMustBeShownCoversLeast()
    {
        const std::vector<LabelWish> wishes{{QPointF(100, 100), 8, QSizeF(60, 14), true},
                                            {QPointF(90, 100), 8, QSizeF(60, 14), false}};
        const std::vector<QRectF> obstacles{QRectF(0, 0, 200, 104), QRectF(0, 104, 200, 300)};
        const std::vector<QRectF> free = placeLabels(wishes, std::span(obstacles).first(1));
        QCOMPARE(free[0].topLeft(), QPointF(70, 108)); // below, where nothing is
        const std::vector<QRectF> taken = placeLabels(wishes, obstacles);
        QVERIFY(!taken[0].isNull());
        QVERIFY(taken[1].isNull());
    }

    void scaleBarIsRound()
    {
        const ScaleBar bar = scaleBar(10, 140); // metric in the tests' locale
        QCOMPARE(bar.meters, 1000.0);
        QCOMPARE(bar.pixels, 100.0);
    }

    void hostileNamesBecomeOnePlainLine()
    {
        QCOMPARE(plainLine("a\nb\tc\x01"), u"a b c"_s);
        QCOMPARE(plainLine("x\xe2\x80\xaey"), u"xy"_s); // right-to-left override
        QCOMPARE(plainLine("<b>bold</b>"), u"<b>bold</b>"_s);
        QVERIFY(plainLine(std::string(5000, 'w')).size() <= 501);
    }

    void searchFindsNamesAndKeys()
    {
        const auto data =
            dataOf({nodeAt(0x12, sanFrancisco, u"Twin Peaks"_s), nodeAt(0xab, sanFrancisco, u"Peak 2"_s)});
        QCOMPARE(findNodes(*data, u"peak"_s, 9), (std::vector<std::uint32_t>{1, 0}));
        QCOMPARE(findNodes(*data, u"00AB"_s, 9), (std::vector<std::uint32_t>{1}));
        QVERIFY(findNodes(*data, {}, 9).empty());
    }

    void packetRouteTellsEveryHop()
    {
        const TestDatabase database = routeDatabase();
        const LoadedStore store(database.file(), 1);
        const PacketRoute route = packetRoute(*store.snapshot(), 1, {});
        QCOMPARE(route.chains.size(), 1u);
        const auto& stops = route.chains[0].stops;
        QCOMPARE(stops.size(), 5u);
        QCOMPARE(stops[0].part, RouteStop::Part::Originator);
        QCOMPARE(stops[1].hop, u"B1"_s);
        QCOMPARE(stops[1].alternatives.size(), 1u);
        QVERIFY(!stops[2].key.isValid());
        QCOMPARE(stops[4].part, RouteStop::Part::Observer);
        QVERIFY(packetRoute(*store.snapshot(), 99, {}).isEmpty());
    }

    void packetRouteIsDrawnWhereItsNodesAre()
    {
        const TestDatabase database = routeDatabase();
        const LoadedStore store(database.file(), 1);
        MapView view;
        view.resize(900, 500);
        view.show();
        view.setNodes(MapData::of(*store.snapshot()));
        view.setShowsLabels(false);
        const PacketRoute route = packetRoute(*store.snapshot(), 1, {});
        const auto colorBetween = [&](std::size_t from, std::size_t to) {
            const auto a = view.camera().toScreen(*view.scene().world(route.chains[0].stops[from].key));
            const auto b = view.camera().toScreen(*view.scene().world(route.chains[0].stops[to].key));
            return view.grab().toImage().pixelColor(((a + b) / 2).toPoint());
        };
        const QColor color = view.scene().colors.route;
        QVERIFY(!isNear(colorBetween(0, 1), color));
        view.setRoute(route);
        QVERIFY(isNear(colorBetween(0, 1), color));
        QVERIFY(isNear(colorBetween(3, 4), color));
        // In the middle of the dashed line stands what the packet says of the unknown hop.
        QVERIFY(!isNear(colorBetween(1, 3), color));
    }

    void clicksWheelAndKeys()
    {
        MapCanvas canvas;
        canvas.resize(800, 600);
        canvas.setNodes(dataOf({nodeAt(1, sanFrancisco), nodeAt(2, losAngeles)}));
        canvas.show();
        QTRY_VERIFY(canvas.isUpToDate());
        QSignalSpy chosen(&canvas, &MapCanvas::nodeChosen);
        const QPoint place = canvas.camera().toScreen(MercatorProjection::toWorld(sanFrancisco)).toPoint();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, place);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<KeyIndex>(), KeyIndex(1));

        const double scale = canvas.camera().scale();
        const QPointF world = canvas.camera().toWorld(place);
        QWheelEvent wheel(place, canvas.mapToGlobal(place), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &wheel);
        QVERIFY(canvas.camera().scale() > scale);
        QVERIFY((canvas.camera().toScreen(world) - place).manhattanLength() < 1);

        QTest::keyClick(&canvas, Qt::Key_Right);
        QVERIFY(canvas.camera().toScreen(world).x() < place.x() - 50);
        QTest::keyClick(&canvas, Qt::Key_Home);
        QCOMPARE(canvas.camera().scale(), scale);
    }

    // Nodes are grouped aside: until that is done the ones before stay, and never a mixture of both.
    void newNodesReplaceOldOnesAsAWhole()
    {
        MapCanvas canvas;
        canvas.resize(800, 600);
        canvas.show();
        const auto before = dataOf({nodeAt(1, sanFrancisco), nodeAt(2, losAngeles)});
        canvas.setNodes(before);
        QCOMPARE(canvas.scene().data, before);
        QTRY_VERIFY(canvas.isUpToDate());

        const auto after = dataOf({nodeAt(7, losAngeles)});
        canvas.setSelectedNode(KeyIndex(7));
        canvas.setNodes(after);
        QVERIFY(!canvas.isUpToDate());
        QCOMPARE(canvas.scene().data, before);
        canvas.grab();
        QSignalSpy chosen(&canvas, &MapCanvas::nodeChosen);
        const auto click = [&](GeoPosition place) {
            const QPoint here = canvas.camera().toScreen(MercatorProjection::toWorld(place)).toPoint();
            QTest::mouseClick(&canvas, Qt::LeftButton, {}, here);
            return chosen.last()[0].value<KeyIndex>();
        };
        QCOMPARE(click(sanFrancisco), KeyIndex(1));
        QTRY_COMPARE(canvas.scene().data, after);
        QCOMPARE(canvas.scene().selected, 0u);
        QTRY_VERIFY(canvas.isUpToDate());
        QCOMPARE(click(losAngeles), KeyIndex(7));

        // What was closed does not come back with layers that were under way.
        canvas.setNodes(dataOf({nodeAt(3, sanFrancisco)}));
        canvas.setNodes(dataOf({}));
        QVERIFY(canvas.scene().data->nodes().empty());
        QTRY_VERIFY(canvas.isUpToDate());
        QVERIFY(canvas.scene().data->nodes().empty());
        QVERIFY(canvas.clusters().marks().empty());
    }

    // A frame draws few new names; the others follow by themselves.
    void allNamesAreDrawnInTheEnd()
    {
        std::vector<MapNode> nodes;
        for (std::uint32_t i = 0; i < 100; ++i)
            nodes.push_back(nodeAt(i, {37 + 0.1 * (i / 10), -122 + 0.1 * (i % 10)}, u"node%1"_s.arg(i)));
        MapView view;
        view.resize(1600, 1200);
        view.show();
        view.setNodes(dataOf(nodes));
        QTRY_VERIFY(view.isUpToDate());
        QImage exported(view.size(), QImage::Format_RGB32);
        QPainter painter(&exported);
        view.paintPicture(painter, true);
        painter.end();
        const auto darkPixels = [&](const QImage& image) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += isNear(image.pixelColor(x, y), view.scene().colors.text) ? 1 : 0;
            return count;
        };
        const int all = darkPixels(exported);
        const auto onScreen = [&] { return view.screen()->grabWindow(view.winId()).toImage(); };
        QTRY_VERIFY(std::abs(darkPixels(onScreen()) - all) < all / 50);
    }

    void unplacedNodesAreSortedByName()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"en_US"_s)); // that of the tests knows no order but that of codes
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        std::vector<MapNode> nodes;
        for (const QString& name : {u"Node 10"_s, u"node 9"_s, u"Alpha"_s}) {
            nodes.push_back(nodeAt(std::uint32_t(nodes.size()), sanFrancisco, name));
            nodes.back().isPlaced = false;
        }
        nodes.push_back(nodeAt(3, losAngeles));
        const auto data = dataOf(nodes);
        QVERIFY(std::ranges::equal(data->unplaced(), std::vector<std::uint32_t>{2, 1, 0}));
        QCOMPARE(data->placedCount(), 1u);
        QCOMPARE(data->home().center(), MercatorProjection::toWorld(losAngeles));
    }

    void exportWritesValidFiles()
    {
        const QTemporaryDir folder;
        MapView view;
        view.resize(400, 300);
        view.show();
        view.setNodes(dataOf({nodeAt(1, sanFrancisco, u"<script>&\"x"_s), nodeAt(2, losAngeles)}, {{0, 1, 0.5F, 7}}));
        QTRY_VERIFY(view.scene().baseMap);
        for (const QString& name : {u"map.svg"_s, u"map.png"_s}) {
            const auto saved = savePicture(mapPicture(view), folder.filePath(name));
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        }
        QSvgRenderer svg(folder.filePath(u"map.svg"_s));
        QVERIFY(svg.isValid());
        QCOMPARE(svg.viewBox(), QRect(0, 0, 400, 300));
        QCOMPARE(QImage(folder.filePath(u"map.png"_s)).size(), QSize(800, 600));
        QVERIFY(!savePicture(mapPicture(view), folder.filePath(u"no/such/folder.png"_s)));
    }
};

QTEST_MAIN(TestMap)
#include "test_map.moc"
