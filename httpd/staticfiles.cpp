#include "httpd/staticfiles.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTimeZone>

#include "httpd/byterange.h"

using namespace Qt::StringLiterals;

namespace corescope {

Q_LOGGING_CATEGORY(lcStaticFiles, "corescope.httpd.files")

namespace {

constexpr auto s_noCache = "no-cache, no-store, must-revalidate";

constexpr std::array<std::pair<QLatin1StringView, const char*>, 24> s_mediaTypes{{
    {"html"_L1, "text/html; charset=utf-8"},
    {"htm"_L1, "text/html; charset=utf-8"},
    {"css"_L1, "text/css; charset=utf-8"},
    {"js"_L1, "text/javascript; charset=utf-8"},
    {"mjs"_L1, "text/javascript; charset=utf-8"},
    {"json"_L1, "application/json"},
    {"map"_L1, "application/json"},
    {"geojson"_L1, "application/json"},
    {"webmanifest"_L1, "application/manifest+json"},
    {"txt"_L1, "text/plain; charset=utf-8"},
    {"md"_L1, "text/markdown; charset=utf-8"},
    {"csv"_L1, "text/csv; charset=utf-8"},
    {"xml"_L1, "application/xml"},
    {"svg"_L1, "image/svg+xml"},
    {"png"_L1, "image/png"},
    {"jpg"_L1, "image/jpeg"},
    {"jpeg"_L1, "image/jpeg"},
    {"gif"_L1, "image/gif"},
    {"webp"_L1, "image/webp"},
    {"ico"_L1, "image/x-icon"},
    {"woff"_L1, "font/woff"},
    {"woff2"_L1, "font/woff2"},
    {"ttf"_L1, "font/ttf"},
    {"wasm"_L1, "application/wasm"},
}};

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// Invalid when `text` is not a date as httpDate() writes it.
QDateTime parseHttpDate(const QByteArray& text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

bool neverCached(const QString& fileName)
{
    return fileName.endsWith(".js"_L1) || fileName.endsWith(".css"_L1) || fileName.endsWith(".html"_L1);
}

Reply plainText(int status, QByteArray text)
{
    return Reply{.status = status, .contentType = "text/plain; charset=utf-8", .body = std::move(text)};
}

Reply fileReply(const Request& request, const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return plainText(403, "this file cannot be read\n");
    const qint64 size = file.size();
    const QByteArray modified = httpDate(QFileInfo(file).lastModified());

    Reply reply{.contentType = mediaType(fileName)};
    reply.headers = {{"Last-Modified", modified}, {"Accept-Ranges", "bytes"}, {"X-Content-Type-Options", "nosniff"}};
    if (neverCached(fileName))
        reply.headers.emplaceBack("Cache-Control", s_noCache);

    const QDateTime known = parseHttpDate(request.header("if-modified-since"));
    if (known.isValid() && parseHttpDate(modified) <= known) {
        reply.status = 304;
        return reply;
    }
    std::optional<ByteRange> range = parseRange(request.header("range"), size);
    const QByteArray condition = request.header("if-range");
    if (!condition.isEmpty() && condition != modified)
        range.reset();
    if (range && range->length == 0) {
        Reply refused = plainText(416, "the range lies behind the end of the file\n");
        refused.headers = {{"Content-Range", "bytes */" + QByteArray::number(size)}};
        return refused;
    }
    const ByteRange part = range.value_or(ByteRange{0, size});
    if (part.length > StaticFiles::s_maxBytes)
        return plainText(403, "this file is too large to be sent at once; ask for parts of it with a Range header\n");
    if (!file.seek(part.start))
        return plainText(500, "this file cannot be read\n");
    reply.body = file.read(part.length);
    if (range) {
        reply.status = 206;
        reply.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(part.start) + '-' +
                                                       QByteArray::number(part.start + part.length - 1) + '/' +
                                                       QByteArray::number(size));
    }
    return reply;
}

} // namespace

QByteArray mediaType(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const auto it = std::find_if(s_mediaTypes.begin(), s_mediaTypes.end(),
                                 [&suffix](const auto& entry) { return entry.first == suffix; });
    return it != s_mediaTypes.end() ? it->second : "application/octet-stream";
}

StaticFiles::StaticFiles(const QString& directory, qint64 startTime)
{
    if (!directory.isEmpty() && QFileInfo(directory).isDir())
        m_root = QFileInfo(directory).canonicalFilePath();
    else if (!directory.isEmpty())
        qCWarning(lcStaticFiles, "the public directory %ls does not exist: no web page is served",
                  qUtf16Printable(directory));
    if (m_root.isEmpty())
        return;
    QFile file(m_root + "/index.html"_L1);
    if (file.open(QIODevice::ReadOnly)) {
        m_index = file.read(std::min(s_maxBytes, file.size())).replace("__BUST__", QByteArray::number(startTime));
        m_hasIndex = true;
    } else {
        qCWarning(lcStaticFiles, "%ls has no index.html that can be read", qUtf16Printable(m_root));
    }
}

Reply StaticFiles::serve(const Request& request) const
{
    if (request.path == "/" || request.path == "/index.html")
        return indexPage();
    const QString fileName = locate(request.path);
    return fileName.isEmpty() ? indexPage() : fileReply(request, fileName);
}

QString StaticFiles::locate(const QByteArray& path) const
{
    if (m_root.isEmpty() || path.contains('\0') || path.contains("/."))
        return {};
    const QFileInfo info(QFileInfo(m_root + QFile::decodeName(path)).canonicalFilePath());
    const bool inside = info.filePath().startsWith(m_root == "/"_L1 ? m_root : m_root + u'/');
    return inside && info.isFile() ? info.filePath() : QString();
}

Reply StaticFiles::indexPage() const
{
    Reply reply = Reply::html(
        m_hasIndex
            ? m_index
            : QByteArray("<!DOCTYPE html><title>CoreScope</title>"
                         "<p>CoreScope is running. The API is at /api/: see <a href=\"/api/healthz\">/api/healthz</a> "
                         "and <a href=\"/api/stats\">/api/stats</a>.</p>\n"));
    reply.headers = {{"Cache-Control", s_noCache}, {"X-Content-Type-Options", "nosniff"}};
    return reply;
}

} // namespace corescope
