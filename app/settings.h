#pragma once

#include <limits>
#include <span>
#include <variant>

#include <QJsonObject>
#include <QString>

#include "core/engineoptions.h"
#include "core/error.h"

namespace corescope {

enum class LogLevel { Debug, Info, Warning, Error };

/// Everything that can be set by option or configuration file. The initial values are the defaults.
struct Settings
{
    QString database; ///< empty: none was named
    int port = 3000;  ///< 0: one chosen by the system
    QString bind = QStringLiteral("127.0.0.1");
    QString publicDirectory = QStringLiteral("public");
    bool readOnly = false;
    int workers = 0; ///< 0: one per core
    ResolverKind resolver = ResolverKind::Joint;
    int minConfidence = 0; ///< percent
    int chunkSize = 5000;
    int yieldMs = 0;
    int backfillHours = 0; ///< 0: everything
    int pollMs = 1000;
    int retentionHours = 0; ///< 0: everything
    int maxMemoryMb = 0;    ///< 0: no limit
    int neighborMaxAgeDays = 5;
    int packetDays = 0;  ///< 0: none is deleted
    int metricsDays = 0; ///< 0: none is deleted
    LogLevel logLevel = LogLevel::Info;
    QString configFile;   ///< that was read; empty for none
    QJsonObject document; ///< the configuration file as a whole, for what only the web part understands
};

/// Which command understands a setting.
enum SettingScope : unsigned {
    ServerScope = 1,
    ResolveScope = 2,
};

/// One setting: its name in both places, what it may be, and where it goes.
struct Setting
{
    using Member = std::variant<int Settings::*, bool Settings::*, QString Settings::*, LogLevel Settings::*,
                                ResolverKind Settings::*>;

    QString key;     ///< in the configuration file; a dot separates object and member
    QString options; ///< on the command line, without dashes; a comma separates spellings
    QString placeholder;
    Member member;
    QString help;
    unsigned scopes = ServerScope;
    int least = 0; ///< of a number
    int greatest = std::numeric_limits<int>::max();

    QString option() const { return options.section(u',', 0, 0); }
    bool isFlag() const { return std::holds_alternative<bool Settings::*>(member); }
    /// "a whole number from 1 to 65535"
    QString allowedValues() const;
};

std::span<const Setting> allSettings();

/// Takes a value as written; Invalid naming the allowed values when it is none of them. `name` is how the user wrote
/// the setting.
Result<void> setValue(Settings& settings, const Setting& setting, const QString& name, const QString& text);

/// How the value would be written; empty for a text that is not set.
QString valueText(const Settings& settings, const Setting& setting);

/// The part of the settings that concerns the engine.
EngineOptions engineOptions(const Settings& settings);

} // namespace corescope
