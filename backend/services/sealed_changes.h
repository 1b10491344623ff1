// Changes of an order that carry personal text: it must be sealed under the key of the order's customer, and whose
// order it is, is asked of the views first.
#pragma once

#include "backend/services/command_calls.h"
#include "backend/services/personal_vault.h"
#include "backend/services/query_calls.h"
#include "backend/stores/sqlite/order_queries.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// All of it outlives the calls.
struct SealedChangePort {
    CommandPort commands;
    QueryPort queries;
    PersonalVault& vault;
    stores::OrderQueries& orders;
};

void editAddress(const SealedChangePort& port, Call<v1::EditAddressRequest, v1::Receipt>& call);
void addNote(const SealedChangePort& port, Call<v1::AddNoteRequest, v1::Receipt>& call);

}  // namespace meridian::services
