// Every struct that is ever written reads back as what it was, whatever its content.
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/catalogue.h"
#include "backend/domain/command.h"
#include "backend/domain/digest.h"
#include "backend/domain/personal_data.h"
#include "backend/domain/receipts.h"
#include "backend/domain/record.h"

#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

template <class Variant>
struct AsTypes;
template <class... Ts>
struct AsTypes<std::variant<Ts...>> {
    using Types = ::testing::Types<Ts...>;
};

template <class T>
void expectRoundTrips() {
    EXPECT_TRUE(rc::check("what was written is what is read", [](std::uint64_t seed) {
        const T value = anyOf<T>(seed);
        const std::string bytes = wire::toBytes(value);
        T read;
        RC_ASSERT(wire::Reader::parse(bytes, read));
        const bool sameBytes = wire::toBytes(read) == bytes;
        RC_ASSERT(sameBytes);
        if constexpr (!std::same_as<T, Record>) RC_ASSERT(digestOf(read, 1) == digestOf(value, 1));
    }));
}

template <class T>
class EventRoundTrip : public ::testing::Test {};
TYPED_TEST_SUITE(EventRoundTrip, AsTypes<Event>::Types);
TYPED_TEST(EventRoundTrip, KeepsEverything) {
    expectRoundTrips<TypeParam>();
}

template <class T>
class CommandRoundTrip : public ::testing::Test {};
TYPED_TEST_SUITE(CommandRoundTrip, AsTypes<CommandBody>::Types);
TYPED_TEST(CommandRoundTrip, KeepsEverything) {
    expectRoundTrips<TypeParam>();
}

template <class T>
class StateRoundTrip : public ::testing::Test {};
using StateTypes = ::testing::Types<Order, Payment, Parcel, OrderLine, Receipt, StockLevel, Sku, Location, Product,
                                    ProviderReport, PersonalData, Score, Record>;
TYPED_TEST_SUITE(StateRoundTrip, StateTypes);
TYPED_TEST(StateRoundTrip, KeepsEverything) {
    expectRoundTrips<TypeParam>();
}

// Zero is not written, so reading has to make it, also where a fresh struct starts with something else.
template <class T>
void expectZeroSurvives() {
    T zero;
    const auto clear = [](auto&& self, auto& value) -> void {
        std::remove_cvref_t<decltype(value)>::describe(value, [&](int, const char*, auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (wire::Scalar<Member>) {
                wire::fromWire(0, member);
            } else if constexpr (wire::Described<Member>) {
                self(self, member);
            }
        });
    };
    clear(clear, zero);
    T read;
    ASSERT_TRUE(wire::Reader::parse(wire::toBytes(zero), read));
    EXPECT_EQ(digestOf(read, 1), digestOf(zero, 1));
}
TYPED_TEST(EventRoundTrip, KeepsZeroWhereAFreshOneIsNotZero) {
    expectZeroSurvives<TypeParam>();
}
TYPED_TEST(CommandRoundTrip, KeepsZeroWhereAFreshOneIsNotZero) {
    expectZeroSurvives<TypeParam>();
}

template <class... Ts>
std::set<int> tagsOf(const std::variant<Ts...>*) {
    return {Ts::kTag...};
}

TEST(Tags, AreDenseFromOneSoThatNoneIsUsedTwice) {
    for (const auto& [tags, count] :
         {std::pair{tagsOf(static_cast<const Event*>(nullptr)), std::variant_size_v<Event>},
          std::pair{tagsOf(static_cast<const CommandBody*>(nullptr)), std::variant_size_v<CommandBody>}}) {
        EXPECT_EQ(tags.size(), count);
        EXPECT_EQ(*tags.begin(), 1);
        EXPECT_EQ(*tags.rbegin(), static_cast<int>(count));
    }
}

// Field numbers and names within one struct.
class Numbers {
  public:
    template <class T>
    void operator()(int number, const char* name, T& member) {
        EXPECT_TRUE(numbers.insert(number).second) << number << " is used twice";
        EXPECT_TRUE(names.insert(name).second) << name << " is used twice";
        EXPECT_GT(number, 0);
        if constexpr (wire::Described<T>) {
            Numbers nested;
            T::describe(member, nested);
        }
    }
    std::set<int> numbers;
    std::set<std::string> names;
};
TYPED_TEST(EventRoundTrip, NumbersItsFieldsFromOneWithoutGaps) {
    TypeParam value;
    Numbers numbers;
    TypeParam::describe(value, numbers);
    EXPECT_EQ(*numbers.numbers.rbegin(), static_cast<int>(numbers.numbers.size()));
}
TYPED_TEST(CommandRoundTrip, NumbersItsFieldsFromOneWithoutGaps) {
    TypeParam value;
    Numbers numbers;
    TypeParam::describe(value, numbers);
    EXPECT_EQ(*numbers.numbers.rbegin(), static_cast<int>(numbers.numbers.size()));
}

// Counts the fields of a struct by how many initialisers it takes.
struct Anything {
    template <class T>
    operator T() const;
};
template <class T, class... Given>
constexpr std::size_t arity() {
    if constexpr (requires { T{Given{}..., Anything{}}; }) {
        return arity<T, Given..., Anything>();
    } else {
        return sizeof...(Given);
    }
}
template <class T>
std::size_t describedFields() {
    T value;
    std::size_t count = 0;
    T::describe(value, [&](int, const char*, auto&) { ++count; });
    return count;
}

TYPED_TEST(EventRoundTrip, DescribesEveryField) {
    EXPECT_EQ(describedFields<TypeParam>(), arity<TypeParam>());
}

TEST(Descriptions, LeaveOutOnlyWhatMayBeLeftOut) {
    EXPECT_EQ(describedFields<Payment>(), arity<Payment>());
    EXPECT_EQ(describedFields<Parcel>(), arity<Parcel>());
    EXPECT_EQ(describedFields<OrderLine>(), arity<OrderLine>());
    EXPECT_EQ(describedFields<Record>(), arity<Record>());
    EXPECT_EQ(describedFields<Receipt>(), arity<Receipt>());
    EXPECT_EQ(describedFields<StockLevel>(), arity<StockLevel>());
    EXPECT_EQ(describedFields<ProviderReport>(), arity<ProviderReport>());
    EXPECT_EQ(describedFields<Sku>(), arity<Sku>());
    EXPECT_EQ(describedFields<Location>(), arity<Location>());
    EXPECT_EQ(describedFields<Product>(), arity<Product>());
    EXPECT_EQ(describedFields<PersonalData>(), arity<PersonalData>());
    EXPECT_EQ(describedFields<Order>() + 1, arity<Order>()) << "all but its own digest";
    EXPECT_EQ(describedFields<PlaceOrder>() + 2, arity<PlaceOrder>()) << "all but the sealed data and the score";
    EXPECT_EQ(describedFields<EditAddress>() + 1, arity<EditAddress>()) << "all but the sealed data";
    EXPECT_EQ(describedFields<AddNote>() + 1, arity<AddNote>()) << "all but the sealed data";
}

}  // namespace
}  // namespace meridian::testing
