#pragma once

#include <QByteArray>

#include "httpd/api/siteconfig.h"

namespace corescope {

/// `GET /api/config/theme`: `{branding, theme, themeDark, nodeColors, typeColors, markerStroke, home}`. Each is our
/// default, overlaid key by key by the configuration, and that by `theme.json` (in the working directory or its
/// `data`), so that an operator can try colours without a restart. A theme.json that is no JSON object counts as none.
QByteArray themeReply(const SiteConfig& site);

} // namespace corescope
