#pragma once

#include <QMenu>

namespace corescope {

/// The menu of the databases opened last, newest first. Files that have gone stay listed, for their disk may come back.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFiles(QWidget* parent = nullptr);

    /// Puts a file at the top and remembers it for the next start.
    void add(const QString& file);
    const QStringList& files() const { return m_files; }

signals:
    void chosen(const QString& file);

private:
    void store();
    void rebuild();

    QStringList m_files;
};

} // namespace corescope
