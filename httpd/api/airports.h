#pragma once

#include "httpd/reply.h"

namespace corescope {

/// `GET /api/iata-coords`: `{coords:{<code>:{lat, lon}}}`, where the airports are that name regions; degrees.
Reply airportCoordinates();

} // namespace corescope
