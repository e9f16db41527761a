#include "app/logging.h"

#include <QDateTime>
#include <QLoggingCategory>

#include "app/terminal.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    default:
        return u"error"_s;
    }
}

void writeMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    QLatin1StringView category(context.category);
    if (category.startsWith("corescope."_L1))
        category = category.sliced(10);
    printToStderr(QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u' ' + levelName(type) + u' ' + category +
                  u": "_s + printable(message) + u'\n');
}

} // namespace

void startLogging(LogLevel level)
{
    QString rules;
    const auto allow = [&](QStringView type, LogLevel own) {
        rules += u"corescope.*.%1=%2\n"_s.arg(type, level <= own ? u"true"_s : u"false"_s);
        if (level > own)
            rules += u"*.%1=false\n"_s.arg(type);
    };
    allow(u"debug", LogLevel::Debug);
    allow(u"info", LogLevel::Info);
    allow(u"warning", LogLevel::Warning);
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(writeMessage);
}

} // namespace corescope
