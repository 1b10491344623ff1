// OperationsService of the contract.
#pragma once

#include "backend/engine/ports/bus.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/saved_views/saved_view_store.h"
#include "backend/services/call_meter.h"
#include "backend/services/command_calls.h"
#include "backend/services/maintenance.h"
#include "backend/services/personal_vault.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/services/verification.h"
#include "backend/stores/sqlite/letter_queries.h"
#include "backend/stores/sqlite/person_queries.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

class OperationsService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        CommandPort commands;
        QueryPort queries;
        TaskPool& chores;
        stores::LetterQueries& letters;
        engine::JournalStore& journal;
        engine::Bus& bus;
        PersonalVault& vault;
        Maintenance& maintenance;
        const CallMeter& calls;
        stores::PersonQueries& persons;
        saved_views::SavedViewStore& savedViews;
        std::string verificationPath;  // as in VerificationNote
    };
    OperationsService(Gate& gate, const Ports& ports);

  private:
    void registerMaintenance();
    void registerLetters();

    void status(v1::StatusResponse& response);
    absl::Status verify(const VerifyWatch& watch, v1::VerifyResponse& response);
    absl::Status rebuildViews(v1::RebuildViewsResponse& response);
    absl::Status backup(const v1::BackupRequest& request, v1::BackupResponse& response);
    absl::Status letters(const v1::ListDeadLettersRequest& request, v1::ListDeadLettersResponse& response);
    absl::Status letter(const v1::GetDeadLetterRequest& request, v1::GetDeadLetterResponse& response);
    void eraseCustomer(Call<v1::EraseCustomerRequest, v1::Receipt>& call);
    // On a thread that may block.
    void erase(Call<v1::EraseCustomerRequest, v1::Receipt>& call, const Command& command, CustomerId customer);

    const Ports m_ports;
    VerificationNote m_verification;
};

absl::StatusOr<CommandBody> readResolveDeadLetter(const v1::ResolveDeadLetterRequest& request);
std::string formatCell(CellId cell);  // "eu-1"

}  // namespace meridian::services
