#include "core/filter/filterparser.h"

#include "core/filter/filtertext.h"
#include "core/filter/filtertokens.h"
#include "core/filter/filtervalues.h"

namespace corescope {

namespace {

constexpr qsizetype s_longestFilter = 10'000;
constexpr int s_deepest = 100; // parentheses and negations inside each other

using Kind = FilterToken::Kind;
using Parsed = tl::expected<FilterExpression, FilterError>;

bool isWord(const FilterToken& token, QStringView word)
{
    return token.kind == Kind::Word && token.text.compare(word, Qt::CaseInsensitive) == 0;
}

FilterOperator comparisonOperator(QStringView sign)
{
    if (sign == u"==")
        return FilterOperator::Equal;
    if (sign == u"!=")
        return FilterOperator::NotEqual;
    if (sign == u"<")
        return FilterOperator::Less;
    if (sign == u"<=")
        return FilterOperator::LessOrEqual;
    return sign == u">" ? FilterOperator::Greater : FilterOperator::GreaterOrEqual;
}

class FilterParser
{
public:
    explicit FilterParser(QStringView text)
        : m_tokens(filterTokens(text))
    {
    }

    Parsed parse()
    {
        if (now().kind == Kind::End)
            return FilterExpression();
        Parsed whole = any();
        if (whole && now().kind != Kind::End)
            return error(FilterText::tr("Expected && or || here."));
        return whole;
    }

private:
    const FilterToken& now() const { return m_tokens[m_at]; }
    void advance() { m_at += m_at + 1 < m_tokens.size(); }

    tl::unexpected<FilterError> error(const QString& message, const FilterToken& token) const
    {
        return tl::unexpected(FilterError{message, token.position, token.length});
    }
    tl::unexpected<FilterError> error(const QString& message) const { return error(message, now()); }

    Parsed any() { return chain(Kind::Or, FilterExpression::Kind::Any, &FilterParser::all); }
    Parsed all() { return chain(Kind::And, FilterExpression::Kind::All, &FilterParser::term); }

    Parsed chain(Kind separator, FilterExpression::Kind kind, Parsed (FilterParser::*part)())
    {
        Parsed first = (this->*part)();
        if (!first || now().kind != separator)
            return first;
        FilterExpression whole;
        whole.kind = kind;
        whole.children.push_back(std::move(*first));
        while (now().kind == separator) {
            advance();
            Parsed next = (this->*part)();
            if (!next)
                return next;
            whole.children.push_back(std::move(*next));
        }
        return whole;
    }

    Parsed term()
    {
        if (now().kind == Kind::Not || now().kind == Kind::Open) {
            if (++m_depth > s_deepest)
                return error(FilterText::tr("Too many parentheses inside each other."));
            Parsed inner = now().kind == Kind::Not ? negation() : parentheses();
            --m_depth;
            return inner;
        }
        return comparison();
    }

    Parsed negation()
    {
        advance();
        Parsed inner = term();
        if (!inner)
            return inner;
        FilterExpression negated;
        negated.kind = FilterExpression::Kind::Not;
        negated.children.push_back(std::move(*inner));
        return negated;
    }

    Parsed parentheses()
    {
        advance();
        Parsed inner = any();
        if (!inner)
            return inner;
        if (now().kind != Kind::Close)
            return error(FilterText::tr("A closing parenthesis is missing."));
        advance();
        return inner;
    }

    Parsed comparison()
    {
        const FilterToken start = now();
        if (start.kind == Kind::Unfinished)
            return error(FilterText::tr("This is not complete."));
        if (start.kind != Kind::Word)
            return error(FilterText::tr("Expected a field here, such as type or snr."));
        const bool isTimeWord = isWord(start, u"after") || isWord(start, u"before") || isWord(start, u"between");
        const FilterFieldInfo* info = filterFieldNamed(isTimeWord ? QStringView(u"time") : start.text);
        if (!info)
            return error(FilterText::tr("There is no field “%1”.").arg(start.text.left(60)));
        if (!isTimeWord)
            advance();

        FilterExpression result;
        result.kind = FilterExpression::Kind::Comparison;
        result.field = info->field;
        result.valueKind = info->kind;
        if (info->field == FilterField::Payload)
            for (const QStringView member : start.text.sliced(info->name.size()).split(u'.'))
                result.members.push_back(member.toUtf8().toStdString());
        return operation(std::move(result));
    }

    Parsed operation(FilterExpression result)
    {
        const FilterToken sign = now();
        if (sign.kind == Kind::Comparison) {
            result.op = comparisonOperator(sign.text);
        } else if (isWord(sign, u"contains")) {
            result.op = FilterOperator::Contains;
        } else if (isWord(sign, u"starts_with")) {
            result.op = FilterOperator::StartsWith;
        } else if (isWord(sign, u"ends_with")) {
            result.op = FilterOperator::EndsWith;
        } else if (isWord(sign, u"in")) {
            result.op = FilterOperator::In;
        } else if (isWord(sign, u"between")) {
            result.op = FilterOperator::Between;
        } else if (isWord(sign, u"after")) {
            result.op = FilterOperator::Greater;
        } else if (isWord(sign, u"before")) {
            result.op = FilterOperator::Less;
        } else if (sign.kind == Kind::Word || sign.kind == Kind::Text) {
            return error(FilterText::tr("Expected an operator here, such as == or contains."));
        } else {
            return result; // the field alone
        }
        if (const QString wrong = operatorFault(result.valueKind, result.op); !wrong.isEmpty())
            return error(wrong);
        advance();
        return values(std::move(result));
    }

    Parsed values(FilterExpression result)
    {
        if (result.op == FilterOperator::In)
            return list(std::move(result));
        if (auto wrong = value(result))
            return tl::unexpected(*wrong);
        if (result.op == FilterOperator::Between) {
            if (now().kind == Kind::And || now().kind == Kind::Comma)
                advance();
            if (auto wrong = value(result))
                return tl::unexpected(*wrong);
        }
        return result;
    }

    Parsed list(FilterExpression result)
    {
        if (now().kind != Kind::Open)
            return error(FilterText::tr("Expected a list here, such as (a, b)."));
        do {
            advance();
            if (auto wrong = value(result))
                return tl::unexpected(*wrong);
        } while (now().kind == Kind::Comma);
        if (now().kind != Kind::Close)
            return error(FilterText::tr("A closing parenthesis is missing."));
        advance();
        return result;
    }

    std::optional<FilterError> value(FilterExpression& result)
    {
        const FilterToken token = now();
        if (token.kind != Kind::Word && token.kind != Kind::Text)
            return FilterError{FilterText::tr("Expected a value here."), token.position, token.length};
        if (const QString wrong = addFilterValue(token.text, result); !wrong.isEmpty())
            return FilterError{wrong, token.position, token.length};
        advance();
        return {};
    }

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Parsed parseFilter(QStringView text)
{
    if (text.size() > s_longestFilter)
        return tl::unexpected(
            FilterError{FilterText::tr("The filter is too long."), s_longestFilter, text.size() - s_longestFilter});
    return FilterParser(text).parse();
}

} // namespace corescope
