#pragma once

#include <QUrl>

#include "core/error.h"

namespace corescope {

class Engine;

/// What the window needs of a web server: it knows no HTTP itself, so the program hands one in.
class WebServer
{
public:
    virtual ~WebServer() = default;

    /// Serves an engine on this machine alone, and gives the address. Errors: the port is in use or not allowed.
    virtual Result<QUrl> start(Engine& engine, quint16 port) = 0;
    /// Returns when no request looks at the engine any more.
    virtual void stop() = 0;
};

} // namespace corescope
