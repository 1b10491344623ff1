#include "backend/demo/demo_shop.h"

#include <algorithm>
#include <array>

namespace meridian::demo {

namespace {

constexpr std::array kLocations = {
    DemoLocation{"RNO-1", "Reno", "us"},      DemoLocation{"CMH-2", "Columbus", "us"},
    DemoLocation{"BER-2", "Berlin", "eu"},    DemoLocation{"LYS-1", "Lyon", "eu"},
    DemoLocation{"SIN-1", "Singapore", "ap"}, DemoLocation{"SYD-1", "Sydney", "ap"},
};

constexpr std::array kJacket = {
    DemoVariant{"NMB-DJS-NVY", "S, navy", 24'900, 640, {1'190, 1'402, 880, 512, 410, 260}},
    DemoVariant{"NMB-DJM-NVY", "M, navy", 24'900, 660, {1'214, 1'305, 918, 606, 344, 228}},
    DemoVariant{"NMB-DJL-NVY", "L, navy", 24'900, 690, {1'260, 1'341, 964, 631, 352, 240}},
    DemoVariant{"NMB-DJM-RUS", "M, rust", 24'900, 660, {610, 702, 388, 190, 120, 96}},
};
constexpr std::array kPack = {
    DemoVariant{"KST-40L-MOS", "moss", 18'900, 1'480, {3'640, 3'702, 2'388, 1'201, 988, 770}},
    DemoVariant{"KST-40L-SLT", "slate", 18'900, 1'480, {1'512, 1'498, 1'240, 633, 394, 281}},
};
constexpr std::array kHeadphones = {
    DemoVariant{"ARI-OEH-BLK", "black", 24'900, 270, {2'820, 2'104, 2'290, 1'640, 910, 666}},
    DemoVariant{"ARI-OEH-SND", "sand", 24'900, 270, {520, 488, 241, 112, 30, 0}},
};
constexpr std::array kDesk = {DemoVariant{"ELM-DSK-140", "140 cm", 54'900, 38'000, {690, 812, 602, 388, 231, 150}}};
constexpr std::array kTent = {
    DemoVariant{"BRK-TNT-2P", "two persons", 32'900, 2'150, {1'402, 1'588, 1'201, 690, 560, 440}}};
constexpr std::array kStove = {
    DemoVariant{"HLD-ST2-SIL", "silver", 12'900, 3'900, {1'520, 1'604, 1'366, 810, 540, 421}}};
constexpr std::array kKettle = {
    DemoVariant{"VLA-KTL-17W", "1.7 L, white", 8'990, 1'100, {2'720, 2'904, 2'011, 1'512, 990, 670}}};
constexpr std::array kWatch = {
    DemoVariant{"SOL-WTC-41G", "41 mm, graphite", 27'900, 95, {802, 911, 833, 420, 380, 204}}};
constexpr std::array kBag = {
    DemoVariant{"FJL-SLB-REG", "regular", 29'610, 1'210, {388, 371, 430, 161, 60, 39}},
    DemoVariant{"FJL-SLB-LNG", "long", 31'900, 1'330, {210, 244, 190, 88, 41, 12}},
};
constexpr std::array kLamp = {
    DemoVariant{"TRN-LMP-BRS", "brass", 4'250, 540, {3'520, 3'688, 2'611, 1'902, 1'404, 940}}};
constexpr std::array kRug = {DemoVariant{"DUN-RUG-200", "200 x 300 cm", 64'900, 21'500, {161, 148, 122, 59, 20, 8}}};
constexpr std::array kPowerBank = {
    DemoVariant{"PIK-PWB-20K", "20 Ah", 5'990, 420, {3'011, 3'240, 2'301, 1'702, 1'211, 840}}};
constexpr std::array kBottle = {
    DemoVariant{"RVN-BTL-750", "750 ml, steel", 3'490, 310, {4'100, 3'870, 3'020, 2'115, 1'630, 1'290}},
    DemoVariant{"RVN-BTL-1L0", "1 L, steel", 3'990, 390, {2'650, 2'410, 1'980, 1'320, 944, 702}},
};
constexpr std::array kSocks = {
    DemoVariant{"LND-SCK-3PK", "three pairs", 2'900, 180, {5'400, 5'120, 4'380, 2'960, 2'205, 1'711}},
};

constexpr std::array kProducts = {
    DemoProduct{"nimbus-down-jacket", "Nimbus down jacket", "Nimbus", "Jackets", "down, outdoor, winter",
                "<p>A light jacket for cold days that packs into its own pocket. 700 fill power down, a shell that "
                "sheds wind and drizzle, and a hood that fits under a helmet.</p><ul><li>Down from a traceable "
                "source</li><li>Two hand pockets and one inside</li></ul>",
                kJacket},
    DemoProduct{"kestrel-40-l-trail-pack", "Kestrel 40 L trail pack", "Kestrel", "Packs", "hiking, outdoor",
                "<p>Forty litres for two or three days on the trail. The back panel lets air through, the hip belt "
                "carries the load, and the rain cover lives in the lid.</p>",
                kPack},
    DemoProduct{"aria-over-ear-headphones", "Aria over-ear headphones", "Aria", "Audio", "audio, wireless",
                "<p>Thirty hours of music on one charge, and quiet around you when you want it. Folds flat, with a "
                "cable in the case for the flight.</p>",
                kHeadphones},
    DemoProduct{"elm-standing-desk", "Elm standing desk", "Elm", "Furniture", "home office",
                "<p>A desk that goes from sitting to standing in twelve seconds and remembers four heights. Top of "
                "solid elm, frame of powder-coated steel.</p>",
                kDesk},
    DemoProduct{"birka-tent", "Birka tent", "Birka", "Camping", "hiking, outdoor",
                "<p>Room for two and their packs at just over two kilograms. Two doors, two porches, up in five "
                "minutes, and taut in the wind.</p>",
                kTent},
    DemoProduct{"halden-two-burner-stove", "Halden two-burner stove", "Halden", "Camping", "outdoor, cooking",
                "<p>Two flames that simmer as well as they boil, out of the wind behind three screens. Folds to the "
                "size of a briefcase.</p>",
                kStove},
    DemoProduct{"vela-gooseneck-kettle", "Vela gooseneck kettle", "Vela", "Kitchen", "cooking, coffee",
                "<p>Pours as slowly as good coffee asks for. Holds any temperature from 40 to 100 degrees for half an "
                "hour.</p>",
                kKettle},
    DemoProduct{"sola-watch", "Sola watch", "Sola", "Watches", "gifts",
                "<p>A steel watch that takes its power from any light. Sapphire glass, water-resistant to 100 metres, "
                "strap changed without a tool.</p>",
                kWatch},
    DemoProduct{"fjell-sleeping-bag", "Fjell sleeping bag", "Fjell", "Camping", "down, hiking, winter",
                "<p>Warm down to minus seven degrees at 1.2 kilograms. A draught collar, a zip that does not catch, "
                "and a sack that halves its size.</p>",
                kBag},
    DemoProduct{"tern-folding-lamp", "Tern folding lamp", "Tern", "Lighting", "gifts, home office",
                "<p>A reading lamp of brushed brass that folds away to nothing. Warm light in five steps, charged by "
                "USB-C, eight hours at full brightness.</p>",
                kLamp},
    DemoProduct{"dune-wool-rug", "Dune wool rug", "Dune", "Home", "handmade",
                "<p>Woven by hand from undyed wool. Each one differs a little in shade, and is softer after a year "
                "than on its first day.</p>",
                kRug},
    DemoProduct{"pika-power-bank", "Pika power bank", "Pika", "Electronics", "travel, wireless",
                "<p>Charges a laptop once or a telephone four times, at up to 65 watts. Within the limit for cabin "
                "luggage.</p>",
                kPowerBank},
    DemoProduct{
        "raven-bottle", "Raven bottle", "Raven", "Camping", "hiking, outdoor, travel",
        "<p>Keeps tea hot for twelve hours and water cold for a day. Fits the side pocket of every pack we sell.</p>",
        kBottle},
    DemoProduct{"lund-wool-socks", "Lund wool socks", "Lund", "Clothing", "gifts, winter",
                "<p>Three pairs of merino that stay fresh for days. Reinforced at heel and toe, and mended free of "
                "charge for two years.</p>",
                kSocks},
};

constexpr std::array kPeople = {
    DemoPerson{"Marta Kowalczyk", "DE", "Berlin", "10435", "Kastanienallee 71", "+49 30 5550142", "EUR"},
    DemoPerson{"Camille Dubois", "FR", "Lyon", "69002", "Rue Mercière 18", "+33 4 55 50 11 27", "EUR"},
    DemoPerson{"Giulia Ferri", "IT", "Bologna", "40126", "Via Zamboni 33", "+39 051 555 0188", "EUR"},
    DemoPerson{"Sander Bakker", "NL", "Utrecht", "3511", "Oudegracht 204", "+31 30 555 0136", "EUR"},
    DemoPerson{"Pekka Virtanen", "FI", "Tampere", "33100", "Hämeenkatu 12", "+358 3 5550 117", "EUR"},
    DemoPerson{"Clara Weiss", "AT", "Wien", "1070", "Neubaugasse 40", "+43 1 5550 166", "EUR"},
    DemoPerson{"Niamh Doyle", "IE", "Cork", "T12", "Washington Street 9", "+353 21 555 0104", "EUR"},
    DemoPerson{"Jonas Fischer", "DE", "Hamburg", "20357", "Schanzenstraße 5", "+49 40 5550173", "EUR"},
    DemoPerson{"Léa Fontaine", "BE", "Gent", "9000", "Korenmarkt 3", "+32 9 555 01 52", "EUR"},
    DemoPerson{"Andreas Keller", "CH", "Zürich", "8004", "Langstrasse 88", "+41 44 555 01 39", "CHF"},
    DemoPerson{"Harriet Lowe", "GB", "Leeds", "LS1 4DY", "Park Row 21", "+44 113 555 0191", "GBP"},
    DemoPerson{"Olivia Bennett", "US", "Portland", "97205", "SW Morrison Street 918", "+1 503 555 0148", "USD"},
    DemoPerson{"Marcus Hill", "US", "Austin", "78704", "South Lamar Boulevard 1100", "+1 512 555 0127", "USD"},
    DemoPerson{"Priya Raman", "US", "Columbus", "43215", "North High Street 540", "+1 614 555 0170", "USD"},
    DemoPerson{"Daniel Ortiz", "US", "Denver", "80202", "Larimer Street 1430", "+1 303 555 0112", "USD"},
    DemoPerson{"Emily Chen", "US", "Seattle", "98101", "Pike Street 310", "+1 206 555 0163", "USD"},
    DemoPerson{"Haruto Sato", "JP", "Osaka", "530-0001", "Umeda 2-5-10", "+81 6 5550 0134", "JPY"},
    DemoPerson{"Yui Tanaka", "JP", "Kyoto", "604-8005", "Kawaramachi 44", "+81 75 555 0119", "JPY"},
    DemoPerson{"Wei Ling Tan", "SG", "Singapore", "238801", "Orchard Road 290", "+65 6555 0145", "SGD"},
    DemoPerson{"Jack Thornton", "AU", "Melbourne", "3000", "Collins Street 120", "+61 3 5550 0158", "AUD"},
    DemoPerson{"Grace Nguyen", "AU", "Sydney", "2010", "Crown Street 77", "+61 2 5550 0183", "AUD"},
};

struct Rate {
    std::string_view currency;
    std::int64_t perThousand;  // minor units of the currency for 1,000 US cents
    std::int64_t step;         // prices end on a multiple of this…
    std::int64_t below;        // …less this
};
constexpr std::array kRates = {
    Rate{"USD", 1'000, 1, 0},   Rate{"EUR", 1'000, 100, 0},  Rate{"GBP", 860, 100, 1},   Rate{"CHF", 1'050, 100, 0},
    Rate{"JPY", 1'500, 100, 0}, Rate{"SGD", 1'340, 100, 10}, Rate{"AUD", 1'520, 100, 5},
};
constexpr std::array<std::string_view, 7> kCurrencies = {"USD", "EUR", "GBP", "CHF", "JPY", "SGD", "AUD"};

}  // namespace

std::string_view demoRates() {
    return R"(# Rates for adding up currencies on screens: units of the base for one unit. Nothing is booked with them.
# These came with the demonstration and are round figures. Write your own here, with their date and source.
base = "USD"
date = "2025-11-20"
source = "round figures of the demonstration"
EUR = 1.15
GBP = 1.31
CHF = 1.24
JPY = 0.0064
SGD = 0.77
AUD = 0.65
)";
}

std::span<const DemoLocation> demoLocations() {
    return kLocations;
}
std::span<const DemoProduct> demoProducts() {
    return kProducts;
}
std::span<const DemoPerson> demoPeople() {
    return kPeople;
}
std::span<const std::string_view> demoCurrencies() {
    return kCurrencies;
}

std::int64_t demoPrice(std::int64_t usdCents, Currency currency) {
    for (const Rate& rate : kRates) {
        if (rate.currency != currencyLetters(currency)) continue;
        const std::int64_t converted = scaleAmount(usdCents, rate.perThousand, 1'000);
        return std::max<std::int64_t>(scaleAmount(converted, 1, rate.step), 1) * rate.step - rate.below;
    }
    return usdCents;
}

}  // namespace meridian::demo
