// Walks every method of the contract, by its descriptor, through a real server.
#include <future>

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include "backend/edge/method_rules.h"

#include "tests/backend/edge/edge_fixture.h"

namespace meridian::edge {
namespace {

using google::protobuf::MethodDescriptor;
using identity::Role;

std::vector<std::pair<std::string, const MethodDescriptor*>> allMethods(
    const std::vector<services::RpcService*>& services) {
    std::vector<std::pair<std::string, const MethodDescriptor*>> methods;
    for (const services::RpcService* service : services) {
        for (int i = 0; i < service->descriptor().method_count(); ++i) {
            const MethodDescriptor* method = service->descriptor().method(i);
            methods.emplace_back("/" + method->service()->full_name() + "/" + method->name(), method);
        }
    }
    return methods;
}

class AccessTest : public EdgeTest {
  protected:
    // Ends with the status of the call, whatever kind of method it is.
    grpc::Status send(const std::string& method, const std::string& credential) {
        grpc::TemplatedGenericStub<grpc::ByteBuffer, grpc::ByteBuffer> stub(m_channel);
        grpc::CompletionQueue queue;
        grpc::ClientContext context;
        context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(10));
        if (!credential.empty()) context.AddMetadata("authorization", credential);
        const auto call = stub.PrepareCall(&context, method, &queue);
        grpc::Slice empty;
        grpc::ByteBuffer request(&empty, 1);
        grpc::ByteBuffer response;
        grpc::Status status;
        void* tag = nullptr;
        bool ok = false;
        const auto wait = [&] { return queue.Next(&tag, &ok) && ok; };
        call->StartCall(nullptr);
        if (wait()) {
            call->WriteLast(request, grpc::WriteOptions(), nullptr);
            wait();
            call->Read(&response, nullptr);
            while (wait()) {
                // Who is answered was let in; this one would go on answering for ever.
                if (method == "/grpc.health.v1.Health/Watch") context.TryCancel();
                call->Read(&response, nullptr);
            }
        }
        call->Finish(&status, nullptr);
        queue.Next(&tag, &ok);
        queue.Shutdown();
        while (queue.Next(&tag, &ok)) {
        }
        return status;
    }
};

TEST_F(AccessTest, EveryMethodHasOneRowAndEveryRowAMethod) {
    std::set<std::string> methods;
    for (const auto& [name, method] : allMethods(m_services->list())) {
        EXPECT_NE(ruleFor(name), nullptr) << name << " cannot be called by anybody";
        methods.insert(name);
    }
    std::set<std::string> rows;
    for (const MethodRule& rule : methodRules()) {
        EXPECT_TRUE(rows.insert(std::string(rule.method)).second) << rule.method << " has two rows";
        EXPECT_TRUE(methods.contains(std::string(rule.method))) << rule.method << " is no method";
    }
    EXPECT_EQ(ruleFor("/meridian.v1.OrderService/Nothing"), nullptr);
}

TEST_F(AccessTest, EveryServiceOfTheContractIsServed) {
    std::set<std::string> served;
    for (const services::RpcService* service : m_services->list())
        served.insert(service->descriptor().full_name());
    for (const char* file : {"catalogue", "fulfilment", "identity", "operations", "orders", "payments", "stock", "sync",
                             "views", "insights"}) {
        const auto* found = google::protobuf::DescriptorPool::generated_pool()->FindFileByName(
            std::string("meridian/v1/") + file + ".proto");
        ASSERT_NE(found, nullptr) << file;
        for (int i = 0; i < found->service_count(); ++i)
            EXPECT_TRUE(served.contains(found->service(i)->full_name()));
    }
}

TEST_F(AccessTest, WithoutACredentialNothingButSigningInIsReached) {
    for (const auto& [name, method] : allMethods(m_services->list())) {
        const MethodRule* rule = ruleFor(name);
        ASSERT_NE(rule, nullptr);
        for (const std::string credential : {"", "Bearer ", "Bearer nonsense", "Basic YTpi"}) {
            const grpc::Status status = send(name, credential);
            if (rule->access == Access::kOpen) {
                EXPECT_NE(status.error_code(), grpc::StatusCode::PERMISSION_DENIED) << name;
            } else {
                EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED) << name << " with " << credential;
                EXPECT_FALSE(status.error_message().empty()) << name;
            }
        }
    }
}

