// What became of each row of an imported file. Every row is answered for, because a person who moves a shop has to be
// able to trust that nothing was lost on the way, and to find the rows that need a hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace meridian::catalogue {

enum class RowOutcome : std::uint8_t {
    kImported,  // began a product, with its first variant if the row has one
    kMerged,    // added a variant to a product that an earlier row began
    kImage,     // added only a picture
    kSkipped,   // held nothing to take
    kRefused,   // could not be taken; the message says why
};

std::string_view nameOf(RowOutcome outcome);  // "imported", …

struct RowReport {
    std::uint64_t row = 0;   // as a spreadsheet counts: the header is row 1
    std::uint64_t line = 0;  // where the row begins in a text editor
    std::string handle;      // of the product, empty when the row names none
    RowOutcome outcome = RowOutcome::kSkipped;
    std::string message;  // why it was refused or skipped, or what was changed; empty when it was taken as it stands
};

// Adds a sentence to the report's message.
void say(RowReport& report, std::string_view sentence);

struct ImportTotals {
    std::uint64_t rows = 0;  // the header not counted; the sum of the five outcomes
    std::uint64_t imported = 0;
    std::uint64_t merged = 0;
    std::uint64_t image = 0;
    std::uint64_t skipped = 0;
    std::uint64_t refused = 0;

    std::uint64_t products = 0;
    std::uint64_t variants = 0;
    std::uint64_t images = 0;
    std::int64_t openingUnits = 0;  // of stock, all variants together

    std::uint64_t skusDerived = 0;    // the file had none
    std::uint64_t skusShortened = 0;  // the file's was longer than limits::kSkuMax
    std::uint64_t skusRenamed = 0;    // another variant had it already
    std::uint64_t quantitiesLeft =
        0;  // stock figures that open no stock: negative, or of a variant that is not tracked
    std::uint64_t guardsRemoved =
        0;  // apostrophes that keep a spreadsheet from reading a cell as a number or a formula
};

}  // namespace meridian::catalogue
