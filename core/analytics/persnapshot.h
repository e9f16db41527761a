#pragma once

#include <cstdint>
#include <memory>
#include <mutex>

#include "core/store/snapshot.h"

namespace corescope {

/// A value that follows from a snapshot and is shared by all who ask with the same one: it is made once by the first of
/// them while the others wait, and replaced when somebody comes with a newer snapshot.
template <typename T>
class PerSnapshot
{
public:
    /// The value of this very snapshot. `make(const T* previous)` returns a T; `previous` is that of another snapshot,
    /// or null. Any thread.
    template <typename Make>
    std::shared_ptr<const T> get(const Snapshot& snapshot, Make make)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_value || m_version != snapshot.version) {
            auto made = std::make_shared<const T>(make(m_value.get()));
            if (m_value && snapshot.version < m_version)
                return made; // asked for late: others want the newer one
            m_value = std::move(made);
            m_version = snapshot.version;
        }
        return m_value;
    }

private:
    std::mutex m_mutex; ///< also held while a value is made
    std::shared_ptr<const T> m_value;
    std::uint64_t m_version = 0;
};

} // namespace corescope
