#pragma once

#include <cstdint>

#include "core/mesh/meshcrypto.h"
#include "core/mesh/packetfield.h"

namespace corescope::packet {

/// Reads a stretch of bytes from front to back and adds a field for all it takes. Never sees bytes outside of its
/// stretch: of what is not there it takes nothing.
class FieldReader
{
public:
    /// Of `length` bytes, which are number `begin` and following of the packet. The fields become children of `parent`,
    /// which must stay where it is while the reader is used.
    FieldReader(ByteView bytes, std::size_t begin, Field& parent)
        : m_bytes(bytes)
        , m_begin(begin)
        , m_parent(parent)
    {
    }

    std::size_t left() const { return m_bytes.size() - m_offset; }
    ByteView rest() const { return m_bytes.subspan(m_offset); }

    /// The next bytes under a name; empty, and no field, unless they are all there. The field shows them in hex.
    ByteView take(const QString& name, std::size_t length);
    /// A little-endian number, 0 unless its bytes are all there. The field shows it in decimal.
    template <typename Number>
    Number takeNumber(const QString& name)
    {
        return static_cast<Number>(takeNumber(name, sizeof(Number), 10));
    }
    /// The same for numbers that stand for something else. The field shows all their hex digits.
    template <typename Number>
    Number takeCode(const QString& name)
    {
        return static_cast<Number>(takeNumber(name, sizeof(Number), 16));
    }

    /// A reader of the bytes that the last field has, for its parts.
    FieldReader inside();

    /// Some bits of the last field, as its child.
    void showBits(const QString& name, const QString& value);

    /// What the last field says instead of its bytes.
    void show(const QString& value) { last().value = value; }
    void warn(const QString& warning) { last().warnings.append(warning); }
    /// A warning about all that is read here.
    void warnOfAll(const QString& warning) { m_parent.warnings.append(warning); }

    Field& last() { return m_parent.children.back(); }

private:
    std::uint64_t takeNumber(const QString& name, std::size_t length, int base);

    ByteView m_bytes;
    std::size_t m_begin;
    Field& m_parent;
    std::size_t m_offset = 0;
};

} // namespace corescope::packet
