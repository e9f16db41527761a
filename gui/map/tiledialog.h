#pragma once

#include <QDialog>

class QLineEdit;

namespace corescope {

/// Asks for a tile server and the credit it wants.
class TileDialog : public QDialog
{
    Q_OBJECT

public:
    TileDialog(const QString& url, const QString& attribution, QWidget* parent = nullptr);

    QString url() const;
    QString attribution() const;

private:
    QLineEdit* m_url;
    QLineEdit* m_attribution;
};

} // namespace corescope
