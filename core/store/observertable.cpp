#include "core/store/observertable.h"

#include <algorithm>

#include "core/store/keypool.h"

namespace corescope {

namespace {

std::string mapped(std::string_view text, int (*function)(int))
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [function](char c) { return std::uint8_t(c) < 0x80 ? char(function(c)) : c; });
    return result;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

ObserverTable::ObserverTable(const ObserverTable& all, const std::function<bool(const ObserverRow&)>& keep)
    : m_observers(all.m_observers)
    , m_byId(all.m_byId)
{
    for (const ObserverRow& row : all.m_rows) {
        if (keep(row)) {
            m_rows.push_back(row);
            continue;
        }
        m_byId.erase(row.id);
        for (Observer& observer : m_observers) {
            if (observer.id != row.id)
                continue;
            Observer nobody;
            nobody.identity = observer.identity;
            nobody.rowId = observer.rowId;
            observer = std::move(nobody);
        }
    }
}

ObserverIndex ObserverTable::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? ObserverIndex::none() : found->second;
}

ObserverRegistry::ObserverRegistry(KeyPool& keys)
    : m_keys(keys)
{
}

ObserverIndex ObserverRegistry::forRowId(std::int64_t rowId)
{
    const std::scoped_lock lock(m_mutex);
    const auto [entry, isNew] = m_byRowId.try_emplace(rowId, ObserverIndex(m_count));
    if (isNew) {
        ++m_count;
        m_table.reset();
    }
    return entry->second;
}

ObserverIndex ObserverRegistry::forIdentity(std::string_view id, std::string_view name)
{
    if (id.empty())
        return ObserverIndex::none();
    const std::scoped_lock lock(m_mutex);
    const auto [entry, isNew] = m_byIdentity.try_emplace({std::string(id), std::string(name)}, ObserverIndex(m_count));
    if (isNew) {
        ++m_count;
        m_table.reset();
    }
    return entry->second;
}

void ObserverRegistry::update(std::vector<ObserverRow> rows)
{
    const std::scoped_lock lock(m_mutex);
    m_rows = std::move(rows);
    m_table.reset();
}

std::shared_ptr<const ObserverTable> ObserverRegistry::table() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_table)
        m_table = build();
    return m_table;
}

std::shared_ptr<const ObserverTable> ObserverRegistry::build() const
{
    auto table = std::make_shared<ObserverTable>();
    table->m_rows = m_rows;
    table->m_observers.resize(m_count);

    for (const auto& [rowId, number] : m_byRowId)
        table->m_observers[number.value()].rowId = rowId;
    std::map<std::string, const ObserverRow*, std::less<>> rowById;
    for (const ObserverRow& row : m_rows) {
        rowById.emplace(row.id, &row);
        if (const auto number = m_byRowId.find(row.rowId); number != m_byRowId.end()) {
            auto& observer = table->m_observers[number->second.value()];
            observer.id = row.id;
            observer.name = row.name.value_or("");
        }
    }
    for (const auto& [identity, number] : m_byIdentity) {
        auto& observer = table->m_observers[number.value()];
        observer.id = identity.first;
        observer.name = identity.second;
    }
    for (std::uint32_t i = 0; i < m_count; ++i) {
        auto& observer = table->m_observers[i];
        observer.identity = ObserverIndex(i);
        if (observer.id.empty())
            continue;
        observer.identity = table->m_byId.try_emplace(observer.id, ObserverIndex(i)).first->second;
        observer.key = m_keys.intern(mapped(observer.id, std::tolower));
        if (const auto row = rowById.find(observer.id); row != rowById.end())
            observer.iata = mapped(trimmed(row->second->iata.value_or("")), std::toupper);
    }
    return table;
}

} // namespace corescope
