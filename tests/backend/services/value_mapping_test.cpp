#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/digest.h"
#include "backend/services/customer_number.h"
#include "backend/services/header_mapping.h"
#include "backend/services/receipt_mapping.h"
#include "backend/services/sync_cursor.h"

#include "tests/backend/services/fake_cell.h"
#include "tests/backend/services/sample_requests.h"

namespace meridian::services {
namespace {

TEST(CustomerNumber, IsReadAsItIsWritten) {
    EXPECT_EQ(formatCustomerNumber({4'471'902}), "CUS-4471902");
    EXPECT_EQ(parseCustomerNumber("CUS-4471902"), CustomerId{4'471'902});
    EXPECT_EQ(parseCustomerNumber("cus-1"), CustomerId{1});
    EXPECT_EQ(parseCustomerNumber("CUS-4503599627370495"), CustomerId{(1ULL << 52) - 1});
    for (const char* wrong : {"", "CUS-", "CUS-0", "CUS-01", "CUS-+1", "CUS- 1", "CUS-1 ", "4471902",
                              "CUS-4503599627370496", "CUS-99999999999999999999"}) {
        EXPECT_FALSE(parseCustomerNumber(wrong).has_value()) << wrong;
    }
}

TEST(CustomerNumber, OneAddressIsOneCustomer) {
    const CustomerId erika = customerOfEmail("erika@example.org", 0);
    EXPECT_EQ(customerOfEmail("  Erika@Example.ORG ", 0), erika);
    EXPECT_NE(customerOfEmail("erik@example.org", 0), erika);
    EXPECT_NE(customerOfEmail("erika@example.org", 1), erika);
    EXPECT_EQ(parseCustomerNumber(formatCustomerNumber(erika)), erika);
    // Numbers that are in journals already must stay what they are.
    EXPECT_EQ(formatCustomerNumber(erika), "CUS-3844839528944779");
}

TEST(DerivedIds, AreRepeatableApartAndOfTheSameTime) {
    CommandId base;
    const std::string id = sampleId(5);
    std::memcpy(base.bytes.data(), id.data(), id.size());
    std::set<CommandId> seen{base};
    for (std::uint64_t number = 0; number < 1'000; ++number) {
        const CommandId derived = derivedCommandId(base, number);
        EXPECT_EQ(derived, derivedCommandId(base, number));
        EXPECT_EQ(derived.unixMilliseconds(), base.unixMilliseconds());
        EXPECT_TRUE(seen.insert(derived).second);
    }
}

TEST(Receipts, AcceptedRejectedAndConflict) {
    engine::Answer answer;
    answer.receipt.order = makeOrderId(kTestCell, 4'821);
    answer.receipt.version = 6;
    answer.receipt.batch = {12};
    v1::Receipt receipt;
    fillReceipt(answer, kTestCell, receipt);
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED);
    EXPECT_EQ(receipt.order(), formatOrderNumber(answer.receipt.order));
    EXPECT_EQ(receipt.version(), 6u);
    EXPECT_EQ(receipt.commit_token().cell(), kTestCell.value);
    EXPECT_EQ(receipt.commit_token().batch(), 12u);
    EXPECT_FALSE(receipt.has_rejection());

    answer.receipt.reason = Reason::kOutOfStock;
    answer.detail = "line 2, NMB-DJM-NVY";
    v1::Receipt rejected;
    fillReceipt(answer, kTestCell, rejected);
    EXPECT_EQ(rejected.outcome(), v1::OUTCOME_REJECTED);
    EXPECT_EQ(rejected.rejection().code(), "OUT_OF_STOCK");
    EXPECT_EQ(rejected.rejection().detail(), "line 2, NMB-DJM-NVY");
    EXPECT_EQ(rejected.rejection().text(), "There is not enough stock for this order.");
    EXPECT_EQ(rejected.rejection().remedy(), "Lower the quantity, or wait until stock arrives.");

    answer.receipt.reason = Reason::kVersionConflict;
    v1::Receipt conflict;
    fillReceipt(answer, kTestCell, conflict);
    EXPECT_EQ(conflict.outcome(), v1::OUTCOME_CONFLICT);
    EXPECT_EQ(conflict.version(), 6u);
}

TEST(Receipts, WhatTheCellNeverSawHasNoToken) {
    v1::Receipt receipt;
    fillRefusal(Reason::kUnknownCustomer, "", receipt);
    EXPECT_EQ(receipt.outcome(), v1::OUTCOME_REJECTED);
    EXPECT_FALSE(receipt.has_commit_token());
    v1::Receipt unsettled;
    fillUnsettled(absl::UnavailableError("the cell lost its commit"), unsettled);
    EXPECT_EQ(unsettled.outcome(), v1::OUTCOME_UNSETTLED);
    EXPECT_EQ(unsettled.rejection().code(), "UNAVAILABLE");
}

TEST(SyncCursors, AreReadAsTheyAreWritten) {
    const SyncCursor cursor{{77}, 12, 3};
    const auto read =
        parseCursor(v1::SYNC_SCOPE_STOCK, kTestCell, formatCursor(v1::SYNC_SCOPE_STOCK, kTestCell, cursor));
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_EQ(read->batch, cursor.batch);
    EXPECT_EQ(read->key, cursor.key);
    EXPECT_EQ(read->subKey, cursor.subKey);
    EXPECT_EQ(parseCursor(v1::SYNC_SCOPE_STOCK, kTestCell, "")->batch, BatchNumber{});
}

TEST(SyncCursors, ThoseOfOthersAreRefused) {
    const std::string good = formatCursor(v1::SYNC_SCOPE_STOCK, kTestCell, {{77}, 12, 3});
    EXPECT_TRUE(absl::IsOutOfRange(parseCursor(v1::SYNC_SCOPE_ORDERS, kTestCell, good).status()));
    EXPECT_TRUE(absl::IsOutOfRange(parseCursor(v1::SYNC_SCOPE_STOCK, makeCell(Region::kUs, 1), good).status()));
    for (std::size_t size = 1; size < good.size(); ++size) {
        const auto cut = parseCursor(v1::SYNC_SCOPE_STOCK, kTestCell, good.substr(0, size));
        EXPECT_TRUE(absl::IsOutOfRange(cut.status())) << good.substr(0, size);
    }
    EXPECT_TRUE(absl::IsOutOfRange(parseCursor(v1::SYNC_SCOPE_STOCK, kTestCell, good + ".1").status()));
    EXPECT_TRUE(absl::IsOutOfRange(parseCursor(v1::SYNC_SCOPE_STOCK, kTestCell, "2" + good.substr(1)).status()));
}

}  // namespace
}  // namespace meridian::services
