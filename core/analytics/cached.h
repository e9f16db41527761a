#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>

namespace corescope {

/// A value that many requests ask for and that is dear to make: it is made when asked for, by one of the askers, and at
/// most every `maximumAge`. Meanwhile the others take the last value, and wait only when there is none.
template <typename T>
class Cached
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Cached(Clock::duration maximumAge)
        : m_maximumAge(maximumAge)
    {
    }

    /// The value, made by `make()` (which returns a T) when the last one is too old. Any thread. What `make` throws
    /// reaches its own caller; the others keep the last value or try for themselves.
    template <typename Make>
    std::shared_ptr<const T> get(Make make)
    {
        return get(make, [this](const T&, Clock::duration age) { return age < m_maximumAge; });
    }

    /// The same where `isCurrent(value, age)` says whether the last value will still do.
    template <typename Make, typename IsCurrent>
    std::shared_ptr<const T> get(Make make, IsCurrent isCurrent)
    {
        std::unique_lock lock(m_mutex);
        while (m_isMaking && !m_value)
            m_changed.wait(lock);
        if (m_value && (m_isMaking || isCurrent(*m_value, Clock::now() - m_made)))
            return m_value;
        m_isMaking = true;
        lock.unlock();

        std::shared_ptr<const T> made;
        std::exception_ptr failure;
        try {
            made = std::make_shared<const T>(make());
        } catch (...) {
            failure = std::current_exception();
        }

        lock.lock();
        m_isMaking = false;
        if (made) {
            m_value = made;
            m_made = Clock::now();
        }
        m_changed.notify_all();
        if (failure)
            std::rethrow_exception(failure);
        return made;
    }

    /// Replaces the last value by one that was made aside.
    void put(std::shared_ptr<const T> value)
    {
        const std::scoped_lock lock(m_mutex);
        m_value = std::move(value);
        m_made = Clock::now();
        m_changed.notify_all();
    }

    /// The last value however old; null before the first.
    std::shared_ptr<const T> last()
    {
        const std::scoped_lock lock(m_mutex);
        return m_value;
    }

private:
    const Clock::duration m_maximumAge;
    std::mutex m_mutex; ///< held while pointers are copied, never while a value is made
    std::condition_variable m_changed;
    std::shared_ptr<const T> m_value;
    Clock::time_point m_made;
    bool m_isMaking = false;
};

} // namespace corescope
