#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "gui/filter/filtermenu.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/statusbar.h"
#include "gui/windowsettings.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_toolMissing = 77; // how scripts/translate ends without lupdate

/// One text of a .ts file.
struct Message
{
    QString context, source, comment;
    bool isPlural = false;
    bool isFinished = true;
    QStringList translations; ///< one, or all plural forms

    QString name() const
    {
        return context + u" | "_s + source + u" | "_s + comment + (isPlural ? u" | n"_s : QString());
    }
};

std::vector<Message> readMessages(const QString& name)
{
    std::vector<Message> messages;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.push_back({context, {}, {}, xml.attributes().value(u"numerus"_s) == u"yes", true, {}});
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            messages.back().comment = xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.back().translations += xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!messages.back().isPlural)
                messages.back().translations += xml.readElementText();
        }
    }
    return messages;
}

QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

/// What must be the same in a text and its translation.
QString differenceOf(const QString& source, const QString& translation, bool mayLackNumber)
{
    QStringList placeholders = matches(source, u"%(L?\\d|L?n)"_s);
    if (const QStringList own = matches(translation, u"%(L?\\d|L?n)"_s); placeholders != own) {
        placeholders.removeIf([](const QString& one) { return one.endsWith(u'n'); });
        if (!mayLackNumber || placeholders != own)
            return u"placeholders"_s;
    }
    if (matches(source, u"(?<!&)&(?=[^&\\s])"_s).size() != matches(translation, u"(?<!&)&(?=[^&\\s])"_s).size())
        return u"key in the menu (&)"_s;
    if (matches(source, u"&&"_s) != matches(translation, u"&&"_s))
        return u"&&"_s;
    if (matches(source, u"\\*\\.\\w+|\\(\\*\\)"_s) != matches(translation, u"\\*\\.\\w+|\\(\\*\\)"_s))
        return u"file names"_s;
    if (matches(source, u"[…:?]$|^\\s|\\s$|\n"_s) != matches(translation, u"[…:?]$|^\\s|\\s$|\n"_s))
        return u"begin, end or lines"_s;
    return {};
}

QString faultOf(const Message& message)
{
    if (!message.isFinished)
        return u"unfinished"_s;
    if (message.translations.size() != (message.isPlural ? 2 : 1))
        return u"number of forms"_s;
    for (const QString& translation : message.translations) {
        if (translation.isEmpty())
            return u"empty"_s;
        const bool mayLackNumber = message.isPlural && &translation == &message.translations.front(); // "once"
        if (const QString difference = differenceOf(message.source, translation, mayLackNumber); !difference.isEmpty())
            return difference;
    }
    return {};
}

/// Two entries of a menu, or of one below it, that are reached by the same key.
void findSharedKeys(const QString& title, const QList<QAction*>& actions, QStringList& faults)
{
    QHash<QString, QString> names;
    for (const QAction* action : actions) {
        if (const QStringList keys = matches(action->text(), u"(?<=(?<!&)&)[^&\\s]"_s); !keys.isEmpty()) {
            QString& other = names[keys.front().toLower()];
            if (!other.isEmpty())
                faults += u"%1: %2 and %3"_s.arg(title, other, action->text());
            other = action->text();
        }
        if (action->menu())
            findSharedKeys(action->text(), action->menu()->actions(), faults);
    }
}

void addLanguageRows()
{
    QTest::addColumn<QString>("code");
    for (const LanguageName& language : languages())
        QTest::newRow(qPrintable(language.code.toString())) << language.code.toString();
}

} // namespace

/// The translations are complete, fit the sources, and are what the window shows.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void init() { WindowSettings().clear(); }

    void areInStepWithTheSources();
    void countedTextsAreFound();
    void areComplete_data() { addLanguageRows(); }
    void areComplete();
    void keysOfMenusDiffer_data() { addLanguageRows(); }
    void keysOfMenusDiffer();
    void theWindowSpeaksTheChosenLanguage();
    void theWindowSpeaksTheLanguageOfTheSystem();
    void numbersHavePluralForms();

private:
    const QDir m_translations = QDir(QStringLiteral(CORESCOPE_SOURCE_DIR "/translations"));
};

