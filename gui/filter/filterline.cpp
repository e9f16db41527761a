#include "gui/filter/filterline.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "gui/filter/filteredit.h"
#include "gui/plaintext.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype s_longestHistory = 20;
const auto s_historyKey = u"filter/history"_s;
const auto s_savedKey = u"filter/saved"_s;

QString shortMenuText(const QString& text)
{
    constexpr qsizetype s_longest = 80;
    return menuText(text.size() > s_longest ? text.left(s_longest) + u'…' : text);
}

} // namespace

FilterLine::FilterLine(const Document& document, QWidget* parent)
    : QToolBar(tr("Display Filter"), parent)
    , m_edit(new FilterEdit(document))
    , m_fault(new QLabel)
    , m_menu(new QMenu(this))
{
    setObjectName(u"filter"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setContentsMargins(6, 0, 6, 0);
    auto* button = new QToolButton;
    button->setText(tr("Filters"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterLine::fillMenu);
    addWidget(button);
    addWidget(m_edit);
    addWidget(m_fault);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterLine::applyText);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& now) {
        showState();
        if (now.isEmpty() && !m_applied.isEmpty())
            applyText(); // the clear button shows all packets again
    });
}

QString FilterLine::text() const
{
    return m_applied;
}

void FilterLine::apply(const QString& filter)
{
    m_edit->setText(filter);
    applyText();
}

void FilterLine::focus()
{
    m_edit->setFocus();
    m_edit->selectAll();
}

void FilterLine::showState()
{
    const auto filter = DisplayFilter::parse(m_edit->text());
    m_edit->showValidity(filter || m_edit->text().isEmpty());
    m_fault->setText(filter ? QString() : filter.error().message);
}

void FilterLine::applyText()
{
    const auto filter = DisplayFilter::parse(m_edit->text());
    if (!filter) {
        m_edit->setSelection(int(filter.error().position), int(filter.error().length));
        return;
    }
    m_applied = m_edit->text().trimmed();
    if (!m_applied.isEmpty()) {
        WindowSettings settings;
        QStringList history = settings.value(s_historyKey).toStringList();
        history.removeAll(m_applied);
        history.prepend(m_applied);
        history.resize(std::min(history.size(), s_longestHistory));
        settings.setValue(s_historyKey, history);
    }
    emit applied(*filter);
}

void FilterLine::saveFilter()
{
    const QString name = QInputDialog::getText(this, tr("Save Filter"), tr("Name of the filter:")).trimmed();
    if (name.isEmpty())
        return;
    WindowSettings settings;
    QVariantMap saved = settings.value(s_savedKey).toMap();
    saved.insert(name, m_edit->text().trimmed());
    settings.setValue(s_savedKey, saved);
}

void FilterLine::fillMenu()
{
    m_menu->clear();
    const WindowSettings settings;
    const QVariantMap saved = settings.value(s_savedKey).toMap();
    const bool canSave = DisplayFilter::parse(m_edit->text()).has_value() && !m_edit->text().trimmed().isEmpty();
    m_menu->addAction(tr("&Save This Filter…"), this, &FilterLine::saveFilter)->setEnabled(canSave);
    QMenu* remove = m_menu->addMenu(tr("&Remove"));
    remove->setEnabled(!saved.isEmpty());
    if (!saved.isEmpty())
        m_menu->addSection(tr("Saved"));
    for (auto filter = saved.begin(); filter != saved.end(); ++filter) {
        const QString text = filter.value().toString();
        m_menu->addAction(shortMenuText(filter.key() + u": "_s + text), this, [this, text] { apply(text); });
        remove->addAction(shortMenuText(filter.key()), this, [name = filter.key()] {
            WindowSettings changed;
            QVariantMap rest = changed.value(s_savedKey).toMap();
            rest.remove(name);
            changed.setValue(s_savedKey, rest);
        });
    }
    const QStringList history = settings.value(s_historyKey).toStringList();
    if (!history.isEmpty())
        m_menu->addSection(tr("Used Before"));
    for (const QString& text : history)
        m_menu->addAction(shortMenuText(text), this, [this, text] { apply(text); });
}

} // namespace corescope
