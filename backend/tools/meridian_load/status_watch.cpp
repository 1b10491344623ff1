#include "backend/tools/meridian_load/status_watch.h"

#include <algorithm>

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::load {

namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr std::chrono::seconds kPatience{10};

}  // namespace

StatusWatch::StatusWatch(client::Connection& connection) : m_connection(connection) {
    look();
    m_thread = std::thread([this] { run(); });
}

StatusWatch::~StatusWatch() {
    m_ending = true;
    m_thread.join();
}

ServerFigures StatusWatch::figures() const {
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

void StatusWatch::run() {
    while (!m_ending) {
        std::this_thread::sleep_for(kPause);
        look();
    }
}

void StatusWatch::look() {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + kPatience);
    if (!m_connection.session().authorise(context).ok()) return;
    v1::OperationsService::Stub stub(m_connection.channel());
    v1::StatusResponse response;
    if (stub.Status(&context, v1::StatusRequest(), &response).ok()) take(response);
}

void StatusWatch::take(const v1::StatusResponse& status) {
    const std::lock_guard lock(m_mutex);
    const bool isNewProcess = m_startedAt != 0 && status.started_at_us() != m_startedAt;
    const bool isFirst = m_startedAt == 0;
    m_startedAt = status.started_at_us();
    m_confirmed.see(status.confirmed(), isNewProcess);
    m_duplicates.see(status.duplicates(), isNewProcess);
    m_processor.see(static_cast<std::uint64_t>(status.processor_us()), isNewProcess);
    if (isFirst) m_confirmed.sum = m_duplicates.sum = m_processor.sum = 0;
    if (m_confirmed.sum != m_figures.confirmed) m_figures.confirmedChangedAt = std::chrono::steady_clock::now();
    m_figures.isKnown = true;
    m_figures.confirmed = m_confirmed.sum;
    m_figures.duplicates = m_duplicates.sum;
    m_figures.processorSeconds = static_cast<double>(m_processor.sum) / 1e6;
    m_figures.residentMegabytes =
        std::max(m_figures.residentMegabytes, static_cast<double>(status.resident_bytes()) / 1e6);
    m_figures.viewsLagMaxMs = std::max(m_figures.viewsLagMaxMs, status.views_lag_ms());
    m_figures.isIdle = status.ring_depth() == 0 && status.views_batch() >= status.durable_batch();
}

}  // namespace meridian::load
