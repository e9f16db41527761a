#include "app/configfile.h"

#include <array>
#include <cmath>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 s_mostBytes = 16 << 20;

/// Keys that are no settings of ours, whatever is below them: see SiteConfig, and those that other programs own.
const std::array s_otherKeys{
    // the site: how it looks, what it shows, who may do what
    u"apiKey"_s,
    u"nodeBlacklist"_s,
    u"observerBlacklist"_s,
    u"hiddenNamePrefixes"_s,
    u"geo_filter"_s,
    u"allowedHosts"_s,
    u"allowedOrigins"_s,
    u"corsAllowedOrigins"_s,
    u"branding"_s,
    u"theme"_s,
    u"themeDark"_s,
    u"nodeColors"_s,
    u"typeColors"_s,
    u"markerStroke"_s,
    u"home"_s,
    u"mapDefaults"_s,
    u"map"_s,
    u"mapDarkTileProvider"_s,
    u"regions"_s,
    u"areas"_s,
    u"defaultRegion"_s,
    u"roles"_s,
    u"tiles"_s,
    u"snrThresholds"_s,
    u"distThresholds"_s,
    u"limits"_s,
    u"listLimits"_s,
    u"externalUrls"_s,
    u"maxHopDist"_s,
    u"perfSlowMs"_s,
    u"wsReconnectMs"_s,
    u"cacheInvalidateMs"_s,
    u"healthThresholds"_s,
    u"batteryThresholds"_s,
    u"liveMap"_s,
    u"liveMapMaxNodes"_s,
    u"cacheTTL"_s,
    u"timestamps"_s,
    u"customizer"_s,
    u"clientRxCoverage"_s,
    u"debugAffinity"_s,
    // transport, of other servers
    u"cors"_s,
    u"compression"_s,
    u"gzip"_s,
    // the ingestor's
    u"observerIATAWhitelist"_s,
    u"mqtt"_s,
    u"mqttSources"_s,
    u"channelKeys"_s,
    u"channelKeysPath"_s,
    u"hashChannels"_s,
    u"hashRegions"_s,
    u"db"_s,
    u"foreignAdverts"_s,
    u"validateSignatures"_s,
    u"metrics"_s,
    u"analytics"_s,
    u"runtime"_s,
    u"cornscope_healthCheck"_s,
};

/// Keys of other servers that hide, protect or delete something there, and do nothing here yet.
const std::array s_withoutEffect{u"https"_s};

/// Members that others read of the objects that hold settings of ours.
const std::array s_foreignMembers{
    u"packetStore.estimatedPacketBytes"_s, u"packetStore.maxPackets"_s, u"packetStore.hotStartupHours"_s,
    u"neighborGraph.maxEdgeKm"_s,          u"retention.nodeDays"_s,     u"retention.observerDays"_s,
};

const Setting* findSetting(const QString& key)
{
    const auto settings = allSettings();
    const auto found = std::ranges::find(settings, key, &Setting::key);
    return found == settings.end() ? nullptr : &*found;
}

/// Whether some settings are members of the object `key`.
bool isOurObject(const QString& key)
{
    return std::ranges::any_of(allSettings(),
                               [&](const Setting& setting) { return setting.key.startsWith(key + u'.'); });
}

/// Letters to insert, delete or replace to make one word of the other.
int editDistance(const QString& from, const QString& to)
{
    std::vector<int> row(std::size_t(to.size()) + 1);
    for (std::size_t column = 0; column < row.size(); ++column)
        row[column] = int(column);
    for (qsizetype line = 0; line < from.size(); ++line) {
        int diagonal = std::exchange(row[0], int(line) + 1);
        for (std::size_t column = 1; column < row.size(); ++column) {
            const int replaced = diagonal + (from[line].toLower() != to[qsizetype(column) - 1].toLower());
            diagonal = std::exchange(row[column], std::min({replaced, row[column] + 1, row[column - 1] + 1}));
        }
    }
    return row.back();
}

QString nearestKey(const QString& key)
{
    QString nearest;
    int least = 3 + int(key.size()) / 6; // farther away is no misspelling
    const auto look = [&](const QString& known) {
        const int distance = editDistance(key, known);
        if (distance < least) {
            least = distance;
            nearest = known;
        }
    };
    for (const Setting& setting : allSettings())
        look(setting.key);
    std::ranges::for_each(s_otherKeys, look);
    std::ranges::for_each(s_withoutEffect, look);
    std::ranges::for_each(s_foreignMembers, look);
    return nearest;
}

