#pragma once

namespace corescope {

/// What the process tells its caller. Listed in `--help`; scripts rely on the numbers.
enum ExitCode : int {
    Success = 0,             ///< done, or stopped by SIGINT or SIGTERM while serving
    RuntimeFailure = 1,      ///< failed, or was interrupted before it was done
    WrongUsage = 2,          ///< an option, argument or configuration value is wrong
    DatabaseUnavailable = 3, ///< the database is missing, damaged, locked or not writable
    PortUnavailable = 4,     ///< the HTTP port cannot be listened on
};

} // namespace corescope
