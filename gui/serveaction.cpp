#include "gui/serveaction.h"

#include <QInputDialog>
#include <QMessageBox>

#include "gui/document.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_usualPort = 3000;
const auto s_portKey = u"servePort"_s;

} // namespace

ServeAction::ServeAction(Document& document, std::unique_ptr<WebServer> server, QWidget& window)
    : QAction(tr("&Serve over HTTP…"), &window)
    , m_document(document)
    , m_server(std::move(server))
    , m_window(window)
{
    setCheckable(true);
    setEnabled(false);
    connect(&m_document, &Document::opened, this, [this] { setEnabled(true); });
    connect(&m_document, &Document::aboutToClose, this, [this] {
        stop();
        setEnabled(false);
    });
    connect(this, &QAction::triggered, this, [this](bool on) { on ? start() : stop(); });
}

ServeAction::~ServeAction()
{
    if (m_isServing)
        m_server->stop();
}

void ServeAction::start()
{
    WindowSettings settings;
    bool isChosen = false;
    const int port =
        QInputDialog::getInt(&m_window, tr("Serve over HTTP"), tr("Port on this machine (0: any that is free):"),
                             settings.value(s_portKey, s_usualPort).toInt(), 0, 65535, 1, &isChosen);
    if (!isChosen || !m_document.engine()) {
        setChecked(false);
        return;
    }
    settings.setValue(s_portKey, port);
    const auto address = m_server->start(*m_document.engine(), quint16(port));
    setChecked(address.has_value());
    if (address) {
        m_isServing = true;
        emit addressChanged(*address);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Serve over HTTP"), address.error().message, QMessageBox::Ok,
                                &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ServeAction::stop()
{
    setChecked(false);
    if (!m_isServing)
        return;
    m_isServing = false;
    m_server->stop();
    emit addressChanged({});
}

} // namespace corescope
