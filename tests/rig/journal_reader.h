// Reads a stopped server's journal directly, without any of the server's own code paths for queries: what the rig
// trusts is the file.
#pragma once

#include <map>
#include <string>

#include "backend/domain/ids.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::rig {

class JournalReader {
  public:
    // Reads on from where the last call ended, verifies the hash chain, and collects what was placed. Returns an empty
    // string, or what is wrong.
    std::string readOn(const std::string& dataDirectory);

    // Orders placed by command id, and how often a record of that id was accepted.
    struct Placed {
        OrderId order;
        int times = 0;
    };
    const std::map<CommandId, Placed>& placed() const { return m_placed; }
    BatchNumber head() const { return m_batch; }

  private:
    std::map<CommandId, Placed> m_placed;
    BatchNumber m_batch;
    engine::BatchHash m_hash{};
};

}  // namespace meridian::rig