void TestTranslations::areInStepWithTheSources()
{
    const QTemporaryDir folder;
    const QStringList files = m_translations.entryList({u"*.ts"_s});
    QCOMPARE(files.size(), qsizetype(languages().size()));
    for (const QString& file : files)
        QVERIFY(QFile::copy(m_translations.filePath(file), folder.filePath(file)));
    QProcess update;
    update.start(QStringLiteral(CORESCOPE_SOURCE_DIR "/scripts/translate"), {folder.path()});
    QVERIFY(update.waitForFinished(-1));
    const QByteArray complaints = update.readAllStandardError();
    if (update.exitCode() == s_toolMissing)
        QSKIP("lupdate is missing");
    QVERIFY2(update.exitCode() == 0, complaints.constData());
    QVERIFY2(!complaints.contains("lacks Q_OBJECT"), complaints.constData()); // tr() of such a class finds nothing

    for (const QString& file : files) {
        QStringList has, needs;
        for (const Message& message : readMessages(m_translations.filePath(file)))
            has += message.name();
        for (const Message& message : readMessages(folder.filePath(file)))
            needs += message.name();
        for (const QString& name : needs)
            QVERIFY2(has.removeOne(name), qPrintable(u"run scripts/translate: %1 lacks %2"_s.arg(file, name)));
        QVERIFY2(has.isEmpty(), qPrintable(u"run scripts/translate: %1 has too much: %2"_s.arg(file, has.join(u'\n'))));
    }
}

/// lupdate passes over a text without a word when it does not understand what comes behind it.
void TestTranslations::countedTextsAreFound()
{
    QSet<QString> known;
    for (const Message& message : readMessages(m_translations.filePath(u"corescope_en.ts"_s)))
        known += message.source;
    QDirIterator sources(QStringLiteral(CORESCOPE_SOURCE_DIR "/gui"), {u"*.cpp"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    int count = 0;
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression s_counted(u"\"([^\"]*%L?n[^\"]*)\",\\s*(nullptr|\")"_s);
        for (auto match = s_counted.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++count) {
            const QString text = match.next().captured(1).replace(u"\\n"_s, u"\n"_s);
            QVERIFY2(known.contains(text), qPrintable(u"%1: \"%2\""_s.arg(file.fileName(), text)));
        }
    }
    QVERIFY(count > 30);
}

void TestTranslations::areComplete()
{
    QFETCH(const QString, code);
    const auto messages = readMessages(m_translations.filePath(u"corescope_%1.ts"_s.arg(code)));
    QVERIFY(!messages.empty());
    QStringList faults;
    for (const Message& message : messages)
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults += u"%1: %2"_s.arg(fault, message.name());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::keysOfMenusDiffer()
{
    QFETCH(const QString, code);
    const Language language(code);
    const MainWindow window;
    QStringList faults;
    findSharedKeys(u"menu bar"_s, window.menuBar()->actions(), faults);
    QMenu menu;
    addFilterMenu(menu, u"cell"_s, u"snr > 5"_s, [](const QString&, FilterMode) {});
    findSharedKeys(u"filter of a cell"_s, menu.actions(), faults);
    for (const QTabBar* tabs : window.findChildren<QTabBar*>()) // all are seen at once, and the menu bar with them
        for (int i = 0; i < tabs->count(); ++i)
            if (!matches(tabs->tabText(i), u"(?<!&)&(?=[^&\\s])"_s).isEmpty())
                faults += u"a tab takes a key of the menu bar: "_s + tabs->tabText(i);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::theWindowSpeaksTheChosenLanguage()
{
    QCOMPARE(chosenLanguage(), QString());
    chooseLanguage(u"de"_s);
    const Language language;
    const MainWindow window;
    QCOMPARE(window.menuBar()->actions().front()->text(), u"&Datei"_s);
    QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
}

void TestTranslations::theWindowSpeaksTheLanguageOfTheSystem()
{
    const Language language; // LANGUAGE is set for this test
    const MainWindow window;
    QCOMPARE(window.menuBar()->actions().front()->text(), u"&Bestand"_s);
}

void TestTranslations::numbersHavePluralForms()
{
    const Language language(u"en"_s);
    QCOMPARE(StatusBar::tr("%Ln packet(s)", nullptr, 1), u"1 packet"_s);
    QCOMPARE(StatusBar::tr("%Ln packet(s)", nullptr, 2), u"2 packets"_s);
}

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
