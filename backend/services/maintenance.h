// Work on a whole cell that the program's main function puts together, because it takes parts that no service should
// know: the auditor, the rebuild of the views, the backup of every file. Services only pass the wish on.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"
#include "backend/engine/statistics.h"

namespace meridian::services {

struct VerifyReport {
    struct Violation {
        std::string check;
        std::string text;
    };
    std::uint64_t checks = 0;
    std::vector<Violation> violations;  // the first ones
    std::uint64_t violationsTotal = 0;
    std::uint64_t orders = 0;
    BatchNumber lastBatch;
};

struct VerifyWatch {
    // How far the check is; false ends it.
    std::function<bool(BatchNumber done, BatchNumber last)> goOn;
};

struct RebuildReport {
    std::uint64_t batches = 0;
    std::uint64_t records = 0;
    Duration took{0};
};

struct BackupReport {
    std::string path;
    std::uint64_t bytes = 0;
    BatchNumber lastBatch;
};

struct HostFigures {
    std::string version;  // of the program
    CellTime startedAt{};
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t residentBytes = 0;
    Duration processorTime{0};
    bool takesOrders = true;
};

struct EffectFigures {
    engine::StageFigures stage;
    std::uint64_t inFlight = 0;
    std::uint64_t calls = 0;  // since start
    std::uint64_t timeouts = 0;
    std::string_view breaker;  // as in the contract; lives as long as the program
    CellTime breakerSince;
};

// Called on threads that may block, for minutes where it must be.
class Maintenance {
  public:
    virtual ~Maintenance() = default;
    // CANCELLED when the watch ended it.
    virtual absl::StatusOr<VerifyReport> verify(const VerifyWatch& watch) = 0;
    virtual absl::StatusOr<RebuildReport> rebuildViews() = 0;
    // `name` is checked: letters, digits, dash and dot, no leading dot; empty for one made of the time.
    virtual absl::StatusOr<BackupReport> backup(std::string_view name) = 0;
    // Quick.
    virtual HostFigures host() = 0;
    // Quick.
    virtual EffectFigures effects() = 0;
};

}  // namespace meridian::services
