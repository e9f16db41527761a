#pragma once

#include <optional>

#include <QCommandLineParser>

#include "app/settings.h"

namespace corescope {

/// The command line of one command: options, positional arguments, `--help`, and errors told the same way everywhere.
class CommandLine
{
public:
    /// `usage` is what follows the program's name in the help text.
    CommandLine(QString command, const QStringList& usage, const QString& description);

    void add(const QCommandLineOption& option) { m_parser.addOption(option); }
    void addSettings(SettingScope scope);
    void addArgument(const QString& name, const QString& description);
    /// Ends the help text.
    void setEpilogue(const QString& text) { m_epilogue = text; }

    /// `arguments` without the program's name and the command. An exit code when there is nothing left to do: help was
    /// printed, or what is wrong.
    std::optional<int> parse(const QStringList& arguments);

    /// Takes the settings from the configuration file and then from the options, an exit code as above.
    std::optional<int> readSettings(Settings& settings);

    bool isSet(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }
    /// A whole number within these limits; Invalid otherwise.
    Result<quint64> number(const QString& option, quint64 least, quint64 greatest) const;
    QStringList positional() const { return m_parser.positionalArguments(); }
    /// Configuration file that readSettings() took; empty for none.
    QString configFile() const;
    /// What readConfigFile() said of that file.
    const QStringList& keysWithoutEffect() const { return m_keysWithoutEffect; }

    /// Prints what is wrong and where help is; gives the exit code.
    int reject(const QString& message) const;

private:
    QString helpText() const;
    QString fullName() const;

    const QString m_command;
    const QStringList m_usage;
    QString m_epilogue;
    QCommandLineParser m_parser;
    QStringList m_keysWithoutEffect;
    unsigned m_scope = 0;
    qsizetype m_arguments = 0; ///< positional ones, all of them required
};

} // namespace corescope
