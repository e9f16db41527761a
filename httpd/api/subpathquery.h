#pragma once

#include <vector>

#include "core/analytics/subpaths.h"
#include "core/error.h"
#include "httpd/request.h"

namespace corescope {

/// Which sub-paths a request wants: of one range of lengths, or in bulk of several. By default one of all lengths.
struct SubPathQuery
{
    std::vector<SubPathGroup> groups{SubPathGroup()};
    bool isBulk = false;

    /// From `minLen`, `maxLen` and `limit`; what is no sensible number falls back to the default.
    static SubPathQuery of(const Request& request);

    /// From `min-max:limit,...`; at most 16 groups.
    static Result<SubPathQuery> bulk(const QByteArray& groups);

    /// Its route and groups: the same for queries with the same answer.
    QByteArray form() const;
};

} // namespace corescope
