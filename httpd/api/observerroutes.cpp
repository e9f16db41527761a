#include "httpd/api/apicontext.h"
#include "httpd/api/observers.h"
#include "httpd/api/routefamilies.h"

namespace corescope {

void addObserverRoutes(Router& router, ApiContext& api)
{
    router.get("/api/observers", "Observers, last seen first.",
               api.onData(Validity::Seconds, [&api](const Snapshot& snapshot, const Request&) {
                   return observerList(snapshot, *api.activity(snapshot), unixMs());
               }));
}

} // namespace corescope
