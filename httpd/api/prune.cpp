#include "httpd/api/prune.h"

#include "core/database/prune.h"
#include "core/export/jsonwriter.h"
#include "core/store/timetext.h"

namespace corescope {

Reply pruneReply(const ApiContext& api, const Request& request, std::int64_t now)
{
    constexpr std::int64_t day = 24 * 3600, most = 100'000;
    const auto configured = api.engine().options().packetRetention;
    const qint64 days = request.queryInteger("days", configured ? configured->count() / 24 : 0);
    if (days <= 0 || days > most)
        return Reply::error(400, "days parameter required (or set retention.packetDays in config)");
    if (api.engine().options().readOnly)
        return Reply::error(500, "the database is opened read-only; nothing was deleted");
    const auto deleted = pruneTransmissions(api.engine().options().database,
                                            QString::fromStdString(isoSeconds(now / 1000 - days * day).string()));
    if (!deleted)
        return Reply::error(500, deleted.error().message.toStdString());
    JsonWriter json;
    json.beginObject();
    json.field("deleted", *deleted);
    json.field("days", days);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
