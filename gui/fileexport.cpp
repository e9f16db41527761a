#include "gui/fileexport.h"

#include <QDateTime>
#include <QFileDialog>
#include <QMessageBox>
#include <QProgressDialog>
#include <QSaveFile>
#include <QTimer>
#include <QtConcurrent>

#include "core/export/geojson.h"
#include "core/export/writeall.h"
#include "gui/mainwindow.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_exportFolderKey = u"exportFolder"_s;

/// What the writing thread and the dialog share.
struct ExportState
{
    std::atomic<std::uint64_t> done = 0;
    std::atomic<bool> isCancelled = false;
};

QString askForFile(QWidget& window, const QString& title, const QString& name, const QString& filter)
{
    WindowSettings settings;
    const QString folder = settings.value(s_exportFolderKey).toString();
    const QString file =
        QFileDialog::getSaveFileName(&window, title, folder.isEmpty() ? name : folder + u'/' + name, filter);
    if (!file.isEmpty())
        settings.setValue(s_exportFolderKey, QFileInfo(file).path());
    return file;
}

void tellFailure(QWidget& window, const Error& error)
{
    auto* box =
        new QMessageBox(QMessageBox::Warning, MainWindow::tr("Export"), error.message, QMessageBox::Ok, &window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

template <typename Write>
Result<void> writeFile(const QString& name, const Write& write)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::ReadOnly, name + u": "_s + file.errorString());
    if (const Result<void> written = write(file); !written)
        return tl::unexpected(Error{written.error().kind, name + u": "_s + written.error().message});
    if (!file.commit())
        return failure(Error::Kind::DiskFull, name + u": "_s + file.errorString());
    return {};
}

} // namespace

void exportPacketsToFile(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> packets,
                         PacketFormat format, QWidget& window)
{
    const bool isCsv = format == PacketFormat::Csv;
    const QString name =
        askForFile(window, MainWindow::tr("Export Packets"), isCsv ? u"packets.csv"_s : u"packets.jsonl"_s,
                   isCsv ? MainWindow::tr("CSV files (*.csv)") : MainWindow::tr("JSON lines (*.jsonl)"));
    if (name.isEmpty())
        return;
    const auto state = std::make_shared<ExportState>();
    const auto total = packets.size();
    auto* dialog = new QProgressDialog(MainWindow::tr("Writing packets…"), MainWindow::tr("Cancel"), 0, 1000, &window);
    dialog->setAutoReset(false);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QProgressDialog::canceled, dialog, [state] { state->isCancelled = true; });
    QObject::connect(dialog, &QObject::destroyed, &window, [state] { state->isCancelled = true; });
    auto* timer = new QTimer(dialog);
    QObject::connect(timer, &QTimer::timeout, dialog, [dialog, state, total] {
        dialog->setValue(int(double(state->done) / double(std::max<std::size_t>(total, 1)) * 1000));
    });
    timer->start(100);
    QtConcurrent::run([=, shown = std::move(packets)] {
        return writeFile(name, [&](QIODevice& file) {
            return exportPackets(*snapshot, shown, format, file, state->done, state->isCancelled);
        });
    }).then(dialog, [dialog, &window, state](const Result<void>& written) {
        if (!written && !state->isCancelled)
            tellFailure(window, written.error());
        dialog->close();
    });
}

void exportMapToFile(const Snapshot& snapshot, QWidget& window)
{
    const QString name = askForFile(window, MainWindow::tr("Export Nodes and Edges"), u"mesh.geojson"_s,
                                    MainWindow::tr("GeoJSON files (*.geojson)"));
    if (name.isEmpty())
        return;
    const QByteArray text = toGeoJson(snapshot, QDateTime::currentMSecsSinceEpoch());
    const auto written = writeFile(name, [&](QIODevice& file) { return writeAll(file, text); });
    if (!written)
        tellFailure(window, written.error());
}

} // namespace corescope
