#pragma once

#include "httpd/api/apicontext.h"

namespace corescope {

/// `POST /api/admin/prune?days=N`: deletes packets first seen longer ago from the database file; what is in memory
/// stays until the next start. `{deleted, days}`. 400 without a positive number, 500 when the file cannot be written.
/// `now` in Unix ms.
Reply pruneReply(const ApiContext& api, const Request& request, std::int64_t now);

} // namespace corescope
