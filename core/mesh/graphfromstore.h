#pragma once

#include <span>

#include "core/mesh/neighborgraphbuilder.h"
#include "core/store/arrangement.h"

namespace corescope {

/// The neighbour edges that some observations prove. Rows whose paths are ambiguous add nothing.
NeighborGraphBuilder graphFromObservations(const PacketStore& store, std::span<const ObservationIndex> rows,
                                           const PrefixMap& prefixes);

/// The edges of all observations of an arrangement, counted on `threads` threads.
NeighborGraphBuilder graphFromStore(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                                    int threads);

} // namespace corescope
