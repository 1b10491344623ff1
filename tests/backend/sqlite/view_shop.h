// A small shop that decides real commands, remembers its batches as a journal would, and hands them to views in
// whatever portions a test likes.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/apply.h"
#include "backend/domain/decide.h"
#include "backend/engine/delta_builder.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/view_store.h"

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::stores {

inline constexpr ViewAccess kSeesAll{PersonalAccess::kVisible, RiskAccess::kVisible};
inline constexpr ViewAccess kSeesLittle{PersonalAccess::kHidden, RiskAccess::kHidden};

// Seals nothing, but forgets whom it is told to forget.
class TestVault final : public engine::PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId customer, std::string_view sealed) override {
        PersonalData person;
        if (erased.contains(customer) || !wire::Reader::parse(sealed, person)) return std::nullopt;
        return person;
    }
    std::optional<std::string> openText(CustomerId customer, std::string_view sealed) override {
        if (erased.contains(customer)) return std::nullopt;
        return std::string(sealed);
    }
    std::set<CustomerId> erased;
};

struct Batch {
    CellTime time;
    std::vector<Record> records;
};

class Shop {
  public:
    static constexpr CellTime kStart{1'780'000'000'000'000};

    // Two locations, two products: MUG-RED and MUG-BLUE, and PEN.
    Shop() {
        m_state.cell = makeCell(Region::kEu, 1);
        run(DefineLocation{"BER-2", "Berlin 2", "eu"});
        run(DefineLocation{"HAM-1", "Hamburg 1", "eu"});
        run(DefineProduct{0, product("mug", "Enamel mug", {"MUG-RED", "MUG-BLUE"})});
        run(DefineProduct{0, product("pen", "Fountain pen", {"PEN"})});
        for (const char* sku : {"MUG-RED", "MUG-BLUE", "PEN"})
            run(MoveStock{sku, "BER-2", StockAccount::kSupply, StockAccount::kAvailable, 1'000'000});
        closeBatch();
    }

    static ProductDefined product(std::string handle, std::string title, const std::vector<std::string>& skus) {
        ProductDefined made;
        made.handle = std::move(handle);
        made.title = std::move(title);
        made.vendor = "Nordwind";
        made.bodyHtml = "<p>" + made.title + "</p>";
        for (const std::string& sku : skus) {
            Variant& variant = made.variants.emplace_back();
            variant.code = sku;
            variant.title = sku.substr(sku.find('-') + 1);
            variant.prices = {{{978}, 10'00}, {{840}, 12'00}};
        }
        return made;
    }

    static PersonalData person(std::string name, std::string email, std::string phone = {}) {
        PersonalData made;
        made.name = std::move(name);
        made.email = std::move(email);
        made.phone = std::move(phone);
        made.street = "Hauptstrasse 1";
        made.city = "Berlin";
        return made;
    }

    Record run(Command command) {
        const CellTime now = time();
        Record record = decide(m_state, command, now);
        applyRecord(m_state, record, {m_state.batch.value + 1}, now);
        m_open.push_back(record);
        return record;
    }
    Record run(CommandBody body, std::string actor = "person:anna", std::string reason = "a test") {
        Record record = run(Command{{}, std::move(actor), std::move(reason), 0, std::move(body)});
        return record;
    }
    void closeBatch() {
        const CellTime now = time();
        meridian::closeBatch(m_state, {m_state.batch.value + 1}, now);
        m_batches.push_back({now, std::exchange(m_open, {})});
        m_now = now + Duration(1'000'000);
    }
    void sleep(Duration duration) { m_now = m_now + duration; }

    OrderId place(CustomerId customer, const PersonalData& who, std::vector<std::pair<std::string, std::int64_t>> lines,
                  ScoreOutcome outcome = ScoreOutcome::kAllow, std::string reference = {}) {
        PlaceOrder body;
        body.customer = customer;
        body.currency = {978};
        body.country = *parseCountry("DE");
        for (auto& [sku, quantity] : lines)
            body.lines.push_back({sku, quantity, -1, {}});
        body.paymentToken = "tok_secret";
        body.reference = std::move(reference);
        body.sealed = wire::toBytes(who);
        body.score = {outcome, 42, 0};
        const Record record = run(body);
        EXPECT_EQ(record.rejection, Reason::kNone) << record.rejectionDetail;
        return record.order;
    }
    // The provider answers the outstanding call.
    void answer(OrderId id, ReportOutcome outcome = ReportOutcome::kObject, std::string code = {}) {
        const Order* order = m_state.order(id);
        ASSERT_NE(order, nullptr);
        if (order->payments.empty()) return;
        const Payment& payment = order->payments.back();
        ReportPayment body;
        ProviderReport& report = body.report;
        report.order = id;
        report.attempt = payment.attempt;
        report.step = payment.step;
        report.outcome = outcome;
        report.authorised = payment.authorised;
        report.captured = payment.captured;
        report.refunded = payment.refunded;
        if (payment.effect == EffectKind::kAuthorise) report.authorised = payment.requested;
        if (payment.effect == EffectKind::kCapture) report.captured += payment.effectAmount;
        if (payment.effect == EffectKind::kRefund) report.refunded += payment.effectAmount;
        if (payment.effect == EffectKind::kVoid) report.voided = 1;
        report.code = std::move(code);
        report.providerReference = "pay_" + std::to_string(runningOf(id)) + "x" + std::to_string(payment.attempt);
        run(body, "service:provider");
    }
    Record ship(OrderId id, const std::string& tracking) {
        return run(AdvanceParcel{id, 0, 0, ParcelTrigger::kShip, {}, tracking});
    }

    const State& state() const { return m_state; }
    const std::vector<Batch>& batches() const { return m_batches; }
    CellTime time() const { return std::max(m_now, m_state.time + Duration(1)); }

  private:
    State m_state;
    CellTime m_now = kStart;
    std::vector<Record> m_open;
    std::vector<Batch> m_batches;
};

// What stands between the journal and the views of a cell.
class Projector {
  public:
    Projector() { m_state.cell = makeCell(Region::kEu, 1); }

