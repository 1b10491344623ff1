// A story told into a journal in memory, and what stands in it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/demo/demo_story.h"
#include "backend/domain/region_of_country.h"
#include "backend/engine/record_frame.h"
#include "backend/stores/memory/memory_journal_store.h"

namespace meridian::demo {

class NoVault final : public engine::PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId, std::string_view) override { return std::nullopt; }
    std::optional<std::string> openText(CustomerId, std::string_view) override { return std::nullopt; }
};

inline absl::StatusOr<SealedPerson> sealOpenly(const PersonalData& person) {
    return SealedPerson{CustomerId{1 + std::hash<std::string>{}(person.email) % (1ULL << 50)}, person.email};
}

// As the server does, in fewer words.
inline absl::StatusOr<CommandBody> readOpenly(const SentReport& sent) {
    ProviderReport report = sent.report;
    if (const auto order = parseOrderNumber(sent.order)) {
        report.order = *order;
        return ReportPayment{report};
    }
    report.order = {};
    return ParkDeadLetter{"provider_report", sent.order, "not an order number", wire::toBytes(report)};
}

struct ToldOrder {
    OrderPlaced placed;
    CellTime at;
    OrderState state = OrderState::kReserved;  // at the end
};

class ToldStory {
  public:
    ToldStory(std::size_t orders, CellTime end) : m_end(end) {
        NoVault vault;
        StoryOptions options;
        options.cell = makeCell(Region::kEu, 1);
        options.orders = orders;
        options.end = end;
        options.seal = sealOpenly;
        options.readReport = readOpenly;
        const auto told = tellStory(m_journal, vault, nullptr, options);
        EXPECT_TRUE(told.ok()) << told.status();
        m_told = told.value_or(0);
        readJournal();
    }

    std::size_t told() const { return m_told; }
    CellTime end() const { return m_end; }
    const std::vector<ToldOrder>& orders() const { return m_orders; }
    const std::vector<DeadLetterParked>& letters() const { return m_letters; }
    std::size_t placed(Region region, Duration fromBefore, Duration untilBefore) const {
        std::size_t count = 0;
        for (const ToldOrder& order : m_orders) {
            const Duration before = m_end - order.at;
            count += regionOfCountry(order.placed.country) == region && before <= fromBefore && before > untilBefore;
        }
        return count;
    }

  private:
    void readJournal() {
        std::map<OrderId, std::size_t> places;
        const auto take = [&](const Record& record, CellTime at) {
            for (const Event& event : record.events) {
                if (const auto* placed = std::get_if<OrderPlaced>(&event)) {
                    places[placed->order] = m_orders.size();
                    m_orders.push_back({*placed, at});
                } else if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
                    m_orders[places.at(advanced->order)].state = advanced->to;
                } else if (const auto* parked = std::get_if<DeadLetterParked>(&event)) {
                    m_letters.push_back(*parked);
                }
            }
        };
        const absl::Status read = m_journal.read({1}, [&](const engine::JournalBatch& batch) {
            EXPECT_TRUE(engine::readRecords(batch.payload, [&](std::uint32_t, const Record& record) {
                            take(record, batch.time);
                        }).ok());
            return true;
        });
        EXPECT_TRUE(read.ok()) << read;
    }

    const CellTime m_end;
    stores::MemoryJournalStore m_journal;
    std::size_t m_told = 0;
    std::vector<ToldOrder> m_orders;
    std::vector<DeadLetterParked> m_letters;
};

}  // namespace meridian::demo
