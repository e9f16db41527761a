#include "core/mesh/fieldreader.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

ByteView FieldReader::take(const QString& name, std::size_t length)
{
    if (length == 0 || left() < length)
        return {};
    const ByteView taken = m_bytes.subspan(m_offset, length);
    m_parent.children.push_back({name, QString::fromStdString(toLowerHex(taken)), m_begin + m_offset, length, {}, {}});
    m_offset += length;
    return taken;
}

std::uint64_t FieldReader::takeNumber(const QString& name, std::size_t length, int base)
{
    const ByteView taken = take(name, length);
    if (taken.empty())
        return 0;
    const std::uint64_t number = littleEndian(taken);
    if (base == 10)
        show(QString::number(number));
    else
        show(u"0x%1"_s.arg(qulonglong(number), 2 * static_cast<int>(length), base, '0'_L1));
    return number;
}

FieldReader FieldReader::inside()
{
    Field& field = last();
    return {m_bytes.subspan(field.begin - m_begin, field.length), field.begin, field};
}

void FieldReader::showBits(const QString& name, const QString& value)
{
    Field& field = last();
    field.children.push_back({name, value, field.begin, field.length, {}, {}});
}

} // namespace corescope::packet
