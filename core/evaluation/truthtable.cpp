#include "core/evaluation/truthtable.h"

#include <algorithm>
#include <charconv>

#include <QFile>

#include "core/store/keypool.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// Takes a number off the front of the text; false if there is none.
template <typename Number>
bool takeNumber(std::string_view& text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return false;
    text.remove_prefix(std::size_t(end - text.data()));
    return true;
}

bool takeCharacter(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

constexpr std::uint32_t s_mostNodes = 10'000'000;

} // namespace

Result<TruthTable> TruthTable::read(const QString& name, KeyPool& keys)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    TruthTable table;
    for (qint64 number = 1; !file.atEnd(); ++number) {
        QByteArray line = file.readLine();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (!table.take({line.constData(), std::size_t(line.size())}, keys))
            return failure(
                Error::Kind::Invalid,
                u"%1, line %2: this is no line of a file that simulate --truth wrote"_s.arg(name).arg(number));
    }
    return table;
}

bool TruthTable::take(std::string_view line, KeyPool& keys)
{
    if (line.empty() || line.front() == '#')
        return true;
    if (line.starts_with("node\t")) {
        line.remove_prefix(5);
        std::uint32_t number = 0;
        if (!takeNumber(line, number) || number >= s_mostNodes || !takeCharacter(line, '\t') || line.empty())
            return false;
        m_nodes.resize(std::max<std::size_t>(m_nodes.size(), number + 1));
        m_nodes[number] = keys.internLowercased(line);
        return true;
    }
    std::int64_t id = 0;
    if (!line.starts_with("path\t"))
        return false;
    line.remove_prefix(5);
    if (!takeNumber(line, id) || !takeCharacter(line, '\t') || (!m_ids.empty() && id <= m_ids.back()))
        return false;
    while (!line.empty()) {
        std::uint32_t number = 0;
        if (!takeNumber(line, number) || number >= m_nodes.size())
            return false;
        m_relays.push_back(m_nodes[number]);
        if (!line.empty() && !takeCharacter(line, ','))
            return false;
    }
    m_ids.push_back(id);
    m_ends.push_back(m_relays.size());
    return true;
}

std::span<const KeyIndex> TruthTable::relays(std::int64_t observationId) const
{
    const auto found = std::ranges::lower_bound(m_ids, observationId);
    if (found == m_ids.end() || *found != observationId)
        return {};
    const auto i = std::size_t(found - m_ids.begin());
    const std::uint64_t begin = i == 0 ? 0 : m_ends[i - 1];
    return std::span(m_relays).subspan(begin, m_ends[i] - begin);
}

} // namespace corescope
