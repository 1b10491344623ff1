// Saved views through gRPC: what is checked, and whose they are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "meridian/v1/views.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

class ViewCallsTest : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        m_stub = v1::ViewService::NewStub(m_channel);
        m_gate.caller = sampleCaller(identity::Role::kSupport);
    }
    static v1::SaveViewRequest requestFor(const std::string& name) {
        v1::SaveViewRequest request;
        request.mutable_view()->set_id(std::string(16, 'v'));
        request.mutable_view()->set_page("orders");
        request.mutable_view()->set_name(name);
        request.mutable_view()->set_query("status:held");
        return request;
    }
    grpc::Status save(const v1::SaveViewRequest& request) {
        grpc::ClientContext context;
        return m_stub->SaveView(&context, request, &m_saved);
    }

    std::unique_ptr<v1::ViewService::Stub> m_stub;
    v1::SaveViewResponse m_saved;
};

TEST_F(ViewCallsTest, AViewIsSavedListedAndDeleted) {
    ASSERT_TRUE(save(requestFor("Held")).ok());
    EXPECT_EQ(m_saved.view().version(), 1U);
    EXPECT_EQ(m_saved.view().owner(), "anna");
    grpc::ClientContext second;
    v1::ListViewsResponse listed;
    ASSERT_TRUE(m_stub->ListViews(&second, {}, &listed).ok());
    ASSERT_EQ(listed.views_size(), 1);
    EXPECT_EQ(listed.views(0).query(), "status:held");
    v1::DeleteViewRequest gone;
    gone.set_id(m_saved.view().id());
    gone.set_version(1);
    grpc::ClientContext third;
    v1::DeleteViewResponse deleted;
    ASSERT_TRUE(m_stub->DeleteView(&third, gone, &deleted).ok());
    grpc::ClientContext fourth;
    listed.Clear();
    ASSERT_TRUE(m_stub->ListViews(&fourth, {}, &listed).ok());
    EXPECT_EQ(listed.views_size(), 0);
}

TEST_F(ViewCallsTest, WhatIsMissingOrTooLongIsNamed) {
    const auto refused = [this](auto change, const char* field) {
        v1::SaveViewRequest request = requestFor("Held");
        change(*request.mutable_view());
        const grpc::Status status = save(request);
        EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << field;
        EXPECT_THAT(status.error_message(), testing::StartsWith(std::string("view.") + field + ":"));
    };
    refused([](v1::SavedView& view) { view.set_id("short"); }, "id");
    refused([](v1::SavedView& view) { view.clear_page(); }, "page");
    refused([](v1::SavedView& view) { view.set_name("  "); }, "name");
    refused([](v1::SavedView& view) { view.set_name(std::string(129, 'n')); }, "name");
    refused([](v1::SavedView& view) { view.set_query(std::string(2'001, 'q')); }, "query");
}

TEST_F(ViewCallsTest, SharingNeedsThePermission) {
    v1::SaveViewRequest request = requestFor("Team");
    request.mutable_view()->set_shared(true);
    EXPECT_EQ(save(request).error_code(), grpc::StatusCode::PERMISSION_DENIED);
    m_gate.caller = sampleCaller(identity::Role::kManager);
    EXPECT_TRUE(save(request).ok());
}

TEST_F(ViewCallsTest, AnOldVersionIsAborted) {
    ASSERT_TRUE(save(requestFor("Held")).ok());
    v1::SaveViewRequest request = requestFor("Renamed");
    request.mutable_view()->set_version(7);
    EXPECT_EQ(save(request).error_code(), grpc::StatusCode::ABORTED);
}

}  // namespace
}  // namespace meridian::services