TEST_F(AccessTest, WhoMayNotIsToldWhoMay) {
    for (const auto& [name, method] : allMethods(m_services->list())) {
        const MethodRule* rule = ruleFor(name);
        ASSERT_NE(rule, nullptr);
        if (rule->access != Access::kPermission) continue;
        for (const Role role : identity::allRoles()) {
            if (identity::allowed(role, rule->permission)) continue;
            const grpc::Status status = send(name, "Bearer " + m_secrets.at(role));
            EXPECT_EQ(status.error_code(), grpc::StatusCode::PERMISSION_DENIED) << name << " as " << roleName(role);
            EXPECT_EQ(status.error_message(), identity::reasonText(rule->permission)) << name;
        }
    }
}

TEST_F(AccessTest, WhoMayIsLetIn) {
    for (const auto& [name, method] : allMethods(m_services->list())) {
        const MethodRule* rule = ruleFor(name);
        ASSERT_NE(rule, nullptr);
        if (rule->access != Access::kPermission) continue;
        for (const Role role : identity::allRoles()) {
            if (!identity::allowed(role, rule->permission)) continue;
            const grpc::StatusCode code = send(name, "Bearer " + m_secrets.at(role)).error_code();
            // What a provider reports is open to fewer than its permission says.
            if (method->name() == "ProviderWebhook" && role != Role::kService && role != Role::kAdministrator) continue;
            EXPECT_NE(code, grpc::StatusCode::PERMISSION_DENIED) << name << " as " << roleName(role);
            EXPECT_NE(code, grpc::StatusCode::UNAUTHENTICATED) << name << " as " << roleName(role);
            EXPECT_NE(code, grpc::StatusCode::UNIMPLEMENTED) << name << " as " << roleName(role);
        }
    }
}

TEST_F(AccessTest, ASyncScopeIsRefusedByItsOwnPermission) {
    const auto sync = v1::SyncService::NewStub(m_channel);
    v1::SyncRequest request;
    request.add_scopes()->set_scope(v1::SYNC_SCOPE_ORDERS);
    request.add_scopes()->set_scope(v1::SYNC_SCOPE_STOCK);
    grpc::ClientContext context;
    as(context, Role::kAnalyst);
    const auto stream = sync->Sync(&context, request);
    v1::SyncResponse response;
    EXPECT_FALSE(stream->Read(&response));
    const grpc::Status status = stream->Finish();
    EXPECT_EQ(status.error_code(), grpc::StatusCode::PERMISSION_DENIED);
    EXPECT_THAT(status.error_message(), testing::StartsWith("stock: Seeing stock needs the role"));
}

TEST_F(AccessTest, ASessionThatEndedIsNotLetInAgain) {
    ASSERT_TRUE(m_users->createUser({"anna", "Anna", Role::kManager, privacy::Secret("correct horse battery")}).ok());
    const auto identity = v1::IdentityService::NewStub(m_channel);
    v1::SignInRequest signIn;
    signIn.set_name("anna");
    signIn.set_password("correct horse battery");
    v1::SignInResponse session;
    grpc::ClientContext first;
    ASSERT_TRUE(identity->SignIn(&first, signIn, &session).ok());
    const auto whoAmI = [&] {
        grpc::ClientContext context;
        context.AddMetadata("authorization", "Bearer " + session.tokens().access_token());
        v1::WhoAmIResponse response;
        return identity->WhoAmI(&context, {}, &response).error_code();
    };
    EXPECT_EQ(whoAmI(), grpc::StatusCode::OK);
    grpc::ClientContext out;
    out.AddMetadata("authorization", "Bearer " + session.tokens().access_token());
    v1::SignOutResponse response;
    ASSERT_TRUE(identity->SignOut(&out, {}, &response).ok());
    EXPECT_EQ(whoAmI(), grpc::StatusCode::UNAUTHENTICATED);
}

}  // namespace
}  // namespace meridian::edge
