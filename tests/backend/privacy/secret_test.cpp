#include "backend/privacy/secret.h"

#include <array>
#include <cstring>
#include <sstream>

#include <gtest/gtest.h>

namespace meridian::privacy {
namespace {

TEST(Secret, PrintsAsDotsEverywhere) {
    const Secret secret("correct horse");
    std::ostringstream out;
    out << secret;
    EXPECT_EQ(out.str(), "•••");
    EXPECT_EQ(fmt::format("{}", secret), "•••");
    EXPECT_EQ(testing::PrintToString(secret), "•••");
}

TEST(Secret, GivesItsValueToWhoAsks) {
    const Secret secret("correct horse");
    const Secret copy = secret;
    EXPECT_EQ(secret.reveal(), "correct horse");
    EXPECT_EQ(copy.reveal(), "correct horse");
    EXPECT_TRUE(Secret().empty());
    EXPECT_FALSE(copy.empty());
}

TEST(Secret, LeavesNothingBehindWhenMoved) {
    Secret shortOne("short");
    Secret longOne("a text that is too long to be stored inside of the string object itself");
    const Secret takenShort = std::move(shortOne);
    Secret takenLong;
    takenLong = std::move(longOne);
    EXPECT_TRUE(shortOne.empty());
    EXPECT_TRUE(longOne.empty());
    EXPECT_EQ(takenShort.reveal(), "short");
    EXPECT_EQ(takenLong.reveal(), "a text that is too long to be stored inside of the string object itself");
}

TEST(Secret, IsWipedWhenItGoes) {
    alignas(Secret) std::array<char, sizeof(Secret)> place{};
    auto* placed = new (place.data()) Secret("short");
    placed->~Secret();
    EXPECT_EQ(std::string_view(place.data(), place.size()).find("short"), std::string_view::npos);
}

}  // namespace
}  // namespace meridian::privacy
