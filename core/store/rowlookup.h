#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace corescope {

/// Finds rows by the hash of a column's value: open addressing over row numbers, half of the hash beside each, so that
/// other rows are passed over without a look at them. One thread inserts, others look up without a lock; a table that
/// was outgrown is kept, for a reader may still be in it (all together less than the last one).
class RowLookup
{
public:
    RowLookup() { addTable(1024); }

    /// The row for which `matches(row)` holds, among those inserted with this hash; `s_noRow` if there is none.
    template <typename Matches>
    std::uint32_t find(std::uint64_t hash, Matches matches) const
    {
        const Table* table = m_table.load(std::memory_order_acquire);
        const std::uint64_t tag = tagOf(hash);
        for (std::size_t at = tag & table->mask;; at = (at + 1) & table->mask) {
            const std::uint64_t cell = table->cells[at].load(std::memory_order_acquire);
            if (cell == 0)
                return s_noRow;
            const auto row = std::uint32_t(cell) - 1;
            if (cell >> 32 == tag && matches(row))
                return row;
        }
    }

    /// Adds a row.
    void insert(std::uint32_t row, std::uint64_t hash)
    {
        if (m_used * 3 > m_tables.back()->mask * 2)
            grow();
        place(*m_tables.back(), tagOf(hash) << 32 | (row + 1));
        ++m_used;
    }

    std::size_t bytes() const
    {
        return (m_table.load(std::memory_order_acquire)->mask + 1) * 2 * sizeof(std::uint64_t);
    }

    static constexpr std::uint32_t s_noRow = 0xFFFF'FFFF;

private:
    struct Table
    {
        explicit Table(std::size_t size)
            : mask(size - 1)
            , cells(std::make_unique<std::atomic<std::uint64_t>[]>(size))
        {
        }
        std::size_t mask;
        std::unique_ptr<std::atomic<std::uint64_t>[]> cells; // tag in the upper half, row + 1 in the lower, or 0
    };

    static std::uint64_t tagOf(std::uint64_t hash) { return hash * 0x9E37'79B9'7F4A'7C15 >> 32; }

    static void place(Table& table, std::uint64_t cell)
    {
        std::size_t at = (cell >> 32) & table.mask;
        while (table.cells[at].load(std::memory_order_relaxed) != 0)
            at = (at + 1) & table.mask;
        table.cells[at].store(cell, std::memory_order_release);
    }

    void addTable(std::size_t size)
    {
        m_tables.push_back(std::make_unique<Table>(size));
        m_table.store(m_tables.back().get(), std::memory_order_release);
    }

    void grow()
    {
        const Table& old = *m_tables.back();
        auto table = std::make_unique<Table>((old.mask + 1) * 2);
        for (std::size_t i = 0; i <= old.mask; ++i)
            if (const std::uint64_t cell = old.cells[i].load(std::memory_order_relaxed))
                place(*table, cell);
        m_tables.push_back(std::move(table));
        m_table.store(m_tables.back().get(), std::memory_order_release);
    }

    std::vector<std::unique_ptr<Table>> m_tables;
    std::atomic<const Table*> m_table = nullptr;
    std::size_t m_used = 0;
};

} // namespace corescope
