// What the engine does with the links that the joint resolver decodes by: taking, learning, keeping and using them.

#include <QLoggingCategory>

#include "core/engine.h"
#include "core/mesh/joint/linklearner.h"
#include "core/mesh/joint/modelfile.h"
#include "core/store/memoryuse.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcLinks, "corescope.links", QtInfoMsg)

constexpr auto s_linksLast = 6h;
constexpr auto s_linksLastAtLeast = 10min;
/// Rows of this age are looked at again when there are new links. Older ones keep their answers until they are asked
/// for: `resolve --again`.
constexpr std::chrono::hours s_revisedAge{7 * 24};

} // namespace

JointResolverOptions Engine::jointOptions() const
{
    JointResolverOptions options;
    options.leastProbability = m_options.minConfidence;
    return options;
}

void Engine::takeKnownLinks()
{
    const auto snapshot = m_cell.current();
    const LearningInput input = LearningInput::of(*snapshot);
    LearnedLinks links;
    if (!m_options.modelFolder.isEmpty()) {
        const ModelFile file(m_options.modelFolder, m_options.database);
        if (auto content = file.read(); content && content->origin.fits(*snapshot->store)) {
            links = std::move(content->links);
            m_areLinksFresh = true;
            m_linksLearned = std::chrono::steady_clock::now();
            m_rowsWhenLearned = std::uint32_t(content->origin.observations);
            qCInfo(lcLinks).noquote() << u"took links that were learned before from %1"_s.arg(file.path());
        } else if (!content && content.error().kind != Error::Kind::NotFound) {
            qCWarning(lcLinks).noquote() << content.error().message << "- learning anew";
        }
    }
    // Without any, distance alone decides, until some are learned.
    m_keeper->setLinks(links.model(input.nodes, input.observers, snapshot->store->keys(), LinkModelOptions()),
                       jointOptions());
}

void Engine::learnLinks()
{
    const auto began = std::chrono::steady_clock::now();
    LearningOptions options;
    options.threads = workers();
    const auto snapshot = m_cell.current();
    const ModelOrigin origin = ModelOrigin::of(*snapshot->store);
    {
        const std::scoped_lock lock(m_mutex);
        m_learner = std::make_unique<LinkLearner>(LearningInput::of(*snapshot), options);
    }
    if (m_isStopping)
        m_learner->cancel();
    const auto links = m_learner->run();
    {
        const std::scoped_lock lock(m_mutex);
        m_learner.reset();
        m_status.learnedShare = 1;
    }
    releaseFreedMemory();
    m_linksLearned = std::chrono::steady_clock::now();
    m_rowsWhenLearned = snapshot->store->observationRows();
    if (!links)
        return;
    m_areLinksFresh = true;
    m_keeper->setLinks(links, jointOptions());
    qCInfo(lcLinks).noquote() << u"learned %1 links of %2 relays, %3 s"_s.arg(links->counts().size())
                                     .arg(links->relays().relayCount())
                                     .arg(std::chrono::duration<double>(m_linksLearned - began).count(), 0, 'f', 1);
    if (m_options.modelFolder.isEmpty())
        return;
    const ModelFile file(m_options.modelFolder, m_options.database);
    if (const auto written = file.write({origin, LearnedLinks::of(*links, snapshot->store->keys())}); !written)
        qCWarning(lcLinks).noquote() << written.error().message << "- the next start learns again";
}

void Engine::learnBeforeBackfill()
{
    if (!usesLinks() || m_areLinksFresh)
        return;
    const std::uint64_t pending = backfillJob()->pendingRows();
    if (pending == 0 && !m_options.resolveAgain)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_status.backfill = {0, pending, 0, 0}; // all of it is still to be done
    }
    setPhase(StartupPhase::Learning);
    learnLinks();
}

bool Engine::areLinksOutdated() const
{
    const auto age = std::chrono::steady_clock::now() - m_linksLearned;
    const std::uint32_t rows = m_keeper->store()->observationRows();
    if (rows == m_rowsWhenLearned || age < s_linksLastAtLeast)
        return false;
    return age > s_linksLast || rows > m_rowsWhenLearned + m_rowsWhenLearned / 5;
}

void Engine::refreshLinks()
{
    yieldToOtherThreads();
    learnLinks();
    if (m_isStopping || !m_areLinksFresh)
        return;
    if (const auto revised = revise(s_revisedAge, JointResolverOptions().leastGain); !revised)
        qCWarning(lcLinks).noquote() << revised.error().message;
    else if (!m_isStopping && status().changedAnswers > 0)
        m_keeper->rebuildIndexes();
}

Result<void> Engine::revise(std::optional<std::chrono::hours> newest, double leastGain)
{
    const auto snapshot = m_cell.current();
    JointResolverOptions options = jointOptions();
    options.leastGain = leastGain;
    auto job = std::make_unique<BackfillJob>(
        m_keeper->store(), snapshot, std::make_shared<JointResolver>(snapshot->links, options), m_writer.get(),
        BackfillJob::Options{m_options.chunkSize, m_options.yield, workers(), newest, BackfillJob::Purpose::Revise});
    {
        const std::scoped_lock lock(m_mutex);
        if (m_status.phase == StartupPhase::Backfilling)
            m_status.backfill = {0, job->pendingRows(), 0, 0};
    }
    const auto outcome = runJob(std::move(job), status().phase == StartupPhase::Backfilling);
    if (!outcome)
        return tl::unexpected(outcome.error());
    m_keeper->countChangedAnswers(outcome->changed);
    const std::scoped_lock lock(m_mutex);
    m_status.changedAnswers = outcome->changed;
    if (outcome->changed > 0)
        qCInfo(lcLinks).noquote() << u"looked at %1 observations again and named relays otherwise in %2"_s
                                         .arg(outcome->rows)
                                         .arg(outcome->changed);
    return {};
}

} // namespace corescope
