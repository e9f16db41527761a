#pragma once

#include <vector>

#include <QApplication>

#include "tests/bench/window/frames.h"

/// An application that keeps account of the events that kept its thread for long: while one is being handled, no other
/// is, and the window stands still.
class EventWatch : public QApplication
{
public:
    using QApplication::QApplication;

    struct Block
    {
        Duration took;
        QByteArray receiver; ///< class of the object
        int type = 0;        ///< QEvent::Type
    };

    bool notify(QObject* receiver, QEvent* event) override;

    /// Begins anew.
    void forget() { m_blocks.clear(); }
    /// The ones since then that cost most processor time, those first. Events within events are listed each for itself.
    std::vector<Block> longest(std::size_t count) const;

private:
    std::vector<Block> m_blocks;
};
