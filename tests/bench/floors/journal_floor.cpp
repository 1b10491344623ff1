// What the disk and SQLite can do at best, so that every other number can be held against it: how long an fdatasync
// takes in the data directory, and how many records per second the journal takes in batches of several sizes. One JSON
// object per line on stdout.
//
//   journal_floor DIRECTORY [SECONDS-PER-MEASUREMENT]
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/self_test.h"

namespace {

using namespace meridian;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::size_t kRecordBytes = 320;
constexpr std::size_t kBlockBytes = 8192;

double percentile(std::vector<double>& values, double part) {
    const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

[[noreturn]] void fail(const std::string& message) {
    std::fprintf(stderr, "journal_floor: %s\n", message.c_str());
    std::exit(1);
}

// Appends blocks to a file, each followed by fdatasync, as SQLite's WAL grows.
void measureSync(const std::string& directory, Milliseconds budget) {
    const std::string path = directory + "/floor.bin";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) fail("cannot create " + path);
    std::array<char, kBlockBytes> block{};
    std::vector<double> times;
    const auto end = Clock::now() + budget;
    for (off_t offset = 0; Clock::now() < end; offset += static_cast<off_t>(kBlockBytes)) {
        block.fill(static_cast<char>(times.size()));
        const auto start = Clock::now();
        if (::pwrite(descriptor, block.data(), block.size(), offset) < 0) fail("cannot write " + path);
        if (::fdatasync(descriptor) != 0) fail("fdatasync failed on " + path);
        times.push_back(Milliseconds(Clock::now() - start).count());
    }
    ::close(descriptor);
    std::filesystem::remove(path);
    const double median = percentile(times, 0.5);
    const double tail = percentile(times, 0.99);
    std::printf("{\"measure\":\"fdatasync\",\"bytes\":%zu,\"count\":%zu,\"p50_ms\":%.3f,\"p99_ms\":%.3f}\n",
                kBlockBytes, times.size(), median, tail);
}

// The committer's loop and nothing else: append, then the checkpoints that fall due.
void measureAppends(const std::string& directory, std::uint32_t records, Milliseconds budget) {
    const std::string path = directory + "/floor-journal.db";
    stores::SqliteJournalStore::Options options;
    options.path = path;
    auto store = stores::SqliteJournalStore::open(options);
    if (!store.ok()) fail(store.status().ToString());
    engine::JournalBatch batch;
    batch.epoch = Epoch{1};
    batch.records = records;
    batch.payload.resize(records * kRecordBytes);
    for (std::size_t i = 0; i < batch.payload.size(); ++i)
        batch.payload[i] = static_cast<char>(i * 131 + i / 320);
    if (const absl::Status status = (*store)->claim(batch.epoch); !status.ok()) fail(status.ToString());
    std::vector<double> times;
    const auto start = Clock::now();
    while (Milliseconds(Clock::now() - start) < budget) {
        ++batch.number.value;
        const auto before = Clock::now();
        if (const absl::Status status = (*store)->append(batch); !status.ok()) fail(status.ToString());
        (*store)->maintain(engine::JournalStore::Load::kBusy);
        times.push_back(Milliseconds(Clock::now() - before).count());
    }
    const double seconds = Milliseconds(Clock::now() - start).count() / 1000;
    store->reset();
    for (const char* suffix : {"", "-wal", "-shm", "-mark", ".lock"})
        std::filesystem::remove(path + suffix);
    const double perSecond = static_cast<double>(times.size()) * records / seconds;
    const double median = percentile(times, 0.5);
    const double tail = percentile(times, 0.99);
    std::printf(
        "{\"measure\":\"journal\",\"records_per_batch\":%u,\"record_bytes\":%zu,\"records_per_s\":%.0f,"
        "\"us_per_record\":%.2f,\"batch_p50_ms\":%.3f,\"batch_p99_ms\":%.3f}\n",
        records, kRecordBytes, perSecond, 1e6 / perSecond, median, tail);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string directory = argc > 1 ? argv[1] : "";
    const double seconds = argc > 2 ? std::strtod(argv[2], nullptr) : 2;
    if (directory.empty() || !(seconds > 0)) fail("usage: journal_floor DIRECTORY [SECONDS-PER-MEASUREMENT]");
    const auto report = stores::testDataDirectory(directory, stores::VolatileStorage::kAllow);
    if (!report.ok()) fail(report.status().ToString());
    std::printf("{\"measure\":\"directory\",\"file_system\":\"%s\",\"free_bytes\":%llu}\n", report->fileSystem.c_str(),
                static_cast<unsigned long long>(report->freeBytes));
    const Milliseconds budget(seconds * 1000);
    measureSync(directory, budget);
    for (const std::uint32_t records : {256U, 1024U, 4096U})
        measureAppends(directory, records, budget);
    return 0;
}
