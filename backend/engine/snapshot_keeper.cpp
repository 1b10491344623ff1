#include "backend/engine/snapshot_keeper.h"

#include <cstdio>
#include <limits>

#include "backend/domain/limits.h"
#include "backend/engine/thread_name.h"

namespace meridian::engine {

namespace {

// A snapshot that cannot be written costs a longer restart, nothing else; but somebody should know.
void tell(const absl::Status& status) {
    if (!status.ok()) std::fprintf(stderr, "no snapshot: %s\n", std::string(status.message()).c_str());
}

}  // namespace

SnapshotKeeper::SnapshotKeeper(const Options& options, Shadow& shadow, std::uint64_t replayed,
                               std::chrono::microseconds now)
    : m_shadow(shadow),
      m_directory(options.directory),
      m_everyRecords(options.everyRecords != 0 ? options.everyRecords : limits::kSnapshotEveryRecords),
      m_records(replayed),
      m_last(now) {}

SnapshotKeeper::~SnapshotKeeper() {
    abandon();
}

void SnapshotKeeper::goOn(std::chrono::microseconds now) {
    if (!m_file) {
        if (!m_directory.exists() || m_records == 0) return;
        if (m_records < m_everyRecords && now - m_last < limits::kSnapshotEvery) return;
        return begin(now);
    }
    if (!m_shadow.writeSnapshot(limits::kSnapshotBytesAtOnce)) return;
    m_syncing = std::async(std::launch::async, [file = std::move(m_file)] {
        nameThread("snapshot");
        tell(file->keep());
    });
}

void SnapshotKeeper::begin(std::chrono::microseconds now) {
    const bool syncing = m_syncing.valid() && m_syncing.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
    if (syncing) return;  // the disk is slow: later
    m_last = now;
    auto file = m_directory.begin(m_shadow.state().batch);
    m_records = 0;
    if (!file.ok()) return tell(file.status());
    m_file = std::move(*file);
    m_shadow.beginSnapshot([file = m_file.get()](std::string_view bytes) { file->append(bytes); });
}

void SnapshotKeeper::finish() {
    abandon();
    if (m_syncing.valid()) m_syncing.wait();
    if (!m_directory.exists() || m_records == 0) return;
    auto file = m_directory.begin(m_shadow.state().batch);
    if (!file.ok()) return tell(file.status());
    m_shadow.beginSnapshot([&](std::string_view bytes) { (*file)->append(bytes); });
    while (!m_shadow.writeSnapshot(std::numeric_limits<std::size_t>::max())) {
    }
    tell((*file)->keep());
    m_records = 0;
}

void SnapshotKeeper::abandon() {
    if (!m_file) return;
    m_shadow.abandonSnapshot();
    m_file.reset();
    ++m_records;  // what it would have held is not on the disk
}

}  // namespace meridian::engine