Error unknownKey(const QString& file, const QString& key)
{
    QString message = u"%1: unknown key \"%2\""_s.arg(file, key.left(80));
    if (const QString nearest = nearestKey(key.left(80)); !nearest.isEmpty())
        message += u"; did you mean \"%1\"?"_s.arg(nearest);
    else
        message += u"; remove it, or begin it with an underscore to keep it as a comment"_s;
    return {Error::Kind::Invalid, message};
}

/// The value as it would be typed on the command line; as JSON where that is no scalar.
QString valueAsText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::floor(number) == number && std::abs(number) < 1e15 ? QString::number(qint64(number))
                                                                       : QString::number(number);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
        return u"null"_s;
    default:
        return value.isArray() ? u"[...]"_s : u"{...}"_s;
    }
}

/// Written, but to say that there is none.
bool isEmpty(const QJsonValue& value)
{
    return value.isNull() || value == QJsonValue(false) || value == QJsonValue(QString()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

bool hasRightType(const Setting& setting, const QJsonValue& value)
{
    if (std::holds_alternative<int Settings::*>(setting.member))
        return value.isDouble();
    return setting.isFlag() ? value.isBool() : value.isString();
}

Result<void> take(const QString& file, const QString& key, const QJsonValue& value, Settings& settings)
{
    const Setting* const setting = findSetting(key);
    if (!setting)
        return tl::unexpected(unknownKey(file, key));
    const QString name = u"%1: key \"%2\""_s.arg(file, key);
    if (!hasRightType(*setting, value))
        return failure(Error::Kind::Invalid, u"%1 must be %2, not %3"_s.arg(
                                                 name, setting->allowedValues(),
                                                 value.isString() ? u"the text \"%1\""_s.arg(value.toString().left(80))
                                                                  : valueAsText(value)));
    return setValue(settings, *setting, name, valueAsText(value));
}

Result<void> takeMembers(const QString& file, const QString& object, const QJsonValue& value, Settings& settings)
{
    if (!value.isObject())
        return failure(Error::Kind::Invalid,
                       u"%1: key \"%2\" must be an object, not %3"_s.arg(file, object, valueAsText(value).left(80)));
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString key = object + u'.' + member.key();
        if (member.key().startsWith(u'_') || std::ranges::find(s_foreignMembers, key) != s_foreignMembers.end())
            continue;
        if (const auto taken = take(file, key, member.value(), settings); !taken)
            return taken;
    }
    return {};
}

Result<QJsonObject> readObject(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       u"cannot read the configuration file %1: %2"_s.arg(name, file.errorString()));
    const QByteArray text = file.read(s_mostBytes + 1);
    if (text.size() > s_mostBytes)
        return failure(Error::Kind::Invalid, u"%1 is too large to be a configuration file"_s.arg(name));
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(text, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return failure(
            Error::Kind::Invalid,
            u"%1, line %2: %3"_s.arg(name).arg(1 + text.left(trouble.offset).count('\n')).arg(trouble.errorString()));
    if (!document.isObject())
        return failure(Error::Kind::Invalid, u"%1: the configuration must be a JSON object"_s.arg(name));
    return document.object();
}

} // namespace

QString findConfigFile()
{
    for (const QString& file : {u"config.json"_s, u"data/config.json"_s})
        if (QFileInfo(file).isFile())
            return file;
    return {};
}

Result<QStringList> readConfigFile(const QString& file, Settings& settings)
{
    const auto object = readObject(file);
    if (!object)
        return tl::unexpected(object.error());
    settings.document = *object;
    settings.configFile = QFileInfo(file).absoluteFilePath();
    QStringList withoutEffect;
    for (auto entry = object->begin(); entry != object->end(); ++entry) {
        const QString key = entry.key();
        if (key.startsWith(u'_') || std::ranges::find(s_otherKeys, key) != s_otherKeys.end())
            continue;
        if (std::ranges::find(s_withoutEffect, key) != s_withoutEffect.end()) {
            if (!isEmpty(entry.value()))
                withoutEffect << key;
            continue;
        }
        const auto taken = isOurObject(key) ? takeMembers(file, key, entry.value(), settings)
                                            : take(file, key, entry.value(), settings);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    return withoutEffect;
}

} // namespace corescope
