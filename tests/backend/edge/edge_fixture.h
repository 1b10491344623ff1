// The whole server of one cell: engine, stores on disk, sandbox provider, services, gate and TLS, on a free port of
// this machine.
#pragma once

#include <memory>
#include <string>

#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>
#include <gtest/gtest.h>

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/edge/edge_gate.h"
#include "backend/edge/grpc_server.h"
#include "backend/effects/provider_effects.h"
#include "backend/effects/sandbox_provider.h"
#include "backend/effects/system_scheduler.h"
#include "backend/fraud/velocity_scorer.h"
#include "backend/services/all_services.h"
#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/view_store.h"

#include "meridian/v1/catalogue.grpc.pb.h"
#include "meridian/v1/fulfilment.grpc.pb.h"
#include "meridian/v1/identity.grpc.pb.h"
#include "meridian/v1/operations.grpc.pb.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/payments.grpc.pb.h"
#include "meridian/v1/stock.grpc.pb.h"
#include "meridian/v1/sync.grpc.pb.h"
#include "tests/backend/privacy/temporary_folder.h"
#include "tests/backend/services/fake_cell.h"

namespace meridian::edge {

inline constexpr CellId kCell = makeCell(Region::kEu, 1);

class NoMaintenance final : public services::Maintenance {
  public:
    absl::StatusOr<services::VerifyReport> verify(const services::VerifyWatch&) override {
        return services::VerifyReport{};
    }
    absl::StatusOr<services::RebuildReport> rebuildViews() override { return services::RebuildReport{}; }
    absl::StatusOr<services::BackupReport> backup(std::string_view) override { return services::BackupReport{}; }
    services::HostFigures host() override { return {}; }
    services::EffectFigures effects() override { return {}; }
};

class EdgeTest : public testing::Test {
  protected:
    void SetUp() override {
        openCell();
        m_services = std::make_unique<services::AllServices>(
            services::AllServices::Ports{m_gate, *m_cell, kCell, m_clock, *m_journal, m_bus, m_viewReaders, m_vault,
                                         *m_users, m_maintenance, *m_savedViews},
            services::AllServices::Options{});
        auto certificate = loadOrMakeCertificate(m_folder.file("tls"), "127.0.0.1");
        ASSERT_TRUE(certificate.ok()) << certificate.status();
        m_certificate = *certificate;
        auto server = GrpcServer::start({{"127.0.0.1", 0}, Transport::kTls, m_certificate}, m_services->list());
        ASSERT_TRUE(server.ok()) << server.status();
        m_server = *std::move(server);
        m_channel = connect();
        for (const identity::Role role : identity::allRoles()) {
            const std::string name(identity::roleName(role));
            m_secrets[role] = std::string(m_users->createServiceCredential("test-" + name, role)->reveal());
        }
    }

    void TearDown() override {
        m_channel.reset();
        m_server->stop(std::chrono::milliseconds(500));
        m_effects->stop();
        m_cell->drain();
        m_services.reset();
        m_server.reset();
        m_cell.reset();
        m_scheduler.reset();
    }

    std::shared_ptr<grpc::Channel> connect() {
        grpc::SslCredentialsOptions trust;
        trust.pem_root_certs = m_certificate.certificatePem;
        return grpc::CreateChannel(m_server->address(), grpc::SslCredentials(trust));
    }

    void as(grpc::ClientContext& context, identity::Role role) {
        context.AddMetadata("authorization", "Bearer " + m_secrets.at(role));
    }

    // One unary call of a generated stub, as somebody with that role.
    template <class Stub, class Request, class Response>
    grpc::Status call(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                      const Request& request, Response& response,
                      identity::Role role = identity::Role::kAdministrator) {
        grpc::ClientContext context;
        as(context, role);
        return (stub.*method)(&context, request, &response);
    }

    TemporaryFolder m_folder;
    privacy::SystemRandomBytes m_random;
    services::FakeClock m_clock;
    std::unique_ptr<privacy::KeyStore> m_keys =
        *privacy::KeyStore::open({.directory = m_folder.file("keys"), .random = m_random});
    services::PersonalVault m_vault{*m_keys, m_random};
    std::unique_ptr<identity::UserStore> m_users =
        *identity::UserStore::open({.directory = m_folder.file("identity"), .random = m_random});
    std::unique_ptr<saved_views::SavedViewStore> m_savedViews =
        *saved_views::SavedViewStore::open(m_folder.file("saved_views"));
    EdgeGate m_gate{*m_users, m_clock, RateLimit::Options{}};
    NoMaintenance m_maintenance;
    stores::ViewReaders m_viewReaders{{.path = m_folder.file("views.db"), .vfs = ""}};
    std::unique_ptr<stores::SqliteJournalStore> m_journal;
    std::unique_ptr<stores::SqliteViewStore> m_views;
    std::unique_ptr<effects::SystemScheduler> m_scheduler;
    std::unique_ptr<effects::SandboxProvider> m_provider;
    std::unique_ptr<effects::ProviderEffects> m_effects;
    std::unique_ptr<fraud::VelocityScorer> m_scorer;
    bus::InProcessBus m_bus;
    std::unique_ptr<engine::Cell> m_cell;
    std::unique_ptr<services::AllServices> m_services;
    Certificate m_certificate;
    std::unique_ptr<GrpcServer> m_server;
    std::shared_ptr<grpc::Channel> m_channel;
    std::map<identity::Role, std::string> m_secrets;

  private:
    void openCell() {
        m_journal = *stores::SqliteJournalStore::open({.path = m_folder.file("journal.db")});
        m_views = *stores::SqliteViewStore::open({.path = m_folder.file("views.db")}, m_vault);
        m_scheduler = std::make_unique<effects::SystemScheduler>();
        m_provider = std::make_unique<effects::SandboxProvider>(*m_scheduler, nullptr);
        m_effects = std::make_unique<effects::ProviderEffects>(*m_provider, m_clock);
        m_provider->setReceiver(m_effects.get());
        m_scorer = std::make_unique<fraud::VelocityScorer>(fraud::VelocityScorer::Options{1'000'000});
        engine::Cell::Options options;
        options.cell = kCell;
        options.bus = &m_bus;
        auto cell = engine::Cell::open(options, {*m_journal, *m_views, m_clock, *m_scorer, *m_effects, m_vault});
        ASSERT_TRUE(cell.ok()) << cell.status();
        m_cell = *std::move(cell);
        m_effects->start([this](engine::Submission& submission) { return m_cell->submit(submission); });
    }
};

}  // namespace meridian::edge
