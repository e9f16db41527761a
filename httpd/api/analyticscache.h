#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include <QByteArray>

#include "core/analytics/cached.h"
#include "core/store/snapshot.h"
#include "httpd/compression.h"

namespace corescope {

/// The bodies of replies that are dear to compute, by the form of their request. Warm forms are made anew off to the
/// side, one at a time on a thread of low priority, and a request gets the last one at once. All others are made when
/// asked for, by one of those who ask, and the least used are forgotten.
class AnalyticsCache
{
public:
    using MakeBody = std::function<QByteArray(const Snapshot&)>;
    using NewestSnapshot = std::function<std::shared_ptr<const Snapshot>()>;

    struct Body
    {
        QByteArray json;
        std::shared_ptr<PackedBody> packed = std::make_shared<PackedBody>(); ///< of json
        std::uint64_t number = 0;                                            ///< different for every body made
        std::uint64_t snapshotVersion = 0;                                   ///< of the snapshot it was made from
        std::chrono::steady_clock::time_point made;
    };

    /// `newest` gives the newest snapshot, null before there is one; called on the cache's thread too.
    explicit AnalyticsCache(NewestSnapshot newest);
    ~AnalyticsCache();

    /// Keeps a form warm. Before start().
    void keepWarm(const QByteArray& form, MakeBody make);

    /// Begins to keep forms warm, as soon as there is a snapshot. Before the first request.
    void start();

    /// The body of a form, made from `snapshot` when there is none that will do: one at most ten seconds old, or one
    /// made from the same snapshot within the last five minutes.
    std::shared_ptr<const Body> body(const QByteArray& form, const Snapshot& snapshot, const MakeBody& make);

private:
    struct Form
    {
        explicit Form(bool keptWarm)
            : isWarm(keptWarm)
        {
        }
        const bool isWarm;
        Cached<Body> body{std::chrono::seconds(0)};
        std::uint64_t lastUse = 0; ///< see m_uses
    };
    struct WarmForm
    {
        std::shared_ptr<Form> form;
        MakeBody make;
    };

    Body made(const MakeBody& make, const Snapshot& snapshot);
    std::shared_ptr<Form> form(const QByteArray& name);
    void forgetLeastUsed();
    void warm(const std::stop_token& stop);
    bool warmUp(const WarmForm& wanted);

    const NewestSnapshot m_newest;
    std::vector<WarmForm> m_warm; ///< filled before the first request
    std::atomic<std::uint64_t> m_bodies = 0;

    std::mutex m_mutex; ///< guards the map and the uses
    std::map<QByteArray, std::shared_ptr<Form>> m_forms;
    std::uint64_t m_uses = 0;

    std::jthread m_warmer; ///< the last member: it ends before what it uses goes
};

} // namespace corescope
