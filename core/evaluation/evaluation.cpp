#include "core/evaluation/evaluation.h"

#include <chrono>
#include <ctime>

#include "core/mesh/affinityresolver.h"
#include "core/mesh/joint/jointresolver.h"

namespace corescope {

namespace {

using Clock = std::chrono::steady_clock;

double secondsFrom(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

bool isFlood(const TransmissionToResolve& question)
{
    return pathMeaning(question) == PathMeaning::Travelled;
}

/// Processor time of this thread, so that what else the machine does is not counted.
double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// What the two resolvers say about the paths of one transmission.
struct Answers
{
    struct Hop
    {
        KeyIndex key;
        float probability = 0;
    };
    std::vector<std::vector<Hop>> joint; ///< by path
    ResolvedPaths affinity;
};

/// Asks both resolvers, and measures how long the joint one takes.
class Examiner
{
public:
    Examiner(const Snapshot& snapshot, const LinkModel& model)
        : m_model(model)
        , m_builder(model.relays())
        , m_decoder(model)
        , m_affinity(snapshot.prefixes, *snapshot.graph, snapshot.store->keys(), newestTime(snapshot))
    {
    }

    const Answers& ask(const TransmissionToResolve& question)
    {
        const double began = threadSeconds();
        m_answers.joint.resize(question.paths.size());
        const PathMeaning meaning = pathMeaning(question);
        if (meaning == PathMeaning::NoHops) {
            for (std::size_t i = 0; i < question.paths.size(); ++i)
                m_answers.joint[i].assign(question.paths[i].hops.size(), {});
        } else {
            m_forest.clear();
            m_builder.add(question, meaning, m_forest);
            m_decoder.decode(m_forest[0]);
            const TransmissionTree& tree = m_decoder.tree();
            m_hops.resize(tree.nodes.size());
            for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
                const HopAnswer answer =
                    bestAnswer(m_model.relays(), tree.nodes[node].range, m_decoder.probabilities(node));
                m_hops[node] = {answer.relay == RelayIndex::none ? KeyIndex() : m_model.relays().key(answer.relay),
                                answer.probability};
            }
            for (std::size_t i = 0; i < question.paths.size(); ++i) {
                m_answers.joint[i].clear();
                tree.hopNodes(i, m_hopNodes);
                for (const std::uint32_t node : m_hopNodes)
                    m_answers.joint[i].push_back(m_hops[node]);
                m_answers.joint[i].resize(question.paths[i].hops.size());
            }
        }
        seconds += threadSeconds() - began;
        observations += question.paths.size();
        m_affinity.resolve(question, m_answers.affinity);
        return m_answers;
    }

    double seconds = 0;
    std::uint64_t observations = 0;

private:
    static std::int64_t newestTime(const Snapshot& snapshot)
    {
        const auto& order = *snapshot.packets.byLatest;
        return order.empty() ? 0 : snapshot.packets.states[order.back().value()].latestMs;
    }

    const LinkModel& m_model;
    TreeBuilder m_builder;
    Forest m_forest;
    TreeDecoder m_decoder;
    std::vector<Answers::Hop> m_hops; ///< by node
    std::vector<std::uint32_t> m_hopNodes;
    const AffinityResolver m_affinity;
    Answers m_answers;
};

/// Which hops of which transmissions one draw cuts. A function of the seed alone, so that any thread may ask.
class Cut
{
public:
    Cut(std::uint64_t seed, const RelayIndex& listed)
        : m_seed(seed)
        , m_listed(listed)
    {
    }

    bool takes(TransmissionIndex transmission) const
    {
        // splitmix64
        std::uint64_t x = m_seed * 0x9e3779b97f4a7c15u + transmission.value() * 0xbf58476d1ce4e5b9u;
        x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
        x = (x ^ x >> 27) * 0x94d049bb133111ebu;
        return ((x ^ x >> 31) & 1) != 0;
    }

    /// The relay that a hop of two or three bytes certainly is; none() of others.
    KeyIndex certain(HopPrefix hop) const
    {
        if (hop.length() != 4 && hop.length() != 6)
            return {};
        const RelayRange range = m_listed.candidates(hop);
        return range.count == 1 && m_listed.isListed(range.first) ? m_listed.key(range.first) : KeyIndex();
    }

