// The bytes of a few records as they were when the format was fixed. A failure here means that journals written before
// cannot be read any more: add a field with a new number instead.
#include <gtest/gtest.h>

#include "backend/domain/posting_rules.h"
#include "backend/domain/record.h"

namespace meridian {
namespace {

std::string hex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += kDigits[static_cast<unsigned char>(byte) >> 4];
        text += kDigits[static_cast<unsigned char>(byte) & 0xf];
    }
    return text;
}

Record headed(std::uint8_t command) {
    Record record;
    record.commandId = {0x01, 0x93, 0x4f, 0x6a, 0x10, 0x00, 0x70, 0x01, 0x80, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};
    record.command = command;
    record.actor = "person:anna";
    record.reason = "wish";
    record.bodyDigest = 0x1122334455667788;
    record.order = OrderId{(std::uint64_t{0x0201} << 48) | 42};
    record.version = 3;
    return record;
}

TEST(GoldenBytes, OfAPlacedOrder) {
    Record record = headed(1);
    OrderPlaced placed;
    placed.order = record.order;
    placed.customer = CustomerId{4711};
    placed.currency = Currency{978};
    placed.country = Country{{'D', 'E'}};
    placed.lines.push_back({SkuId{1}, LocationId{2}, 3, 0, 0, 0, 10'00, 25'21, 4'79});
    placed.shippingNet = 4'12;
    placed.shippingTax = 78;
    placed.total = 34'90;
    placed.deadline = CellTime{1'800'000'000'000'000};
    placed.paymentToken = "tok_visa";
    placed.reference = "WEB-1";
    placed.sealed = "\x01\x02";
    record.events.emplace_back(placed);
    record.events.emplace_back(OrderScored{record.order, {ScoreOutcome::kAllow, 12, 1}});
    EXPECT_EQ(hex(wire::toBytes(record)),
              "0a1001934f6a10007001800203040506070810011a0b706572736f6e3a616e6e612204776973682888ef99abc5e88c911140"
              "aa8080808080c08002480352500a4e08aa8080808080c0800210e72418d20720c588012801320f08011002180638d00f40b2"
              "2748be0738b806409c0148c436508080c489e5c5b2065a055745422d31620201026a08746f6b5f766973615214121208aa80"
              "80808080c0800212060801100c1801");
}

TEST(GoldenBytes, OfAPaymentAndItsEntry) {
    Record record = headed(13);
    PaymentAdvanced payment;
    payment.order = record.order;
    payment.attempt = 1;
    payment.trigger = PaymentTrigger::kCapturedAll;
    payment.to = PaymentState::kCaptured;
    payment.call = EffectKind::kInquire;
    payment.outstanding = EffectKind::kRefund;
    payment.step = 2;
    payment.inquiries = 3;
    payment.notFound = 4;
    payment.effectAmount = 5;
    payment.requested = 34'90;
    payment.authorised = 34'91;
    payment.captured = 34'92;
    payment.refunded = -1;
    payment.sentAt = CellTime{7};
    payment.due = CellTime{8};
    payment.token = "t";
    payment.code = "c";
    payment.providerReference = "pr_1";
    record.events.emplace_back(payment);
    record.events.emplace_back(PaymentWanted{record.order, 1, 1, 34'90, 10});
    record.events.emplace_back(ReportNoted{record.order, 1, ReportClass::kContradiction, "why"});
    record.events.emplace_back(EntryPosted{882207, record.order, captured({34'90, Currency{978}})});
    EXPECT_EQ(hex(wire::toBytes(record)),
              "0a1001934f6a100070018002030405060708100d1a0b706572736f6e3a616e6e612204776973682888ef99abc5e88c911140"
              "aa8080808080c080024803523d223b08aa8080808080c080021001180a200b28053004380240034804500a58c43660c63668"
              "c8367001780e8001108a010174920101639a010470725f3152152a1308aa8080808080c080021001180120c4362814521532"
              "1308aa8080808080c0800210011803220377687952373a35089fec3510aa8080808080c080021a25080410d2071a0608ba09"
              "10c4361a0608cc0810c3361a0608954710c4361a06088c4710c336");
}

TEST(GoldenBytes, OfParcelsLinesHoldsAndNotes) {
    Record record = headed(6);
    record.events.emplace_back(ParcelAdvanced{record.order,
                                              1,
                                              ParcelTrigger::kShip,
                                              ParcelState::kShipped,
                                              LocationId{2},
                                              {{1, 3}},
                                              25'21,
                                              4'12,
                                              5'57,
                                              "TRACK"});
    record.events.emplace_back(LinesCancelled{record.order, {{2, 1}, {3, 2}}});
    record.events.emplace_back(
        OrderAdvanced{record.order, OrderTrigger::kPartShipped, OrderState::kPartlyFulfilled, {9}});
    record.events.emplace_back(HoldChanged{record.order, HoldState::kHeld});
    record.events.emplace_back(AddressChanged{record.order, CustomerId{4711}, "sealed"});
    record.events.emplace_back(NoteAdded{record.order, CustomerId{4711}, "note"});
    record.events.emplace_back(TagsChanged{record.order, {"gift", ""}, {"old"}});
    EXPECT_EQ(hex(wire::toBytes(record)),
              "0a1001934f6a10007001800203040506070810061a0b706572736f6e3a616e6e612204776973682888ef99abc5e88c911140"
              "aa8080808080c080024803522a422808aa8080808080c08002100118022003280232040801100638b22740b80648da085205"
              "545241434b52184a1608aa8080808080c0800212040802100212040803100452121a1008aa8080808080c080021013180620"
              "12520e520c08aa8080808080c08002100152175a1508aa8080808080c0800210e7241a067365616c65645215621308aa8080"
              "808080c0800210e7241a046e6f7465521a9a011708aa8080808080c0800212046769667412001a036f6c64");
}

TEST(GoldenBytes, OfTheCatalogueTheStockAndTheCell) {
    Record record;
    record.command = 12;
    record.actor = "system:import";
    record.events.emplace_back(
        StockMoved{SkuId{1}, LocationId{2}, StockAccount::kSupply, StockAccount::kAvailable, {7}});
    record.events.emplace_back(LocationDefined{LocationId{1}, "BER-2", "Berlin 2", "eu"});
    ProductDefined product{20417, 2, "mug", "Mug", "<b>Mug</b>", "Acme", "Cup", "a, b", 1, {"x.png"}, {}};
    Variant variant{SkuId{1}, "MUG", "Navy", "4006381333931",
                    320,      1,     1,      {{Currency{978}, 10'00}, {Currency{840}, 11'00}}};
    product.variants.push_back(variant);
    record.events.emplace_back(product);
    record.events.emplace_back(DeadLetterParked{3, "provider_report", "EU-1000423", "unknown", "\x08\x01"});
    record.events.emplace_back(DeadLetterResolved{3, "replayed"});
    record.events.emplace_back(CustomerErased{CustomerId{4711}});
    EXPECT_EQ(hex(wire::toBytes(record)),
              "100c1a0d73797374656d3a696d706f7274520c6a0a0801100218052001280e52197217080112054245522d321a084265726c"
              "696e203222026575526d7a6b08c19f0110021a036d756722034d75672a0a3c623e4d75673c2f623e320441636d653a034375"
              "704204612c206248015205782e706e675a33080112034d55471a044e617679220d3430303633383133333339333128800530"
              "013801420608d20710d00f420608c806109811522f82012c0803120f70726f76696465725f7265706f72741a0a45552d3130"
              "30303432332207756e6b6e6f776e2a020801520f8a010c080312087265706c61796564520692010308e724");
}

TEST(GoldenBytes, OfARejection) {
    Record record = headed(1);
    record.order = {};
    record.version = 0;
    record.rejection = Reason::kOutOfStock;
    record.rejectionDetail = "line 1: MUG";
    EXPECT_EQ(hex(wire::toBytes(record)),
              "0a1001934f6a10007001800203040506070810011a0b706572736f6e3a616e6e612204776973682888ef99abc5e88c911130"
              "093a0b6c696e6520313a204d5547");
}

}  // namespace
}  // namespace meridian
