// Everything of a cell that outlives its process, on one disk: journal, snapshots and views.
#pragma once

#include "backend/sim/sim_journal.h"
#include "backend/sim/sim_snapshots.h"
#include "backend/sim/sim_views.h"

namespace meridian::sim {

class SimDisk {
  public:
    SimDisk(Random& random, const Faults& faults)
        : journal(random, faults), snapshots(random, faults), views(random, faults) {}

    void crash() {
        journal.crash();
        snapshots.crash();
        views.crash();
    }

    void setFull(bool full) {
        journal.setFull(full);
        snapshots.setFull(full);
        views.setFull(full);
    }

    SimJournal journal;
    SimSnapshots snapshots;
    SimViews views;
};

}  // namespace meridian::sim
