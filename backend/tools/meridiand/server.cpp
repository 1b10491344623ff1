#include "backend/tools/meridiand/server.h"

#include <cstdio>

#include <boost/json.hpp>
#include <unistd.h>

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/client/endpoint.h"
#include "backend/edge/edge_gate.h"
#include "backend/effects/provider_effects.h"
#include "backend/effects/system_scheduler.h"
#include "backend/engine/cell.h"
#include "backend/fraud/velocity_scorer.h"
#include "backend/services/all_services.h"
#include "backend/tools/meridiand/cell_files.h"
#include "backend/tools/meridiand/cell_maintenance.h"
#include "backend/tools/meridiand/demo.h"
#include "backend/tools/meridiand/system_clock.h"

namespace meridian {

namespace {

class RunningServer final : public Server {
  public:
    explicit RunningServer(const ServerOptions& options) : m_options(options), m_cellId(makeCell(options.region, 1)) {}
    ~RunningServer() override { stop(); }

    absl::Status start() {
        if (absl::Status status = openFiles(); !status.ok()) return status;
        if (absl::Status status = openCell(); !status.ok()) return status;
        makeServices();
        if (absl::Status status = serve(); !status.ok()) return status;
        inviteCustomers();
        return absl::OkStatus();
    }

    std::string readyLine() const override {
        boost::json::object line;
        line["ready"] = true;
        line["address"] = m_server->address();
        line["region"] = std::string(regionCode(m_options.region));
        line["pid"] = ::getpid();
        line["certificate_sha256"] = m_certificate.fingerprint;
        line["demo_orders"] = m_demoOrders;
        return boost::json::serialize(line);
    }

    void stop() override {
        if (m_stopped) return;
        m_stopped = true;
        m_customers.reset();
        client::removeEndpoint(m_options.dataDirectory);
        if (m_server) m_server->stop(std::chrono::seconds(5));
        m_services.reset();
        m_space.reset();
        if (m_effects) m_effects->stop();
        if (m_cell) m_cell->drain();
    }

  private:
    absl::Status openFiles() {
        SpaceGuard::makeRoomToStart(m_options.dataDirectory);
        if (absl::Status status = prepareDataDirectory(m_options.dataDirectory, m_options.storage); !status.ok()) {
            return status;
        }
        if (m_options.content == ServerOptions::Content::kDemo) {
            const auto orders = fillWithDemo(m_options.dataDirectory, m_cellId, m_clock.wall());
            if (!orders.ok()) return orders.status();
            m_demoOrders = *orders;
        }
        auto files = openCellFiles(m_options.dataDirectory, m_cellId);
        if (!files.ok()) return files.status();
        m_files = std::move(*files);
        if (m_options.transport == edge::Transport::kTls) {
            auto certificate = edge::loadOrMakeCertificate(m_files->path("tls"), m_options.listen.host);
            if (!certificate.ok()) return certificate.status();
            m_certificate = std::move(*certificate);
        }
        return absl::OkStatus();
    }

    absl::Status openCell() {
        m_provider = std::make_unique<effects::SandboxProvider>(m_scheduler, m_files->sandbox.get());
        m_effects = std::make_unique<effects::ProviderEffects>(*m_provider, m_clock);
        m_provider->setReceiver(m_effects.get());
        fraud::VelocityScorer::Options velocity;
        velocity.ordersPerWindow = m_options.ordersPerCustomer;
        m_scorer = std::make_unique<fraud::VelocityScorer>(velocity);
        engine::Cell::Options options;
        options.cell = m_cellId;
        options.snapshotDirectory = m_files->path("snapshots");
        auto suspects = engine::Suspects::open(m_files->path("suspects.log"));
        if (!suspects.ok()) return suspects.status();
        m_suspects = std::move(*suspects);
        options.suspects = m_suspects.get();
        options.bus = &m_bus;
        if (const std::size_t count = m_suspects->quarantined().size(); count > 0) {
            std::fprintf(stderr, "%zu commands made earlier runs fail and are in quarantine; see the dead letters\n",
                         count);
        }
        auto cell = engine::Cell::open(
            options, {*m_files->journal, *m_files->views, m_clock, *m_scorer, *m_effects, *m_files->vault});
        if (!cell.ok()) return cell.status();
        if (absl::Status status = m_files->sandbox->opened(); !status.ok()) return status;
        m_cell = std::move(*cell);
        m_effects->start([this](engine::Submission& submission) { return m_cell->submit(submission); });
        SpaceGuard::Options space;
        space.directory = m_options.dataDirectory;
        m_space = std::make_unique<SpaceGuard>(space, [this](engine::Cell::Space room) { m_cell->setSpace(room); });
        return absl::OkStatus();
    }

