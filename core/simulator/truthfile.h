#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <QFile>

#include "core/error.h"
#include "core/simulator/simulatedmesh.h"

namespace corescope::simulator {

/// Writes which relays every path of a simulated database really names, so that what a resolver makes of the prefixes
/// can be scored. Text, UTF-8, lines ended by LF, fields separated by one tab:
///
///     # any number of comment lines
///     node <TAB> number <TAB> public key     one for each row of `nodes`; number = its rowid, key = 64 lowercase hex
///     digits path <TAB> observation id <TAB> 12,7,431   one for each row of `observations`, ascending ids; the rowids
///     of the relays in
///                                            the order of path_json, nothing after the tab when path_json is []
///
/// It holds for packets of every route: for direct ones the relays still to pass, for traces the route of the probe.
class TruthFile
{
public:
    /// Creates `path`, to be renamed by the caller once everything is written; it is removed unless `finish` succeeds.
    explicit TruthFile(const QString& path);
    ~TruthFile();

    bool open();
    bool writeNodes(const SimulatedMesh& mesh);
    bool writePath(std::int64_t observationId, std::span<const NodeNumber> relays);
    bool finish();

    const Error& error() const { return m_error; }

private:
    bool flush();

    QFile m_file;
    std::string m_buffer;
    Error m_error;
    bool m_finished = false;
};

} // namespace corescope::simulator
