#include "backend/demo/demo_story.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <random>

#include "backend/demo/demo_pipeline.h"
#include "backend/demo/demo_shop.h"
#include "backend/fraud/velocity_scorer.h"

namespace meridian::demo {

namespace {

using namespace std::chrono_literals;

constexpr Duration kStory = 45 * 24h;
constexpr std::size_t kCustomers = 3'200;

// How payments go, out of a thousand.
struct TokenShare {
    std::string_view token;
    int share;
};
constexpr std::array kTokens = {
    TokenShare{"tok_approve", 905},
    TokenShare{"tok_decline_soft", 28},
    TokenShare{"tok_decline_hard", 9},
    TokenShare{"tok_action_required", 22},
    TokenShare{"tok_timeout_after_success", 10},
    TokenShare{"tok_timeout_after_failure", 6},
    TokenShare{"tok_slow", 10},
    TokenShare{"tok_duplicate_webhooks", 10},
};

class Story {
  public:
    Story(DemoPipeline& pipeline, const StoryOptions& options)
        : m_pipeline(pipeline), m_options(options), m_random(options.seed) {}

    absl::Status tell() {
        if (absl::Status status = openShop(); !status.ok()) return status;
        const std::size_t steps = 45 * 24;
        for (std::size_t hour = 0; hour < steps; ++hour) {
            // More in the evening and towards the end, which is the sale before the holidays.
            const double weight =
                (0.6 + 0.8 * static_cast<double>(hour % 24 >= 8)) * (0.5 + static_cast<double>(hour) / steps);
            m_due += weight * static_cast<double>(m_options.orders) / (static_cast<double>(steps) * 1.1);
            if (absl::Status status = placeDue(hour + 1 == steps); !status.ok()) return status;
            if (absl::Status status = m_pipeline.advance(1h - 20s); !status.ok()) return status;
            if (absl::Status status = work(); !status.ok()) return status;
            if (absl::Status status = m_pipeline.advance(20s); !status.ok()) return status;
        }
        return lastMoments();
    }

    std::size_t placed() const { return m_placed; }

  private:
    std::size_t pick(std::size_t below) { return static_cast<std::size_t>(m_random() % below); }

    Command command(CommandBody body, std::string actor, std::string reason = "") {
        Command made;
        const std::uint64_t high = m_random();
        made.id = CommandId::make(m_pipeline.now().micros / 1000, high, m_random());
        made.actor = std::move(actor);
        made.reason = std::move(reason);
        made.body = std::move(body);
        return made;
    }

    absl::Status openShop() {
        std::vector<Command> commands;
        for (const DemoLocation& location : demoLocations()) {
            commands.push_back(command(
                DefineLocation{std::string(location.code), std::string(location.name), std::string(location.region)},
                "system:demo"));
        }
        for (const DemoProduct& product : demoProducts()) {
            DefineProduct define;
            define.product.handle = product.handle;
            define.product.title = product.title;
            define.product.vendor = product.vendor;
            define.product.type = product.type;
            for (const DemoVariant& of : product.variants) {
                Variant& variant = define.product.variants.emplace_back();
                variant.code = of.sku;
                variant.title = of.title;
                variant.grams = of.grams;
                for (const std::string_view letters : demoCurrencies()) {
                    const Currency currency = *currencyFromLetters(letters);
                    variant.prices.push_back({currency, demoPrice(of.usd, currency)});
                }
                m_skus.emplace_back(of.sku);
            }
            commands.push_back(command(define, "system:demo"));
        }
        for (const DemoProduct& product : demoProducts()) {
            for (const DemoVariant& of : product.variants)
                stockVariant(of, commands);
        }
        const auto answers = m_pipeline.send(std::move(commands));
        return answers.ok() ? absl::OkStatus() : answers.status();
    }

    void stockVariant(const DemoVariant& of, std::vector<Command>& commands) {
        for (std::size_t i = 0; i < demoLocations().size(); ++i) {
            const std::string sku(of.sku);
            const std::string place(demoLocations()[i].code);
            if (of.stock[i] == 0) continue;
            const auto move = [&](StockAccount from, StockAccount to, std::int64_t units, const char* why) {
                commands.push_back(command(MoveStock{sku, place, from, to, units}, "person:carla", why));
            };
            move(StockAccount::kSupply, StockAccount::kAvailable, of.stock[i], "opening stock");
            if (of.stock[i] > 40)
                move(StockAccount::kAvailable, StockAccount::kUnavailable, of.stock[i] / 20, "safety stock");
            if (i % 3 == 2)
                move(StockAccount::kExpected, StockAccount::kIncoming, of.stock[i] / 4 + 10, "purchase order");
        }
    }

