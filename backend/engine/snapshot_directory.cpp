#include "backend/engine/snapshot_directory.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

namespace meridian::engine {

namespace {

constexpr std::size_t kSnapshotsKept = 3;
// The disk begins to write after so much, so that the sync at the end does not find all of it at once.
constexpr std::int64_t kWriteBehind = 8 * 1024 * 1024;

std::string pathOf(const std::string& directory, BatchNumber batch) {
    return directory + "/snapshot-" + std::to_string(batch.value);
}

// Newest first.
std::vector<BatchNumber> batchesIn(const std::string& directory) {
    std::vector<BatchNumber> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("snapshot-") || name.find_first_not_of("0123456789", 9) != std::string::npos) continue;
        if (name.size() > 9 && name.size() < 29) found.push_back({std::strtoull(name.c_str() + 9, nullptr, 10)});
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

void syncDirectory(const std::string& path) {
    const int directory = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return;
    ::fsync(directory);
    ::close(directory);
}

}  // namespace

SnapshotFile::SnapshotFile(std::string directory, BatchNumber batch, int file)
    : m_directory(std::move(directory)),
      m_batch(batch),
      m_beside(pathOf(m_directory, batch) + ".writing"),
      m_file(file) {}

SnapshotFile::~SnapshotFile() {
    if (m_file < 0) return;
    ::close(m_file);
    std::remove(m_beside.c_str());
}

void SnapshotFile::append(std::string_view bytes) {
    const std::int64_t before = m_written / kWriteBehind;
    while (m_error == 0 && !bytes.empty()) {
        const ssize_t size = ::write(m_file, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) {
            m_error = errno;
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(size));
        m_written += size;
    }
    if (m_written / kWriteBehind > before) {
        ::sync_file_range(m_file, before * kWriteBehind, m_written - before * kWriteBehind, SYNC_FILE_RANGE_WRITE);
    }
}

absl::Status SnapshotFile::keep() {
    if (m_error == 0 && ::fsync(m_file) != 0) m_error = errno;
    ::close(m_file);
    m_file = -1;
    const std::string path = pathOf(m_directory, m_batch);
    if (m_error == 0 && std::rename(m_beside.c_str(), path.c_str()) != 0) m_error = errno;
    if (m_error != 0) {
        std::remove(m_beside.c_str());
        return absl::UnavailableError(path + " could not be written: " + std::strerror(m_error));
    }
    syncDirectory(m_directory);
    const std::vector<BatchNumber> kept = batchesIn(m_directory);
    for (std::size_t i = kSnapshotsKept; i < kept.size(); ++i)
        std::remove(pathOf(m_directory, kept[i]).c_str());
    return absl::OkStatus();
}

SnapshotDirectory::SnapshotDirectory(std::string directory) : m_directory(std::move(directory)) {}

absl::StatusOr<std::unique_ptr<SnapshotFile>> SnapshotDirectory::begin(BatchNumber batch) const {
    const std::string beside = pathOf(m_directory, batch) + ".writing";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return absl::UnavailableError(beside + ": " + std::strerror(errno));
    return std::unique_ptr<SnapshotFile>(new SnapshotFile(m_directory, batch, file));
}

BatchNumber SnapshotDirectory::newest() const {
    const std::vector<BatchNumber> all = batchesIn(m_directory);
    return all.empty() ? BatchNumber{} : all.front();
}

absl::StatusOr<Snapshot> SnapshotDirectory::load(BatchNumber latest, std::vector<std::string>& damaged) const {
    for (const BatchNumber batch : batchesIn(m_directory)) {
        if (batch > latest) continue;
        const std::string path = pathOf(m_directory, batch);
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        if (!file) continue;
        std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
        file.seekg(0);
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        absl::StatusOr<Snapshot> snapshot = decodeSnapshot(bytes);
        if (file && snapshot.ok() && snapshot->state.batch == batch) return snapshot;
        const std::string aside = m_directory + "/damaged-snapshot";
        const bool moved = std::rename(path.c_str(), aside.c_str()) == 0;
        damaged.push_back(
            path + " is damaged: " +
            (snapshot.ok() ? std::string("names another batch") : std::string(snapshot.status().message())) +
            (moved ? "; it now is " + aside : ""));
    }
    return absl::NotFoundError("there is no snapshot");
}

}  // namespace meridian::engine
