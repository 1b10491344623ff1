// Everything that a data directory would serve, read through the same classes as the server reads it: the recovered
// state, the whole journal, the views' tables and searches. What two examinations have in common can be compared bit by
// bit.
#pragma once

#include <cstdint>
#include <string>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/stores/sqlite/view_digest.h"

namespace meridian::rig {

// What was read before anybody complained.
struct Served {
    engine::JournalHead head;
    std::uint64_t stateDigest = 0;
    std::uint64_t batches = 0;
    std::uint64_t journalDigest = 0;  // of all batches in their order
    std::uint64_t searches = 0;       // digest of answers
    stores::ViewDigest views;
};

enum class Found {
    kNowhere,
    kAtTheStart,  // the journal is not opened, or the recovery stops
    kReadingTheJournal,
    kOpeningTheViews,  // they are made anew at once
    kReadingTheViews,  // the question fails, they are made anew
    kInASnapshot,      // it is put aside
};

struct Examination {
    Found found = Found::kNowhere;
    std::string said;   // by the one who found it
    Served served;      // complete unless found is kAtTheStart or kReadingTheJournal
    std::string wrong;  // what may never happen, such as an error that does not say what is wrong
};

// Opens, reads and closes; the directory is changed by it as a start changes it. The vault belongs to the undamaged
// keys.
Examination examine(const std::string& data, CellId cell, engine::PersonalVault& vault);

}  // namespace meridian::rig
