// Operations, accounts and erasure through gRPC.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/privacy/private_file.h"
#include "backend/services/verification.h"

#include "meridian/v1/identity.grpc.pb.h"
#include "meridian/v1/operations.grpc.pb.h"
#include "meridian/v1/payments.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;

class OtherCallsTest : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        m_operations = v1::OperationsService::NewStub(m_channel);
        m_identity = v1::IdentityService::NewStub(m_channel);
    }
    v1::EraseCustomerRequest eraseRequest() {
        v1::EraseCustomerRequest request;
        request.mutable_header()->set_command_id(sampleId(4));
        request.mutable_header()->set_reason("asked for by letter");
        request.set_customer("CUS-12");
        return request;
    }

    std::unique_ptr<v1::OperationsService::Stub> m_operations;
    std::unique_ptr<v1::IdentityService::Stub> m_identity;
};

TEST_F(OtherCallsTest, StatusShowsCellAndHost) {
    grpc::ClientContext context;
    v1::StatusResponse response;
    ASSERT_TRUE(m_operations->Status(&context, {}, &response).ok());
    EXPECT_EQ(response.cell(), "eu-1");
    EXPECT_EQ(response.version(), "0.1.0");
    EXPECT_EQ(response.disk_free_bytes(), 5u);
    EXPECT_EQ(response.views_lag_ms(), 0);
}

TEST_F(OtherCallsTest, VerifyPassesOnWhatWasFound) {
    grpc::ClientContext context;
    v1::VerifyResponse response;
    ASSERT_TRUE(m_operations->Verify(&context, {}, &response).ok());
    EXPECT_EQ(response.checks(), 12u);
    ASSERT_EQ(response.violations_size(), 1);
    EXPECT_EQ(response.violations(0).check(), "chain");
    grpc::ClientContext second;
    v1::RebuildViewsResponse rebuilt;
    EXPECT_EQ(m_operations->RebuildViews(&second, {}, &rebuilt).error_code(), grpc::StatusCode::FAILED_PRECONDITION);
}

TEST_F(OtherCallsTest, ABackupCannotLeaveItsFolder) {
    for (const char* name : {"../journal", ".hidden", "a/b", "a b"}) {
        v1::BackupRequest request;
        request.set_name(name);
        grpc::ClientContext context;
        v1::BackupResponse response;
        EXPECT_EQ(m_operations->Backup(&context, request, &response).error_code(), grpc::StatusCode::INVALID_ARGUMENT)
            << name;
    }
    v1::BackupRequest request;
    request.set_name("monday-1.0");
    grpc::ClientContext context;
    v1::BackupResponse response;
    ASSERT_TRUE(m_operations->Backup(&context, request, &response).ok());
    EXPECT_EQ(response.path(), "/backups/monday-1.0");
}

TEST_F(OtherCallsTest, StatusRemembersWhatTheLastVerificationFound) {
    const auto ask = [this] {
        grpc::ClientContext context;
        v1::StatusResponse response;
        EXPECT_TRUE(m_operations->Status(&context, {}, &response).ok());
        return response;
    };
    EXPECT_EQ(ask().verification().started_at_us(), 0);
    EXPECT_EQ(ask().effects().in_flight(), 3U);
    EXPECT_EQ(ask().effects().breaker(), "closed");
    {
        grpc::ClientContext context;
        v1::VerifyResponse response;
        ASSERT_TRUE(m_operations->Verify(&context, {}, &response).ok());
        EXPECT_EQ(response.violations_total(), 1U);
    }
    const v1::Verification note = ask().verification();
    EXPECT_FALSE(note.running());
    EXPECT_GE(note.finished_at_us(), note.started_at_us());
    EXPECT_GT(note.started_at_us(), 0);
    EXPECT_EQ(note.checks(), 12U);
    ASSERT_EQ(note.violations_size(), 1);
    EXPECT_EQ(note.violations(0).check(), "chain");
    EXPECT_EQ(note.batches_done(), 3U);
    EXPECT_EQ(note.batches(), 12U);
}

