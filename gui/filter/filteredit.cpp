#include "gui/filter/filteredit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

#include "core/filter/filterfields.h"
#include "core/filter/filtertokens.h"
#include "gui/document.h"
#include "gui/filter/filtercompletion.h"

namespace corescope {

namespace {

/// Half of the base colour and a little of another one, so that it works on light and dark palettes.
QColor tinted(const QColor& base, const QColor& by)
{
    constexpr int s_share = 18; // percent
    const auto mix = [](int a, int b) { return (a * (100 - s_share) + b * s_share) / 100; };
    return {mix(base.red(), by.red()), mix(base.green(), by.green()), mix(base.blue(), by.blue())};
}

QTextCharFormat formatFor(const FilterToken& token, const QPalette& palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    QTextCharFormat format;
    switch (token.kind) {
    case FilterToken::Kind::Word:
        if (filterFieldNamed(token.text))
            format.setForeground(isDark ? QColor(0x6c, 0xb4, 0xff) : QColor(0x00, 0x4b, 0xa0));
        else if (std::ranges::any_of(filterKeywords(), [&](QStringView keyword) {
                     return token.text.compare(keyword, Qt::CaseInsensitive) == 0;
                 }))
            format.setFontWeight(QFont::Bold);
        break;
    case FilterToken::Kind::Text:
        format.setForeground(isDark ? QColor(0xe8, 0xb0, 0x6a) : QColor(0x9a, 0x4b, 0x00));
        break;
    case FilterToken::Kind::Comparison:
    case FilterToken::Kind::And:
    case FilterToken::Kind::Or:
    case FilterToken::Kind::Not:
        format.setFontWeight(QFont::Bold);
        break;
    case FilterToken::Kind::Unfinished:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Qt::red);
        break;
    default:
        break;
    }
    return format;
}

} // namespace

FilterEdit::FilterEdit(const Document& document, QWidget* parent)
    : QLineEdit(parent)
    , m_document(document)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStringListModel(this))
{
    setPlaceholderText(tr("Display filter, such as type == ADVERT && snr > 5"));
    setAccessibleName(tr("Display filter"));
    setClearButtonEnabled(true);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::complete);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::colourWords);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offerCompletions);
}

void FilterEdit::showValidity(bool valid)
{
    QPalette colours = QPalette();
    const QColor base = colours.color(QPalette::Base);
    if (!text().isEmpty())
        colours.setColor(QPalette::Base, tinted(base, valid ? QColor(0x00, 0xb0, 0x50) : QColor(0xe0, 0x20, 0x20)));
    setPalette(colours);
}

void FilterEdit::colourWords()
{
    // QLineEdit has no formats of its own, but shows those that an input method sets, counted from the cursor.
    QList<QInputMethodEvent::Attribute> attributes;
    const QString written = text();
    for (const FilterToken& token : filterTokens(written))
        attributes.append({QInputMethodEvent::TextFormat, int(token.position) - cursorPosition(), int(token.length),
                           formatFor(token, palette())});
    QInputMethodEvent formats({}, attributes);
    m_isColouring = true;
    event(&formats);
    m_isColouring = false;
}

bool FilterEdit::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        QMetaObject::invokeMethod(this, &FilterEdit::colourWords, Qt::QueuedConnection);
    return QLineEdit::event(event);
}

void FilterEdit::offerCompletions()
{
    const FilterCompletion completion = completeFilter(text(), cursorPosition(), m_document.snapshot().get());
    m_wordBegin = completion.begin;
    if (completion.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->setStringList(completion.candidates);
    m_completer->complete();
}

void FilterEdit::complete(const QString& word)
{
    const QString before = text().left(m_wordBegin) + word;
    const QString after = text().mid(cursorPosition());
    setText(before + after);
    setCursorPosition(int(before.size()));
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_completer->popup()->isVisible();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerCompletions();
        return;
    }
    if (isOpen && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab)) {
        if (m_completer->popup()->currentIndex().isValid()) {
            event->ignore(); // the completer takes it
            return;
        }
        m_completer->popup()->hide();
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace corescope
