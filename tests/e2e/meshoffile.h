#pragma once

#include <random>
#include <string>

#include "tests/database/testdatabase.h"

namespace corescope {

/// A made-up mesh with ambiguous prefixes and neighbour edges, whose receptions all wait to be resolved. The same each
/// time it is made. Receptions lie in the future, because edges lose weight with time, and which one wins would depend
/// on when the test runs.
inline TestDatabase pendingMesh(int transmissions, int receptionsEach)
{
    std::mt19937 random(42);
    TestDatabase database;
    database.execute("PRAGMA journal_mode=WAL");
    database.begin();
    std::vector<std::string> keys;
    constexpr const char* digits = "0123456789abcdef";
    for (int i = 0; i < 200; ++i) {
        std::string key;
        for (int k = 0; k < 64; ++k)
            key += digits[random() % 16];
        keys.push_back(key);
        database.add(TestDatabase::Node{.publicKey = key, .lat = 37 + i / 100.0, .lon = -122 + (i % 17) / 10.0});
    }
    for (int i = 0; i < 20; ++i)
        database.add(TestDatabase::Observer{.id = keys[std::size_t(i)]});
    for (int i = 0; i < transmissions; ++i) {
        const auto id = database.add(TestDatabase::Transmission{});
        for (int r = 0; r < receptionsEach; ++r) {
            std::string path;
            for (auto hops = 1 + random() % 6; hops > 0; --hops) {
                path += path.empty() ? "[\"" : "\",\"";
                for (int k = 0; k < 2; ++k)
                    path += char(std::toupper(keys[(random() % 200)][std::size_t(k)]));
            }
            database.add(TestDatabase::Observation{.transmissionId = id,
                                                   .observer = std::int64_t(1 + random() % 20),
                                                   .pathJson = path + "\"]",
                                                   .timestamp = std::int64_t{4102444800}});
        }
    }
    database.commit();
    database.close();
    return database;
}

inline constexpr const char* pendingCount =
    "SELECT count(*) FROM observations WHERE path_json LIKE '[\"%' AND resolved_path IS NULL";
inline constexpr const char* resolvedRows = "SELECT id, resolved_path FROM observations ORDER BY id";

} // namespace corescope
