#pragma once

#include "core/filter/filterexpression.h"

namespace corescope {

/// Why an operator makes no sense for values of a kind; empty when it does.
QString operatorFault(FilterKind kind, FilterOperator op);

/// Reads a value as `expression.field` wants it and adds it there. What is wrong with it; empty for nothing.
QString addFilterValue(QStringView text, FilterExpression& expression);

} // namespace corescope
