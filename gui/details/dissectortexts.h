#pragma once

#include <span>

#include <QString>

namespace corescope {

/// A name or warning of a dissected packet's field in the language of the window. What is not among dissectorTexts()
/// stays as it is.
QString translatedDissectorText(const QString& text);

/// All names and warnings that the dissector uses, numbers in them as placeholders.
std::span<const char* const> dissectorTexts();

} // namespace corescope
