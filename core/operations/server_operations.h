// The pipeline as the server tells it.
#pragma once

#include "core/operations/operations.h"

namespace meridian::core {

class Transport;

class ServerOperations final : public Operations {
  public:
    // `transport` outlives it.
    explicit ServerOperations(const Transport& transport) : m_transport(transport) {}
    Call<PipelineStatus> status() override;
    Call<DeadLetterList> deadLetters(const DeadLetterQuery& query) override;
    Call<DeadLetter> deadLetter(quint64 id) override;
    Call<Verification> verify() override;
    std::unique_ptr<Subscription> followJournal(const TailQuery& query, TailHandlers handlers) override;

  private:
    const Transport& m_transport;
};

}  // namespace meridian::core
