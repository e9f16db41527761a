#pragma once

#include <vector>

#include <QStringView>

namespace corescope {

/// A piece of a display filter's text. Positions and lengths count UTF-16 units, as text fields do.
struct FilterToken
{
    enum class Kind {
        Word,       ///< a field, a keyword or a value without quotes
        Text,       ///< a value in quotes
        Comparison, ///< == != > < >= <=
        And,        ///< && or `and`
        Or,         ///< || or `or`
        Not,        ///< ! or `not`
        Open,
        Close,
        Comma,
        Unfinished, ///< a quote without its end, or half an operator
        End,
    };

    Kind kind = Kind::End;
    qsizetype position = 0;
    qsizetype length = 0;
    QStringView text; ///< of the filter; without the quotes where there were some
};

/// Cuts any text into tokens; the last one is an End. `{` and `}` count as parentheses.
std::vector<FilterToken> filterTokens(QStringView text);

} // namespace corescope
