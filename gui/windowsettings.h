#pragma once

#include <QSettings>

namespace corescope {

/// What the window remembers between two starts, the same file for every part of it.
class WindowSettings : public QSettings
{
public:
    WindowSettings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("corescope"), QStringLiteral("window"))
    {
    }
};

} // namespace corescope
