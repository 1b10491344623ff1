#include "backend/demo/demo_story.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "backend/demo/demo_day.h"
#include "backend/demo/demo_mishaps.h"
#include "backend/demo/demo_opening.h"
#include "backend/demo/demo_pipeline.h"
#include "backend/demo/demo_staff.h"
#include "backend/fraud/velocity_scorer.h"

namespace meridian::demo {

namespace {

using namespace std::chrono_literals;

constexpr Duration kStory = 45 * 24h;
constexpr Duration kStep = 20min;       // a divisor of the hour
constexpr Duration kByTheMinute = 48h;  // until the end: orders come one by one, and not some at the same moment
constexpr int kTriesMax = 100;          // of one customer to find something that is there
constexpr std::uint64_t kFirstReference = 700'000;

// What the last minutes bring beside the usual: payments that hang, and a burst with a stolen card for the analysts.
struct LastMoment {
    Duration before;   // the end
    const char* card;  // of somebody; null: the stolen one
    bool isCancelled = false;
};
constexpr LastMoment kLastMoments[kLastMomentsOrders] = {
    {560s, nullptr},
    {541s, nullptr},
    {525s, nullptr},
    {512s, nullptr},
    {497s, nullptr},
    {470s, nullptr},
    {451s, nullptr},
    {440s, nullptr},
    {431s, nullptr},
    {236s, "tok_action_abandoned"},
    {221s, "tok_late_success", true},
    {209s, "tok_decline_soft"},
    {187s, "tok_action_abandoned"},
    {170s, "tok_late_success"},
    {158s, "tok_decline_soft"},
    {kMisaddressedLast, "tok_action_required"},
    {128s, "tok_late_success", true},
    {117s, "tok_decline_soft"},
    {101s, "tok_action_abandoned"},
    {87s, "tok_late_success"},
    {74s, "tok_decline_soft"},
    {62s, "tok_action_abandoned"},
    {49s, "tok_late_success", true},
    {37s, "tok_decline_soft"},
    {26s, "tok_action_abandoned"},
    {14s, "tok_late_success"},
    {5s, "tok_decline_soft"},
};

// The rule's windows are whole hours of the calendar: counted from the beginning of the story instead, they are the
// same whenever it is told.
class ScorerOfTheStory final : public engine::Scorer {
  public:
    explicit ScorerOfTheStory(CellTime start) : m_start(start), m_scorer({2, 12h}) {}
    Score score(const PlaceOrder& order, CellTime now) override {
        return m_scorer.score(order, CellTime{(now - m_start).count()});
    }

  private:
    const CellTime m_start;
    fraud::VelocityScorer m_scorer;
};

class Story {
  public:
    Story(DemoPipeline& pipeline, const StoryOptions& options)
        : m_pipeline(pipeline),
          m_options(options),
          m_random(options.seed),
          m_customers(options.seal, m_random, kFirstReference),
          m_staff(m_random),
          m_mishaps(pipeline, options.readReport, options.seed, options.end) {}

    absl::Status tell() {
        const auto opened = m_pipeline.send(openingCommands(m_random, m_pipeline.now()));
        if (!opened.ok()) return opened.status();
        const CellTime start = m_options.end - kStory;
        const double usual = static_cast<double>(m_options.orders - kLastMomentsOrders) / wholeWeight();
        double due = 0;
        for (CellTime at = start; at < m_options.end; at = at + kStep) {
            due += usual * weight(m_options.end - at);
            auto count = static_cast<std::size_t>(due);
            due -= static_cast<double>(count);
            if (at + kStep >= m_options.end) count = m_options.orders - kLastMomentsOrders - m_placed;
            if (absl::Status status = placeUntil(at + kStep, count); !status.ok()) return status;
            if (absl::Status status = m_mishaps.timePassed(); !status.ok()) return status;
            if ((at + kStep - start) % Duration(1h) != Duration{}) continue;
            if (absl::Status status = work(); !status.ok()) return status;
        }
        return absl::OkStatus();
    }

    std::size_t placed() const { return m_placed; }

  private:
    struct Moment {
        CellTime at;
        const LastMoment* special = nullptr;
    };

    static double weight(Duration before) {
        double sum = 0;
        for (const Region region : kDemoRegions)
            sum += busyness(region, before);
        return sum;
    }
    static double wholeWeight() {
        double sum = 0;
        for (Duration before = kStory; before > Duration{}; before -= kStep)
            sum += weight(before);
        return sum;
    }

