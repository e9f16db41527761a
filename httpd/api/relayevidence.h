#pragma once

#include "core/export/jsonwriter.h"
#include "core/mesh/joint/explanation.h"

namespace corescope {

/// Writes what is known of the relay of a hop as members of the object that is open: `pubkey` and `name` of the answer
/// (null where nobody is known or an unlisted relay is likelier), `probability` that it is right (0 to 1), `reason` in
/// words, and `alternatives`: `[{pubkey, name, probability}]`, most likely first, of which one with `pubkey` null
/// stands for relays that no table lists. Names and reasons are text from the radio.
void writeRelay(JsonWriter& json, const ExplainedHop& hop, const Snapshot& snapshot);

/// Writes how all paths of a transmission are read by what is known now: `{direct, hops, paths}`. Paths that begin
/// alike share hops: `hops` is `[{hop, parent, pubkey, name, probability, reason, alternatives}]` with the index of the
/// hop before it (null for a first one), `paths` is `[{observation_id, hops:[index]}]`. `direct`: hops are relays still
/// to be passed.
void writeResolution(JsonWriter& json, const JointExplanation& explanation, const Snapshot& snapshot);

} // namespace corescope
