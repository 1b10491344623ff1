#include "backend/privacy/random_bytes.h"

#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace meridian::privacy {
namespace {

std::string bytes(std::size_t count) {
    SystemRandomBytes random;
    std::string text(count, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    return text;
}

TEST(RandomBytes, AreNeverHandedOutTwiceWhateverTheirNumber) {
    std::set<std::string> seen;
    for (int round = 0; round < 2'000; ++round) {
        for (const std::size_t count : {16U, 31U, 40U})
            EXPECT_TRUE(seen.insert(bytes(count).substr(0, 16)).second);
    }
}

TEST(RandomBytes, FillEverythingAtTheEdgesOfWhatIsTakenAhead) {
    for (const std::size_t count : {SystemRandomBytes::kTakenAhead - 1, SystemRandomBytes::kTakenAhead,
                                    SystemRandomBytes::kTakenAhead + 1, 10 * SystemRandomBytes::kTakenAhead}) {
        const std::string text = bytes(count);
        // Eight zero bytes in a row come by chance once in 2^64.
        EXPECT_EQ(text.find(std::string(8, '\0')), std::string::npos) << count;
    }
    EXPECT_EQ(bytes(0), "");
}

TEST(RandomBytes, DifferBetweenThreads) {
    std::vector<std::string> drawn(8);
    std::vector<std::thread> threads;
    for (std::string& mine : drawn)
        threads.emplace_back([&mine] { mine = bytes(32); });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(std::set<std::string>(drawn.begin(), drawn.end()).size(), drawn.size());
}

}  // namespace
}  // namespace meridian::privacy
