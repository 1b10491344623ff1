// A person who is erased must not go on standing in the list that a colleague once saved: names and e-mail addresses in
// saved views are in clear, under no key of the customer's that could be destroyed.
#pragma once

#include <span>

#include <absl/status/statusor.h>

#include "backend/domain/time.h"
#include "backend/saved_views/saved_view_store.h"
#include "backend/stores/sqlite/person_queries.h"

namespace meridian::services {

// Takes every condition out of everybody's queries that holds the whole name or the e-mail address, whatever the case,
// the accents and the quotes; of several values of one condition only those. A view whose query has nothing left is
// removed. In the names of views an ellipsis stands for the words. All of it happens or nothing. Any thread.
absl::StatusOr<saved_views::Revised> forgetInSavedViews(saved_views::SavedViewStore& store,
                                                        std::span<const stores::KnownAs> person, CellTime now);

}  // namespace meridian::services
