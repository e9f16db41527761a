#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "app/commandline.h"
#include "app/commands.h"
#include "app/databaseinfo.h"
#include "app/exitcodes.h"
#include "app/logging.h"
#include "app/terminal.h"
#include "core/store/timetext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString timeText(std::int64_t unixMilliseconds)
{
    return QString::fromStdString(isoSeconds(unixMilliseconds / 1000).string());
}

QString layoutName(Schema::Layout layout)
{
    return layout == Schema::Layout::V3 ? u"v3"_s : u"v2"_s;
}

QString asText(const DatabaseInfo& info)
{
    const auto number = [](std::int64_t value) { return QLocale::c().toString(qlonglong(value)); };
    const auto megabytes = [](std::int64_t bytes) -> QString {
        return QString::number(double(bytes) / 1e6, 'f', 1) + u" MB"_s;
    };
    QString text;
    const auto line = [&](const QString& label, const QString& value) {
        text += label.leftJustified(17) + printable(value) + u'\n';
    };
    line(u"file"_s, info.file);
    line(u"size"_s, megabytes(info.fileBytes));
    if (info.walBytes > 0)
        line(u"size of -wal"_s, megabytes(info.walBytes));
    line(u"journal mode"_s, info.journalMode);
    line(u"layout"_s, layoutName(info.layout));
    line(u"missing"_s, info.missing.isEmpty() ? u"nothing"_s : info.missing.join(u", "_s));
    line(u"transmissions"_s, number(info.transmissions));
    line(u"observations"_s, number(info.observations));
    line(u"nodes"_s, number(info.nodes));
    line(u"observers"_s, number(info.observers));
    line(u"neighbour edges"_s, number(info.neighborEdges));
    line(u"first heard"_s, info.lastMs == 0 ? u"-"_s : timeText(info.firstMs));
    line(u"last heard"_s, info.lastMs == 0 ? u"-"_s : timeText(info.lastMs));
    line(u"with hops"_s, number(info.withHops));
    line(u"pending"_s, number(info.pending) + (info.pending > 0 ? u" to resolve"_s : u""_s));
    return text;
}

QString asJson(const DatabaseInfo& info)
{
    const auto time = [&](std::int64_t ms) { return info.lastMs == 0 ? QJsonValue() : QJsonValue(timeText(ms)); };
    const QJsonObject object{
        {u"file"_s, info.file},
        {u"fileBytes"_s, qint64(info.fileBytes)},
        {u"walBytes"_s, qint64(info.walBytes)},
        {u"journalMode"_s, info.journalMode},
        {u"layout"_s, layoutName(info.layout)},
        {u"missing"_s, QJsonArray::fromStringList(info.missing)},
        {u"transmissions"_s, qint64(info.transmissions)},
        {u"observations"_s, qint64(info.observations)},
        {u"nodes"_s, qint64(info.nodes)},
        {u"observers"_s, qint64(info.observers)},
        {u"neighborEdges"_s, qint64(info.neighborEdges)},
        {u"firstHeard"_s, time(info.firstMs)},
        {u"lastHeard"_s, time(info.lastMs)},
        {u"withHops"_s, qint64(info.withHops)},
        {u"pending"_s, qint64(info.pending)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace

int runInfo(const QStringList& arguments)
{
    CommandLine line(
        u"info"_s, {u"info FILE [--json]"_s},
        u"Says what a database holds and how much of it is not resolved yet. Reads all of it, writes nothing."_s);
    line.addArgument(u"FILE"_s, u"Database to look at."_s);
    line.add({u"json"_s, u"Print JSON."_s});
    if (const auto code = line.parse(arguments))
        return *code;
    startLogging(LogLevel::Warning);
    const auto info = readDatabaseInfo(line.positional().first());
    if (!info) {
        printError(info.error().message);
        return DatabaseUnavailable;
    }
    print(line.isSet(u"json"_s) ? asJson(*info) : asText(*info));
    return Success;
}

} // namespace corescope
