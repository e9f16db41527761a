#include "core/simulator/truthfile.h"

#include <array>
#include <charconv>
#include <string_view>

using namespace Qt::StringLiterals;

namespace corescope::simulator {

namespace {

constexpr std::size_t s_bufferSize = 1 << 20;

void appendNumber(std::string& out, std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

} // namespace

TruthFile::TruthFile(const QString& path)
    : m_file(path)
{
}

TruthFile::~TruthFile()
{
    if (!m_finished && m_file.isOpen())
        m_file.remove();
}

bool TruthFile::open()
{
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return true;
    m_error = {Error::Kind::ReadOnly,
               u"%1 cannot be created (%2). Check that the folder exists and that you may write there."_s.arg(
                   m_file.fileName(), m_file.errorString())};
    return false;
}

bool TruthFile::writeNodes(const SimulatedMesh& mesh)
{
    m_buffer +=
        "# The relays that the paths of a simulated database really name.\n"
        "# node: rowid in nodes, public key. path: observation id, rowids of the relays in the order of path_json.\n";
    for (NodeNumber i = 0; i < mesh.listedCount(); ++i) {
        m_buffer += "node\t";
        appendNumber(m_buffer, i + 1);
        m_buffer += '\t';
        m_buffer += toLowerHex(mesh.nodes()[i].key.publicKey());
        m_buffer += '\n';
    }
    return flush();
}

bool TruthFile::writePath(std::int64_t observationId, std::span<const NodeNumber> relays)
{
    m_buffer += "path\t";
    appendNumber(m_buffer, observationId);
    char separator = '\t';
    for (const NodeNumber relay : relays) {
        m_buffer += separator;
        appendNumber(m_buffer, relay + 1);
        separator = ',';
    }
    if (relays.empty())
        m_buffer += separator;
    m_buffer += '\n';
    return m_buffer.size() < s_bufferSize || flush();
}

bool TruthFile::finish()
{
    m_finished = flush();
    m_file.close();
    return m_finished;
}

bool TruthFile::flush()
{
    // A disk that fills up takes a part first; only the next attempt tells why.
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const qint64 written = m_file.write(rest.data(), static_cast<qint64>(rest.size()));
        if (written <= 0)
            break;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool complete = rest.empty();
    m_buffer.clear();
    if (!complete) {
        const bool full = m_file.error() == QFileDevice::ResourceError;
        m_error = {
            full ? Error::Kind::DiskFull : Error::Kind::Internal,
            u"Writing %1 failed: %2. Check that there is space left."_s.arg(m_file.fileName(), m_file.errorString())};
    }
    return complete;
}

} // namespace corescope::simulator
