#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace corescope {

/// Finds rows by the hash of a column's value: open addressing over row numbers. One thread inserts, others look up
/// without a lock; a table that was outgrown is kept, for a reader may still be in it (all together less than the last
/// one).
class RowLookup
{
public:
    RowLookup() { addTable(1024); }

    /// The row for which `matches(row)` holds, among those inserted with this hash; `s_noRow` if there is none.
    template <typename Matches>
    std::uint32_t find(std::uint64_t hash, Matches matches) const
    {
        const Table* table = m_table.load(std::memory_order_acquire);
        for (std::size_t at = mix(hash) & table->mask;; at = (at + 1) & table->mask) {
            const std::uint32_t slot = table->cells[at].load(std::memory_order_acquire);
            if (slot == 0)
                return s_noRow;
            if (matches(slot - 1))
                return slot - 1;
        }
    }

    /// Adds a row; `hashOf(row)` gives the hash of any row inserted so far.
    template <typename HashOf>
    void insert(std::uint32_t row, HashOf hashOf)
    {
        Table* table = m_tables.back().get();
        if (m_used * 2 > table->mask) {
            table = addTable((table->mask + 1) * 2, hashOf);
        }
        place(*table, hashOf(row), row);
        ++m_used;
    }

    std::size_t bytes() const
    {
        return (m_table.load(std::memory_order_acquire)->mask + 1) * 2 * sizeof(std::uint32_t);
    }

    static constexpr std::uint32_t s_noRow = 0xFFFF'FFFF;

private:
    struct Table
    {
        explicit Table(std::size_t size)
            : mask(size - 1)
            , cells(std::make_unique<std::atomic<std::uint32_t>[]>(size))
        {
        }
        std::size_t mask;
        std::unique_ptr<std::atomic<std::uint32_t>[]> cells; // row + 1, or 0
    };

    static std::uint64_t mix(std::uint64_t hash)
    {
        hash *= 0x9E37'79B9'7F4A'7C15;
        return hash ^ (hash >> 32);
    }

    static void place(Table& table, std::uint64_t hash, std::uint32_t row)
    {
        std::size_t at = mix(hash) & table.mask;
        while (table.cells[at].load(std::memory_order_relaxed) != 0)
            at = (at + 1) & table.mask;
        table.cells[at].store(row + 1, std::memory_order_release);
    }

    void addTable(std::size_t size)
    {
        m_tables.push_back(std::make_unique<Table>(size));
        m_table.store(m_tables.back().get(), std::memory_order_release);
    }

    template <typename HashOf>
    Table* addTable(std::size_t size, HashOf hashOf)
    {
        auto table = std::make_unique<Table>(size);
        const Table& old = *m_tables.back();
        for (std::size_t i = 0; i <= old.mask; ++i)
            if (const std::uint32_t slot = old.cells[i].load(std::memory_order_relaxed))
                place(*table, hashOf(slot - 1), slot - 1);
        m_tables.push_back(std::move(table));
        m_table.store(m_tables.back().get(), std::memory_order_release);
        return m_tables.back().get();
    }

    std::vector<std::unique_ptr<Table>> m_tables;
    std::atomic<const Table*> m_table = nullptr;
    std::size_t m_used = 0;
};

} // namespace corescope
