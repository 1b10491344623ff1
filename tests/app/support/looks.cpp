#include "tests/app/support/looks.h"

#include "ui/theme/theme.h"

namespace meridian::app {

const std::vector<Look>& looks() {
    static const std::vector<Look> kLooks = {{"light"},
                                             {"dark", true},
                                             {"zh_CN", false, core::Language::kChinese},
                                             {"vi", false, core::Language::kVietnamese, false, false},
                                             {"offline", false, core::Language::kEnglish, true}};
    return kLooks;
}

void addPictureRows(const QStringList& subjects) {
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("look");
    QTest::addColumn<QSize>("size");
    for (std::size_t look = 0; look < looks().size(); ++look) {
        for (const QString& subject : subjects) {
            for (const QSize size : {kLarge, kSmall}) {
                if (size == kLarge && !looks()[look].isGuarded) continue;
                const QString name =
                    QStringLiteral("%1-%2-%3")
                        .arg(subject, QLatin1String(looks()[look].name), QString::number(size.width()));
                QTest::newRow(qPrintable(name)) << subject << static_cast<int>(look) << size;
            }
        }
    }
}

bool take(const Look& look, Program& program) {
    ui::Theme::current().setMode(look.isDark ? ui::ThemeMode::kDark : ui::ThemeMode::kLight);
    program.speak(look.language);
    if (look.isOffline == program.cable().isPlugged()) look.isOffline ? program.cable().pull() : program.cable().plug();
    const auto wanted = look.isOffline ? core::SessionState::kOffline : core::SessionState::kOnline;
    return QTest::qWaitFor([&] { return program.access().session.state() == wanted; }, 60'000);
}

}  // namespace meridian::app
