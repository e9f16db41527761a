#pragma once

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "tests/bench/latencies.h"
#include "tests/bench/replyparser.h"
#include "tests/bench/requestmix.h"
#include "tests/bench/timing.h"

namespace corescope::bench {

struct LoadOptions
{
    std::uint16_t port = 0;
    int clients = 20;
    int requestsPerSecond = 10; ///< of each client
};

struct LoadReport
{
    Latencies latencies;
    double seconds = 0;    ///< how long it ran
    double cpuSeconds = 0; ///< of its thread
    double lateP99 = 0;    ///< milliseconds a request went out later than due without the server's doing
    double lateMost = 0;
};

/// Clients with a keep-alive connection each, that send at a steady pace whatever the server does: one thread, so that
/// it takes little from what it measures. Before the server listens they try to connect, which is no error.
class LoadGenerator
{
public:
    LoadGenerator(std::vector<Route> routes, const LoadOptions& options);
    ~LoadGenerator();

    /// `serverStarted`: what the times of the report count from.
    void start(TimePoint serverStarted);
    LoadReport stop();

private:
    struct Client
    {
        enum class State { Closed, Connecting, Idle, Waiting };

        State state = State::Closed;
        int socket = -1;
        TimePoint due;         ///< of the next request; while closed, when to connect
        TimePoint begun;       ///< what the latency of the present request counts from
        bool isBehind = false; ///< the reply came after the next request was due
        std::size_t turn = 0;
        std::size_t route = 0; ///< of the present request
        ReplyParser parser{ReplyParser::Body::Count};
    };

    void run();
    void beginDueWork(TimePoint now);
    void connectClient(Client& client, TimePoint now);
    void sendRequest(Client& client, TimePoint now);
    void readReply(Client& client);
    void finish(Client& client, TimePoint now);
    void fail(Client& client, const std::string& what);
    int millisecondsToNext(TimePoint now) const;

    const std::vector<Route> m_routes;
    const LoadOptions m_options;
    const std::chrono::nanoseconds m_period;
    std::vector<Client> m_clients;
    LoadReport m_report;
    std::vector<double> m_late;
    TimePoint m_serverStarted, m_began;
    int m_epoll = -1;
    bool m_wasConnected = false; ///< the server listens
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread;
};

} // namespace corescope::bench
