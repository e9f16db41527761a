#include "core/mesh/joint/modelfile.h"

#include <cmath>

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/store/packetstore.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 s_modelMagic = 0x4353'4c4d; // "CSLM"
/// Of the format, and of the way in which is learned.
constexpr quint32 s_modelVersion = 3;
constexpr qint64 s_largestModelFile = qint64(512) << 20; // bytes
constexpr auto s_modelHash = QCryptographicHash::Sha256;
constexpr qsizetype s_modelHashSize = 32;

void writeTexts(QDataStream& out, const std::vector<std::string>& texts)
{
    out << quint32(texts.size());
    for (const std::string& text : texts)
        out << QByteArray::fromRawData(text.data(), qsizetype(text.size()));
}

/// False when there is less than announced. Memory grows with what is really there.
bool readTexts(QDataStream& in, std::vector<std::string>& texts)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QByteArray text;
        in >> text;
        texts.emplace_back(text.constData(), std::size_t(text.size()));
    }
    return in.status() == QDataStream::Ok;
}

} // namespace

ModelOrigin ModelOrigin::of(const PacketStore& store)
{
    ModelOrigin origin;
    origin.observations = store.observationRows();
    if (const std::uint32_t rows = store.transmissionRows(); rows > 0) {
        origin.lastTransmissionId = store.id(TransmissionIndex(rows - 1));
        origin.lastHash = store.texts(TransmissionIndex(rows - 1)).hash;
    }
    return origin;
}

bool ModelOrigin::fits(const PacketStore& store) const
{
    const TransmissionIndex last = store.findTransmission(lastTransmissionId);
    if (!last.isValid() || store.texts(last).hash != lastHash)
        return false;
    const double now = store.observationRows(), then = double(observations);
    return now <= 1.2 * then && now >= 0.5 * then;
}

ModelFile::ModelFile(const QString& folder, const QString& database)
{
    const QFileInfo info(database);
    const QString name = info.canonicalFilePath().isEmpty() ? info.absoluteFilePath() : info.canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), s_modelHash).toHex().left(16);
    m_path = folder + u"/links-"_s + QString::fromLatin1(digest) + u".model"_s;
}

Result<ModelFile::Content> ModelFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"%1: %2"_s.arg(m_path, file.errorString()));
    const auto damaged = [&] {
        return failure(Error::Kind::Invalid, u"%1 is damaged or of another version"_s.arg(m_path));
    };
    if (file.size() > s_largestModelFile || file.size() < s_modelHashSize)
        return damaged();
    const QByteArray bytes = file.readAll();
    const QByteArray content = bytes.chopped(std::min(s_modelHashSize, bytes.size()));
    if (QCryptographicHash::hash(content, s_modelHash) != bytes.right(s_modelHashSize))
        return damaged();

    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, version = 0, pairs = 0;
    in >> magic >> version;
    if (magic != s_modelMagic || version != s_modelVersion)
        return damaged();
    Content read;
    qint64 lastId = 0;
    QByteArray hash;
    quint64 observations = 0;
    in >> lastId >> hash >> observations;
    read.origin = {lastId, hash.toStdString(), observations};
    if (!readTexts(in, read.links.rows) || !readTexts(in, read.links.observers) || !readTexts(in, read.links.ghosts))
        return damaged();
    in >> pairs;
    const std::size_t columns = read.links.rows.size() + read.links.observers.size();
    for (quint32 i = 0; i < pairs && in.status() == QDataStream::Ok; ++i) {
        quint32 from = 0, to = 0;
        double count = 0, heard = 0, snr = 0, snrSquares = 0;
        in >> from >> to >> count >> heard >> snr >> snrSquares;
        if (from >= read.links.rows.size() || to >= columns || !(count >= 0) || !(heard >= 0) || !std::isfinite(snr) ||
            !(snrSquares >= 0))
            return damaged();
        read.links.counts.push_back({from, to, count, heard, snr, snrSquares});
    }
    if (in.status() != QDataStream::Ok)
        return damaged();
    return read;
}

Result<void> ModelFile::write(const Content& content) const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << s_modelMagic << s_modelVersion << qint64(content.origin.lastTransmissionId)
        << QByteArray::fromStdString(content.origin.lastHash) << quint64(content.origin.observations);
    writeTexts(out, content.links.rows);
    writeTexts(out, content.links.observers);
    writeTexts(out, content.links.ghosts);
    out << quint32(content.links.counts.size());
    for (const auto& [from, to, count, heard, snr, snrSquares] : content.links.counts)
        out << quint32(from) << quint32(to) << count << heard << snr << snrSquares;
    bytes.append(QCryptographicHash::hash(bytes, s_modelHash));

    QSaveFile file(m_path);
    if (!QDir().mkpath(QFileInfo(m_path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::ReadOnly, u"%1 cannot be written: %2"_s.arg(m_path, file.errorString()));
    return {};
}

} // namespace corescope
