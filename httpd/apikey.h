#pragma once

#include <optional>

#include <QByteArray>

#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// The key that routes which change something ask for, in the header field `X-API-Key`.
class ApiKey
{
public:
    /// No key: such routes are closed to everybody.
    ApiKey() = default;
    explicit ApiKey(const QByteArray& configured);

    /// Shorter than 16 characters, a placeholder out of some example, or hardly more than one letter repeated: whoever
    /// reaches the port would guess it, so it opens nothing.
    static bool isWeak(const QByteArray& key);

    /// Why the request may not pass: 403 without a usable key, 401 for another one than ours. Takes the same time
    /// however much of the key is right.
    std::optional<Reply> refusal(const Request& request) const;

private:
    enum class State { None, Weak, Usable };

    State m_state = State::None;
    QByteArray m_digest; ///< of the key
};

} // namespace corescope
