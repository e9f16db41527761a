#pragma once

namespace corescope {

class ApiContext;
class Router;

/// One function a family of routes, in the file of its name; each adds its routes to the table. `api` must outlive the
/// server. What a family alone keeps between requests belongs into its own file, shared by its handlers.
/// @{
void addStatusRoutes(Router& router, ApiContext& api);    // statusroutes.cpp
void addConfigRoutes(Router& router, ApiContext& api);    // configroutes.cpp
void addPacketRoutes(Router& router, ApiContext& api);    // packetroutes.cpp
void addNodeRoutes(Router& router, ApiContext& api);      // noderoutes.cpp
void addObserverRoutes(Router& router, ApiContext& api);  // observerroutes.cpp
void addChannelRoutes(Router& router, ApiContext& api);   // channelroutes.cpp
void addAnalyticsRoutes(Router& router, ApiContext& api); // analyticsroutes.cpp
void addHopRoutes(Router& router, ApiContext& api);       // hoproutes.cpp
void addMetaRoutes(Router& router, ApiContext& api);      // metaroutes.cpp; the last one, it describes the others
/// @}

} // namespace corescope
