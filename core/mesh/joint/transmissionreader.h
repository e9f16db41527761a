#pragma once

#include <vector>

#include "core/mesh/hopresolver.h"
#include "core/store/arrangement.h"
#include "core/store/observertable.h"
#include "core/store/packetstore.h"

namespace corescope {

/// Puts observations of a transmission together for a HopResolver. Reuse one per thread: it keeps its memory.
class TransmissionReader
{
public:
    TransmissionReader(const PacketStore& store, const ObserverTable& observers)
        : m_store(store)
        , m_observers(observers)
    {
    }

    /// Begins a question about a transmission.
    void begin(TransmissionIndex transmission);
    /// Adds one of its observations, which need not have hops. `withAnswer`: and what it was resolved to before.
    void add(ObservationIndex row, bool withAnswer = false);
    /// Adds all that an arrangement knows.
    void addAll(const Arrangement& arrangement);

    /// The question so far; valid until the next call of a function that is not const.
    TransmissionToResolve question();

    /// The hops read so far, path after path.
    std::vector<HopPrefix>& hops() { return m_hops; }

private:
    const PacketStore& m_store;
    const ObserverTable& m_observers;
    TransmissionIndex m_transmission;
    std::vector<HopPrefix> m_path;
    std::vector<HopPrefix> m_hops;
    std::vector<std::size_t> m_ends;
    std::vector<KeyIndex> m_answer;
    std::vector<KeyIndex> m_answers; ///< path after path, of those that have one
    std::vector<std::size_t> m_answerEnds;
    std::vector<KeyIndex> m_observerKeys;
    std::vector<float> m_snrs;
    std::vector<PathToResolve> m_paths;
};

} // namespace corescope