    PersonalData person(std::size_t number, const DemoPerson& of) {
        static constexpr std::array<std::string_view, 16> kSecondNames = {
            "",     "Alm",   "Berg",   "Costa", "Dahl", "Eder",   "Frey",  "Gomes",
            "Holm", "Ivers", "Jansen", "Koch",  "Lind", "Moreau", "Nowak", "Olsen"};
        PersonalData data;
        data.name = std::string(of.name.substr(0, of.name.find(' ')));
        const std::string_view second = kSecondNames[number / demoPeople().size() % kSecondNames.size()];
        data.name += ' ';
        data.name += second.empty() ? of.name.substr(of.name.find(' ') + 1) : second;
        for (const char c : data.name) {
            if (static_cast<unsigned char>(c) < 0x80 && std::isalpha(static_cast<unsigned char>(c)) != 0) {
                data.email += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            } else if (c == ' ') {
                data.email += '.';
            }
        }
        data.email += std::to_string(number) + "@example.com";
        data.phone = of.phone;
        data.street = of.street;
        data.city = of.city;
        data.postcode = of.postcode;
        return data;
    }

    absl::StatusOr<Command> order() {
        // A third of the orders come from a tenth of the customers.
        return orderOf(pick(3) == 0 ? pick(kCustomers / 10) : pick(kCustomers));
    }