    void makeServices() {
        stores::ViewReaders::Options readers;
        readers.path = m_files->path("views.db");
        readers.onDamage = [this](const absl::Status& status) { m_files->views->reportDamage(status); };
        m_readers = std::make_unique<stores::ViewReaders>(readers);
        m_files->views->onReplacing([this](audit::RebuildingViews::Replacing step) {
            step == audit::RebuildingViews::Replacing::kBegins ? m_readers->hold() : m_readers->reopen();
        });
        m_gate = std::make_unique<edge::EdgeGate>(*m_files->users, m_clock, edge::RateLimit::Options{});
        m_maintenance = std::make_unique<CellMaintenance>(
            CellMaintenance::Parts{*m_files, *m_cell, m_clock, *m_space, *m_effects, m_cellId});
        services::AllServices::Options options;
        options.verificationPath = m_files->path("verification.note");
        m_services = std::make_unique<services::AllServices>(
            services::AllServices::Ports{*m_gate, *m_cell, m_cellId, m_clock, *m_files->journal, m_bus, *m_readers,
                                         *m_files->vault, *m_files->users, *m_maintenance, *m_files->savedViews,
                                         m_files->rates},
            options);
    }

    absl::Status serve() {
        auto server =
            edge::GrpcServer::start({m_options.listen, m_options.transport, m_certificate}, m_services->list());
        if (!server.ok()) return server.status();
        m_server = std::move(*server);
        client::Endpoint endpoint;
        endpoint.address = m_server->address();
        endpoint.certificate = m_certificate.certificatePath;
        endpoint.pid = ::getpid();
        endpoint.plaintext = m_options.transport == edge::Transport::kPlaintextLoopback;
        absl::Status status = ensureLocalCredential(*m_files, endpoint.address, endpoint.certificate);
        if (status.ok()) status = client::saveEndpoint(m_options.dataDirectory, endpoint);
        return status;
    }

    void inviteCustomers() {
        const bool wanted = m_options.content == ServerOptions::Content::kDemo && m_options.demoOrdersPerMinute > 0;
        if (!wanted || !isDemo(*m_files)) return;
        m_customers = startDemoTraffic(*m_files, m_clock, m_options.demoOrdersPerMinute,
                                       [this](engine::Submission& order) { return m_cell->submit(order); });
    }

    const ServerOptions m_options;
    const CellId m_cellId;
    SystemClock m_clock;
    effects::SystemScheduler m_scheduler;
    std::unique_ptr<CellFiles> m_files;
    edge::Certificate m_certificate;
    std::size_t m_demoOrders = 0;
    std::unique_ptr<effects::SandboxProvider> m_provider;
    std::unique_ptr<effects::ProviderEffects> m_effects;
    std::unique_ptr<fraud::VelocityScorer> m_scorer;
    std::unique_ptr<engine::Suspects> m_suspects;
    bus::InProcessBus m_bus;
    std::unique_ptr<engine::Cell> m_cell;
    std::unique_ptr<SpaceGuard> m_space;
    std::unique_ptr<stores::ViewReaders> m_readers;
    std::unique_ptr<edge::EdgeGate> m_gate;
    std::unique_ptr<CellMaintenance> m_maintenance;
    std::unique_ptr<services::AllServices> m_services;
    std::unique_ptr<edge::GrpcServer> m_server;
    std::unique_ptr<demo::DemoTraffic> m_customers;  // of the demonstration; null for a real shop
    bool m_stopped = false;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Server>> Server::start(const ServerOptions& options) {
    auto server = std::make_unique<RunningServer>(options);
    if (absl::Status status = server->start(); !status.ok()) return status;
    return std::unique_ptr<Server>(std::move(server));
}

}  // namespace meridian
