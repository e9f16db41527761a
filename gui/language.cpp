#include "gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_languageKey = u"language"_s;
const auto s_translations = u":/corescope/translations"_s;

constexpr LanguageName s_languages[] = {
    {u"de", u"Deutsch"}, {u"en", u"English"}, {u"es", u"Español"}, {u"fr", u"Français"}, {u"nl", u"Nederlands"},
};

/// Of the language, but with the units of where the user is.
QLocale localeFor(const QString& code)
{
    const QLocale system = QLocale::system();
    const QLocale::Language language = QLocale(code).language();
    return code.isEmpty() || language == system.language() ? system : QLocale(language, system.territory());
}

} // namespace

std::span<const LanguageName> languages()
{
    return s_languages;
}

QString chosenLanguage()
{
    return WindowSettings().value(s_languageKey).toString();
}

void chooseLanguage(const QString& code)
{
    WindowSettings().setValue(s_languageKey, code);
}

Language::Language(const QString& code)
{
    QLocale::setDefault(localeFor(code));
    const bool isKnown = code.isEmpty() ? m_texts.load(QLocale::system(), u"corescope"_s, u"_"_s, s_translations)
                                        : m_texts.load(u"corescope_"_s + code, s_translations);
    if (!isKnown && !m_texts.load(u"corescope_en"_s, s_translations)) // English has plural forms to choose from
        return;
    QCoreApplication::installTranslator(&m_texts);
    if (m_textsOfQt.load(u"qtbase_"_s + m_texts.language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_textsOfQt);
}

} // namespace corescope
