#pragma once

#include <cstddef>
#include <vector>

#include <QString>
#include <QStringList>

namespace corescope::packet {

/// One line of a dissected packet: what some of its bytes are called and what they say. Names and warnings are
/// English; dissectorTexts() of the window has them all, for translation. Values are in the words of MeshCore's
/// protocol.
struct Field
{
    QString name;
    QString value;               ///< for display; may hold text from the radio, so plain text only
    std::size_t begin = 0;       ///< number of the first byte in the packet
    std::size_t length = 0;      ///< bytes; 0 for what is derived and has none of its own
    QStringList warnings;        ///< what is wrong or unusual about it, each one sentence
    std::vector<Field> children; ///< front to back, within the field's bytes

    bool operator==(const Field&) const = default;
};

} // namespace corescope::packet
