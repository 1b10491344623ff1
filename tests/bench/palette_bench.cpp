#include "tests/bench/palette_bench.h"

#include <QLineEdit>

#include "tests/bench/console_sample.h"
#include "ui/shell/command_palette.h"

namespace meridian::bench {

void typeInPalette(ui::MainWindow& window) {
    auto& palette = *window.findChild<ui::CommandPalette*>();
    auto& search = *palette.findChild<ui::PaletteSearch*>();
    auto& field = *palette.findChild<QLineEdit*>(QStringLiteral("palette.field"));
    Sample keys;
    palette.open();
    for (const char* words : {"kowalczyk", "hanna fis", "EU-1162", "load product 19", "settings"}) {
        field.clear();
        for (std::size_t length = 1; length <= std::string_view(words).size(); ++length) {
            const QString typed = QString::fromLatin1(words, static_cast<qsizetype>(length));
            QElapsedTimer timer;
            timer.start();
            field.setText(typed);
            if (!until([&] { return !search.isWaiting(); })) return;
            QCoreApplication::processEvents();  // what changed is painted
            keys.add(milliseconds(timer), typed);
        }
    }
    palette.close();
    keys.print("palette, from a key to all that is found");
}

}  // namespace meridian::bench
