#include <cstdio>

#include <QCoreApplication>
#include <QThreadPool>

#include "core/engine.h"
#include "httpd/api/api.h"
#include "httpd/server.h"

// Serves one database until it is told to end: contractserver DATABASE [PORT]. Prints the port it listens on. For the
// tests that compare replies with recorded ones, in a process of its own because its clock is not today's.
int main(int argc, char** argv)
{
    using namespace corescope;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: contractserver DATABASE [PORT]\n", stderr);
        return 2;
    }
    EngineOptions options;
    options.database = arguments[1];
    options.readOnly = true;
    Engine engine(options);
    Api api(engine, {});
    QThreadPool pool;
    Router router;
    api.addRoutes(router);
    HttpOptions http;
    http.pool = &pool;
    http.hooks.commonHeaders = [&api] { return api.statusHeaders(); };
    HttpServer server(http);
    server.setRouter(std::move(router));
    const auto port = server.start(QHostAddress::LocalHost, arguments.size() > 2 ? arguments[2].toUShort() : 0);
    if (!port) {
        std::fprintf(stderr, "%s\n", qPrintable(port.error().message));
        return 1;
    }
    QObject::connect(&engine, &Engine::failed, &application, [](const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        QCoreApplication::exit(1);
    });
    engine.start();
    std::printf("%d\n", int(*port));
    std::fflush(stdout);
    const int result = QCoreApplication::exec();
    server.stop();
    pool.waitForDone();
    return result;
}
