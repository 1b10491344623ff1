// Looks at a WAL before SQLite recovers it. SQLite takes the first frame that does not fit for the end and forgets all
// that follow, without a word: after a crash that is right, because a transaction that was cut off leaves such frames;
// but a bit that flipped in the middle takes acknowledged transactions with it.
//
// What can be told apart, with C the last whole commit that SQLite will find:
//   one bit flipped, in a frame or in the header, and with it turned back a commit after C is reached: damage. That is
//   proof,
//     for a sum of 64 bits does not fit by accident;
//   one bit flipped in the remains of a transaction that never ended: harmless, nobody was told of it. For the highest
//   bit of
//     a word it may look as if the frame had been a commit, and then counts as damage: the sum is weakest there;
//   frames after the first that does not fit hold a whole commit with another whole frame behind it: damage, when every
//     commit was synced before the next transaction began, so that only one can be torn;
//   when commits were not synced, frames after the first that does not fit hold a whole commit: damage, or a power cut
//   that
//     kept later writes and lost earlier ones. The file cannot say which, and is not fit for use in either case.
// What cannot be told from the WAL alone: more than one wrong bit in the last transaction, against a power cut that
// tore it. The journal therefore also keeps a mark of its last acknowledged batch (journal_mark.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <absl/status/statusor.h>

namespace meridian::stores {

enum class WalCommits { kSynced, kUnsynced };

struct WalReport {
    std::uint64_t frames = 0;  // up to the last whole commit
    // Of what cannot be a transaction that was cut off, such as "frame 17 of /srv/journal.db-wal has a flipped bit".
    std::optional<std::string> damage;
};

// Reads the whole WAL of the database at `path`, which nobody may write to meanwhile; a missing or empty one is sound.
absl::StatusOr<WalReport> inspectWal(const std::string& vfsName, const std::string& path, WalCommits commits);

}  // namespace meridian::stores
