#pragma once

#include <string_view>

#include <simdjson.h>

#include "core/filter/filterexpression.h"

namespace corescope {

/// Whether a comparison holds of one value. NotEqual is answered as Equal: whoever asks turns the answer round, once
/// for all values of a packet. What is missing (NaN, -1 for names, '') equals nothing and does not exist.
/// @{
bool compareNumber(const FilterExpression& comparison, double value);
bool compareText(const FilterExpression& comparison, std::string_view value);
/// Of a packet type or route.
bool compareName(const FilterExpression& comparison, int value);
/// Numbers as numbers, true and false by these words; null, arrays and objects only exist.
bool compareJson(const FilterExpression& comparison, simdjson::dom::element value);
/// @}

} // namespace corescope
