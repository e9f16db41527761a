#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "core/threadpriority.h"

namespace corescope {

/// A value that takes long to make and may be some minutes old. When it is too old it is handed out all the same, while
/// a thread of low priority makes the next one: only who asks for the first one may have to wait.
template <typename T>
class Refreshed
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Refreshed(Clock::duration maximumAge)
        : m_maximumAge(maximumAge)
    {
    }

    /// The value; the first one is made on the calling thread. `make(std::stop_token)` returns a shared_ptr<const T>,
    /// or null when it was told to stop; it may run later, so it must own what it uses. Any thread.
    template <typename Make>
    std::shared_ptr<const T> get(Make make)
    {
        {
            const std::scoped_lock first(m_first);
            if (!current())
                keep(make(std::stop_token()));
        }
        return getIfMade(std::move(make));
    }

    /// The value, or null before there is one; the first one is made aside, too.
    template <typename Make>
    std::shared_ptr<const T> getIfMade(Make make)
    {
        const std::scoped_lock lock(m_mutex);
        const bool isFresh = m_value && Clock::now() - m_made < m_maximumAge;
        if (!isFresh && !m_isMaking) {
            m_isMaking = true;
            m_thread = std::jthread([this, make = std::move(make)](const std::stop_token& stop) {
                yieldToOtherThreads();
                finish(make(stop));
            });
        }
        return m_value;
    }

    /// Takes a value that was made elsewhere. Any thread.
    void keep(std::shared_ptr<const T> value)
    {
        const std::scoped_lock lock(m_mutex);
        if (value)
            m_value.swap(value);
        m_made = Clock::now();
    }

    /// How long ago the value was made. Any thread.
    Clock::duration age()
    {
        const std::scoped_lock lock(m_mutex);
        return Clock::now() - m_made;
    }

private:
    std::shared_ptr<const T> current()
    {
        const std::scoped_lock lock(m_mutex);
        return m_value;
    }

    void finish(std::shared_ptr<const T> value)
    {
        keep(std::move(value));
        const std::scoped_lock lock(m_mutex);
        m_isMaking = false;
    }

    const Clock::duration m_maximumAge;
    std::mutex m_first; ///< held while the first value is made
    std::mutex m_mutex; ///< guards everything below
    std::shared_ptr<const T> m_value;
    Clock::time_point m_made;
    bool m_isMaking = false;
    std::jthread m_thread; ///< last, so that it has ended before the others go
};

} // namespace corescope
