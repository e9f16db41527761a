#pragma once

#include <QPlainTextEdit>

#include "core/startupphase.h"

namespace corescope {

class Document;

/// What the engine has done since the file was opened, a line each: phases, chunks of the backfill and where they went,
/// errors.
class ActivityPanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ActivityPanel(Document& document, QWidget* parent = nullptr);

private:
    void begin();
    void reportPhase(StartupPhase phase);
    void reportTrouble();
    void report(const QString& text);

    Document& m_document;
    QString m_trouble; ///< the last one told
};

} // namespace corescope
