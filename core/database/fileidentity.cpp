#include "core/database/fileidentity.h"

#ifdef __unix__
#include <sys/stat.h>

#include <QFile>
#endif

namespace corescope {

std::optional<FileIdentity> fileIdentity([[maybe_unused]] const QString& file)
{
#ifdef __unix__
    struct stat status = {};
    if (::stat(QFile::encodeName(file).constData(), &status) == 0)
        return FileIdentity{status.st_dev, status.st_ino};
#endif
    return std::nullopt;
}

} // namespace corescope
