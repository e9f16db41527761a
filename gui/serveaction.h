#pragma once

#include <memory>

#include <QAction>

#include "gui/webserver.h"

namespace corescope {

class Document;

/// The switch that serves the open database over HTTP from within the window, on a port that is asked for. It goes off
/// when the database is closed.
class ServeAction : public QAction
{
    Q_OBJECT

public:
    ServeAction(Document& document, std::unique_ptr<WebServer> server, QWidget& window);
    ~ServeAction() override;

signals:
    /// Where it is served now; empty when it is not.
    void addressChanged(const QUrl& address);

private:
    void start();
    void stop();

    Document& m_document;
    const std::unique_ptr<WebServer> m_server;
    QWidget& m_window;
    bool m_isServing = false;
};

} // namespace corescope
