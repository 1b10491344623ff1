// Synthetic orders as deltas, as a cell would hand them to its views: placed in one delta, authorised and confirmed in
// the next. The same seed gives the same orders.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backend/domain/order_number.h"
#include "backend/domain/wire.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/engine/ports/view_store.h"

namespace meridian::bench {

// Opening costs what decoding costs; the sealing itself is measured elsewhere.
class OpenVault final : public engine::PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId, std::string_view sealed) override {
        PersonalData person;
        if (!wire::Reader::parse(sealed, person)) return std::nullopt;
        return person;
    }
    std::optional<std::string> openText(CustomerId, std::string_view sealed) override { return std::string(sealed); }
};

class ViewsTraffic {
  public:
    static constexpr std::uint32_t kSkus = 5'000;
    static constexpr std::uint32_t kVariantsPerProduct = 5;
    static constexpr std::uint16_t kLocations = 6;

    explicit ViewsTraffic(std::uint64_t seed) : m_state(seed) {
        double sum = 0;
        for (std::uint32_t sku = 1; sku <= kSkus; ++sku)
            m_popularity.push_back(sum += 1.0 / sku);
    }

    // Catalogue and locations, in batch 1.
    std::unique_ptr<engine::ViewDelta> shop() {
        auto delta = next();
        for (std::uint16_t location = 1; location <= kLocations; ++location) {
            const std::string code = "LOC-" + std::to_string(location);
            delta->locations.push_back({{location}, code, code, "eu"});
        }
        for (std::uint32_t product = 1; product <= kSkus / kVariantsPerProduct; ++product) {
            ProductDefined& defined = delta->products.emplace_back();
            defined.product = product;
            defined.version = 1;
            defined.handle = "product-" + std::to_string(product);
            defined.title = word() + " " + word() + " " + std::to_string(product);
            for (std::uint32_t i = 0; i < kVariantsPerProduct; ++i) {
                Variant& variant = defined.variants.emplace_back();
                variant.sku = {(product - 1) * kVariantsPerProduct + i + 1};
                variant.code = skuCode(variant.sku);
                variant.title = "Size " + std::to_string(i);
                variant.prices.push_back({{978}, 1'000 + static_cast<std::int64_t>(below(9'000))});
            }
        }
        return delta;
    }

    // `placed` new orders; those of the delta before are confirmed.
    std::unique_ptr<engine::ViewDelta> orders(std::size_t placed) {
        auto delta = next();
        delta->orders.reserve(placed + m_open.size());
        for (Order& order : m_open)
            confirm(*delta, std::move(order));
        m_open.clear();
        for (std::size_t i = 0; i < placed; ++i)
            place(*delta);
        return delta;
    }

    static std::string skuCode(SkuId sku) { return "SKU-" + std::to_string(10'000 + sku.value); }
    static std::string reference(std::uint64_t running) { return "W-" + std::to_string(5'000'000 + running); }
    static OrderId id(std::uint64_t running) { return makeOrderId(makeCell(Region::kEu, 1), running); }
    std::uint64_t ordersMade() const { return m_running; }
    const std::vector<std::pair<CustomerId, PersonalData>>& persons() const { return m_persons; }
    std::uint64_t below(std::uint64_t limit) { return random() % limit; }
    SkuId anySku() {
        const double at = static_cast<double>(random() >> 11) * 0x1p-53 * m_popularity.back();
        const auto found = std::ranges::lower_bound(m_popularity, at);
        return {static_cast<std::uint32_t>(found - m_popularity.begin()) + 1};
    }

  private:
    std::uint64_t random() {  // SplitMix64 (public domain, Sebastiano Vigna)
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::string word() {
        static constexpr std::array<std::string_view, 40> kSyllables = {
            "an",  "na",   "ber", "nd", "car", "la",  "da", "vid", "el", "se",    "fa",   "ti", "ge",  "or",
            "han", "nes",  "iv",  "ka", "lin", "ma",  "ri", "no",  "ra", "ol",    "ga",   "pe", "ter", "qu",
            "ros", "sven", "tu",  "ur", "vik", "wei", "xi", "yu",  "zo", "stein", "mann", "ov"};
        std::string text;
        for (std::uint64_t i = 2 + below(2); i > 0; --i)
            text += kSyllables[below(kSyllables.size())];
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    // 30 % of the orders are of somebody who ordered before.
    const std::pair<CustomerId, PersonalData>& buyer() {
        if (!m_persons.empty() && below(10) < 3) return m_persons[below(m_persons.size())];
        static constexpr std::array<std::string_view, 6> kHosts = {"gmail.com", "gmail.com",   "outlook.com",
                                                                   "web.de",    "example.org", "mail.vn"};
        PersonalData person;
        const std::string first = word();
        const std::string last = word();
        person.name = first + " " + last;
        person.email =
            first + "." + last + std::to_string(below(100)) + "@" + std::string(kHosts[below(kHosts.size())]);
        person.phone = "+49 15" + std::to_string(100'000'000 + below(899'999'999));
        person.street = word() + "strasse " + std::to_string(below(200));
        person.city = word();
        person.postcode = std::to_string(10'000 + below(89'999));
        return m_persons.emplace_back(CustomerId{random() >> 12}, std::move(person));
    }

    std::unique_ptr<engine::ViewDelta> next() {
        auto delta = std::make_unique<engine::ViewDelta>();
        delta->from = {m_batch + 1};
        m_batch += 20;  // a delta of 5,000 orders covers about twenty batches
        delta->to = {m_batch};
        m_time = m_time + Duration(250'000);
        delta->time = m_time;
        delta->records = 1;
        return delta;
    }

    void place(engine::ViewDelta& delta) {
        Order order;
        order.id = id(++m_running);
        const auto& [customer, person] = buyer();
        order.customer = customer;
        order.version = 3;
        order.state = OrderState::kAuthorising;
        order.currency = {978};
        order.country = Country{{'D', 'E'}};
        order.placedAt = m_time;
        order.deadline = m_time + std::chrono::minutes(15);
        for (std::uint64_t i = 1 + below(5); i > 0; --i) {
            const std::int64_t price = 1'000 + static_cast<std::int64_t>(below(9'000));
            order.lines.push_back({anySku(),
                                   {static_cast<std::uint16_t>(1 + below(kLocations))},
                                   1,
                                   0,
                                   0,
                                   0,
                                   price,
                                   price * 100 / 119,
                                   price - price * 100 / 119});
            order.total += price;
            const OrderLine& line = order.lines.back();
            delta.stock[std::uint64_t{line.sku.value} << 16 | line.location.value] = {
                line.sku, line.location, {{10'000}, {static_cast<std::int64_t>(m_running)}, {}, {}, {20'000}, {}, {}}};
        }
        Payment& payment = order.payments.emplace_back();
        payment.attempt = 1;
        payment.state = PaymentState::kAuthoriseSent;
        payment.effect = EffectKind::kAuthorise;
        payment.step = 1;
        payment.requested = payment.effectAmount = order.total;
        payment.sentAt = m_time;
        payment.due = m_time + std::chrono::seconds(10);
        engine::OrderRow& row = delta.orders[order.id];
        row.order = order;
        row.changedBatch = delta.to;
        row.changedAt = m_time;
        row.isNew = true;
        row.score = Score{ScoreOutcome::kAllow, static_cast<std::uint16_t>(below(60)), 0};
        row.reference = reference(m_running);
        delta.persons.push_back({order.id, customer, wire::toBytes(person)});
        delta.events.push_back({order.id, delta.to, static_cast<std::uint32_t>(m_running % 250), 3});
        m_open.push_back(std::move(order));
    }

    void confirm(engine::ViewDelta& delta, Order order) {
        order.version = 5;
        order.state = OrderState::kConfirmed;
        order.deadline = m_time + std::chrono::hours(72);
        Payment& payment = order.payments.front();
        payment.state = PaymentState::kAuthorised;
        payment.effect = EffectKind::kNone;
        payment.effectAmount = 0;
        payment.authorised = order.total;
        payment.due = {};
        delta.paymentNotes.push_back({order.id, 1, m_time, "", "pay_" + std::to_string(random())});
        engine::EntryRow& entry = delta.entries.emplace_back();
        entry.posted.number = ++m_entry;
        entry.posted.order = order.id;
        entry.posted.entry.source = PostingSource::kAuthorised;
        entry.posted.entry.currency = order.currency;
        entry.posted.entry.lines = {{Account::kAuthorisedHolds, order.total},
                                    {Account::kAuthorisedHoldsContra, -order.total}};
        entry.at = m_time;
        delta.events.push_back({order.id, delta.to, static_cast<std::uint32_t>(runningOf(order.id) % 250), 5});
        engine::OrderRow& row = delta.orders[order.id];
        row.changedBatch = delta.to;
        row.changedAt = m_time;
        row.order = std::move(order);
    }

    std::uint64_t m_state;
    std::vector<double> m_popularity;  // running sum
    std::vector<std::pair<CustomerId, PersonalData>> m_persons;
    std::vector<Order> m_open;
    std::uint64_t m_running = 0;
    std::uint64_t m_entry = 0;
    std::uint64_t m_batch = 0;
    CellTime m_time{1'780'000'000'000'000};
};

}  // namespace meridian::bench