    void feed(const Batch& batch) {
        const BatchNumber number{m_state.batch.value + 1};
        std::uint32_t index = 0;
        for (const Record& record : batch.records) {
            m_builder.before(m_state, record);
            applyRecord(m_state, record, number, batch.time);
            m_builder.after(m_state, record, index++, number, batch.time);
        }
        meridian::closeBatch(m_state, number, batch.time);
        m_builder.closeBatch(number, batch.time);
    }
    std::unique_ptr<engine::ViewDelta> take() { return m_builder.take(m_state); }
    std::uint64_t fed() const { return m_state.batch.value; }

  private:
    State m_state;
    engine::DeltaBuilder m_builder{BatchNumber{0}};
};

// A shop with its views on disk.
class ViewTest : public testing::Test {
  protected:
    ViewTest() : m_readers(readerOptions()) { open(); }

    void open() {
        m_store.reset();
        SqliteViewStore::Options options;
        options.path = path();
        auto opened = SqliteViewStore::open(options, m_vault);
        ASSERT_TRUE(opened.ok()) << opened.status();
        m_store = *std::move(opened);
    }
    std::string path() const { return m_folder.file("views.db"); }
    ViewReaders::Options readerOptions() const {
        ViewReaders::Options options;
        options.path = path();
        return options;
    }

    // Everything that the shop did so far goes into the views, in one delta.
    void project() {
        m_shop.closeBatch();
        while (m_projector.fed() < m_shop.batches().size())
            m_projector.feed(m_shop.batches()[m_projector.fed()]);
        const absl::Status written = m_store->write(*m_projector.take());
        ASSERT_TRUE(written.ok()) << written;
    }

    std::vector<OrderId> find(std::string_view text, const ViewAccess& access = kSeesAll) {
        const auto found = m_queries.find(text, 0, access);
        EXPECT_TRUE(found.ok()) << found.status();
        std::vector<OrderId> ids;
        if (found.ok()) {
            for (const FoundOrder& row : found->rows)
                ids.push_back(row.order.id);
        }
        return ids;
    }
    absl::StatusOr<ViewPage<OrderSummary>> page(std::string query, PageRequest request = {},
                                                OrderSort sort = OrderSort::kNewest,
                                                const ViewAccess& access = kSeesAll) {
        OrderListRequest list;
        list.query = std::move(query);
        list.clock.now = m_now ? *m_now : m_shop.time();
        list.sort = sort;
        list.page = std::move(request);
        list.access = access;
        return m_queries.list(list);
    }
    std::vector<OrderId> list(std::string query, OrderSort sort = OrderSort::kNewest) {
        const auto found = page(query, {}, sort);
        EXPECT_TRUE(found.ok()) << query << ": " << found.status();
        std::vector<OrderId> ids;
        if (found.ok()) {
            for (const OrderSummary& row : found->rows)
                ids.push_back(row.id);
        }
        return ids;
    }

    TemporaryFolder m_folder;
    TestVault m_vault;
    Shop m_shop;
    Projector m_projector;
    std::unique_ptr<SqliteViewStore> m_store;
    ViewReaders m_readers;
    OrderQueries m_queries{m_readers};
    std::optional<CellTime> m_now;  // that lists are asked at, when it is not the shop's
};

}  // namespace meridian::stores
