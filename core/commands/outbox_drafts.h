// Drafts in the outbox's file, on its thread.
#pragma once

#include <functional>

#include "core/commands/command_ids.h"
#include "core/commands/kept_draft.h"
#include "core/commands/outbox_thread.h"

namespace meridian::core {

class OutboxDrafts final : public ProductDrafts {
  public:
    struct Options {
        std::function<qint64()> now;  // microseconds since 1970
        std::function<QByteArray(qint64 now)> newId = commandId;
    };
    // `outbox` outlives it.
    OutboxDrafts(OutboxThread& outbox, Options options) : m_outbox(outbox), m_options(std::move(options)) {}

    QFuture<Outcome<KeptDrafts>> load() override { return m_outbox.loadDrafts(); }
    QFuture<Outcome<qint64>> count() override { return m_outbox.countDrafts(); }
    QFuture<Outcome<Done>> keep(const KeptDraft& draft) override {
        KeptDraft kept = draft;
        kept.keptAt = m_options.now();
        return m_outbox.keepDraft(kept);
    }
    QFuture<Outcome<Done>> forget(const QString& id) override { return m_outbox.forgetDraft(id); }
    QString newId() override { return QString::fromLatin1(m_options.newId(m_options.now()).toHex()); }

  private:
    OutboxThread& m_outbox;
    const Options m_options;
};

}  // namespace meridian::core
