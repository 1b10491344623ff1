// One random life of an order's money: placed, authorised, shipped in parts, captured, cancelled, lost, refunded, with
// a provider that answers, declines, times out, repeats itself or speaks too late; then everything is allowed to come
// to its end, and the books are compared.
#pragma once

#include <map>
#include <string>

#include "backend/domain/command.h"
#include "backend/domain/record.h"
#include "backend/domain/state.h"

#include "tests/backend/property/model_provider.h"

namespace meridian::testing {

// What the sequences came across, so that a generator that never reaches the hard cases is noticed.
struct Coverage {
    std::array<std::uint64_t, kPaymentTriggers> paymentTriggers{};
    std::array<std::uint64_t, kOrderStates> orderStates{};
    std::uint64_t commands = 0;
    std::uint64_t contradictions = 0;

    Coverage& operator+=(const Coverage& other);
};

// A cell with a small shop and more stock than all sequences can sell.
void openShop(State& state);

class MoneySequence {
  public:
    // `state` is used by one sequence after the other; each leaves no open order behind.
    MoneySequence(State& state, Coverage& coverage, std::uint64_t seed);

    // Empty, or what is wrong.
    std::string run();

  private:
    void place();
    void randomStep();
    void settlingStep();
    void command(CommandBody body);
    void followUp(const Record& record);
    void serve(Mood mood);
    void tell(const ProviderReport& report) { command(ReportPayment{report}); }
    void letTimePass();
    void takeLate();
    void customerOrShopActs();
    void shipSomething();
    void moveSomeParcel(std::uint64_t percentLost);
    void checkOpen();
    void checkClosed();
    void wrong(std::string what);

    const Order* order() const { return m_state.order(m_order); }
    std::int64_t worthOf(const ParcelAdvanced& event);

    State& m_state;
    Coverage& m_coverage;
    Random m_random;
    OrderId m_order;
    ModelProvider m_provider;
    std::vector<Call> m_calls;              // with the provider, not carried out yet
    std::vector<ProviderReport> m_reports;  // said before, and perhaps said again
    std::vector<std::uint8_t> m_unheard;    // attempts of which a reply was lost
    OrderPlaced m_placed;
    std::vector<std::int64_t> m_shipped;            // units of each line
    std::map<std::uint16_t, std::int64_t> m_bills;  // what each parcel that was not lost must have cost the customer
    std::int64_t m_lost = 0;                        // what the lost ones had cost
    bool m_anyShipped = false;
    CellTime m_now;
    LedgerBalances m_before;
    std::string m_wrong;
};

}  // namespace meridian::testing
