#pragma once

#include <memory>

#include "core/mesh/affinityresolver.h"
#include "core/store/snapshot.h"
#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// What explains hops: a resolver made from one snapshot, with all that it refers to.
struct HopExplainer
{
    /// Edges are scored as of `now` (Unix ms).
    HopExplainer(const Snapshot& snapshot, std::int64_t now);

    std::shared_ptr<const KeyPool> keys;
    std::shared_ptr<const PrefixMap> prefixes;
    AffinityResolver resolver;
};

/// `GET /api/resolve-hops`: `{resolved:{<hop>:{name, pubkey, candidates, conflicts, confidence, relay}}}`.
///
/// Parameters: `hops`, a comma list of key prefixes; `from_node` and `observer`, public keys known to be near. Each hop
/// tells every node it may stand for, the one that is taken by itself and which rule decided (`confidence`). `relay` is
/// there once links were learned: who it is if the hops, in the order given, are one path from `from_node` to
/// `observer`; see writeRelay().
Reply resolveHops(const HopExplainer& explainer, const Snapshot& snapshot, const Request& request);

} // namespace corescope
