#include "backend/tools/meridiand/demo.h"

#include <fstream>

#include "backend/demo/demo_shop.h"
#include "backend/demo/demo_story.h"

namespace meridian {

namespace {

absl::Status writeDemoRates(CellFiles& files) {
    const std::string path = files.path("rates.toml");
    std::ofstream file(path, std::ios::binary);
    file << demo::demoRates();
    file.close();
    if (!file) return absl::UnavailableError(path + " cannot be written");
    readRates(files);
    return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::size_t> fillWithDemo(CellFiles& files, CellId cell, CellTime end) {
    const auto head = files.journal->head();
    if (!head.ok()) return head.status();
    if (head->batch.value != 0) return std::size_t{0};
    if (absl::Status status = writeDemoRates(files); !status.ok()) return status;
    demo::StoryOptions options;
    options.cell = cell;
    options.end = end;
    options.seal = [&files](const PersonalData& person) -> absl::StatusOr<demo::StoryOptions::Sealed> {
        auto sealed = files.vault->sealPersonByEmail(person);
        if (!sealed.ok()) return sealed.status();
        return demo::StoryOptions::Sealed{sealed->customer, std::move(sealed->bytes)};
    };
    return demo::tellStory(*files.journal, *files.vault, files.sandbox.get(), options);
}

}  // namespace meridian