TEST_F(OtherCallsTest, WhatAVerificationFoundIsKeptOverARestart) {
    const std::string path = m_folder.file("verification.note");
    VerifyReport report;
    report.checks = 12;
    report.orders = 5;
    report.lastBatch = {77};
    report.violations.push_back({"chain", "batch 3 does not follow batch 2"});
    report.violationsTotal = 1;
    {
        VerificationNote note(path);
        ASSERT_TRUE(note.begins({1'000}));
        note.finished({2'000}, report);
        ASSERT_TRUE(note.begins({3'000}));  // and the program ends before this one does
    }
    v1::Verification kept;
    VerificationNote(path).fill(kept);
    EXPECT_FALSE(kept.running());
    EXPECT_EQ(kept.finished_at_us(), 2'000);
    EXPECT_EQ(kept.checks(), 12U);
    EXPECT_EQ(kept.orders(), 5U);
    EXPECT_EQ(kept.last_batch(), 77U);
    ASSERT_EQ(kept.violations_size(), 1);
    EXPECT_EQ(kept.violations(0).text(), "batch 3 does not follow batch 2");
}

TEST_F(OtherCallsTest, ANoteThatCannotBeReadIsNoNoteAndIsWrittenAnew) {
    const std::string path = m_folder.file("verification.note");
    ASSERT_TRUE(privacy::replacePrivateFile(path, "\x08\xff\xff").ok());
    v1::Verification kept;
    VerificationNote note(path);
    note.fill(kept);
    EXPECT_EQ(kept.started_at_us(), 0);
    note.begins({1'000});
    note.finished({2'000}, VerifyReport{});
    VerificationNote(path).fill(kept);
    EXPECT_EQ(kept.finished_at_us(), 2'000);
}

TEST_F(OtherCallsTest, ANoteWithVeryMuchToTellStillFitsItsFile) {
    const std::string path = m_folder.file("verification.note");
    VerifyReport report;
    for (int i = 0; i < 100; ++i)
        report.violations.push_back({"views", std::string(2'000, 'x')});
    report.violationsTotal = 100;
    VerificationNote(path).finished({2'000}, report);
    v1::Verification kept;
    VerificationNote(path).fill(kept);
    EXPECT_EQ(kept.violations_total(), 100U);
    EXPECT_GT(kept.violations_size(), 10);
}

TEST_F(OtherCallsTest, AVerificationThatIsCalledOffEndsOnTheServer) {
    m_maintenance.verifyEndless = true;
    grpc::ClientContext context;
    v1::VerifyResponse response;
    std::thread caller([&] { m_operations->Verify(&context, {}, &response); });
    while (!m_maintenance.verifying)
        std::this_thread::yield();
    context.TryCancel();
    caller.join();
    const auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (m_maintenance.verifying && std::chrono::steady_clock::now() < giveUp)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_FALSE(m_maintenance.verifying);
    grpc::ClientContext asking;
    v1::StatusResponse status;
    ASSERT_TRUE(m_operations->Status(&asking, {}, &status).ok());
    EXPECT_FALSE(status.verification().running());
    EXPECT_EQ(status.verification().finished_at_us(), 0);
}

TEST_F(OtherCallsTest, ErasureDestroysTheKeyAndThenTellsTheCell) {
    const auto sealed = m_vault.sealNote({12}, "x");
    ASSERT_TRUE(sealed.ok());
    ASSERT_TRUE(m_vault.makeKeysDurable().ok());
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(m_operations->EraseCustomer(&context, eraseRequest(), &receipt).ok());
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(m_vault.openText({12}, sealed->bytes), std::nullopt);
    ASSERT_EQ(m_cell.commands().size(), 1u);
    EXPECT_EQ(std::get<EraseCustomer>(m_cell.commands()[0].body).customer, CustomerId{12});
    grpc::ClientContext again;
    EXPECT_TRUE(m_operations->EraseCustomer(&again, eraseRequest(), &receipt).ok());
}

TEST_F(OtherCallsTest, NobodyIsErasedWithoutAReason) {
    const auto sealed = m_vault.sealNote({12}, "x");
    v1::EraseCustomerRequest request = eraseRequest();
    request.mutable_header()->clear_reason();
    grpc::ClientContext context;
    v1::Receipt receipt;
    ASSERT_TRUE(m_operations->EraseCustomer(&context, request, &receipt).ok());
    EXPECT_EQ(receipt.rejection().code(), "MISSING_REASON");
    EXPECT_EQ(m_vault.openText({12}, sealed->bytes), "x");
    request = eraseRequest();
    request.set_customer("CUS-13");
    grpc::ClientContext second;
    v1::Receipt unknown;
    ASSERT_TRUE(m_operations->EraseCustomer(&second, request, &unknown).ok());
    EXPECT_EQ(unknown.rejection().code(), "UNKNOWN_CUSTOMER");
    EXPECT_TRUE(m_cell.commands().empty());
}

TEST_F(OtherCallsTest, OnlyMachinesAndAdministratorsSpeakForAProvider) {
    const auto payments = v1::PaymentService::NewStub(m_channel);
    v1::ProviderWebhookRequest request;
    request.set_event_id("evt_1");
    request.set_order(formatOrderNumber(makeOrderId(kTestCell, 5)));
    request.set_attempt(1);
    request.set_outcome(v1::REPORT_OUTCOME_PAYMENT);
    const auto codeFor = [&](identity::Role role) {
        m_gate.caller = sampleCaller(role);
        grpc::ClientContext context;
        v1::Receipt receipt;
        return payments->ProviderWebhook(&context, request, &receipt).error_code();
    };
    EXPECT_EQ(codeFor(identity::Role::kSupport), grpc::StatusCode::PERMISSION_DENIED);
    EXPECT_EQ(codeFor(identity::Role::kManager), grpc::StatusCode::PERMISSION_DENIED);
    EXPECT_TRUE(m_cell.commands().empty());
    EXPECT_EQ(codeFor(identity::Role::kService), grpc::StatusCode::OK);
    EXPECT_EQ(codeFor(identity::Role::kAdministrator), grpc::StatusCode::OK);
    EXPECT_EQ(m_cell.commands()[0].reason, "provider event evt_1");
}

TEST_F(OtherCallsTest, PeopleSignInAndChangeTheirOwnPasswordOnly) {
    constexpr char kFirst[] = "correct horse battery";
    constexpr char kSecond[] = "another fine staple";
    ASSERT_TRUE(m_users->createUser({"anna", "Anna", identity::Role::kSupport, privacy::Secret(kFirst)}).ok());
    ASSERT_TRUE(m_users->createUser({"bo", "Bo", identity::Role::kManager, privacy::Secret(kFirst)}).ok());
    const auto signIn = [&](const char* name, const char* password, v1::SignInResponse& response) {
        v1::SignInRequest request;
        request.set_name(name);
        request.set_password(password);
        grpc::ClientContext context;
        return m_identity->SignIn(&context, request, &response).error_code();
    };
    const auto setPassword = [&](const char* name, const char* current, const char* next) {
        v1::SetPasswordRequest request;
        request.set_name(name);
        request.set_current_password(current);
        request.set_password(next);
        grpc::ClientContext context;
        v1::SetPasswordResponse response;
        return m_identity->SetPassword(&context, request, &response).error_code();
    };
    v1::SignInResponse response;
    EXPECT_EQ(signIn("anna", "wrong", response), grpc::StatusCode::UNAUTHENTICATED);
    ASSERT_EQ(signIn("anna", kFirst, response), grpc::StatusCode::OK);
    EXPECT_EQ(response.name(), "anna");
    EXPECT_EQ(response.role(), v1::ROLE_SUPPORT);
    EXPECT_FALSE(response.tokens().access_token().empty());
    EXPECT_GT(response.tokens().issued_at_us(), 0);
    EXPECT_GT(response.tokens().access_expires_at_us(), response.tokens().issued_at_us());

    m_gate.caller = sampleCaller(identity::Role::kSupport);
    EXPECT_EQ(setPassword("bo", "", kSecond), grpc::StatusCode::PERMISSION_DENIED);
    EXPECT_EQ(setPassword("", "wrong", kSecond), grpc::StatusCode::UNAUTHENTICATED);
    EXPECT_EQ(setPassword("", kFirst, "short"), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(setPassword("", kFirst, kSecond), grpc::StatusCode::OK);
    EXPECT_EQ(signIn("anna", kFirst, response), grpc::StatusCode::UNAUTHENTICATED);
    EXPECT_EQ(signIn("anna", kSecond, response), grpc::StatusCode::OK);
    EXPECT_GT(m_gate.changes.load(), 0);
}

TEST_F(OtherCallsTest, WhoAmITellsWhatOneMayDo) {
    m_gate.caller = sampleCaller(identity::Role::kOperator);
    grpc::ClientContext context;
    v1::WhoAmIResponse response;
    ASSERT_TRUE(m_identity->WhoAmI(&context, {}, &response).ok());
    EXPECT_EQ(response.name(), "anna");
    EXPECT_THAT(response.permissions(), testing::Contains("verify"));
    EXPECT_THAT(response.permissions(), testing::Not(testing::Contains("placeOrder")));
}

TEST_F(OtherCallsTest, WhoAmITellsWhoAnswersAndWhatTimeItIsThere) {
    m_gate.caller = sampleCaller(identity::Role::kOperator);
    grpc::ClientContext context;
    v1::WhoAmIResponse response;
    ASSERT_TRUE(m_identity->WhoAmI(&context, {}, &response).ok());
    EXPECT_EQ(response.version(), "0.1.0");
    constexpr std::int64_t kMinute = 60'000'000;
    EXPECT_NEAR(static_cast<double>(response.now_us()), static_cast<double>(m_clock.wall().micros), kMinute);
}

TEST_F(OtherCallsTest, AnUnknownRoleIsNotGivenToAnybody) {
    v1::CreateUserRequest request;
    request.set_name("carl");
    request.set_password("correct horse battery");
    grpc::ClientContext context;
    v1::CreateUserResponse response;
    const grpc::Status status = m_identity->CreateUser(&context, request, &response);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(status.error_message(), "role: must name a role, such as support");
}

}  // namespace
}  // namespace meridian::services
