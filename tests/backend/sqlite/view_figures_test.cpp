// Sums over periods: what events add to them, what a question sums up, and what is removed with time.
#include <ctime>
#include <random>

#include <gtest/gtest.h>

#include "backend/stores/sqlite/figure_queries.h"
#include "backend/stores/sqlite/view_digest.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using namespace std::chrono_literals;

constexpr Currency kEuro{978};

// "cancelled:2026-11-20T00:00Z..2026-11-20T14:31Z": all minutes of the period, the last one included.
std::string metIn(const char* field, CellTime from, CellTime to) {
    const auto text = [](CellTime time) {
        const std::time_t seconds = time.micros / 1'000'000;
        std::tm parts{};
        ::gmtime_r(&seconds, &parts);
        char out[32];
        std::strftime(out, sizeof out, "%Y-%m-%dT%H:%MZ", &parts);
        return std::string(out);
    };
    return std::string(field) + ":" + text(from) + ".." + text(to - 1min);
}

class FiguresTest : public ViewTest {
  protected:
    OrderId order(std::vector<std::pair<std::string, std::int64_t>> lines = {{"PEN", 2}},
                  ScoreOutcome outcome = ScoreOutcome::kAllow) {
        return m_shop.place({7}, Shop::person("Erika", "erika@example.org"), std::move(lines), outcome);
    }
    FigureFilter all() const { return {{0}, m_shop.time() + 1h, std::nullopt, std::nullopt, false, true}; }
    Figures total(FigureSpan span, const FigureFilter& filter) {
        const auto totals = m_figures.totals(span, filter);
        EXPECT_TRUE(totals.ok()) << totals.status();
        Figures sum;
        for (const FigureRow& row : totals->rows)
            sum += row.figures;
        return sum;
    }
    Figures total(FigureSpan span = FigureSpan::kMinute) { return total(span, all()); }
    std::vector<FigureRow> series(FigureSpan span, const FigureFilter& filter) {
        const auto found = m_figures.series(span, filter);
        EXPECT_TRUE(found.ok()) << found.status();
        return found.ok() ? found->rows : std::vector<FigureRow>();
    }

    // The orders that met the event in the period.
    std::vector<OrderSummary> met(const char* field, const FigureFilter& in) {
        PageRequest whole;
        whole.limit = 500;
        auto found = page(metIn(field, in.from, in.to), whole);
        EXPECT_TRUE(found.ok()) << found.status();
        return found.ok() ? std::move(found->rows) : std::vector<OrderSummary>();
    }

    FigureQueries m_figures{m_readers};
};

TEST_F(FiguresTest, APaidOrderIsPlacedClearedTriedAndConfirmed) {
    const OrderId id = order({{"PEN", 2}, {"MUG-RED", 1}});
    const std::int64_t amount = m_shop.state().order(id)->total;
    m_shop.answer(id);
    project();
    const Figures figures = total();
    EXPECT_EQ(figures[Figure::kPlaced], 1);
    EXPECT_EQ(figures[Figure::kUnits], 3);
    EXPECT_EQ(figures[Figure::kPlacedMinor], amount);
    EXPECT_EQ(figures[Figure::kCleared], 1);
    EXPECT_EQ(figures[Figure::kAttempts], 1);
    EXPECT_EQ(figures[Figure::kConfirmed], 1);
    EXPECT_EQ(figures[Figure::kConfirmedMinor], amount);
    EXPECT_EQ(figures[Figure::kFailures] + figures[Figure::kCancelled] + figures[Figure::kReviewed], 0);
}

TEST_F(FiguresTest, AReviewADenialAndADeclineAreToldApart) {
    order({{"PEN", 1}}, ScoreOutcome::kReview);
    const OrderId denied = order({{"PEN", 1}}, ScoreOutcome::kDeny);
    const std::int64_t amount = m_shop.state().order(denied)->total;
    m_shop.answer(order(), ReportOutcome::kDeclined, "insufficient_funds");
    project();
    const Figures figures = total();
    EXPECT_EQ(figures[Figure::kPlaced], 3);
    EXPECT_EQ(figures[Figure::kReviewed], 1);
    EXPECT_EQ(figures[Figure::kDenied], 1);
    EXPECT_EQ(figures[Figure::kDeniedMinor], amount);
    EXPECT_EQ(figures[Figure::kCancelled], 1);
    EXPECT_EQ(figures[Figure::kAttempts], 1);
    EXPECT_EQ(figures[Figure::kFailures], 1);
    EXPECT_EQ(figures[Figure::kConfirmed], 0);
}