    // The orders of one step, at any of its moments.
    absl::Status placeUntil(CellTime end, std::size_t count) {
        const CellTime begin = end - kStep;
        const auto seconds = static_cast<std::size_t>(kStep / Duration(1s));
        const auto somewhen = [&] { return begin + Duration(1s) * static_cast<std::int64_t>(pick(m_random, seconds)); };
        std::vector<Moment> moments;
        const bool oneByOne = m_options.end - end < kByTheMinute;
        for (std::size_t i = 0; i < count; ++i)
            moments.push_back({oneByOne || i == 0 ? somewhen() : moments.front().at, nullptr});
        for (const LastMoment& special : kLastMoments) {
            const CellTime at = m_options.end - special.before;
            if (at >= begin && at < end) moments.push_back({at, &special});
        }
        std::ranges::stable_sort(moments, {}, &Moment::at);
        for (auto first = moments.begin(); first != moments.end();) {
            const auto last = std::find_if(first, moments.end(), [&](const Moment& of) { return of.at != first->at; });
            if (absl::Status status = waitUntil(first->at); !status.ok()) return status;
            if (absl::Status status = place({first, last}); !status.ok()) return status;
            first = last;
        }
        return waitUntil(end);
    }

    absl::Status waitUntil(CellTime at) {
        return at > m_pipeline.now() ? m_pipeline.advance(at - m_pipeline.now()) : absl::OkStatus();
    }

    absl::StatusOr<Command> orderAt(const Moment& moment) {
        const Duration before = m_options.end - moment.at;
        if (moment.special == nullptr) return m_customers.order(m_pipeline.now(), before);
        if (moment.special->card == nullptr) return m_customers.stolenCardOrder(m_pipeline.now());
        return m_customers.orderWith(m_pipeline.now(), before, moment.special->card);
    }

    // Who finds something sold out takes something else.
    absl::Status place(std::vector<Moment> moments) {
        for (int tries = 0; tries < kTriesMax; ++tries) {
            if (moments.empty()) return absl::OkStatus();
            auto refused = placeOnce(moments);
            if (!refused.ok()) return refused.status();
            moments = *std::move(refused);
        }
        return absl::ResourceExhaustedError("the demonstration's shop has too little stock for so many orders");
    }

    // Those that found something sold out.
    absl::StatusOr<std::vector<Moment>> placeOnce(const std::vector<Moment>& moments) {
        std::vector<Command> commands;
        for (const Moment& moment : moments) {
            auto made = orderAt(moment);
            if (!made.ok()) return made.status();
            commands.push_back(*std::move(made));
        }
        const auto answers = m_pipeline.send(std::move(commands));
        if (!answers.ok()) return answers.status();
        std::vector<Moment> refused;
        std::vector<Command> changes;
        const std::size_t openBefore = m_open.size();
        for (std::size_t i = 0; i < answers->size(); ++i) {
            const Receipt& receipt = (*answers)[i].receipt;
            if (receipt.reason != Reason::kNone) {
                refused.push_back(moments[i]);
                continue;
            }
            m_open.push_back(receipt.order);
            ++m_placed;
            if (moments[i].special == nullptr || !moments[i].special->isCancelled) continue;
            changes.push_back(demoCommand(m_random, m_pipeline.now(), CancelOrder{receipt.order, 0}, "person:amir",
                                          "ordered twice by mistake"));
        }
        if (absl::Status status = carryOut(std::move(changes)); !status.ok()) return status;
        const std::span<const OrderId> placed = std::span(m_open).subspan(openBefore);
        if (absl::Status status = m_mishaps.ordersPlaced(placed); !status.ok()) return status;
        return refused;
    }

    absl::Status work() {
        std::vector<Command> commands;
        std::vector<OrderId> still;
        for (const OrderId id : m_open) {
            const Order* order = m_pipeline.state().order(id);
            if (order == nullptr || order->state >= OrderState::kDelivered) continue;
            still.push_back(id);
            m_staff.workOn(*order, m_pipeline.now(), commands);
        }
        m_open = std::move(still);
        return carryOut(std::move(commands));
    }

    absl::Status carryOut(std::vector<Command> commands) {
        if (commands.empty()) return absl::OkStatus();
        return m_pipeline.send(std::move(commands)).status();
    }

    DemoPipeline& m_pipeline;
    const StoryOptions& m_options;
    std::mt19937_64 m_random;
    DemoCustomers m_customers;
    DemoStaff m_staff;
    DemoMishaps m_mishaps;
    std::vector<OrderId> m_open;
    std::size_t m_placed = 0;
};

}  // namespace

absl::StatusOr<std::size_t> tellStory(engine::JournalStore& journal, engine::PersonalVault& vault,
                                      effects::SandboxMemory* memory, const StoryOptions& options) {
    const auto head = journal.head();
    if (!head.ok()) return head.status();
    if (head->batch.value != 0) return absl::FailedPreconditionError("demo data goes into a new data directory only");
    const engine::JournalHead claimed{{head->epoch.value + 1}, head->batch, head->hash};
    if (absl::Status status = journal.claim(claimed.epoch); !status.ok()) return status;
    const CellTime start = options.end - kStory - 1min;
    ScorerOfTheStory scorer(start);
    DemoPipeline pipeline(options.cell, journal, vault, scorer, memory, claimed, start);
    Story story(pipeline, options);
    if (absl::Status status = story.tell(); !status.ok()) return status;
    return story.placed();
}

}  // namespace meridian::demo
