#include "httpd/api/analyticscache.h"

#include <algorithm>
#include <condition_variable>

#include "core/store/memoryuse.h"
#include "core/threadpriority.h"

namespace corescope {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t s_mostForms = 64;             // that are not kept warm
constexpr qsizetype s_mostBytes = 64 * 1024 * 1024; // of those

// How long a body will do for others than those who waited for it: while new packets come in, and while none do but
// time passes.
constexpr auto s_newPacketsAge = 10s;
constexpr auto s_greatestAge = 5min;

// Between two warm forms. Ten times the time that the last one took: a tenth of one processor at most.
constexpr auto s_leastRest = 1s;
constexpr int s_restFactor = 10;

bool mayStillServe(const AnalyticsCache::Body& body, std::uint64_t snapshotVersion)
{
    const auto age = steady_clock::now() - body.made;
    return age < s_newPacketsAge || (body.snapshotVersion == snapshotVersion && age < s_greatestAge);
}

} // namespace

AnalyticsCache::AnalyticsCache(NewestSnapshot newest)
    : m_newest(std::move(newest))
{
}

AnalyticsCache::~AnalyticsCache() = default;

void AnalyticsCache::keepWarm(const QByteArray& form, MakeBody make)
{
    const auto kept = std::make_shared<Form>(true);
    m_forms.emplace(form, kept);
    m_warm.push_back({kept, std::move(make)});
}

void AnalyticsCache::start()
{
    m_warmer = std::jthread([this](const std::stop_token& stop) { warm(stop); });
}

std::shared_ptr<const AnalyticsCache::Body> AnalyticsCache::body(const QByteArray& name, const Snapshot& snapshot,
                                                                 const MakeBody& make)
{
    const auto wanted = form(name);
    return wanted->body.get(
        [&] { return made(make, snapshot); },
        [&](const Body& body, auto) { return wanted->isWarm || mayStillServe(body, snapshot.version); });
}

AnalyticsCache::Body AnalyticsCache::made(const MakeBody& make, const Snapshot& snapshot)
{
    QByteArray json = make(snapshot);
    json.append('\n'); // as replies end: so they share the body and need not copy it
    return {.json = std::move(json),
            .number = ++m_bodies,
            .snapshotVersion = snapshot.version,
            .made = steady_clock::now()};
}

std::shared_ptr<AnalyticsCache::Form> AnalyticsCache::form(const QByteArray& name)
{
    const std::scoped_lock lock(m_mutex);
    auto found = m_forms.find(name);
    if (found != m_forms.end() && !found->second->isWarm) {
        // Nobody is to get what was true long ago, not even while another one makes it anew.
        const auto last = found->second->body.last();
        if (last && steady_clock::now() - last->made > s_greatestAge) {
            m_forms.erase(found);
            found = m_forms.end();
        }
    }
    if (found == m_forms.end()) {
        forgetLeastUsed();
        found = m_forms.emplace(name, std::make_shared<Form>(false)).first;
    }
    found->second->lastUse = ++m_uses;
    return found->second;
}

void AnalyticsCache::forgetLeastUsed()
{
    for (;;) {
        std::size_t count = 0;
        qsizetype bytes = 0;
        auto oldest = m_forms.end();
        for (auto form = m_forms.begin(); form != m_forms.end(); ++form) {
            if (form->second->isWarm)
                continue;
            ++count;
            if (const auto last = form->second->body.last())
                bytes += last->json.size() * 4 / 3; // packed it takes about a third
            if (oldest == m_forms.end() || form->second->lastUse < oldest->second->lastUse)
                oldest = form;
        }
        if (count < s_mostForms && bytes < s_mostBytes)
            return;
        m_forms.erase(oldest);
    }
}

void AnalyticsCache::warm(const std::stop_token& stop)
{
    yieldToOtherThreads();
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const auto rest = [&](steady_clock::duration time) { never.wait_for(lock, stop, time, [] { return false; }); };
    while (!stop.stop_requested()) {
        for (const WarmForm& next : m_warm) {
            const auto began = steady_clock::now();
            if (stop.stop_requested())
                break;
            if (warmUp(next))
                rest(std::max<steady_clock::duration>(s_leastRest, s_restFactor * (steady_clock::now() - began)));
        }
        rest(s_leastRest);
    }
}

/// Makes a form anew when it is out of date, and tells whether it was. No snapshot is held afterwards: while the
/// indexes are replaced it would keep the old ones in memory.
bool AnalyticsCache::warmUp(const WarmForm& wanted)
{
    const auto snapshot = m_newest();
    if (!snapshot)
        return false;
    const auto last = wanted.form->body.last();
    if (last && last->snapshotVersion == snapshot->version && steady_clock::now() - last->made < s_greatestAge)
        return false;
    try {
        const auto body = std::make_shared<const Body>(made(wanted.make, *snapshot));
        body->packed->of(body->json); // what browsers ask for
        wanted.form->body.put(body);
    } catch (const std::bad_alloc&) {
        // The next round tries again; until then requests get the body before.
    }
    releaseFreedMemory(); // figures of all packets take tens of megabytes while they are made
    return true;
}

} // namespace corescope