TEST_F(FiguresTest, WhatHappensLaterCountsThenAndForTheHourOfTheOrder) {
    const CellTime placedAt = m_shop.time();
    const OrderId id = order();
    m_shop.answer(id);
    project();
    m_shop.sleep(26h);
    m_shop.ship(id, "TRK-1");
    project();
    FigureFilter first = all();
    first.to = placedAt + 1h;
    EXPECT_EQ(total(FigureSpan::kHour, first)[Figure::kShipped], 0);
    EXPECT_EQ(total(FigureSpan::kPlacedHour, first)[Figure::kShipped], 1);
    FigureFilter later = all();
    later.from = placedAt + 2h;
    EXPECT_EQ(total(FigureSpan::kHour, later)[Figure::kShipped], 1);
    EXPECT_EQ(total(FigureSpan::kPlacedHour, later)[Figure::kShipped], 0);
}

TEST_F(FiguresTest, APeriodIsSummedToTheMinuteAcrossHoursAndDays) {
    std::vector<CellTime> placed;
    for (int i = 0; i < 60; ++i) {
        placed.push_back(m_shop.time());
        order({{"PEN", 1}});
        project();
        m_shop.sleep(47min);
    }
    for (const auto& [from, to] : {std::pair(3, 7), std::pair(0, 60), std::pair(10, 55), std::pair(20, 21)}) {
        FigureFilter filter = all();
        filter.from = startOf(FigureSpan::kMinute, placed[static_cast<std::size_t>(from)]);
        filter.to = startOf(FigureSpan::kMinute, placed[static_cast<std::size_t>(to) - 1]) + 1min;
        EXPECT_EQ(total(FigureSpan::kMinute, filter)[Figure::kPlaced], to - from) << from << " to " << to;
    }
    std::int64_t days = 0;
    for (const FigureRow& row : series(FigureSpan::kDay, all())) {
        EXPECT_EQ(row.start, startOf(FigureSpan::kDay, row.start));
        days += row.figures[Figure::kPlaced];
    }
    EXPECT_EQ(days, 60);
    EXPECT_EQ(series(FigureSpan::kMinute, all()).size(), 60U);
}

TEST_F(FiguresTest, TheOrdersBehindACountAreFoundWhateverBecameOfThem) {
    std::mt19937_64 random(5);
    const auto below = [&random](std::uint64_t limit) { return random() % limit; };
    std::vector<OrderId> open;
    for (int step = 0; step < 400; ++step) {
        const std::uint64_t kind = below(6);
        if (kind < 2 || open.empty()) {
            open.push_back(order({{"PEN", 1}}, below(4) == 0 ? ScoreOutcome::kReview : ScoreOutcome::kAllow));
        } else {
            const OrderId id = open[below(open.size())];
            if (m_shop.state().order(id) == nullptr) continue;
            const bool isPaying = m_shop.state().order(id)->state == OrderState::kAuthorising;
            if (kind == 2) m_shop.run(CancelOrder{id, 0});
            if (kind == 3) m_shop.run(RetryPayment{id, 0, "tok_other"});
            if (kind == 4 && isPaying) m_shop.answer(id);
            if (kind == 5 && isPaying) m_shop.answer(id, ReportOutcome::kDeclined, "insufficient_funds");
        }
        m_shop.sleep(std::chrono::seconds(below(900)));
        if (below(4) == 0) m_shop.closeBatch();
        if (below(15) == 0) project();
    }
    project();
    const CellTime begin = startOf(FigureSpan::kMinute, Shop::kStart);
    const auto minutes = static_cast<std::uint64_t>((m_shop.time() - begin) / Duration(1min));
    std::int64_t seen = 0;
    for (int i = 0; i < 60; ++i) {
        FigureFilter filter = all();
        filter.from = begin + Duration(1min) * static_cast<std::int64_t>(below(minutes));
        filter.to = filter.from + Duration(1min) * static_cast<std::int64_t>(1 + below(minutes));
        const Figures counted = total(FigureSpan::kMinute, filter);
        for (const auto& [field, figure] :
             {std::pair("cancelled", Figure::kCancelled), std::pair("reviewed", Figure::kReviewed),
              std::pair("confirmed", Figure::kConfirmed)}) {
            const auto listed = static_cast<std::int64_t>(met(field, filter).size());
            EXPECT_EQ(listed, counted[figure]) << metIn(field, filter.from, filter.to);
            seen += listed;
        }
        std::int64_t failures = 0;  // an order may have several
        for (const OrderSummary& row : met("failed", filter)) {
            for (const CellTime at : row.moments.failedAt)
                failures += at >= filter.from && at < filter.to;
        }
        EXPECT_EQ(failures, counted[Figure::kFailures]) << metIn("failed", filter.from, filter.to);
        seen += failures;
    }
    EXPECT_GT(seen, 200);
}

