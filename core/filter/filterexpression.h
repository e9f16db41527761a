#pragma once

#include <string>
#include <vector>

#include "core/filter/filterfields.h"

namespace corescope {

enum class FilterOperator {
    Exists, ///< the field alone: it has a value
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    StartsWith,
    EndsWith,
    In,      ///< one of the values
    Between, ///< two values, both included
};

/// A parsed filter: a tree whose depth the parser limits.
struct FilterExpression
{
    enum class Kind { All, Any, Not, Comparison };

    Kind kind = Kind::All;
    std::vector<FilterExpression> children; ///< of All (and of none at all: true), Any, Not

    // of a comparison
    FilterField field = FilterField::Id;
    FilterKind valueKind = FilterKind::Number;
    FilterOperator op = FilterOperator::Exists;
    std::vector<std::string> texts;   ///< values as UTF-8, A to Z in lower case
    std::vector<double> numbers;      ///< the same as numbers: dB, bytes, seconds, Unix ms; NaN for what is none
    std::vector<std::string> members; ///< of Payload: names from the outside in
};

} // namespace corescope
