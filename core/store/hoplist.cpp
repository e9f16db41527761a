#include "core/store/hoplist.h"

namespace corescope {

void appendHops(PathView path, std::string_view separator, std::string& out)
{
    if (!path.isPacked()) {
        path.appendText(out);
        return;
    }
    // `["A1","0B"]` without brackets and quotes.
    thread_local std::string json;
    json.clear();
    path.appendText(json);
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] == ',')
            out.append(separator);
        else if (json[i] != '"')
            out.push_back(json[i]);
    }
}

} // namespace corescope
