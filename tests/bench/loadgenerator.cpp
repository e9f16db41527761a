#include "tests/bench/loadgenerator.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "tests/bench/httpclient.h"

namespace corescope::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto s_connectAgain = 5ms;
constexpr auto s_patience = 30s;

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

std::vector<std::string> names(const std::vector<Route>& routes)
{
    std::vector<std::string> result;
    for (const Route& route : routes)
        result.push_back(route.name);
    return result;
}

LoadPhase phaseOf(const HttpReply& reply)
{
    if (reply.serverState == "ready")
        return LoadPhase::Ready;
    if (reply.serverState == "backfilling")
        return reply.remaining == 0 ? LoadPhase::Reindexing : LoadPhase::Backfilling;
    return LoadPhase::Loading;
}

double threadCpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

} // namespace

LoadGenerator::LoadGenerator(std::vector<Route> routes, const LoadOptions& options)
    : m_routes(std::move(routes))
    , m_options(options)
    , m_period(1'000'000'000 / options.requestsPerSecond)
    , m_clients(std::size_t(options.clients))
    , m_report{Latencies(names(m_routes))}
{
}

LoadGenerator::~LoadGenerator()
{
    if (m_thread.joinable())
        stop();
}

void LoadGenerator::start(TimePoint serverStarted)
{
    m_serverStarted = serverStarted;
    m_began = Clock::now();
    m_epoll = epoll_create1(EPOLL_CLOEXEC);
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        m_clients[i].due = m_began + m_period * i / m_clients.size();
        m_clients[i].turn = i;
    }
    m_thread = std::thread([this] { run(); });
}

LoadReport LoadGenerator::stop()
{
    m_isStopping = true;
    m_thread.join();
    for (Client& client : m_clients)
        if (client.socket >= 0)
            ::close(client.socket);
    ::close(m_epoll);
    m_report.seconds = secondsSince(m_began);
    if (!m_late.empty()) {
        std::ranges::sort(m_late);
        m_report.lateP99 = m_late[(m_late.size() * 99 + 99) / 100 - 1];
        m_report.lateMost = m_late.back();
    }
    return std::move(m_report);
}

void LoadGenerator::run()
{
    std::array<epoll_event, 64> events;
    while (!m_isStopping) {
        beginDueWork(Clock::now());
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), millisecondsToNext(Clock::now()));
        for (int i = 0; i < count; ++i) {
            Client& client = m_clients[events[std::size_t(i)].data.u64];
            const std::uint32_t happened = events[std::size_t(i)].events;
            if (client.state != Client::State::Connecting) {
                readReply(client);
            } else if (happened & (EPOLLERR | EPOLLHUP)) {
                fail(client, "connection refused");
            } else {
                client.state = Client::State::Idle;
                m_wasConnected = true;
                epoll_event wanted{EPOLLIN, {.u64 = events[std::size_t(i)].data.u64}};
                epoll_ctl(m_epoll, EPOLL_CTL_MOD, client.socket, &wanted);
            }
        }
    }
    m_report.cpuSeconds = threadCpuSeconds();
}

int LoadGenerator::millisecondsToNext(TimePoint now) const
{
    TimePoint next = now + 100ms;
    for (const Client& client : m_clients)
        if (client.state == Client::State::Idle || client.state == Client::State::Closed)
            next = std::min(next, client.due);
    return int(std::chrono::ceil<std::chrono::milliseconds>(std::max(next - now, Clock::duration())).count());
}

void LoadGenerator::beginDueWork(TimePoint now)
{
    for (Client& client : m_clients) {
        if (client.state == Client::State::Waiting && now - client.begun > s_patience)
            fail(client, "no reply for 30 s");
        if (client.due > now)
            continue;
        if (client.state == Client::State::Closed)
            connectClient(client, now);
        else if (client.state == Client::State::Idle)
            sendRequest(client, now);
    }
}

void LoadGenerator::connectClient(Client& client, TimePoint now)
{
    client.socket = connectToPort(m_options.port);
    if (client.socket < 0)
        return fail(client, "connection refused");
    client.state = Client::State::Connecting;
    client.due = now;
    client.parser.reset();
    epoll_event wanted{EPOLLOUT, {.u64 = std::uint64_t(&client - m_clients.data())}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.socket, &wanted);
}

void LoadGenerator::sendRequest(Client& client, TimePoint now)
{
    client.route = client.turn % m_routes.size();
    const auto& targets = m_routes[client.route].targets;
    const std::string request = getRequest(targets[client.turn++ / m_routes.size() % targets.size()]);
    if (!client.isBehind)
        m_late.push_back(milliseconds(now - client.due));
    client.begun = client.isBehind ? client.due : now;
    client.due += m_period;
    client.state = Client::State::Waiting;
    if (::send(client.socket, request.data(), request.size(), MSG_NOSIGNAL) != ssize_t(request.size()))
        fail(client, "connection lost");
}

void LoadGenerator::readReply(Client& client)
{
    std::array<char, 64 << 10> buffer;
    const ssize_t count = ::recv(client.socket, buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0)
        return fail(client, "connection lost");
    const auto state = client.parser.feed({buffer.data(), std::size_t(count)});
    if (state == ReplyParser::State::Malformed || client.state != Client::State::Waiting)
        fail(client, "malformed reply");
    else if (state == ReplyParser::State::Complete)
        finish(client, Clock::now());
}

void LoadGenerator::finish(Client& client, TimePoint now)
{
    const HttpReply reply = client.parser.take();
    const LoadPhase phase = phaseOf(reply);
    const double at = std::chrono::duration<double>(now - m_serverStarted).count();
    m_report.latencies.add(client.route, phase, milliseconds(now - client.begun), at);
    if (reply.status == 503 && phase == LoadPhase::Loading)
        m_report.latencies.addUnavailable();
    else if (reply.status != 200)
        m_report.latencies.addError(client.route, "status " + std::to_string(reply.status));
    else if (!reply.isJson)
        m_report.latencies.addError(client.route, "no JSON");
    client.isBehind = now > client.due;
    client.state = Client::State::Idle;
    if (reply.closesConnection)
        fail(client, "connection closed by the server");
}

void LoadGenerator::fail(Client& client, const std::string& what)
{
    if (m_wasConnected && !m_isStopping)
        m_report.latencies.addError(client.route, what);
    if (client.socket >= 0)
        ::close(client.socket);
    client.socket = -1;
    client.state = Client::State::Closed;
    client.isBehind = false;
    client.due = Clock::now() + s_connectAgain;
}

} // namespace corescope::bench
