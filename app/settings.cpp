#include "app/settings.h"

#include <array>

#include <QStandardPaths>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_mostHours = 24 * 366 * 100;
constexpr int s_mostMilliseconds = 60 * 60 * 1000;
constexpr unsigned s_both = ServerScope | ResolveScope;

const std::array s_resolvers{u"joint"_s, u"affinity"_s};                    // by ResolverKind
const std::array s_levels{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}; // by LogLevel

// clang-format off
const std::array s_settings{
    Setting{u"dbPath"_s, u"database,db"_s, u"FILE"_s, &Settings::database,
            u"Database to serve. Without it dbPath of the configuration file counts, then the environment variable "
            "DB_PATH, then ./data/meshcore.db."_s},
    Setting{u"port"_s, u"port"_s, u"N"_s, &Settings::port,
            u"TCP port to listen on; 0 takes any that is free."_s, ServerScope, 0, 65535},
    Setting{u"bind"_s, u"bind"_s, u"ADDRESS"_s, &Settings::bind,
            u"IP address to listen on, or localhost; 0.0.0.0 or :: for all of this machine's."_s},
    Setting{u"publicDir"_s, u"public"_s, u"DIR"_s, &Settings::publicDirectory,
            u"Folder with the web page to serve."_s},
    Setting{u"readOnly"_s, u"read-only"_s, {}, &Settings::readOnly,
            u"Resolve in memory only and leave the database file as it is."_s},
    Setting{u"workers"_s, u"workers"_s, u"N"_s, &Settings::workers,
            u"Threads that load and resolve; 0 is one per processor core."_s, s_both, 0, 1024},
    Setting{u"resolvedPath.resolver"_s, u"resolver"_s, u"NAME"_s, &Settings::resolver,
            u"Who names the relays of short hops: joint decodes whole transmissions by links it learned, affinity goes "
            "hop by hop by the rules of the older server."_s, s_both},
    Setting{u"resolvedPath.minConfidence"_s, u"min-confidence"_s, u"PERCENT"_s, &Settings::minConfidence,
            u"Name no relay that is less likely than this; joint only."_s, s_both, 0, 99},
    Setting{u"resolvedPath.chunkSize"_s, u"chunk-size"_s, u"ROWS"_s, &Settings::chunkSize,
            u"Observations resolved and written in one transaction."_s, s_both, 1, 1'000'000},
    Setting{u"resolvedPath.yieldMs"_s, u"yield-ms"_s, u"MS"_s, &Settings::yieldMs,
            u"Pause after each such transaction, in milliseconds."_s, s_both, 0, s_mostMilliseconds},
    Setting{u"resolvedPath.backfillHours"_s, u"backfill-hours"_s, u"HOURS"_s, &Settings::backfillHours,
            u"Resolve only what was first seen in the last hours; 0 is everything."_s, s_both, 0, s_mostHours},
    Setting{u"pollMs"_s, u"poll-ms"_s, u"MS"_s, &Settings::pollMs,
            u"Time between two looks for new rows, in milliseconds."_s, ServerScope, 10, s_mostMilliseconds},
    Setting{u"packetStore.retentionHours"_s, u"retention-hours"_s, u"HOURS"_s, &Settings::retentionHours,
            u"Keep only transmissions first seen in the last hours in memory; 0 is everything. The database keeps all."_s,
            ServerScope, 0, s_mostHours},
    Setting{u"packetStore.maxMemoryMB"_s, u"max-memory-mb"_s, u"MB"_s, &Settings::maxMemoryMb,
            u"Keep only the newest transmissions that fit into this much memory; 0 is no limit."_s, ServerScope, 0,
            1 << 24},
    Setting{u"neighborGraph.maxAgeDays"_s, u"neighbor-max-age-days"_s, u"DAYS"_s, &Settings::neighborMaxAgeDays,
            u"Forget that two nodes are neighbours when nothing confirmed it for this long before the newest reception."_s, ServerScope, 1, 36500},
    Setting{u"retention.packetDays"_s, u"packet-days"_s, u"DAYS"_s, &Settings::packetDays,
            u"Delete packets older than this from the database, once a day; 0 deletes none."_s, ServerScope, 0, 36500},
    Setting{u"retention.metricsDays"_s, u"metrics-days"_s, u"DAYS"_s, &Settings::metricsDays,
            u"Delete what observers told of themselves longer ago than this from the database, once a day; 0 deletes "
            "nothing."_s, ServerScope, 0, 36500},
    Setting{u"logLevel"_s, u"log-level"_s, u"LEVEL"_s, &Settings::logLevel,
            u"Least level that is logged: debug, info, warning or error."_s, s_both},
};
// clang-format on

