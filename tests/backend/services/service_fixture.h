// All services behind a real gRPC server, over a cell without an engine and views without rows.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include <grpcpp/server_builder.h>
#include <gtest/gtest.h>

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/services/all_services.h"
#include "backend/services/call_loop.h"
#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/view_store.h"

#include "meridian/v1/orders.grpc.pb.h"
#include "tests/backend/privacy/repeatable_random_bytes.h"
#include "tests/backend/privacy/temporary_folder.h"
#include "tests/backend/services/fake_cell.h"
#include "tests/backend/services/sample_requests.h"

namespace meridian::services {

// Lets everybody in as one caller, unless told to refuse.
class FakeGate final : public Gate {
  public:
    absl::StatusOr<std::shared_ptr<const Caller>> admit(const grpc::ServerContext&, std::string_view) override {
        if (!refusal.ok()) return refusal;
        return std::make_shared<const Caller>(caller);
    }
    absl::Status spend(const Caller&, std::uint32_t commands) override {
        spent += commands;
        return spending;
    }
    void credentialsChanged() override { ++changes; }

    Caller caller = sampleCaller();
    absl::Status refusal;
    absl::Status spending;
    std::atomic<std::uint32_t> spent{0};
    std::atomic<int> changes{0};
};

class FakeMaintenance final : public Maintenance {
  public:
    absl::StatusOr<VerifyReport> verify(const VerifyWatch& watch) override {
        verifying = true;
        bool goesOn = watch.goOn({3}, {12});
        while (verifyEndless && goesOn) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            goesOn = watch.goOn({3}, {12});
        }
        if (!goesOn) {
            verifying = false;
            return absl::CancelledError("the check was called off");
        }
        VerifyReport report;
        report.checks = 12;
        report.violations.push_back({"chain", "batch 3 does not follow batch 2"});
        report.violationsTotal = 1;
        return report;
    }
    absl::StatusOr<RebuildReport> rebuildViews() override { return absl::FailedPreconditionError("one at a time"); }
    absl::StatusOr<BackupReport> backup(std::string_view name) override {
        return BackupReport{"/backups/" + std::string(name), 4'096, {7}};
    }
    HostFigures host() override { return {.version = "0.1.0", .diskFreeBytes = 5, .residentBytes = 6}; }
    EffectFigures effects() override { return {.stage = {}, .inFlight = 3, .breaker = "closed", .breakerSince = {}}; }

    std::atomic<bool> verifyEndless{false};
    std::atomic<bool> verifying{false};
};

class ServiceTest : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(stores::SqliteViewStore::open({.path = m_folder.file("views.db")}, m_vault).ok());
        auto journal = stores::SqliteJournalStore::open({.path = m_folder.file("journal.db")});
        ASSERT_TRUE(journal.ok()) << journal.status();
        m_journal = *std::move(journal);
        AllServices::Options options;
        options.follower.wait = std::chrono::milliseconds(5);
        m_services =
            std::make_unique<AllServices>(AllServices::Ports{m_gate, m_cell, kTestCell, m_clock, *m_journal, m_bus,
                                                             m_views, m_vault, *m_users, m_maintenance, *m_savedViews},
                                          options);
        grpc::ServerBuilder builder;
        for (RpcService* service : m_services->list())
            builder.RegisterService(service);
        m_loop = std::make_unique<CallLoop>(builder.AddCompletionQueue());
        m_server = builder.BuildAndStart();
        m_loop->start(m_services->list());
        m_channel = m_server->InProcessChannel({});
        m_orders = v1::OrderService::NewStub(m_channel);
    }

    void TearDown() override {
        m_cell.holdAnswers = false;
        m_cell.answerHeld();
        m_server->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(2));
        m_loop->join();
        m_services.reset();
    }

    TemporaryFolder m_folder;
    privacy::RepeatableRandomBytes m_random;
    bus::InProcessBus m_bus;
    FakeCell m_cell;
    FakeClock m_clock;
    FakeGate m_gate;
    FakeMaintenance m_maintenance;
    std::unique_ptr<privacy::KeyStore> m_keys =
        *privacy::KeyStore::open({.directory = m_folder.file("keys"), .random = m_random});
    PersonalVault m_vault{*m_keys, m_random};
    std::unique_ptr<identity::UserStore> m_users =
        *identity::UserStore::open({.directory = m_folder.file("identity"), .random = m_random});
    std::unique_ptr<saved_views::SavedViewStore> m_savedViews =
        *saved_views::SavedViewStore::open(m_folder.file("saved_views"));
    stores::ViewReaders m_views{{.path = m_folder.file("views.db"), .vfs = ""}};
    std::unique_ptr<stores::SqliteJournalStore> m_journal;
    std::unique_ptr<AllServices> m_services;
    std::unique_ptr<CallLoop> m_loop;  // outlives the server
    std::unique_ptr<grpc::Server> m_server;
    std::shared_ptr<grpc::Channel> m_channel;
    std::unique_ptr<v1::OrderService::Stub> m_orders;
};

}  // namespace meridian::services
