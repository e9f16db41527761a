#include "core/filter/filtertokens.h"

namespace corescope {

namespace {

using Kind = FilterToken::Kind;

bool isWordCharacter(QChar c)
{
    static constexpr QStringView s_others = u"()!=<>&|,\"'{}";
    return !c.isSpace() && !s_others.contains(c);
}

Kind kindOfWord(QStringView word)
{
    if (word.compare(u"and", Qt::CaseInsensitive) == 0)
        return Kind::And;
    if (word.compare(u"or", Qt::CaseInsensitive) == 0)
        return Kind::Or;
    if (word.compare(u"not", Qt::CaseInsensitive) == 0)
        return Kind::Not;
    return Kind::Word;
}

/// The token of one or two signs that begins with `first`.
FilterToken signToken(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    const QChar second = at + 1 < text.size() ? text[at + 1] : QChar();
    const auto token = [&](Kind kind, qsizetype length) {
        return FilterToken{kind, at, length, text.sliced(at, length)};
    };
    switch (first.unicode()) {
    case u'(':
    case u'{':
        return token(Kind::Open, 1);
    case u')':
    case u'}':
        return token(Kind::Close, 1);
    case u',':
        return token(Kind::Comma, 1);
    case u'&':
        return second == u'&' ? token(Kind::And, 2) : token(Kind::Unfinished, 1);
    case u'|':
        return second == u'|' ? token(Kind::Or, 2) : token(Kind::Unfinished, 1);
    case u'=':
        return second == u'=' ? token(Kind::Comparison, 2) : token(Kind::Unfinished, 1);
    case u'!':
        return second == u'=' ? token(Kind::Comparison, 2) : token(Kind::Not, 1);
    default: // < or >
        return token(Kind::Comparison, second == u'=' ? 2 : 1);
    }
}

} // namespace

std::vector<FilterToken> filterTokens(QStringView text)
{
    std::vector<FilterToken> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c.isSpace()) {
            ++at;
            continue;
        }
        FilterToken token;
        if (c == u'"' || c == u'\'') {
            const qsizetype end = text.indexOf(c, at + 1);
            if (end < 0)
                token = {Kind::Unfinished, at, text.size() - at, text.sliced(at)};
            else
                token = {Kind::Text, at, end + 1 - at, text.sliced(at + 1, end - at - 1)};
        } else if (isWordCharacter(c)) {
            qsizetype end = at;
            while (end < text.size() && isWordCharacter(text[end]))
                ++end;
            const QStringView word = text.sliced(at, end - at);
            token = {kindOfWord(word), at, word.size(), word};
        } else {
            token = signToken(text, at);
        }
        at += token.length;
        tokens.push_back(token);
    }
    tokens.push_back({Kind::End, text.size(), 0, {}});
    return tokens;
}

} // namespace corescope
