#include <cstdio>

#include <QCoreApplication>

#include "core/engine.h"

/// enginerunner FILE [CHUNK]: resolves a database in chunks of that size, a line for every chunk, and ends when ready.
int main(int argc, char** argv)
{
    using namespace corescope;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    EngineOptions options;
    options.database = arguments[1];
    options.resolver = ResolverKind::Affinity;
    if (arguments.size() > 2)
        options.chunkSize = arguments[2].toUInt();
    Engine engine(options);
    QObject::connect(
        &engine, &Engine::chunkFinished, &application,
        [](const ChunkReport& report) {
            std::printf("%d\n", int(report.number));
            std::fflush(stdout);
        },
        Qt::DirectConnection);
    QObject::connect(&engine, &Engine::phaseChanged, &application, [](StartupPhase phase) {
        if (phase == StartupPhase::Ready)
            QCoreApplication::quit();
    });
    QObject::connect(&engine, &Engine::failed, &application, [](const Error&) { QCoreApplication::exit(1); });
    engine.start();
    return QCoreApplication::exec();
}
