#pragma once

#include <memory>
#include <optional>

#include "core/mesh/hopresolver.h"
#include "core/mesh/joint/linkmodel.h"
#include "core/mesh/joint/treedecoder.h"

namespace corescope {

/// The answer about one hop.
struct HopAnswer
{
    std::uint32_t relay = RelayIndex::none; ///< of the RelayIndex, listed; none: nobody, or a relay that no table lists
    float probability = 0;                  ///< that this answer is right; 0 where nobody fits
};

/// The best answer from the probabilities of a hop's candidates: a listed relay, unless it is likelier that an unlisted
/// one was it.
HopAnswer bestAnswer(const RelayIndex& relays, RelayRange range, std::span<const float> beliefs);

/// How ready a resolver is to answer, and to answer otherwise than before.
struct JointResolverOptions
{
    double leastProbability = 0; ///< answers less likely than this are none()
    double leastGain = 0.15;     ///< by which another answer has to be likelier than the one given before
};

/// Resolves all hops of a transmission together, with what a LinkModel knows of the mesh.
class JointResolver final : public HopResolver
{
public:
    explicit JointResolver(std::shared_ptr<const LinkModel> model)
        : JointResolver(std::move(model), JointResolverOptions())
    {
    }
    JointResolver(std::shared_ptr<const LinkModel> model, const JointResolverOptions& options);

    bool needsWholeTransmissions() const override { return true; }
    void resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const override;

    const LinkModel& model() const { return *m_model; }

private:
    KeyIndex choose(RelayRange range, std::span<const float> beliefs, std::optional<KeyIndex> before) const;

    const std::shared_ptr<const LinkModel> m_model;
    const JointResolverOptions m_options;
};

} // namespace corescope