    absl::StatusOr<Command> orderOf(std::size_t number) {
        const DemoPerson& of = demoPeople()[number % demoPeople().size()];
        auto sealed = m_options.seal(person(number, of));
        if (!sealed.ok()) return sealed.status();
        PlaceOrder place;
        place.customer = sealed->customer;
        place.sealed = std::move(sealed->bytes);
        place.currency = *currencyFromLetters(of.currency);
        place.country = *parseCountry(of.country);
        place.shippingMethod = pick(5) == 0 ? ShippingMethod::kExpress : ShippingMethod::kStandard;
        const std::size_t lines = 1 + std::min(pick(4), pick(5));
        for (std::size_t i = 0; i < lines; ++i) {
            place.lines.push_back({m_skus[std::min(pick(m_skus.size()), pick(m_skus.size()))],
                                   1 + static_cast<std::int64_t>(pick(8) / 6),
                                   -1,
                                   {}});
        }
        place.paymentToken = token();
        place.reference = "W-" + std::to_string(700'000 + m_asked++);
        return command(place, "service:storefront");
    }

    std::string token() {
        int at = static_cast<int>(pick(1'000));
        for (const TokenShare& share : kTokens) {
            if ((at -= share.share) < 0) return std::string(share.token);
        }
        return "tok_approve";
    }

    // What has become due; the last time, until there are as many orders as were asked for.
    absl::Status placeDue(bool last) {
        std::size_t count = static_cast<std::size_t>(m_due);
        m_due -= static_cast<double>(count);
        do {
            if (last) count = m_options.orders - m_placed;
            std::vector<Command> commands;
            for (std::size_t i = 0; i < count && m_placed + commands.size() < m_options.orders; ++i) {
                auto made = order();
                if (!made.ok()) return made.status();
                commands.push_back(std::move(*made));
            }
            if (commands.empty()) return absl::OkStatus();
            const auto answers = m_pipeline.send(std::move(commands));
            if (!answers.ok()) return answers.status();
            for (const engine::Answer& answer : *answers) {
                if (answer.receipt.reason != Reason::kNone) continue;  // sold out
                m_open.push_back({answer.receipt.order, m_pipeline.now()});
                ++m_placed;
            }
        } while (last && m_placed < m_options.orders);
        return absl::OkStatus();
    }

    struct Open {
        OrderId order;
        CellTime placed;
    };

    // What the staff does in an hour: each open order may move on one step.
    absl::Status work() {
        std::vector<Command> commands;
        std::vector<Open> still;
        for (const Open& open : m_open) {
            const Order* order = m_pipeline.state().order(open.order);
            if (order == nullptr) continue;
            if (order->state >= OrderState::kDelivered) continue;
            still.push_back(open);
            step(*order, m_pipeline.now() - open.placed, commands);
        }
        m_open = std::move(still);
        if (commands.empty()) return absl::OkStatus();
        const auto answers = m_pipeline.send(std::move(commands));
        return answers.ok() ? absl::OkStatus() : answers.status();
    }

    void step(const Order& order, Duration age, std::vector<Command>& commands) {
        switch (order.state) {
            case OrderState::kFraudReview:
                if (age < 2h || pick(4) != 0) return;
                commands.push_back(
                    command(DecideReview{order.id, 0, pick(4) == 0 ? ScoreOutcome::kDeny : ScoreOutcome::kAllow, ""},
                            "person:ines", "looked at the customer's history"));
                return;
            case OrderState::kPaymentFailed: return;  // the hold runs out
            case OrderState::kConfirmed: return confirmed(order, age, commands);
            case OrderState::kPartlyFulfilled:
                if (pick(12) == 0) ship(order, {}, commands);
                return;
            case OrderState::kFulfilled:
                if (age < 60h || pick(20) != 0) return;
                for (const Parcel& parcel : order.parcels) {
                    if (parcel.state != ParcelState::kShipped) continue;
                    const bool lost = pick(400) == 0;
                    commands.push_back(command(
                        AdvanceParcel{
                            order.id, 0, parcel.number, lost ? ParcelTrigger::kLose : ParcelTrigger::kDeliver, {}, ""},
                        "system:carrier"));
                    return;
                }
                return;
            default: return;
        }
    }

    void confirmed(const Order& order, Duration age, std::vector<Command>& commands) {
        if (order.hold == HoldState::kHeld) {
            if (pick(200) == 0) {
                commands.push_back(
                    command(ChangeHold{order.id, 0, HoldTrigger::kRelease}, "person:amir", "address confirmed"));
            }
            return;
        }
        if (pick(1'200) == 0) {
            commands.push_back(
                command(ChangeHold{order.id, 0, HoldTrigger::kHold}, "person:amir", "customer asks to wait"));
        } else if (pick(900) == 0) {
            commands.push_back(command(CancelOrder{order.id, 0}, "person:amir", "customer changed their mind"));
        } else if (age > 8h && pick(16) == 0) {
            std::vector<ParcelLine> part;
            if (order.lines.size() > 1 && pick(4) == 0) part.push_back({1, order.lines[0].unassigned()});
            ship(order, part, commands);
        }
    }

    void ship(const Order& order, std::vector<ParcelLine> lines, std::vector<Command>& commands) {
        const std::string tracking =
            "NF" + std::to_string(880'000'000 + runningOf(order.id)) + std::to_string(order.parcels.size());
        commands.push_back(command(AdvanceParcel{order.id, 0, 0, ParcelTrigger::kShip, std::move(lines), tracking},
                                   "system:warehouse"));
    }

    // Orders whose states pass quickly, so that today's list shows every one of them.
    absl::Status lastMoments() {
        for (const std::string_view token : {"tok_action_abandoned", "tok_late_success", "tok_decline_soft"}) {
            for (int i = 0; i < 6; ++i) {
                const auto id = placeLast(order(), token);
                if (!id.ok()) return id.status();
                if (token != "tok_late_success" || i % 2 != 0 || !*id) continue;
                const auto cancelled =
                    m_pipeline.send({command(CancelOrder{*id, 0}, "person:amir", "ordered twice by mistake")});
                if (!cancelled.ok()) return cancelled.status();
            }
        }
        // Somebody tries a stolen card: a burst of orders, which waits for the analysts.
        const std::size_t thief = kCustomers + 1;
        for (int i = 0; i < 7; ++i) {
            const auto id = placeLast(orderOf(thief), "tok_approve");
            if (!id.ok()) return id.status();
        }
        return absl::OkStatus();
    }

    absl::StatusOr<OrderId> placeLast(absl::StatusOr<Command> made, std::string_view token) {
        if (!made.ok()) return made.status();
        PlaceOrder& place = std::get<PlaceOrder>(made->body);
        place.paymentToken = token;
        const auto answers = m_pipeline.send({std::move(*made)});
        if (!answers.ok()) return answers.status();
        m_placed += answers->front().receipt.reason == Reason::kNone ? 1 : 0;
        return answers->front().receipt.order;
    }

    DemoPipeline& m_pipeline;
    const StoryOptions& m_options;
    std::mt19937_64 m_random;
    std::vector<std::string> m_skus;
    std::vector<Open> m_open;
    std::size_t m_asked = 0;
    std::size_t m_placed = 0;
    double m_due = 0;
};

}  // namespace

absl::StatusOr<std::size_t> tellStory(engine::JournalStore& journal, engine::PersonalVault& vault,
                                      effects::SandboxMemory* memory, const StoryOptions& options) {
    const auto head = journal.head();
    if (!head.ok()) return head.status();
    if (head->batch.value != 0) return absl::FailedPreconditionError("demo data goes into a new data directory only");
    const engine::JournalHead claimed{{head->epoch.value + 1}, head->batch, head->hash};
    if (absl::Status status = journal.claim(claimed.epoch); !status.ok()) return status;
    fraud::VelocityScorer scorer({2, 12h});
    DemoPipeline pipeline(options.cell, journal, vault, scorer, memory, claimed, options.end - kStory - 1min);
    Story story(pipeline, options);
    if (absl::Status status = story.tell(); !status.ok()) return status;
    return story.placed();
}

}  // namespace meridian::demo
