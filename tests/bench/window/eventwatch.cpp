#include "tests/bench/window/eventwatch.h"

#include <algorithm>

#include <QThread>

namespace {

constexpr double s_leastBlock = 4; // ms

} // namespace

bool EventWatch::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const Stopwatch watch;
    const int type = event->type();
    const char* const name = receiver->metaObject()->className(); // the receiver may be gone afterwards
    const bool isHandled = QApplication::notify(receiver, event);
    if (const Duration took = watch.elapsed(); took.clock >= s_leastBlock)
        m_blocks.push_back({took, name, type});
    return isHandled;
}

std::vector<EventWatch::Block> EventWatch::longest(std::size_t count) const
{
    std::vector<Block> blocks = m_blocks;
    std::ranges::sort(blocks, std::greater(), [](const Block& block) { return block.took.processor; });
    if (blocks.size() > count)
        blocks.resize(count);
    return blocks;
}
