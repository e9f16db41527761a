#include <cstdio>
#include <memory>

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include "core/engine.h"
#include "httpd/api/api.h"
#include "httpd/server.h"

// Serves one database: contractserver DATABASE [PORT]. With --wait instead of a port it chooses one, prints it once all
// is ready, and ends when its input does. For the tests that compare replies with recorded ones, in a process of its
// own because its clock is not today's.
int main(int argc, char** argv)
{
    using namespace corescope;
    using namespace Qt::StringLiterals;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: contractserver DATABASE [PORT]\n", stderr);
        return 2;
    }
    EngineOptions options;
    options.database = arguments[1];
    options.resolver = ResolverKind::Affinity; // what was recorded
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
    const bool isWaiting = arguments.size() > 2 && arguments[2] == u"--wait"_s;
    const quint16 wanted = arguments.size() > 2 && !isWaiting ? arguments[2].toUShort() : 0;
    const auto port = server.start(QHostAddress::LocalHost, wanted);
    if (!port) {
        std::fprintf(stderr, "%s\n", qPrintable(port.error().message));
        return 1;
    }
    const auto announce = [port = *port] {
        std::printf("%d\n", int(port));
        std::fflush(stdout);
    };
    QObject::connect(&engine, &Engine::failed, &application, [](const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
        QCoreApplication::exit(1);
    });
    std::unique_ptr<QThread> reader;
    if (isWaiting) {
        QObject::connect(&engine, &Engine::phaseChanged, &application, [announce](StartupPhase phase) {
            if (phase == StartupPhase::Ready)
                announce();
        });
        reader.reset(QThread::create([] {
            while (std::getchar() != EOF) {
            }
            QCoreApplication::exit(0);
        }));
        reader->start();
    } else {
        announce();
    }
    engine.start();
    const int result = QCoreApplication::exec();
    server.stop();
    pool.waitForDone();
    if (reader)
        reader->wait();
    return result;
}
