#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

#include <QStringList>

/// How long something took by the clock, and for how much of that the calling thread had a processor: on a machine that
/// is busy with other things the second says more. Both in ms.
struct Duration
{
    double clock = 0, processor = 0;
};

class Stopwatch
{
public:
    Duration elapsed() const
    {
        const auto passed = std::chrono::steady_clock::now() - m_began;
        return {std::chrono::duration<double, std::milli>(passed).count(), processorMs() - m_processorBegan};
    }

private:
    static double processorMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    double m_processorBegan = processorMs();
};

/// Times of something done again and again.
class Frames
{
public:
    template <typename Work>
    void add(const Work& work)
    {
        const Stopwatch watch;
        work();
        const Duration took = watch.elapsed();
        m_clock.push_back(took.clock);
        m_processor.push_back(took.processor);
    }

    /// A line of the table, in ms: median, 95 %, longest by the clock, and the same of processor time.
    QStringList row(const QString& what)
    {
        QStringList cells{what};
        for (std::vector<double>* times : {&m_clock, &m_processor}) {
            std::ranges::sort(*times);
            for (const std::size_t place : {times->size() / 2, times->size() * 95 / 100, times->size() - 1})
                cells << QString::number((*times)[place], 'f', 1);
        }
        return cells;
    }

private:
    std::vector<double> m_clock, m_processor;
};

/// The lines of the map: panning and zooming with 10,000 nodes and 50,000 edges.
QList<QStringList> measureMapFrames();
