#include "backend/sim/sim_snapshots.h"

#include <algorithm>

namespace meridian::sim {

namespace {

constexpr std::size_t kKept = 3;

}  // namespace

absl::Status SimSnapshots::save(BatchNumber batch, std::string bytes) {
    if (m_full || m_random.chance(m_faults.snapshotFails))
        return absl::UnavailableError("the snapshot cannot be written (simulated)");
    std::erase_if(m_files, [batch](const File& file) { return file.batch >= batch; });
    File& file = m_files.emplace_back();
    file.batch = batch;
    file.bytes = std::move(bytes);
    if (m_files.size() > kKept) m_files.erase(m_files.begin());
    return absl::OkStatus();
}

absl::StatusOr<engine::Snapshot> SimSnapshots::load(BatchNumber latest, std::vector<std::string>& damaged) {
    for (auto file = m_files.rbegin(); file != m_files.rend(); ++file) {
        if (file->batch > latest) continue;
        absl::StatusOr<engine::Snapshot> snapshot = engine::decodeSnapshot(file->bytes);
        const bool sound = snapshot.ok() && snapshot->state.batch == file->batch;
        const std::string name = "the snapshot of batch " + std::to_string(file->batch.value);
        if (sound && file->damaged) m_complaint = name + " was read although it is damaged";
        if (!sound && !file->damaged) {
            m_complaint = name + " was refused although it is not damaged: " + std::string(snapshot.status().message());
        }
        if (sound) return snapshot;
        damaged.push_back(name);
    }
    return absl::NotFoundError("there is no snapshot");
}

void SimSnapshots::sync() {
    for (File& file : m_files)
        file.synced = true;
}

void SimSnapshots::crash() {
    std::erase_if(m_files, [&](const File& file) { return !file.synced && m_random.below(2) == 0; });
    for (File& file : m_files) {
        if (file.synced) continue;
        file.synced = true;
        if (m_random.below(2) == 0) continue;
        file.bytes.resize(static_cast<std::size_t>(m_random.below(file.bytes.size())));
        file.damaged = true;
    }
}

bool SimSnapshots::flipBit() {
    if (m_files.empty()) return false;
    File& file = m_files[static_cast<std::size_t>(m_random.below(m_files.size()))];
    if (file.damaged || file.bytes.empty()) return false;
    char& byte = file.bytes[static_cast<std::size_t>(m_random.below(file.bytes.size()))];
    byte = static_cast<char>(byte ^ static_cast<char>(1U << m_random.below(8)));
    file.damaged = true;
    return true;
}

}  // namespace meridian::sim
