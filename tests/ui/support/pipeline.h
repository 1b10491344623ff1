// A pipeline that answers at once with what a test put there, and commands that are accepted at once.
#pragma once

#include <optional>

#include "core/commands/commands.h"
#include "core/operations/operations.h"
#include "tests/core/support/answered.h"

namespace meridian::ui {

class StillPipeline final : public core::Operations {
  public:
    StillPipeline() {
        for (const char* name :
             {"calls", "ring", "decider", "committer", "responder", "shadow", "projector", "effects"}) {
            core::PipelineStage stage;
            stage.name = QString::fromLatin1(name);
            stage.items = 1'000;
            stage.perSecond = 12;
            stage.microsP50 = 1'500;
            stage.microsP99 = 9'000;
            state.stages.push_back(stage);
        }
        state.cell = QStringLiteral("eu-1");
        state.version = QStringLiteral("0.1.0");
        state.startedAt = 1;
        state.serverNow = 1'000'000;
        state.durableBatch = 40;
        state.timers = 12;
    }

    core::Call<core::PipelineStatus> status() override {
        ++asked;
        state.serverNow += 1'000'000;
        for (core::PipelineStage& stage : state.stages)
            stage.items += 12;
        if (trouble) return core::answered<core::PipelineStatus>(*trouble);
        return core::answered<core::PipelineStatus>(state);
    }
    core::Call<core::DeadLetterList> deadLetters(const core::DeadLetterQuery& query) override {
        lastQuery = query;
        if (trouble) return core::answered<core::DeadLetterList>(*trouble);
        core::DeadLetterList list;
        for (const core::DeadLetter& letter : letters) {
            if (!letter.resolved || query.which == core::DeadLetterQuery::Which::kAll) list.letters.push_back(letter);
        }
        return core::answered<core::DeadLetterList>(list);
    }
    core::Call<core::DeadLetter> deadLetter(quint64 id) override {
        for (const core::DeadLetter& letter : letters) {
            if (letter.id != id) continue;
            core::DeadLetter whole = letter;
            whole.payload = QStringLiteral("{\"attempt\":1,\"authorised\":1490}");
            return core::answered<core::DeadLetter>(whole);
        }
        return core::answered<core::DeadLetter>(
            core::Error{core::Fault::kNotFound, QStringLiteral("There is none."), {}});
    }
    core::Call<core::Verification> verify() override {
        ++verifications;
        if (!holdVerification) return core::answered<core::Verification>(found);
        held.emplace();
        held->start();
        core::Call<core::Verification> call{held->future(), {}};
        call.cancel.onRequest([this] {
            held->addResult(core::Error{core::Fault::kCancelled, QStringLiteral("It was called off."), {}});
            held->finish();
        });
        return call;
    }
    std::unique_ptr<core::Subscription> followJournal(const core::TailQuery& query,
                                                      core::TailHandlers handlers) override {
        class Following final : public core::Endable {
          public:
            explicit Following(StillPipeline& pipeline) : m_pipeline(pipeline) {}
            void end() override { m_pipeline.tail = {}; }

          private:
            StillPipeline& m_pipeline;
        };
        tailQuery = query;
        tail = std::move(handlers);
        return std::make_unique<core::Subscription>(std::make_shared<Following>(*this));
    }

    core::PipelineStatus state;
    QVector<core::DeadLetter> letters;
    core::Verification found;
    std::optional<core::Error> trouble;
    bool holdVerification = false;
    std::optional<QPromise<core::Outcome<core::Verification>>> held;
    int asked = 0;
    int verifications = 0;
    core::DeadLetterQuery lastQuery;
    core::TailQuery tailQuery;
    core::TailHandlers tail;  // empty: nobody follows
};

class ObligingCommands final : public core::Commands {
  public:
    core::Call<core::CommandEntry> send(const core::Command& command) override {
        sent.push_back(command);
        core::CommandEntry entry;
        entry.command = command;
        entry.state = rejection.isEmpty() ? core::CommandState::kAccepted : core::CommandState::kRejected;
        core::Receipt receipt;
        receipt.cell = 17;
        receipt.batch = 41;
        receipt.text = rejection;
        entry.receipt = receipt;
        return core::answered<core::CommandEntry>(entry);
    }
    const std::vector<core::CommandEntry>& entries() const override { return m_entries; }
    int waiting() const override { return 0; }
    int needsYou() const override { return 0; }
    void acknowledge(const QByteArray&) override {}
    void drop(const QByteArray&) override {}
    core::Call<core::CommandEntry> resolve(const QByteArray&, const core::Command& instead) override {
        return send(instead);
    }
    void wake() override {}
    const std::optional<core::Error>& trouble() const override { return m_trouble; }

    std::vector<core::Command> sent;
    QString rejection;  // empty: everything is accepted

  private:
    std::vector<core::CommandEntry> m_entries;
    std::optional<core::Error> m_trouble;
};

}  // namespace meridian::ui
