#include "core/export/writeall.h"

#include <QIODevice>

#include "core/errortext.h"

namespace corescope {

Result<void> writeAll(QIODevice& device, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 written = device.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return failure(Error::Kind::DiskFull, ErrorText::tr("writing failed: %1").arg(device.errorString()));
        done += written;
    }
    return {};
}

} // namespace corescope
