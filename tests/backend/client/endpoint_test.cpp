#include "backend/client/endpoint.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/backend/client/temporary_folder.h"

namespace meridian::client {
namespace {

TEST(Endpoint, WhatWasSavedIsLoaded) {
    const TemporaryFolder folder;
    ASSERT_TRUE(saveEndpoint(folder.path(), {"127.0.0.1:7443", "/srv/tls/server.crt", 4711, false}).ok());
    const auto endpoint = loadEndpoint(folder.path());
    ASSERT_TRUE(endpoint.ok()) << endpoint.status();
    EXPECT_EQ(endpoint->address, "127.0.0.1:7443");
    EXPECT_EQ(endpoint->certificate, "/srv/tls/server.crt");
    EXPECT_EQ(endpoint->pid, 4711);
    EXPECT_FALSE(endpoint->plaintext);
}

TEST(Endpoint, ARelativeCertificateStartsAtTheDataDirectory) {
    const TemporaryFolder folder;
    folder.write("endpoint.json", R"({"address": "[::1]:7443", "certificate": "tls/server.crt"})");
    EXPECT_EQ(loadEndpoint(folder.path())->certificate, folder.path("tls/server.crt"));
}

TEST(Endpoint, ARelativeCertificateOfTheServerIsFoundFromEverywhere) {
    const TemporaryFolder folder;
    ASSERT_TRUE(saveEndpoint(folder.path(), {"[::1]:7443", "tls/server.crt", 1, false}).ok());
    EXPECT_EQ(loadEndpoint(folder.path())->certificate, (std::filesystem::current_path() / "tls/server.crt").string());
}

TEST(Endpoint, WithoutServerItIsNotFound) {
    const TemporaryFolder folder;
    const auto endpoint = loadEndpoint(folder.path());
    EXPECT_EQ(endpoint.status().code(), absl::StatusCode::kNotFound);
    EXPECT_NE(std::string(endpoint.status().message()).find(folder.path()), std::string::npos);
}

TEST(Endpoint, IncompleteOnesAreNeitherSavedNorLoaded) {
    const TemporaryFolder folder;
    EXPECT_FALSE(saveEndpoint(folder.path(), {"", "/c.crt", 1, false}).ok());
    EXPECT_FALSE(saveEndpoint(folder.path(), {"127.0.0.1:1", "", 1, false}).ok());
    EXPECT_TRUE(saveEndpoint(folder.path(), {"127.0.0.1:1", "", 1, true}).ok());
    for (const char* content : {"", "[]", "{\"address\": 5, \"plaintext\": true}", "{\"address\": \"127.0.0.1:1\"}"}) {
        folder.write("endpoint.json", content);
        EXPECT_EQ(loadEndpoint(folder.path()).status().code(), absl::StatusCode::kInvalidArgument) << content;
    }
}

TEST(Endpoint, FieldsOfLaterVersionsAreLeftAlone) {
    const TemporaryFolder folder;
    folder.write("endpoint.json", R"({"address": "127.0.0.1:1", "plaintext": true, "rest": {"port": 8080}})");
    EXPECT_TRUE(loadEndpoint(folder.path()).ok());
}

TEST(Endpoint, RemovingItTwiceIsNoMistake) {
    const TemporaryFolder folder;
    ASSERT_TRUE(saveEndpoint(folder.path(), {"127.0.0.1:1", "", 1, true}).ok());
    removeEndpoint(folder.path());
    removeEndpoint(folder.path());
    EXPECT_FALSE(loadEndpoint(folder.path()).ok());
}

TEST(Endpoint, ItsProcessIsGoneOnlyWhenThatIsCertain) {
    Endpoint endpoint;
    endpoint.pid = getpid();
    EXPECT_FALSE(isGone(endpoint));
    endpoint.pid = 0;
    EXPECT_FALSE(isGone(endpoint));
    endpoint.pid = 0x3FFFFFFF;  // above the kernel's limit for process numbers
    EXPECT_TRUE(isGone(endpoint));
}

}  // namespace
}  // namespace meridian::client