    void apply(TransmissionIndex transmission, std::vector<HopPrefix>& hops) const
    {
        if (!takes(transmission))
            return;
        for (HopPrefix& hop : hops)
            if (certain(hop).isValid())
                hop = HopPrefix::fromBits(hop.bits() & 0xffff);
    }

private:
    const std::uint64_t m_seed;
    const RelayIndex& m_listed;
};

std::shared_ptr<const LinkModel> learn(const LearningInput& input, const EvaluationOptions& options,
                                       EvaluationResult& result)
{
    const auto began = Clock::now();
    LinkLearner learner(input, options.learning);
    auto model = learner.run();
    result.learningSeconds = secondsFrom(began);
    result.learningBytes = learner.peakBytes();
    result.modelBytes = model->bytes();
    return model;
}

void finish(const Examiner& examiner, EvaluationResult& result)
{
    result.decodeSeconds += examiner.seconds;
    result.decodedObservations += examiner.observations;
}

} // namespace

std::optional<EvaluationResult> evaluateByTruncation(const Snapshot& snapshot, const EvaluationOptions& options,
                                                     const std::function<void(int)>& progress,
                                                     const std::function<bool()>& isCancelled)
{
    const std::uint32_t transmissions = snapshot.packets.transmissionCount();
    EvaluationResult result(transmissions);
    LearningInput input = LearningInput::of(snapshot);
    const RelayIndex listed(input.nodes, input.observers, snapshot.store->keys(), {});
    for (int draw = 0; draw < options.draws; ++draw) {
        const Cut cut(options.seed * 1'000'003 + std::uint64_t(draw), listed);
        input.edit = [&cut](TransmissionIndex row, std::vector<HopPrefix>& hops) { cut.apply(row, hops); };
        const auto model = learn(input, options, result);
        Examiner examiner(snapshot, *model);
        TransmissionReader reader(*snapshot.store, *snapshot.observers);
        std::vector<HopPrefix> asWritten;
        for (std::uint32_t row = 0; row < transmissions; ++row) {
            if (isCancelled && row % 1024 == 0 && isCancelled())
                return std::nullopt;
            const TransmissionIndex transmission(row);
            if (!cut.takes(transmission))
                continue;
            reader.begin(transmission);
            reader.addAll(snapshot.packets);
            if (!isFlood(reader.question()))
                continue;
            asWritten = reader.hops();
            cut.apply(transmission, reader.hops());
            if (asWritten == reader.hops())
                continue;
            const TransmissionToResolve question = reader.question();
            const Answers& answers = examiner.ask(question);
            std::size_t at = 0;
            for (std::size_t i = 0; i < question.paths.size(); ++i) {
                bool isJointRight = true, isAffinityRight = true, isPath = false;
                for (std::size_t j = 0; j < question.paths[i].hops.size(); ++j, ++at) {
                    const HopPrefix hop = question.paths[i].hops[j];
                    const KeyIndex truth = cut.certain(asWritten[at]);
                    if (!truth.isValid())
                        continue;
                    const auto candidates = model->relays().listedCount(model->relays().candidates(hop));
                    const auto& joint = answers.joint[i][j];
                    const bool isRight = joint.key == truth, isOtherRight = answers.affinity.path(i)[j] == truth;
                    result.joint.oneByte.addHop(transmission, {candidates, joint.probability, isRight});
                    result.affinity.oneByte.addHop(transmission, {candidates, 1, isOtherRight});
                    isJointRight = isJointRight && isRight;
                    isAffinityRight = isAffinityRight && isOtherRight;
                    isPath = true;
                }
                if (isPath) {
                    result.joint.oneByte.addPath(transmission, isJointRight);
                    result.affinity.oneByte.addPath(transmission, isAffinityRight);
                }
            }
        }
        finish(examiner, result);
        if (progress)
            progress(draw + 1);
    }
    return result;
}

std::optional<EvaluationResult> evaluateByTruth(const Snapshot& snapshot, const TruthTable& truth,
                                                const EvaluationOptions& options,
                                                const std::function<bool()>& isCancelled)
{
    const std::uint32_t transmissions = snapshot.packets.transmissionCount();
    EvaluationResult result(transmissions);
    const auto model = learn(LearningInput::of(snapshot), options, result);
    const RelayIndex& relays = model->relays();
    Examiner examiner(snapshot, *model);
    TransmissionReader reader(*snapshot.store, *snapshot.observers);
    std::vector<ObservationIndex> rows;
    for (std::uint32_t row = 0; row < transmissions; ++row) {
        if (isCancelled && row % 1024 == 0 && isCancelled())
            return std::nullopt;
        const TransmissionIndex transmission(row);
        rows.clear();
        snapshot.packets.forEachObservation(transmission, [&](ObservationIndex each) { rows.push_back(each); });
        reader.begin(transmission);
        for (const ObservationIndex each : rows)
            reader.add(each);
        const TransmissionToResolve question = reader.question();
        const bool isFlooded = isFlood(question);
        const Answers& answers = examiner.ask(question);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto hops = question.paths[i].hops;
            const auto really = truth.relays(snapshot.store->id(rows[i]));
            if (hops.empty() || really.size() != hops.size())
                continue;
            const bool isWide = hops.front().length() > 2;
            const auto compare = [&](ResolverScore& score, auto answerOf) {
                ScoreBoard& board = !isFlooded ? score.direct : isWide ? score.wide : score.oneByte;
                if (!isFlooded && isWide)
                    return;
                bool isPathRight = true;
                for (std::size_t j = 0; j < hops.size(); ++j) {
                    const auto [key, probability] = answerOf(j);
                    const std::uint32_t entity = relays.entity(really[j]);
                    const bool isListed = entity != RelayIndex::none && relays.isRelay(entity);
                    const bool isRight = key == (isListed ? really[j] : KeyIndex());
                    isPathRight = isPathRight && isRight;
                    board.addHop(transmission, {relays.listedCount(relays.candidates(hops[j])), probability, isRight});
                    if (&board != &score.oneByte)
                        continue;
                    score.listed += isListed;
                    score.unlisted += !isListed;
                    score.unlistedGivenAway += !isListed && key.isValid();
                    score.listedCalledUnknown += isListed && !key.isValid();
                }
                board.addPath(transmission, isPathRight);
            };
            compare(result.joint, [&](std::size_t j) { return answers.joint[i][j]; });
            compare(result.affinity, [&](std::size_t j) { return Answers::Hop{answers.affinity.path(i)[j], 1}; });
        }
    }
    finish(examiner, result);
    return result;
}

} // namespace corescope
