// The state machines against matrices written by hand from the project's state tables: a row for each state, a column
// for each trigger, a dot where the trigger is illegal.
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/payment_state.h"

namespace meridian {
namespace {

// Walks every state and trigger. `letters` names the states in the order of their numbers.
template <class State, class Trigger, std::size_t N>
void expectMatrix(const std::array<Transition<State, Trigger>, N>& table, std::string_view letters,
                  const std::vector<std::string_view>& rows, std::size_t triggers) {
    ASSERT_EQ(rows.size(), letters.size());
    std::size_t legal = 0;
    for (std::size_t state = 0; state < rows.size(); ++state) {
        ASSERT_EQ(rows[state].size(), triggers) << "row " << state;
        for (std::size_t trigger = 0; trigger < triggers; ++trigger) {
            const auto to = nextState(table, static_cast<State>(state), static_cast<Trigger>(trigger));
            const char found = to ? letters.at(static_cast<std::size_t>(*to)) : '.';
            EXPECT_EQ(found, rows[state][trigger]) << "state " << letters[state] << ", trigger " << trigger;
            legal += to ? 1 : 0;
        }
    }
    EXPECT_EQ(legal, N) << "every row of the table is reached by its own state and trigger";
}

TEST(OrderStates, FollowTheTable) {
    // None, Reserved, reView, Authorising, Payment failed, Confirmed, Shipped in part, Fulfilled, Delivered, completed
    // (X), Waiting for the cancel, cancelled (K), archived (Z).
    //   0 placed              7 action required   14 score overdue     21 ship overdue
    //   1 scored allow        8 declined          15 review expired    22 all delivered
    //   2 scored review       9 refused           16 cancel requested  23 delivery overdue
    //   3 scored deny        10 retry             17 cancel settled    24 return window closed
    //   4 review allow       11 hold extended     18 cancel overdue    25 late window closed
    //   5 review deny        12 hold expired      19 part shipped      26 settlement outstanding
    //   6 authorised         13 hold exhausted    20 all shipped
    expectMatrix(kOrderTransitions, "NRVAPCSFDXWKZ",
                 {
                     "R..........................",  // none
                     ".AVK..........V.W..........",  // reserved
                     "....AK.........KW..........",  // fraud review
                     "......CAPK.AKW..W..........",  // authorising
                     "..........A.K...W..........",  // payment failed
                     "................W..SFC.....",  // confirmed
                     "...................SFS.....",  // partly fulfilled
                     "......................DF...",  // fulfilled
                     "........................X.D",  // delivered
                     "...........................",  // completed
                     ".................KW........",  // cancel pending
                     ".........................ZK",  // cancelled
                     "...........................",  // archived
                 },
                 kOrderTriggers);
}

TEST(PaymentStates, FollowTheTable) {
    // None, authorise Sent, authorise Unknown, action reQuired, Authorised, Declined, aBandoned, Failed, capture sent
    // (c), capture unknown (k), capture failed (x), Captured, void sent (v), void unknown (w), Voided, refund sent (r),
    // refund unknown (s), Refunded.
    //   0 start            6 given up          12 void           18 retry
    //   1 authorised       7 action overdue    13 voided         19 still unknown
    //   2 declined         8 capture           14 voided rest    20 late authorised
    //   3 action required  9 captured          15 refund         21 void refused
    //   4 timed out       10 captured all      16 refunded       22 late captured
    //   5 not found       11 capture failed    17 refunded all   23 refunded, rest open
    expectMatrix(kPaymentTransitions, "NSUQADBFckxCvwVrsR",
                 {
                     "S.......................",  // none
                     ".ADQU.F...........S.....",  // authorise sent
                     ".ADQ.SF............U....",  // authorise unknown
                     ".AD....B................",  // action required
                     "........c...v..r........",  // authorised
                     "....................A.C.",  // declined
                     "....................A.C.",  // abandoned
                     "....................A.C.",  // failed
                     "....k....ACx......c.....",  // capture sent
                     ".....c...ACx.......k....",  // capture unknown
                     "..................c.....",  // capture failed
                     "...............r........",  // captured
                     "....w........VC...v..C..",  // void sent
                     ".....v.......VC....w.C..",  // void unknown
                     "......................C.",  // voided
                     "....s...........CRr....A",  // refund sent
                     ".....r..........CR.s...A",  // refund unknown
                     "........................",  // refunded
                 },
                 kPaymentTriggers);
}

TEST(ParcelStates, FollowTheTable) {
    // None, Picking, pacKed, Shipped, Delivered, Lost, cancelled (X); pick, pack, ship, deliver, lose, cancel.
    expectMatrix(kParcelTransitions, "NPKSDLX",
                 {
                     "P.S...",  // none
                     ".KS..X",  // picking
                     "..S..X",  // packed
                     "...DL.",  // shipped
                     "......",  // delivered
                     "......",  // lost
                     "......",  // cancelled
                 },
                 kParcelTriggers);
}

TEST(HoldStates, FollowTheTable) {
    expectMatrix(kHoldTransitions, "FH", {"H.", ".F"}, 2);
}

TEST(StateTables, AreDeterministic) {
    EXPECT_TRUE(isDeterministic(kOrderTransitions));
    EXPECT_TRUE(isDeterministic(kPaymentTransitions));
    EXPECT_TRUE(isDeterministic(kParcelTransitions));
    EXPECT_TRUE(isDeterministic(kHoldTransitions));
    constexpr std::array kTwice = {OrderTransition{OrderState::kNone, OrderTrigger::kPlaced, OrderState::kReserved},
                                   OrderTransition{OrderState::kReserved, OrderTrigger::kPlaced, OrderState::kReserved},
                                   OrderTransition{OrderState::kNone, OrderTrigger::kPlaced, OrderState::kCancelled}};
    EXPECT_FALSE(isDeterministic(kTwice));
}

TEST(StateTables, EveryStateIsReachableFromNone) {
    const auto reachable = [](const auto& table, std::size_t states) {
        std::set<std::size_t> seen{0};
        for (std::size_t round = 0; round < states; ++round) {
            for (const auto& transition : table) {
                if (seen.contains(static_cast<std::size_t>(transition.from)))
                    seen.insert(static_cast<std::size_t>(transition.to));
            }
        }
        return seen.size();
    };
    EXPECT_EQ(reachable(kOrderTransitions, kOrderStates), kOrderStates);
    EXPECT_EQ(reachable(kPaymentTransitions, kPaymentStates), kPaymentStates);
    EXPECT_EQ(reachable(kParcelTransitions, kParcelStates), kParcelStates);
}

TEST(StateTables, OnlyTerminalStatesOfAnOrderHaveNoWayOut) {
    for (std::size_t state = 0; state < kOrderStates; ++state) {
        bool leaves = false;
        for (const auto& transition : kOrderTransitions)
            leaves = leaves || transition.from == static_cast<OrderState>(state);
        EXPECT_EQ(leaves, !isTerminal(static_cast<OrderState>(state))) << nameOf(static_cast<OrderState>(state));
    }
}

TEST(PaymentStates, AreOutstandingWhileTheProviderOwesAnAnswer) {
    std::string outstanding;
    std::string over;
    for (std::size_t state = 0; state < kPaymentStates; ++state) {
        outstanding += isOutstanding(static_cast<PaymentState>(state)) ? 'o' : '.';
        over += isOver(static_cast<PaymentState>(state)) ? 'o' : '.';
    }
    EXPECT_EQ(outstanding, ".ooo....oo..oo.oo.");
    EXPECT_EQ(over, ".....ooo..........");
}

template <class Value>
void expectNames(std::size_t count) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view name = nameOf(static_cast<Value>(i));
        EXPECT_FALSE(name.empty());
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << name;
        EXPECT_TRUE(names.insert(name).second) << name << " names two";
    }
}

