// The tables of views.db. Everything in it can be made again from the journal, so a change of the tables is a new
// version number and a rebuild, never a migration.
#pragma once

#include "backend/stores/sqlite/schema.h"

namespace meridian::stores {

// Orders are keyed by their running number, which is a third of the bytes of the whole OrderId in every index; the cell
// that completes it stands once, in `meta`.
const Schema& viewSchema();

// Keys of `meta`. A key that is missing means 0.
namespace view_meta {
inline constexpr int kBatch = 1;  // last batch whose delta is in the views
inline constexpr int kTime = 2;   // of that batch, microseconds since 1970
inline constexpr int kCell = 3;   // that the orders belong to; 0 before the first order
inline constexpr int kScrub = 4;  // what is left to do of an erasure, see ViewPersons::Scrub
}  // namespace view_meta

}  // namespace meridian::stores
