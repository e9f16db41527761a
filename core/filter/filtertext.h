#pragma once

#include <QCoreApplication>

namespace corescope {

/// What is wrong with a filter, in the user's language: `FilterText::tr("...")`.
struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(filter)
};

} // namespace corescope
