#include "backend/tools/meridiand/cell_maintenance.h"

#include <cstdio>
#include <ctime>
#include <filesystem>

#include <sys/resource.h>
#include <unistd.h>

#include "backend/audit/verifier.h"
#include "backend/tools/meridiand/saved_views_copy.h"

namespace meridian {

namespace {

absl::Status alreadyBusy() {
    return absl::FailedPreconditionError(
        "a verification, rebuild or backup is running already; wait until it has ended");
}

std::uint64_t residentBytes() {
    std::uint64_t total = 0;
    std::uint64_t pages = 0;
    if (FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lu %lu", &total, &pages) != 2) pages = 0;
        std::fclose(file);
    }
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

bool isBackupName(std::string_view name) {
    for (const char c : name) {
        const bool good =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (!good) return false;
    }
    return !name.empty() && name.front() != '.' && name.size() <= 100;
}

std::string nameForNow(CellTime now) {
    const std::time_t seconds = now.micros / 1'000'000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts);
    return text;
}

std::string_view breakerName(effects::Breaker::State state) {
    switch (state) {
        case effects::Breaker::State::kOpen: return "open";
        case effects::Breaker::State::kHalfOpen: return "half_open";
        default: return "closed";
    }
}

}  // namespace

CellMaintenance::CellMaintenance(const Parts& parts) : m_parts(parts), m_startedAt(parts.clock.wall()) {}

absl::StatusOr<services::VerifyReport> CellMaintenance::verify(const services::VerifyWatch& watch) {
    const std::unique_lock busy(m_busy, std::try_to_lock);
    if (!busy) return alreadyBusy();
    audit::VerifyOptions options;
    options.cell = m_parts.cellId;
    options.viewsPath = m_parts.files.path("views.db");
    options.scratchPath = m_parts.files.path("verify.db");
    options.last = m_parts.cell.statistics().durableBatch;
    options.onBatch = [&](BatchNumber done) { return watch.goOn(done, options.last); };
    const auto report = audit::verify(*m_parts.files.journal, *m_parts.files.vault, options);
    if (!report.ok()) return report.status();
    services::VerifyReport answer;
    answer.checks = report->checks;
    answer.orders = report->orders;
    answer.lastBatch = report->lastBatch;
    answer.violationsTotal = report->findingsTotal;
    for (const audit::Finding& finding : report->findings)
        answer.violations.push_back({finding.check, finding.text});
    return answer;
}

absl::StatusOr<services::RebuildReport> CellMaintenance::rebuildViews() {
    const std::unique_lock busy(m_busy, std::try_to_lock);
    if (!busy) return alreadyBusy();
    const auto start = m_parts.clock.steady();
    const auto rebuilt = m_parts.files.views->rebuild();
    if (!rebuilt.ok()) return rebuilt.status();
    services::RebuildReport answer;
    answer.batches = rebuilt->batches;
    answer.records = rebuilt->records;
    answer.took = m_parts.clock.steady() - start;
    return answer;
}

absl::StatusOr<services::BackupReport> CellMaintenance::backup(std::string_view name) {
    if (!name.empty() && !isBackupName(name)) {
        return absl::InvalidArgumentError(
            "a backup's name has letters, digits, dashes and dots and does not begin with a dot");
    }
    const std::unique_lock busy(m_busy, std::try_to_lock);
    if (!busy) return alreadyBusy();
    const std::string chosen = name.empty() ? nameForNow(m_parts.clock.wall()) : std::string(name);
    services::BackupReport answer;
    answer.path = m_parts.files.path("backups/" + chosen);
    std::error_code error;
    if (std::filesystem::exists(answer.path, error)) return absl::AlreadyExistsError(answer.path + " exists already");
    std::filesystem::create_directories(answer.path, error);
    if (error) return absl::UnavailableError(answer.path + ": " + error.message());
    answer.lastBatch = m_parts.cell.statistics().durableBatch;
    if (absl::Status status = m_parts.files.journal->backup(answer.path + "/journal.db"); !status.ok()) return status;
    if (absl::Status status = backupSavedViews(m_parts.files, answer.path); !status.ok()) return status;
    // Apart from the journal's: who holds one of the two can read nobody's name. The master key, which both of them and
    // the sealed views need, is in neither.
    const std::string keys = m_parts.files.path("key-backups");
    std::filesystem::create_directories(keys, error);
    if (absl::Status status = m_parts.files.keys->backup(keys + "/" + chosen + ".db"); !status.ok()) return status;
    answer.bytes = std::filesystem::file_size(answer.path + "/journal.db", error);
    return answer;
}

services::HostFigures CellMaintenance::host() {
    services::HostFigures figures;
    figures.version = MERIDIAN_VERSION;
    figures.startedAt = m_startedAt;
    figures.diskFreeBytes = m_parts.space.freeBytes();
    figures.takesOrders = m_parts.space.takesOrders();
    figures.residentBytes = residentBytes();
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) { return Duration(time.tv_sec * 1'000'000 + time.tv_usec); };
    figures.processorTime = micros(usage.ru_utime) + micros(usage.ru_stime);
    return figures;
}

services::EffectFigures CellMaintenance::effects() {
    const effects::ProviderEffects::Figures from = m_parts.effects.figures();
    services::EffectFigures figures;
    figures.stage = from.answers;
    figures.stage.queue = from.waiting;
    figures.stage.lag = from.oldest;
    figures.inFlight = from.inFlight;
    figures.calls = from.calls;
    figures.timeouts = from.timeouts;
    figures.breaker = breakerName(from.breaker);
    figures.breakerSince = from.breakerSince;
    return figures;
}

}  // namespace meridian
