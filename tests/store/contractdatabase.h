#pragma once

#include <QJsonArray>
#include <QString>

class QTemporaryDir;

namespace corescope {

/// The folder with recordings of a real server; '' or one that does not exist where they are not at hand.
QString recordingsFolder();

/// Packets as hex text and what they say; empty where the recordings are not at hand.
QJsonArray decodeVectors();

/// Unpacks a recorded database (`sim`, `bayarea`) into a folder and returns the file; '' where the recordings are not
/// at hand or xz is missing, and the test then skips.
QString unpackRecorded(const QString& name, const QTemporaryDir& folder);

} // namespace corescope
