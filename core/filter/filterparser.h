#pragma once

#include <QString>
#include <tl/expected.hpp>

#include "core/filter/filterexpression.h"

namespace corescope {

/// What is wrong with a filter and where.
struct FilterError
{
    QString message; ///< in the user's language, one sentence
    qsizetype position = 0;
    qsizetype length = 0; ///< 0: something is missing at the end
};

/// Reads a display filter; an empty one is true of everything.
///
///     any      = all { ("||" | "or") all }
///     all      = term { ("&&" | "and") term }
///     term     = { "!" | "not" } ( "(" any ")" | comparison )
///     comparison = field [ operator value | "in" "(" value { "," value } ")" | "between" value ["and"] value ]
///                | ("after" | "before") value | "between" value ["and"] value       of the field time
///
/// Never throws, and limits text and depth, so that any input is safe.
tl::expected<FilterExpression, FilterError> parseFilter(QStringView text);

} // namespace corescope
