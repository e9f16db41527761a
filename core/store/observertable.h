#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/database/rows.h"
#include "core/index.h"

namespace corescope {

class KeyPool;

/// Who an observer number stands for. Immutable; a snapshot holds one.
class ObserverTable
{
public:
    struct Observer
    {
        std::string id;   ///< as stored, usually the key in upper case; '' when the row it refers to does not exist
        std::string name; ///< '' when unknown
        std::string iata; ///< trimmed and upper-cased region code, '' when unknown
        KeyIndex key;     ///< of the lowercase id; none for an unknown observer
        ObserverIndex identity; ///< the same for all numbers of one id: what de-duplication compares
        std::int64_t rowId = 0; ///< of the number itself: what `observer_idx` says; 0 in the old layout
    };

    ObserverTable() = default;
    /// Another table without the rows for which `keep` is false: their numbers stay, and stand for nobody known.
    ObserverTable(const ObserverTable& all, const std::function<bool(const ObserverRow&)>& keep);

    const Observer& operator[](ObserverIndex observer) const { return m_observers[observer.value()]; }
    std::uint32_t size() const { return std::uint32_t(m_observers.size()); }

    /// The rows of `observers`, in rowid order.
    const std::vector<ObserverRow>& rows() const { return m_rows; }

    /// The number of the observer with exactly this id, or none.
    ObserverIndex find(std::string_view id) const;

private:
    friend class ObserverRegistry;
    std::vector<Observer> m_observers;
    std::vector<ObserverRow> m_rows;
    std::map<std::string, ObserverIndex, std::less<>> m_byId; // its identity
};

/// Gives observers their numbers, by rowid (v3 layout) or by what the observation row says of them (v2). Any thread may
/// ask; a number stays what it is even when the observer's row arrives later or changes.
class ObserverRegistry
{
public:
    explicit ObserverRegistry(KeyPool& keys);

    ObserverIndex forRowId(std::int64_t rowId);
    ObserverIndex forIdentity(std::string_view id, std::string_view name);

    /// Takes over the rows of `observers` as they are now.
    void update(std::vector<ObserverRow> rows);

    /// What is known now. The same object as before when nothing changed.
    std::shared_ptr<const ObserverTable> table() const;

private:
    std::shared_ptr<const ObserverTable> build() const;

    KeyPool& m_keys;
    mutable std::mutex m_mutex;
    std::vector<ObserverRow> m_rows;
    std::map<std::int64_t, ObserverIndex> m_byRowId;
    std::map<std::pair<std::string, std::string>, ObserverIndex> m_byIdentity;
    std::uint32_t m_count = 0;
    mutable std::shared_ptr<const ObserverTable> m_table; // reset by a change, built anew when asked for
};

} // namespace corescope
