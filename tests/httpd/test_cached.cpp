#include <atomic>
#include <stdexcept>
#include <thread>

#include <QSemaphore>
#include <QTest>

#include "core/analytics/cached.h"

using namespace corescope;
using namespace std::chrono_literals;

class TestCached : public QObject
{
    Q_OBJECT

private slots:
    void keepsValueUntilItIsOld()
    {
        int made = 0;
        Cached<int> lasting(1h);
        QCOMPARE(*lasting.get([&] { return ++made; }), 1);
        QCOMPARE(*lasting.get([&] { return ++made; }), 1);
        Cached<int> brief(0s);
        QCOMPARE(*brief.get([&] { return ++made; }), 2);
        QCOMPARE(*brief.get([&] { return ++made; }), 3);
    }

    void firstAskersWaitForOneMaker()
    {
        Cached<int> cached(1h);
        std::atomic<int> made = 0;
        QSemaphore making, mayEnd;
        const auto make = [&] {
            making.release();
            mayEnd.acquire();
            return ++made;
        };
        std::jthread maker([&] { cached.get(make); });
        making.acquire();
        int seen = 0;
        std::jthread asker([&] { seen = *cached.get(make); });
        mayEnd.release();
        asker.join();
        QCOMPARE(seen, 1);
        QCOMPARE(made.load(), 1);
    }

    void othersTakeOldValueMeanwhile()
    {
        Cached<int> cached(0s);
        cached.get([] { return 1; });
        QSemaphore making, mayEnd;
        std::jthread maker([&] {
            cached.get([&] {
                making.release();
                mayEnd.acquire();
                return 2;
            });
        });
        making.acquire();
        QCOMPARE(*cached.get([] { return 3; }), 1);
        mayEnd.release();
    }

    void failureLeavesNoTrace()
    {
        Cached<int> cached(1h);
        QVERIFY_EXCEPTION_THROWN(cached.get([]() -> int { throw std::runtime_error("no"); }), std::runtime_error);
        QCOMPARE(*cached.get([] { return 4; }), 4);
    }
};

QTEST_APPLESS_MAIN(TestCached)
#include "test_cached.moc"
