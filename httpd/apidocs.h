#pragma once

#include <vector>

#include "httpd/router.h"

namespace corescope {

/// These routes as one HTML page, by topic: no script, nothing from elsewhere.
QByteArray apiDocsPage(const std::vector<Route>& routes);

} // namespace corescope
