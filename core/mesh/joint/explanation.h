#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/index.h"
#include "core/mesh/hopresolver.h"

namespace corescope {

class LinkModel;
struct Snapshot;

/// What speaks for the relay that a hop was taken for.
struct HopEvidence
{
    bool isOnlyCandidate = false; ///< the table lists no other relay for this hop
    bool isUnlisted = false;      ///< the answer is that no table lists the relay
    bool isUnheardOf = false;     ///< no relay in the table fits the hop
    KeyIndex previous;            ///< relay or sender before it; none() if that is not known
    std::string sender;           ///< the same of a sender known by its name only: see EndHint::name
    double timesAfter = 0;        ///< how often it was heard right after that one, or that one after it
    std::optional<double> km;     ///< distance from there
    bool isPlaceGuessed = false;  ///< one of the two places is where its neighbours are
    KeyIndex observer;            ///< of those who reported it in this transmission, who does so most often
    double timesReported = 0;     ///< by that observer
};

/// A relay that a hop may be.
struct HopCandidate
{
    KeyIndex key;           ///< none(): a relay that no table lists
    double probability = 0; ///< 0 to 1
};

/// One relay on the way of a transmission: paths that begin alike went through the same one.
struct ExplainedHop
{
    std::uint32_t parent = 0; ///< index of the hop before it in JointExplanation::hops, notAHop for the first of a path
    HopPrefix hop;
    KeyIndex relay;                         ///< the answer; none() if nobody is known or an unlisted relay is likelier
    double probability = 0;                 ///< that the answer is right; 0 if nobody is known to fit
    std::vector<HopCandidate> alternatives; ///< the rest, most likely first, not below one in a thousand
    HopEvidence evidence;

    static constexpr std::uint32_t notAHop = ~std::uint32_t(0);
};

/// Everything there is to say about the relays of one transmission.
struct JointExplanation
{
    std::vector<ExplainedHop> hops;
    struct Path
    {
        ObservationIndex observation;
        std::vector<std::uint32_t> hops; ///< indices, in the order of path_json
    };
    std::vector<Path> paths; ///< one for each observation, newest first
    bool isDirect = false;   ///< the paths are relays still to pass, so "after" reads backwards

    /// The path of an observation, nullptr if it is not there.
    const Path* find(ObservationIndex observation) const;
};

/// Decodes paths of one transmission together and says why. Costs some ten microseconds. `forbidden`: what if these
/// nodes were not there? The paths' observations are none().
JointExplanation explain(const LinkModel& model, const TransmissionToResolve& question,
                         std::span<const KeyIndex> forbidden = {});

/// The same for a transmission of the store. `model` is Snapshot::links; nothing is stored.
JointExplanation explain(const Snapshot& snapshot, const LinkModel& model, TransmissionIndex transmission,
                         std::span<const KeyIndex> forbidden = {});

/// The evidence in words: "heard 214 times after Mt. Tam; 11 km", in the language of the window if there is one. Plain
/// text, with names from the radio in it.
std::string evidenceText(const HopEvidence& evidence, const Snapshot& snapshot);

} // namespace corescope
