// Puts SQLite on a PowerLossDisk. Locks and the WAL index stay with the platform's VFS, on an empty file of the same
// name: both are gone after a power cut anyway.
#pragma once

#include <memory>
#include <string>

#include <sqlite3.h>

#include "tests/rig/power_loss_disk.h"

namespace meridian::rig {

// Registered with SQLite under name() for as long as it lives; all connections must be closed before it goes.
class PowerLossVfs {
  public:
    explicit PowerLossVfs(PowerLossDisk& disk);
    ~PowerLossVfs();
    PowerLossVfs(const PowerLossVfs&) = delete;
    PowerLossVfs& operator=(const PowerLossVfs&) = delete;

    const std::string& name() const { return m_name; }

  private:
    std::string m_name;
    sqlite3_vfs m_vfs;
};

}  // namespace meridian::rig
