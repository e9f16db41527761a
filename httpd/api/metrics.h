#pragma once

#include <chrono>

#include "core/engine.h"
#include "httpd/api/stats.h"
#include "httpd/requeststatistics.h"

namespace corescope {

/// What `/metrics` tells of, besides the engine.
struct ServerFigures
{
    RequestStatistics::Figures requests;
    int webSocketClients = 0;
    std::chrono::seconds uptime{0};
};

/// `GET /metrics` in the text format of Prometheus 0.0.4: state, rows, progress of loading and backfill, memory by
/// part, requests and how long they took by route, WebSocket clients, transmissions dropped from memory. Sizes are in
/// bytes, times in seconds.
QByteArray metricsText(const Engine& engine, const BuildInfo& build, const ServerFigures& server);

} // namespace corescope
