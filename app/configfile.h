#pragma once

#include <QStringList>

#include "app/settings.h"

namespace corescope {

/// The configuration file to read when none was named: ./config.json, else ./data/config.json, else empty.
QString findConfigFile();

/// Reads a JSON configuration file into `settings`. The file is shared with the ingestor and with other servers of the
/// same database, so their keys are passed over; keys that begin with an underscore are comments. Errors name the file
/// and the key: NotFound, Invalid (no JSON object, a key nobody knows, a value that is not allowed). Returns those of
/// the keys passed over that are set and that users count on for privacy or safety: they are to be told.
Result<QStringList> readConfigFile(const QString& file, Settings& settings);

} // namespace corescope
