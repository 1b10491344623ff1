// meridian, the console.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QStandardPaths>
#include <cstdio>
#include <cstdlib>

#include "app/console.h"
#include "core/settings/keys.h"
#include "ui/theme/theme.h"
#include "ui/widgets/logo.h"

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("main", text);
}

void describe(QCommandLineParser& arguments) {
    arguments.setApplicationDescription(translated("The console of Meridian."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    const auto option = [&](const char* name, const char* text, const char* value) {
        arguments.addOption({QString::fromLatin1(name), translated(text), QString::fromLatin1(value)});
    };
    option("local", QT_TRANSLATE_NOOP("main", "Use the meridiand that already runs on the data directory DIR."), "DIR");
    option("data", QT_TRANSLATE_NOOP("main", "Keep everything below DIR."), "DIR");
    option("start", QT_TRANSLATE_NOOP("main", "Start with \"computer\" or \"demo\" without asking."), "WAY");
    option("language", QT_TRANSLATE_NOOP("main", "Speak LANGUAGE: en, zh_CN or vi."), "LANGUAGE");
}

constexpr int kNoDisplay = 2;  // exit code

void tellNoDisplay() {
    std::fputs(
        "meridian: there is no display, or it cannot be reached. Start it on a desktop, or use meridianctl and "
        "meridiand, which need none.\n",
        stderr);
}

// Qt ends the program with a core dump when it cannot open a window system, and nothing else is fatal to it before the
// application is there.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text) {
    if (type != QtFatalMsg) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        return;
    }
    tellNoDisplay();
    std::_Exit(kNoDisplay);
}

bool hasDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (qstrncmp(argv[i], "-platform", 9) == 0) return true;
    }
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

}  // namespace

int main(int argc, char** argv) {
    using namespace meridian;
    if (!hasDisplay(argc, argv)) {
        tellNoDisplay();
        return kNoDisplay;
    }
    const QtMessageHandler usual = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setApplicationName(QStringLiteral("meridian"));
    QApplication::setApplicationVersion(QStringLiteral(MERIDIAN_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser arguments;
    describe(arguments);
    arguments.process(application);
    const auto given = [&](const char* name) { return arguments.value(QString::fromLatin1(name)); };

    ui::Theme::current().install(application);
    QApplication::setWindowIcon(ui::windowIcon());
    app::Console::Options options;
    options.program = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("meridiand"));
    options.dataDirectory = given("data");
    if (options.dataDirectory.isEmpty()) {
        options.dataDirectory =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meridian");
    }
    options.runningServer = given("local");
    options.start = given("start");
    const bool isApart = arguments.isSet(QStringLiteral("data"));
    core::Settings settings(
        {isApart ? options.dataDirectory + QStringLiteral("/settings.json") : core::Settings::defaultPath()});

    app::Languages languages;
    const QString wanted = given("language").isEmpty() ? settings.get(core::keys::kLanguage) : given("language");
    languages.speak(
        app::languageFrom(wanted.isEmpty() ? QLocale::system().name() : wanted).value_or(core::Language::kEnglish));
    app::Console console(options, settings, languages);
    console.resize(QSize(1440, 900).boundedTo(console.screen()->availableSize()));
    console.begin();
    console.show();
    return QApplication::exec();
}
