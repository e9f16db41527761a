#pragma once

#include <span>

#include <QTranslator>

namespace corescope {

struct LanguageName
{
    QStringView code; ///< ISO 639-1
    QStringView name; ///< in the language itself
};

/// All that the window can speak.
std::span<const LanguageName> languages();

/// The code of the language that was chosen in the window; empty for the system's.
QString chosenLanguage();
/// Takes effect at the next start.
void chooseLanguage(const QString& code);

/// Makes the program speak a language as long as it lives: its own texts and Qt's, numbers, units. Needs the
/// application object, and must be there before the first widget.
class Language
{
public:
    /// `code` as of chosenLanguage(). Where the system's language is none of ours, English.
    explicit Language(const QString& code = chosenLanguage());

private:
    QTranslator m_texts;
    QTranslator m_textsOfQt; ///< standard buttons, file dialogs; empty where Qt's translations are not installed
};

} // namespace corescope
