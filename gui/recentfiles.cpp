#include "gui/recentfiles.h"

#include <QDir>
#include <QFileInfo>

#include "gui/plaintext.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype s_mostFiles = 10;
const auto s_recentFilesKey = u"recentFiles"_s;

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_files(WindowSettings().value(s_recentFilesKey).toStringList())
{
    rebuild();
}

void RecentFiles::add(const QString& file)
{
    m_files.removeAll(file);
    m_files.prepend(file);
    m_files.resize(std::min(m_files.size(), s_mostFiles));
    store();
}

void RecentFiles::store()
{
    WindowSettings().setValue(s_recentFilesKey, m_files);
    rebuild();
}

void RecentFiles::rebuild()
{
    clear();
    for (const QString& file : std::as_const(m_files)) {
        const QFileInfo info(file);
        QAction* action = addAction(menuText(u"%1 (%2)"_s.arg(info.fileName(), QDir::toNativeSeparators(info.path()))));
        connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); });
    }
    addSeparator();
    connect(addAction(tr("&Clear List")), &QAction::triggered, this, [this] {
        m_files.clear();
        store();
    });
    setEnabled(!m_files.isEmpty());
}

} // namespace corescope
