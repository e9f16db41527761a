#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <variant>

#include "core/error.h"

class QString;

namespace corescope {

class Connection;

/// A value to bind; monostate is NULL.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string_view>;

/// A prepared statement that changes rows and is run many times: on sqlite3 directly where the connection allows it,
/// else on QSqlQuery. Must be destroyed before its connection.
class WriteStatement
{
public:
    /// `doing` is for error messages.
    static Result<std::unique_ptr<WriteStatement>> prepare(const Connection& connection, const QString& sql,
                                                           const QString& doing);

    virtual ~WriteStatement() = default;

    /// Binds the values, which are not copied, and runs the statement. Returns the number of rows changed.
    virtual Result<std::int64_t> run(std::initializer_list<SqlValue> values) = 0;
};

} // namespace corescope