TEST(StateNames, AreLowerCaseWordsAndUnique) {
    expectNames<OrderState>(kOrderStates);
    expectNames<OrderTrigger>(kOrderTriggers);
    expectNames<PaymentState>(kPaymentStates);
    expectNames<PaymentTrigger>(kPaymentTriggers);
    expectNames<ParcelState>(kParcelStates);
    expectNames<ParcelTrigger>(kParcelTriggers);
    expectNames<HoldState>(2);
}

TEST(StateNames, SayWhatTheStateIs) {
    EXPECT_EQ(nameOf(OrderState::kConfirmed), "confirmed");
    EXPECT_EQ(nameOf(OrderState::kArchived), "archived");
    EXPECT_EQ(nameOf(OrderTrigger::kSettlementOutstanding), "settlement_outstanding");
    EXPECT_EQ(nameOf(PaymentState::kRefunded), "refunded");
    EXPECT_EQ(nameOf(PaymentTrigger::kRefundedOpen), "refunded_open");
    EXPECT_EQ(nameOf(ParcelState::kCancelled), "cancelled");
    EXPECT_EQ(nameOf(ParcelTrigger::kLose), "lose");
    EXPECT_EQ(nameOf(HoldState::kHeld), "held");
}

}  // namespace
}  // namespace meridian
