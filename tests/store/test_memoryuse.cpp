#include <QTest>

#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool s_isSanitized = true;
#else
constexpr bool s_isSanitized = false;
#endif

class TestMemoryUse : public QObject
{
    Q_OBJECT

private slots:
    void toldIsWhatTheProcessGrewBy()
    {
        if (s_isSanitized)
            QSKIP("a sanitizer keeps memory of its own");
        if (processMemory().resident == 0)
            QSKIP("this system does not tell");
        TestDatabase database;
        database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                         " INSERT INTO transmissions (id, raw_hex, hash, first_seen, decoded_json) SELECT i,"
                         " hex(zeroblob(100)), printf('%016x', i), '2026-04-05T12:34:56Z',"
                         " '{\"type\":\"GRP_TXT\",\"text\":\"' || hex(zeroblob(150)) || '\"}' FROM n");
        database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
                         " INSERT INTO observations (id, transmission_id, observer_idx, path_json, timestamp) SELECT i,"
                         " 1 + (i * 7919) % 60000, i % 300, printf('[\"%04X\",\"%04X\",\"%04X\"]', i % 60000, i % 777,"
                         " i % 991), 1775392496 + i FROM n");
        database.close();

        releaseFreedMemory();
        const std::size_t before = processMemory().resident;
        const LoadedStore loaded(database.file());
        releaseFreedMemory();
        const std::size_t grown = processMemory().resident - before;

        const auto snapshot = loaded.snapshot();
        MemoryUse use = snapshot->store->memoryUse();
        use.add("arrangement", snapshot->packets.bytes());
        use.add("indexes", snapshot->indexes->bytes());
        const std::string figures = std::to_string(use.total() >> 20) + " MB told, " + std::to_string(grown >> 20) + " MB grown";
        qInfo("%s", figures.c_str());
        QVERIFY2(grown > 80 << 20, figures.c_str());
        QVERIFY2(double(use.total()) > 0.85 * double(grown) && double(use.total()) < 1.15 * double(grown), figures.c_str());
    }
};

QTEST_GUILESS_MAIN(TestMemoryUse)
#include "test_memoryuse.moc"
