#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/database/rows.h"

namespace corescope {

/// Rows with texts of their own, to be handed to a store in any order.
class OwnedRows final : public RowSink
{
public:
    bool transmission(const TransmissionRow& row) override
    {
        TransmissionRow copy = row;
        for (std::string_view* text : {&copy.rawHex, &copy.hash, &copy.firstSeen, &copy.decodedJson})
            *text = own(*text);
        transmissions.push_back(copy);
        return true;
    }

    bool observation(const ObservationRow& row) override
    {
        ObservationRow copy = row;
        for (std::string_view* text : {&copy.observerId, &copy.observerName, &copy.direction, &copy.pathJson,
                                       &copy.timestampText, &copy.resolvedPath})
            *text = own(*text);
        observations.push_back(copy);
        return true;
    }

    std::vector<TransmissionRow> transmissions;
    std::vector<ObservationRow> observations;

private:
    std::string_view own(std::string_view text) { return text.empty() ? text : m_texts.emplace_back(text); }

    std::deque<std::string> m_texts;
};

} // namespace corescope
