#pragma once

#include <QAction>

namespace corescope {

class Document;

/// What a user can do about the resolving of paths: hold it, end it or go on, and have what was found written into the
/// file. Menu and status bar show the same actions.
class BackfillActions : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the confirmation belongs to.
    BackfillActions(Document& document, QWidget& window);

    QAction* pause() const { return m_pause; }
    QAction* cancel() const { return m_cancel; } ///< or go on
    QAction* write() const { return m_write; }

    /// Brings texts and states up to date with the engine.
    void update();

private:
    void cancelOrResume();
    void confirmWriting();

    Document& m_document;
    QWidget& m_window;
    QAction* m_pause;
    QAction* m_cancel;
    QAction* m_write;
};

} // namespace corescope
