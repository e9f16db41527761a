#pragma once

#include <QByteArray>
#include <QString>

#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// Serves the web page from a public directory. Whatever is not a file there answers with the index page, because the
/// page does its own routing; nothing outside of the directory is reachable, neither by ".." nor through links, nor are
/// files or folders whose names begin with a dot. All functions are safe on any thread.
class StaticFiles
{
public:
    /// `directory` may be empty or missing: every path then answers with a line that says where the API is. The index
    /// page is read here, once, and each `__BUST__` in it becomes `startTime` (unix seconds).
    StaticFiles(const QString& directory, qint64 startTime);

    /// Answers GET and HEAD.
    Reply serve(const Request& request) const;

    bool hasIndex() const { return m_hasIndex; }

    /// A larger file is not read into memory as a whole; a client may still ask for parts of it.
    static constexpr qint64 s_maxBytes = 64 * 1024 * 1024;

private:
    QString locate(const QByteArray& path) const;
    Reply indexPage() const;

    QString m_root; ///< canonical, without a slash at the end; empty when there is no directory
    QByteArray m_index;
    bool m_hasIndex = false;
};

/// Media type by the suffix of a file name; application/octet-stream when unknown.
QByteArray mediaType(const QString& fileName);

} // namespace corescope
