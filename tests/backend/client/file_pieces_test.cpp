#include "backend/client/file_pieces.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/backend/client/temporary_folder.h"

namespace meridian::client {
namespace {

RC_GTEST_PROP(FilePieces, JoinedTheyAreTheFile, (const std::string& content)) {
    const TemporaryFolder folder;
    const std::size_t bytes = *rc::gen::inRange<std::size_t>(1, 10);
    auto pieces = FilePieces::open(folder.write("file.csv", content));
    RC_ASSERT(pieces.ok());
    std::string joined;
    std::string piece;
    do {
        RC_ASSERT(pieces->next(piece, bytes).ok());
        RC_ASSERT(piece.size() <= bytes);
        joined += piece;
    } while (!piece.empty());
    RC_ASSERT(joined == content);
}

TEST(FilePieces, OneIsNotLargerThanTheContractAllows) {
    const TemporaryFolder folder;
    auto pieces = FilePieces::open(folder.write("file.csv", std::string(kPieceBytes + 1, 'x')));
    ASSERT_TRUE(pieces.ok());
    std::string piece;
    ASSERT_TRUE(pieces->next(piece).ok());
    EXPECT_EQ(piece.size(), 1024U * 1024U);
    ASSERT_TRUE(pieces->next(piece).ok());
    EXPECT_EQ(piece, "x");
    ASSERT_TRUE(pieces->next(piece).ok());
    EXPECT_EQ(piece, "");
}

TEST(FilePieces, WhatIsNoFileIsRefusedByName) {
    const TemporaryFolder folder;
    const auto missing = FilePieces::open(folder.path("none.csv"));
    EXPECT_EQ(missing.status().code(), absl::StatusCode::kNotFound);
    EXPECT_NE(std::string(missing.status().message()).find("none.csv"), std::string::npos);
    EXPECT_EQ(FilePieces::open(folder.path()).status().code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace meridian::client
