#include "backend/stores/sqlite/wal_inspection.h"

#include <bit>
#include <utility>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/vfs_file.h"
#include "backend/stores/sqlite/wal_checksum.h"

namespace meridian::stores {

namespace {

class Inspection {
  public:
    Inspection(VfsFile& wal, std::string name, WalCommits commits)
        : m_wal(wal), m_name(std::move(name)), m_commits(commits) {}

    absl::StatusOr<WalReport> run();

  private:
    // Frames follow each other from `frame` on, after one of `sum`, until one does not fit.
    struct Run {
        std::uint64_t end = 0;        // the first that does not fit
        WalSum sum;                   // before it
        std::uint64_t committed = 0;  // frames up to and with the last that commits; 0 for none
    };
    absl::StatusOr<Run> follow(std::uint64_t frame, WalSum sum);
    absl::StatusOr<bool> takeFrame(std::uint64_t frame);  // false at the end of the file
    absl::StatusOr<WalReport> judgeHeader(std::string_view bytes);
    absl::StatusOr<bool> leadsToCommit(std::uint64_t frame, WalSum sum);
    absl::StatusOr<bool> holdsLaterCommit(std::uint64_t misfit);
    absl::Status judgeEnd(const Run& run, WalReport& report);

    VfsFile& m_wal;
    const std::string m_name;
    const WalCommits m_commits;
    WalHeader m_header;
    std::string m_buffer = std::string(kFrameBytes, '\0');
    std::string_view m_frame;  // the last that was taken
};

absl::StatusOr<bool> Inspection::takeFrame(std::uint64_t frame) {
    const auto bytes = m_wal.read(frameOffset(frame), m_buffer);
    if (!bytes.ok()) return bytes.status();
    m_frame = *bytes;
    return m_frame.size() == kFrameBytes;
}

absl::StatusOr<Inspection::Run> Inspection::follow(std::uint64_t frame, WalSum sum) {
    Run run{frame, sum, 0};
    for (;; ++run.end) {
        const auto taken = takeFrame(run.end);
        if (!taken.ok()) return taken.status();
        if (!*taken) return run;
        const FrameHeader stored = readFrameHeader(m_frame);
        if (stored.salt != m_header.salt || stored.sum != sumOfFrame(m_header.words, m_frame, run.sum)) return run;
        run.sum = stored.sum;
        if (stored.pagesAfterCommit != 0) run.committed = run.end + 1;
    }
}

absl::StatusOr<bool> Inspection::leadsToCommit(std::uint64_t frame, WalSum sum) {
    const auto run = follow(frame, sum);
    if (!run.ok()) return run.status();
    return run->committed != 0;
}

// A header is synced before its first frame is written, so that frames which fit behind a header that does not prove
// damage. A header that was torn when the WAL began anew stands before frames of the former generation, with another
// salt.
absl::StatusOr<WalReport> Inspection::judgeHeader(std::string_view bytes) {
    WalReport report;
    for (const WalWords words : {WalWords::kLittleEndian, WalWords::kBigEndian}) {
        m_header = readWalHeaderAs(words, bytes);
        const auto taken = takeFrame(0);
        if (!taken.ok()) return taken.status();
        if (!*taken) return report;
        const std::uint64_t salt = readFrameHeader(m_frame).salt;
        if (std::popcount(salt ^ m_header.salt) > 1) return report;
        m_header.salt = salt;
        for (const WalSum seed : {m_header.sum, m_header.expectedSum}) {
            const auto found = leadsToCommit(0, seed);
            if (!found.ok()) return found.status();
            if (*found) report.damage = concat("the header of ", m_name, " is damaged");
        }
    }
    return report;
}

// Whole frames by themselves: each one's sum follows from the one that stands before it in the file.
absl::StatusOr<bool> Inspection::holdsLaterCommit(std::uint64_t misfit) {
    auto taken = takeFrame(misfit);
    if (!taken.ok()) return taken.status();
    WalSum before = readFrameHeader(m_frame).sum;
    bool hasCommit = false;
    for (std::uint64_t frame = misfit + 1;; ++frame) {
        taken = takeFrame(frame);
        if (!taken.ok()) return taken.status();
        if (!*taken) return false;
        const FrameHeader stored = readFrameHeader(m_frame);
        const bool isWhole = stored.salt == m_header.salt && stored.sum == sumOfFrame(m_header.words, m_frame, before);
        before = stored.sum;
        if (!isWhole) continue;
        if (hasCommit) return true;
        hasCommit = stored.pagesAfterCommit != 0;
        if (hasCommit && m_commits == WalCommits::kUnsynced) return true;
    }
}

absl::Status Inspection::judgeEnd(const Run& run, WalReport& report) {
    const auto taken = takeFrame(run.end);
    if (!taken.ok() || !*taken) return taken.status();
    const std::string frame = concat("frame ", run.end + 1, " of ", m_name);
    const auto repairs = repairsOf(m_header, m_frame, run.sum);
    for (const FrameRepair& repair : repairs) {
        const auto onward = leadsToCommit(run.end + 1, repair.sum);
        if (!onward.ok()) return onward.status();
        if (repair.commits || *onward) report.damage = concat(frame, " has a flipped bit");
    }
    if (!repairs.empty()) return absl::OkStatus();
    const auto later = holdsLaterCommit(run.end);
    if (later.ok() && *later) report.damage = concat(frame, " is damaged, and whole commits stand behind it");
    return later.status();
}

absl::StatusOr<WalReport> Inspection::run() {
    std::string start(kWalHeaderBytes, '\0');
    const auto bytes = m_wal.read(0, start);
    if (!bytes.ok()) return bytes.status();
    if (bytes->size() < kWalHeaderBytes) return WalReport{};
    const auto header = readWalHeader(*bytes);
    if (!header || !header->isSound()) return judgeHeader(*bytes);
    m_header = *header;
    const auto run = follow(0, m_header.sum);
    if (!run.ok()) return run.status();
    WalReport report{run->committed, std::nullopt};
    if (absl::Status status = judgeEnd(*run, report); !status.ok()) return status;
    return report;
}

}  // namespace

absl::StatusOr<WalReport> inspectWal(const std::string& vfsName, const std::string& path, WalCommits commits) {
    const std::string name = path + "-wal";
    auto wal = VfsFile::open(vfsName, name, VfsFile::Kind::kWal);
    if (absl::IsNotFound(wal.status())) return WalReport{};
    if (!wal.ok()) return wal.status();
    return Inspection(*wal, name, commits).run();
}

}  // namespace meridian::stores
