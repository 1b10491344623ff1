#include "backend/catalogue/import_report.h"

namespace meridian::catalogue {

std::string_view nameOf(RowOutcome outcome) {
    switch (outcome) {
        case RowOutcome::kImported: return "imported";
        case RowOutcome::kMerged: return "merged";
        case RowOutcome::kImage: return "image";
        case RowOutcome::kSkipped: return "skipped";
        case RowOutcome::kRefused: return "refused";
    }
    return "unknown";
}

void say(RowReport& report, std::string_view sentence) {
    if (!report.message.empty()) report.message.push_back(' ');
    report.message.append(sentence);
}

}  // namespace meridian::catalogue
