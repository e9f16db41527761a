#include "httpd/apikey.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCryptographicHash>
#include <openssl/crypto.h>

namespace corescope {

namespace {

constexpr qsizetype s_shortestKey = 16;
constexpr std::ptrdiff_t s_fewestCharacters = 5; ///< different ones

/// In lower case and without anything but letters and digits.
constexpr std::array<std::string_view, 16> s_placeholders{
    "changemechangeme",   "changethisapikey",      "changethistosomethingsecure",
    "yoursecretapikey",   "yoursecretapikeyhere",  "yourapikeygoeshere",
    "yourapikeyhere1234", "replacewithyourapikey", "replacewithyourkey",
    "mysecretapikey123",  "passwordpassword",      "password12345678",
    "secretsecretsecret", "0123456789abcdef",      "1234567890123456",
    "abcdefghijklmnop",
};

std::string lettersAndDigits(const QByteArray& key)
{
    std::string plain;
    for (const char c : key.toLower())
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain.push_back(c);
    return plain;
}

QByteArray digestOf(const QByteArray& key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

} // namespace

ApiKey::ApiKey(const QByteArray& configured)
    : m_digest(digestOf(configured))
{
    if (!configured.isEmpty())
        m_state = isWeak(configured) ? State::Weak : State::Usable;
}

bool ApiKey::isWeak(const QByteArray& key)
{
    if (key.size() < s_shortestKey)
        return true;
    std::string characters = key.toStdString();
    std::ranges::sort(characters);
    const auto different = std::unique(characters.begin(), characters.end()) - characters.begin();
    return different < s_fewestCharacters ||
           std::ranges::find(s_placeholders, lettersAndDigits(key)) != s_placeholders.end();
}

std::optional<Reply> ApiKey::refusal(const Request& request) const
{
    switch (m_state) {
    case State::None:
        return Reply::error(403, "write endpoints disabled — set apiKey in config.json");
    case State::Weak:
        return Reply::error(403, "write endpoints disabled — apiKey in config.json is too easily guessed: set a random "
                                 "one of at least 16 characters");
    case State::Usable:
        break;
    }
    // Digests, so that not even the key's length shows in the time.
    const QByteArray given = digestOf(request.header("x-api-key"));
    if (CRYPTO_memcmp(given.constData(), m_digest.constData(), std::size_t(m_digest.size())) != 0)
        return Reply::error(401, "unauthorized");
    return std::nullopt;
}

} // namespace corescope
