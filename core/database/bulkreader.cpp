#include "core/database/bulkreader.h"

#include <algorithm>

#include "core/database/connection.h"
#include "core/database/querybulkreader.h"
#include "core/database/sqlitebulkreader.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

std::vector<IdRange> partition(IdRange range, std::int64_t idsPerPiece)
{
    constexpr std::uint64_t mostPieces = 10'000;
    std::vector<IdRange> pieces;
    if (range.isEmpty())
        return pieces;
    // Unsigned, because ids may span more than half of their 64 bits.
    const std::uint64_t gaps = static_cast<std::uint64_t>(range.last) - static_cast<std::uint64_t>(range.first);
    const std::uint64_t step =
        std::max({static_cast<std::uint64_t>(std::max<std::int64_t>(idsPerPiece, 1)), gaps / mostPieces + 1});
    for (std::uint64_t offset = 0;; offset += step) {
        const std::uint64_t last = gaps - offset < step ? gaps : offset + step - 1;
        pieces.push_back({static_cast<std::int64_t>(static_cast<std::uint64_t>(range.first) + offset),
                          static_cast<std::int64_t>(static_cast<std::uint64_t>(range.first) + last)});
        if (last == gaps)
            return pieces;
    }
}

QString BulkReader::tableName(Table table)
{
    return table == Table::Transmissions ? u"transmissions"_s : u"observations"_s;
}

QString BulkReader::readingTable(const QString& table)
{
    return ErrorText::tr("reading table %1").arg(table);
}

std::unique_ptr<BulkReader> makeBulkReader(const Connection& connection, const Schema& schema)
{
    if (connection.handle())
        return std::make_unique<SqliteBulkReader>(connection, schema);
    return std::make_unique<QueryBulkReader>(connection, schema);
}

} // namespace corescope
