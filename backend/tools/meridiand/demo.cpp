#include "backend/tools/meridiand/demo.h"

#include <filesystem>
#include <fstream>

#include "backend/demo/demo_shop.h"
#include "backend/demo/demo_story.h"
#include "backend/services/payment_service.h"

namespace meridian {

namespace {

constexpr const char* kMark = "/demonstration";
constexpr const char* kUnfinished = "/demonstration.unfinished";
constexpr const char* kTold[] = {"/journal.db",      "/journal.db-wal", "/journal.db-shm",
                                 "/journal.db-mark", "/keys",           "/sandbox.payments"};

// Keys that are made durable all at once, and not with every batch.
class LateKeys final : public engine::PersonalVault {
  public:
    explicit LateKeys(engine::PersonalVault& vault) : m_vault(vault) {}
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId customer, std::string_view sealed) override {
        return m_vault.open(customer, sealed);
    }
    std::optional<std::string> openText(CustomerId customer, std::string_view sealed) override {
        return m_vault.openText(customer, sealed);
    }

  private:
    engine::PersonalVault& m_vault;
};

absl::Status writeText(const std::string& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    return file ? absl::OkStatus() : absl::UnavailableError(path + " cannot be written");
}

// What was begun and broken off may be anything, and nothing of it was ever served.
absl::Status removeUnfinished(const std::string& directory) {
    std::error_code error;
    if (!std::filesystem::exists(directory + kUnfinished, error)) return absl::OkStatus();
    for (const char* name : kTold) {
        std::filesystem::remove_all(directory + name, error);
        if (error) return absl::UnavailableError(directory + name + " cannot be removed: " + error.message());
    }
    return absl::OkStatus();
}

absl::Status finish(const std::string& directory) {
    absl::Status status = writeText(directory + "/rates.toml", demo::demoRates());
    if (status.ok()) status = writeText(directory + kMark, "meridiand --demo filled this folder with its shop.\n");
    std::error_code error;
    if (status.ok()) std::filesystem::remove(directory + kUnfinished, error);
    return error ? absl::UnavailableError(directory + kUnfinished + ": " + error.message()) : status;
}

absl::StatusOr<std::unique_ptr<stores::SqliteJournalStore>> openJournal(const std::string& directory,
                                                                        stores::Database::Synchronous synchronous) {
    stores::SqliteJournalStore::Options options;
    options.path = directory + "/journal.db";
    options.synchronous = synchronous;
    return stores::SqliteJournalStore::open(options);
}

// Asked with every care: it may be anybody's journal.
absl::StatusOr<bool> isEmpty(const std::string& directory) {
    const auto journal = openJournal(directory, stores::Database::Synchronous::kFull);
    if (!journal.ok()) return journal.status();
    const auto head = (*journal)->head();
    if (!head.ok()) return head.status();
    return head->batch.value == 0;
}

demo::SealPerson sealFor(services::PersonalVault& vault) {
    return [&vault](const PersonalData& person) -> absl::StatusOr<demo::SealedPerson> {
        auto sealed = vault.sealPersonByEmail(person);
        if (!sealed.ok()) return sealed.status();
        return demo::SealedPerson{sealed->customer, std::move(sealed->bytes)};
    };
}

// By the server's own door.
absl::StatusOr<CommandBody> readReport(const demo::SentReport& sent) {
    v1::ProviderWebhookRequest request;
    request.set_event_id(sent.event);
    request.set_order(sent.order);
    request.set_attempt(sent.report.attempt);
    request.set_outcome(v1::REPORT_OUTCOME_PAYMENT);
    request.set_authorised_minor(sent.report.authorised);
    request.set_captured_minor(sent.report.captured);
    request.set_refunded_minor(sent.report.refunded);
    request.set_voided(sent.report.voided != 0);
    request.set_code(sent.report.code);
    request.set_provider_reference(sent.report.providerReference);
    return services::readWebhook(request);
}

}  // namespace

absl::StatusOr<std::size_t> fillWithDemo(const std::string& directory, CellId cell, CellTime end) {
    if (absl::Status status = removeUnfinished(directory); !status.ok()) return status;
    const auto isNew = isEmpty(directory);
    if (!isNew.ok()) return isNew.status();
    if (!*isNew) return std::size_t{0};
    absl::Status status = writeText(directory + kUnfinished, "meridiand --demo is filling this folder.\n");
    if (!status.ok()) return status;
    auto journal = openJournal(directory, stores::Database::Synchronous::kOff);
    if (!journal.ok()) return journal.status();
    privacy::SystemRandomBytes random;
    auto keys = privacy::KeyStore::open({directory + "/keys", random});
    if (!keys.ok()) return keys.status();
    services::PersonalVault vault(**keys, random);
    auto sandbox = effects::SandboxFile::open(directory + "/sandbox.payments");
    if (!sandbox.ok()) return sandbox.status();
    demo::StoryOptions story;
    story.cell = cell;
    story.end = end;
    story.seal = sealFor(vault);
    story.readReport = readReport;
    LateKeys late(vault);
    const auto told = demo::tellStory(**journal, late, sandbox->get(), story);
    if (!told.ok()) return told.status();
    journal->reset();
    status = openJournal(directory, stores::Database::Synchronous::kFull).status();
    if (status.ok()) status = vault.makeKeysDurable();
    if (status.ok()) status = finish(directory);
    if (!status.ok()) return status;
    return told;
}

bool isDemo(const CellFiles& files) {
    std::error_code error;
    return std::filesystem::exists(files.directory + kMark, error);
}

std::unique_ptr<demo::DemoTraffic> startDemoTraffic(CellFiles& files, engine::Clock& clock, double ordersPerMinute,
                                                    std::function<absl::Status(engine::Submission&)> submit) {
    const auto seed = static_cast<std::uint64_t>(clock.wall().micros);
    return std::make_unique<demo::DemoTraffic>(
        demo::DemoTraffic::Options{ordersPerMinute, seed, clock, sealFor(*files.vault), std::move(submit)});
}

}  // namespace meridian
