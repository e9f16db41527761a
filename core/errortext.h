#pragma once

#include <QCoreApplication>

namespace corescope {

/// Messages of errors that the window shows, in the language that it speaks: `ErrorText::tr("...")`. Where no window
/// has chosen one they are English.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(error)
};

} // namespace corescope