template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};

} // namespace

std::span<const Setting> allSettings()
{
    return s_settings;
}

QString Setting::allowedValues() const
{
    return std::visit(
        Overloaded{
            [this](int Settings::*) { return u"a whole number from %1 to %2"_s.arg(least).arg(greatest); },
            [](bool Settings::*) { return u"true or false"_s; },
            [](QString Settings::*) { return u"a text that is not empty"_s; },
            [](LogLevel Settings::*) { return u"debug, info, warning or error"_s; },
            [](ResolverKind Settings::*) { return u"joint or affinity"_s; },
        },
        member);
}

Result<void> setValue(Settings& settings, const Setting& setting, const QString& name, const QString& text)
{
    const bool isSet = std::visit(Overloaded{
                                      [&](int Settings::*member) {
                                          bool isNumber = false;
                                          const int number = text.toInt(&isNumber);
                                          if (!isNumber || number < setting.least || number > setting.greatest)
                                              return false;
                                          settings.*member = number;
                                          return true;
                                      },
                                      [&](bool Settings::*member) {
                                          settings.*member = text == u"true";
                                          return text == u"true" || text == u"false";
                                      },
                                      [&](QString Settings::*member) {
                                          settings.*member = text;
                                          return !text.isEmpty();
                                      },
                                      [&](LogLevel Settings::*member) {
                                          const auto* const level = std::ranges::find(s_levels, text);
                                          if (level == s_levels.end())
                                              return false;
                                          settings.*member = LogLevel(level - s_levels.begin());
                                          return true;
                                      },
                                      [&](ResolverKind Settings::*member) {
                                          const auto* const kind = std::ranges::find(s_resolvers, text);
                                          if (kind == s_resolvers.end())
                                              return false;
                                          settings.*member = ResolverKind(kind - s_resolvers.begin());
                                          return true;
                                      },
                                  },
                                  setting.member);
    if (!isSet)
        return failure(Error::Kind::Invalid,
                       u"%1 must be %2, not \"%3\""_s.arg(name, setting.allowedValues(), text.left(80)));
    return {};
}

QString valueText(const Settings& settings, const Setting& setting)
{
    return std::visit(Overloaded{
                          [&](int Settings::*member) { return QString::number(settings.*member); },
                          [&](bool Settings::*member) { return settings.*member ? u"true"_s : u"false"_s; },
                          [&](QString Settings::*member) { return settings.*member; },
                          [&](LogLevel Settings::*member) { return s_levels[std::size_t(settings.*member)]; },
                          [&](ResolverKind Settings::*member) { return s_resolvers[std::size_t(settings.*member)]; },
                      },
                      setting.member);
}

EngineOptions engineOptions(const Settings& settings)
{
    using namespace std::chrono;
    EngineOptions options;
    options.database = settings.database;
    options.readOnly = settings.readOnly;
    options.workers = settings.workers;
    options.resolver = settings.resolver;
    options.minConfidence = settings.minConfidence / 100.0;
    options.modelFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    options.chunkSize = std::uint32_t(settings.chunkSize);
    options.yield = milliseconds(settings.yieldMs);
    if (settings.backfillHours > 0)
        options.backfillAge = hours(settings.backfillHours);
    options.pollPeriod = milliseconds(settings.pollMs);
    options.neighborMaxAge = hours(24 * settings.neighborMaxAgeDays);
    if (settings.retentionHours > 0)
        options.retention = hours(settings.retentionHours);
    if (settings.packetDays > 0)
        options.packetRetention = hours(24 * settings.packetDays);
    if (settings.metricsDays > 0)
        options.sampleRetention = hours(24 * settings.metricsDays);
    if (settings.maxMemoryMb > 0)
        options.maxMemoryMb = settings.maxMemoryMb;
    return options;
}

} // namespace corescope
