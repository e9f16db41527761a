#include "app/commandline.h"

#include <QCoreApplication>

#include "app/configfile.h"
#include "app/exitcodes.h"
#include "app/terminal.h"

namespace corescope {

using namespace Qt::StringLiterals;

CommandLine::CommandLine(QString command, const QStringList& usage, const QString& description)
    : m_command(std::move(command))
    , m_usage(usage)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions); // older servers took -port
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Shows this help."_s});
}

void CommandLine::addSettings(SettingScope scope)
{
    m_scope = scope;
    m_parser.addOption({u"config"_s,
                        u"JSON configuration file. Without it ./config.json is read if it is there, else "
                        "./data/config.json."_s,
                        u"FILE"_s});
    const Settings defaults;
    for (const Setting& setting : allSettings()) {
        if (!(setting.scopes & scope))
            continue;
        QString help = setting.help;
        const QString standard = valueText(defaults, setting);
        if (!setting.isFlag() && !standard.isEmpty())
            help += u" Default: %1."_s.arg(standard);
        m_parser.addOption({setting.options.split(u','), help, setting.placeholder});
    }
}

void CommandLine::addArgument(const QString& name, const QString& description)
{
    m_parser.addPositionalArgument(name, description);
    ++m_arguments;
}

QString CommandLine::fullName() const
{
    return m_command.isEmpty() ? u"corescope"_s : u"corescope "_s + m_command;
}

QString CommandLine::helpText() const
{
    QString text = u"Usage: "_s;
    for (qsizetype line = 0; line < m_usage.size(); ++line)
        text += (line > 0 ? u"       corescope "_s : u"corescope "_s) + m_usage[line] + u'\n';
    const QString described = m_parser.helpText();
    return text + described.sliced(described.indexOf(u'\n') + 1) + (m_epilogue.isEmpty() ? u""_s : u'\n' + m_epilogue);
}

int CommandLine::reject(const QString& message) const
{
    printError(message);
    printToStderr(u"Try '%1 --help'.\n"_s.arg(fullName()));
    return WrongUsage;
}

std::optional<int> CommandLine::parse(const QStringList& arguments)
{
    const bool isUnderstood = m_parser.parse(QStringList(fullName()) + arguments);
    if (m_parser.isSet(u"help"_s)) {
        print(helpText());
        return Success;
    }
    if (!isUnderstood) {
        QString message = m_parser.errorText();
        if (message.endsWith(u'.'))
            message.chop(1);
        return reject(message);
    }
    if (m_arguments > 0 && positional().size() < m_arguments)
        return reject(u"the %1 to work on is missing"_s.arg(m_usage.first().section(u' ', 1, 1)));
    if (m_arguments > 0 && positional().size() > m_arguments)
        return reject(u"one argument too many: \"%1\""_s.arg(positional().at(m_arguments)));
    return std::nullopt;
}

QString CommandLine::configFile() const
{
    return m_parser.isSet(u"config"_s) ? m_parser.value(u"config"_s) : findConfigFile();
}

std::optional<int> CommandLine::readSettings(Settings& settings)
{
    if (const QString file = configFile(); !file.isEmpty()) {
        const auto read = readConfigFile(file, settings);
        if (!read)
            return reject(read.error().message);
        m_keysWithoutEffect = *read;
    }
    for (const Setting& setting : allSettings()) {
        const QString option = setting.option();
        if (!(setting.scopes & m_scope) || !m_parser.isSet(option))
            continue;
        const QString text = setting.isFlag() ? u"true"_s : m_parser.value(option);
        if (const auto set = setValue(settings, setting, u"--"_s + option, text); !set)
            return reject(set.error().message);
    }
    return std::nullopt;
}

Result<quint64> CommandLine::number(const QString& option, quint64 least, quint64 greatest) const
{
    const QString text = value(option);
    bool isNumber = false;
    const quint64 number = text.toULongLong(&isNumber);
    if (!isNumber || number < least || number > greatest)
        return failure(
            Error::Kind::Invalid,
            u"--%1 must be a whole number from %2 to %3, not \"%4\""_s.arg(option).arg(least).arg(greatest).arg(
                text.left(80)));
    return number;
}

} // namespace corescope
