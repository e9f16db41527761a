#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <QByteArray>

namespace corescope {

/// Writes JSON straight into one growing byte array: no tree, no QString. Strings are UTF-8 bytes of any origin; what
/// is not valid UTF-8 becomes U+FFFD, and `<`, `>`, `&`, U+2028 and U+2029 are escaped so that the text is safe inside
/// HTML. The caller keeps begin and end in pairs; commas are set by the writer.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype sizeHint = 256);
    JsonWriter(const JsonWriter&) = delete; // the pointers below belong to one buffer
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const QByteArray& text) { value(std::string_view(text.constData(), std::size_t(text.size()))); }
    void value(const char* text) { value(std::string_view(text)); }

    /// Shortest text that reads back as the same number; exponents only below 1e-6 and from 1e21; NaN and infinity
    /// become null.
    void value(double number);
    void value(float number);
    void value(std::nullptr_t) { literal("null"); }

    template <typename T>
    requires std::same_as<T, bool>
    void value(T flag) { literal(flag ? "true" : "false"); }

    template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>) void value(T number)
    {
        if constexpr (std::signed_integral<T>)
            signedInteger(number);
        else
            unsignedInteger(number);
    }

    template <typename T>
    void value(const std::optional<T>& maybe)
    {
        maybe ? value(*maybe) : value(nullptr);
    }

    /// Text that is JSON already.
    void raw(std::string_view json) { literal(json); }

    /// key() and value() at once.
    template <typename T>
    void field(std::string_view name, T&& content)
    {
        key(name);
        value(std::forward<T>(content));
    }

    /// Bytes written so far.
    qsizetype size() const { return m_end - m_begin; }

    /// Hands the text over and leaves the writer empty.
    QByteArray take();

private:
    void open(char bracket);
    void close(char bracket);
    void literal(std::string_view text);
    void signedInteger(std::int64_t number);
    void unsignedInteger(std::uint64_t number);
    template <typename Float>
    void floating(Float number);
    void quoted(std::string_view text);
    void separate();
    void reserve(std::size_t bytes);
    void append(std::string_view text);

    QByteArray m_buffer;     ///< its size is the room there is, not what was written
    char* m_begin = nullptr; ///< into m_buffer
    char* m_end = nullptr;   ///< one past the last byte written
    char* m_limit = nullptr; ///< one past the room
    bool m_comma = false;    ///< a comma is due before the next key or value
};

} // namespace corescope
