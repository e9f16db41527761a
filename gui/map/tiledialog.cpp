#include "gui/map/tiledialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace corescope {

using namespace Qt::StringLiterals;

TileDialog::TileDialog(const QString& url, const QString& attribution, QWidget* parent)
    : QDialog(parent)
    , m_url(new QLineEdit(url))
    , m_attribution(new QLineEdit(attribution))
{
    setWindowTitle(tr("Tile Server"));
    m_url->setPlaceholderText(u"https://tile.example.org/{z}/{x}/{y}.png"_s);
    m_url->setMinimumWidth(420);
    m_attribution->setPlaceholderText(tr("Map data © …"));
    auto* const note =
        new QLabel(tr("The server learns which part of the map you look at. Read its rules of use first; "
                      "most ask for a credit on the map. Without an address the map needs no network."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const form = new QFormLayout(this);
    form->addRow(note);
    form->addRow(tr("&Address:"), m_url);
    form->addRow(tr("&Credit:"), m_attribution);
    form->addRow(buttons);
}

QString TileDialog::url() const
{
    return m_url->text().trimmed();
}

QString TileDialog::attribution() const
{
    return m_attribution->text().simplified();
}

} // namespace corescope
