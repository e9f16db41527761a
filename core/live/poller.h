#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/database/connection.h"
#include "core/database/fileidentity.h"
#include "core/database/schema.h"
#include "core/live/storekeeper.h"

namespace corescope {

class DatabaseWriter;

/// Follows a database that somebody else writes: looks for new transmissions and observations once a period, on a read
/// connection of its own, takes them in, and has what was resolved written back. Lives in the thread that start() is
/// called in.
class Poller : public QObject
{
    Q_OBJECT

public:
    /// `writer` is null when nothing may be written; keeper and writer outlive the poller. A file that is put in the
    /// place of this one later is not followed: its rows are other rows.
    Poller(QString file, Schema schema, StoreKeeper& keeper, DatabaseWriter* writer, std::chrono::milliseconds period);
    ~Poller() override;

public slots:
    void start();
    void stop();
    /// One look at the database, now.
    void poll();

signals:
    /// Rows were added and a snapshot that holds them is published.
    void added(const corescope::Addition& addition);
    /// Reading failed; the next period tries again. An empty message: it works again.
    void troubled(const QString& message);

private:
    Result<void> checkFile() const;
    Result<void> follow();
    Result<bool> takeNext();
    void writeBack(const Addition& addition);

    const QString m_file;
    const std::optional<FileIdentity> m_identity; ///< of the file that was loaded
    const Schema m_schema;
    StoreKeeper& m_keeper;
    DatabaseWriter* const m_writer;
    QTimer m_timer;
    std::optional<Connection> m_connection;
    std::optional<std::int64_t> m_seenVersion; ///< of the database, see dataVersion()
    bool m_isTroubled = false;
};

} // namespace corescope

Q_DECLARE_METATYPE(corescope::Addition)
