#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "core/mesh/joint/linkmodel.h"
#include "core/mesh/joint/transmissionreader.h"
#include "core/mesh/joint/transmissiontree.h"
#include "core/store/snapshot.h"

namespace corescope {

/// What a model is learned from: some moment of a database, perhaps with hops made shorter to see whether they are
/// found all the same.
struct LearningInput
{
    std::shared_ptr<const PacketStore> store;
    Arrangement packets;
    std::shared_ptr<const ObserverTable> observers;
    std::shared_ptr<const NodeTable> nodes;
    /// Changes the hops of a transmission before anybody sees them; may be empty. Any thread.
    std::function<void(TransmissionIndex, std::vector<HopPrefix>&)> edit;

    static LearningInput of(const Snapshot& snapshot);
};

struct LearningOptions
{
    int threads = 2;
    int rounds = 5;
    /// Paths to learn from at most; more teach little. Transmissions are left out evenly.
    std::uint64_t mostObservations = 2'000'000;
    LinkModelOptions model;
};

/// Learns the links of a mesh from its packets: begins with hops that can only mean one relay, then some times decodes
/// everything with what is known and counts again. Equal input gives an equal model, whatever the number of threads.
class LinkLearner
{
public:
    LinkLearner(LearningInput input, LearningOptions options);

    /// Null if cancelled.
    std::shared_ptr<const LinkModel> run();

    /// Any thread.
    void cancel() { m_isCancelled = true; }
    /// Steps done and all steps; any thread.
    int stepsDone() const { return m_stepsDone; }
    int steps() const;

    /// Bytes held at the most, the model included.
    std::size_t peakBytes() const { return m_peakBytes; }

private:
    void chooseTransmissions();
    /// Who shows in the packets, but in no table.
    struct Unlisted
    {
        std::vector<std::string> ghostPrefixes, senderNames;
    };
    Unlisted findUnlisted(const RelayIndex& listed);
    void plant(const RelayIndex& relays);
    /// OnlyListed: a hop of one byte means the only listed relay that has it. Proven: it means nobody.
    enum class Certainty { OnlyListed, Proven };
    LinkModel::Counts countSingles(const RelayIndex& relays, Certainty certainty);
    LinkModel::Counts countDecoded(const LinkModel& model, float leastProbability);
    template <typename Work>
    LinkModel::Counts countTrees(Work work);
    template <typename Work>
    void forEachShard(Work work);

    const LearningInput m_input;
    const LearningOptions m_options;
    std::vector<TransmissionIndex> m_transmissions; ///< floods to learn from
    std::vector<TransmissionIndex> m_planned;       ///< direct packets: they tell of relays that no table lists
    std::vector<Forest> m_forests;                  ///< a shard each
    std::atomic<bool> m_isCancelled = false;
    std::atomic<int> m_stepsDone = 0;
    std::size_t m_peakBytes = 0;
};

} // namespace corescope