TEST_F(FiguresTest, RegionsAreThoseOfDeliveryAndCurrenciesAreNotAddedUp) {
    order();
    PlaceOrder body;
    body.customer = {8};
    body.currency = {840};
    body.country = *parseCountry("US");
    body.lines.push_back({"PEN", 1, -1, {}});
    body.paymentToken = "tok";
    body.score = {ScoreOutcome::kAllow, 1, 0};
    ASSERT_EQ(m_shop.run(body).rejection, Reason::kNone);
    project();

    FigureFilter filter = all();
    filter.byRegion = true;
    const auto rows = m_figures.totals(FigureSpan::kDay, filter);
    ASSERT_TRUE(rows.ok());
    ASSERT_EQ(rows->rows.size(), 2U);
    EXPECT_EQ(rows->rows[0].region, Region::kUs);
    EXPECT_EQ(rows->rows[0].currency, Currency{840});
    EXPECT_EQ(rows->rows[1].region, Region::kEu);
    EXPECT_GT(rows->rows[1].figures[Figure::kPlacedMinor], 0);

    filter.byRegion = filter.byCurrency = false;
    const auto mixed = m_figures.totals(FigureSpan::kDay, filter);
    ASSERT_EQ(mixed->rows.size(), 1U);
    EXPECT_EQ(mixed->rows[0].figures[Figure::kPlaced], 2);
    EXPECT_EQ(mixed->rows[0].figures[Figure::kPlacedMinor], 0);

    filter.region = Region::kUs;
    EXPECT_EQ(total(FigureSpan::kDay, filter)[Figure::kPlaced], 1);
    filter.region.reset();
    filter.currency = kEuro;
    EXPECT_GT(total(FigureSpan::kDay, filter)[Figure::kPlacedMinor], 0);
}

TEST_F(FiguresTest, WhatWasSoldIsSummedBySkuAndCurrency) {
    order({{"PEN", 2}, {"MUG-RED", 1}});
    project();
    order({{"PEN", 3}});
    project();
    const auto sold = m_figures.sold(all());
    ASSERT_TRUE(sold.ok()) << sold.status();
    ASSERT_EQ(sold->rows.size(), 2U);
    for (const SoldProduct& row : sold->rows) {
        EXPECT_EQ(row.sale.units, row.sku == "PEN" ? 5 : 1);
        EXPECT_EQ(row.currency, kEuro);
        EXPECT_GT(row.sale.net, 0);
        EXPECT_FALSE(row.product.empty());
    }
}

TEST_F(FiguresTest, MinutesAndSalesAreRemovedInTimeAndHoursStay) {
    const CellTime first = m_shop.time();
    order();
    project();
    m_shop.sleep(36 * 24h);
    order();
    project();
    EXPECT_EQ(series(FigureSpan::kMinute, all()).size(), 1U);
    EXPECT_EQ(series(FigureSpan::kHour, all()).size(), 2U);
    FigureFilter filter = all();
    filter.from = startOf(FigureSpan::kMinute, first);
    EXPECT_EQ(total(FigureSpan::kMinute, filter)[Figure::kPlaced], 2) << "widened to the hour";
    m_shop.sleep(70 * 24h);
    order();
    project();
    const auto sold = m_figures.sold(all());
    ASSERT_EQ(sold->rows.size(), 1U);
    EXPECT_EQ(sold->rows[0].sale.units, 4);
}

TEST_F(FiguresTest, ADeltaThatIsWrittenAgainAfterARestartCountsOnce) {
    order();
    project();
    const auto before = digestOfViews(path());
    m_shop.closeBatch();
    Projector again;
    for (std::size_t i = 0; i + 1 < m_shop.batches().size(); ++i)
        again.feed(m_shop.batches()[i]);
    open();
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->write(*again.take())));
    EXPECT_EQ(digestOfViews(path())->tables, before->tables);
    EXPECT_EQ(total()[Figure::kPlaced], 1);
}

TEST_F(FiguresTest, LowStockIsCountedByPlace) {
    project();
    EXPECT_EQ(m_figures.stockSignals(5)->below, 0);
    m_shop.run(MoveStock{"PEN", "BER-2", StockAccount::kAvailable, StockAccount::kAdjusted, 999'998});
    project();
    EXPECT_EQ(m_figures.stockSignals(5)->below, 1);
    EXPECT_EQ(m_figures.stockSignals(5)->shorted, 0);
    EXPECT_EQ(m_figures.stockSignals(5, Region::kEu)->below, 1);
    EXPECT_EQ(m_figures.stockSignals(5, Region::kAp)->below, 0);
    order({{"PEN", 2}});
    m_shop.run(MoveStock{"PEN", "BER-2", StockAccount::kAvailable, StockAccount::kAdjusted, 1});
    project();
    EXPECT_EQ(m_figures.stockSignals(0)->shorted, 1);
}

}  // namespace
}  // namespace meridian::stores
