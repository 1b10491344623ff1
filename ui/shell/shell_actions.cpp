#include "ui/shell/shell_actions.h"

#include <QCoreApplication>

#include "core/session/session.h"
#include "ui/shell/action.h"
#include "ui/shell/connection.h"
#include "ui/shell/navigator.h"
#include "ui/shell/open_records.h"
#include "ui/shell/region.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

QString why(const char* text) {
    return QCoreApplication::translate("ShellActions", text);
}

// Ids live as long as the program, like those that are written in the source.
const char* goId(const PageSpec& spec) {
    static const std::vector<QByteArray> kIds = [] {
        std::vector<QByteArray> ids;
        for (const PageSpec& page : pageTable())
            ids.push_back(QByteArrayLiteral("go.") + page.id);
        return ids;
    }();
    return kIds[static_cast<std::size_t>(&spec - pageTable().data())].constData();
}

std::vector<Action> pageActions(Navigator& navigator) {
    std::vector<Action> actions;
    for (const PageSpec& spec : pageTable()) {
        if (spec.section == nullptr) continue;
        Action go{.id = goId(spec), .text = spec.title, .context = "Rail", .icon = spec.icon};
        if (spec.keys != nullptr) go.keys = spec.keys;
        if (spec.permission != nullptr) go.permission = spec.permission;
        go.run = [&navigator, id = QString::fromLatin1(spec.id)] { navigator.go({id, {}}); };
        actions.push_back(std::move(go));
    }
    return actions;
}

std::vector<Action> wayActions(Navigator& navigator, OpenRecords& records) {
    return {
        {.id = "app.back",
         .text = QT_TRANSLATE_NOOP("Action", "Back"),
         .keys = "Alt Left",
         .icon = "left",
         .whyNot =
             [&navigator] {
                 return navigator.canGoBack() ? QString()
                                              : why(QT_TRANSLATE_NOOP("ShellActions", "This is where you began."));
             },
         .run = [&navigator] { navigator.back(); }},
        {.id = "app.forward",
         .text = QT_TRANSLATE_NOOP("Action", "Forward"),
         .keys = "Alt Right",
         .icon = "right",
         .whyNot =
             [&navigator] {
                 return navigator.canGoForward()
                            ? QString()
                            : why(QT_TRANSLATE_NOOP("ShellActions", "Nothing lies ahead. Go back first."));
             },
         .run = [&navigator] { navigator.forward(); }},
        {.id = "app.nextRecord",
         .text = QT_TRANSLATE_NOOP("Action", "Next open record"),
         .keys = "Ctrl Tab",
         .icon = "window",
         .whyNot =
             [&navigator, &records] {
                 return records.after(navigator.route()) != nullptr
                            ? QString()
                            : why(QT_TRANSLATE_NOOP("ShellActions", "No other record is open. Open an order first."));
             },
         .run =
             [&navigator, &records] {
                 if (const OpenRecord* next = records.after(navigator.route())) navigator.go(Route(next->route));
             }},
        {.id = "app.closeRecord",
         .text = QT_TRANSLATE_NOOP("Action", "Close this record"),
         .keys = "Ctrl W",
         .icon = "x",
         .whyNot =
             [&navigator] {
                 return OpenRecords::isRecord(navigator.route())
                            ? QString()
                            : why(QT_TRANSLATE_NOOP("ShellActions", "No record is shown. Open one first."));
             },
         .run =
             [&navigator, &records] {
                 const Route here = navigator.route();
                 navigator.back();
                 records.close(here);
             }},
    };
}

std::vector<Action> windowActions(Services& services, Navigator& navigator, Connection& connection,
                                  const ShellDoings& doings) {
    const auto go = [&navigator](const char* page) {
        return [&navigator, id = QString::fromLatin1(page)] { navigator.go({id, {}}); };
    };
    return {
        {.id = "app.palette",
         .text = QT_TRANSLATE_NOOP("Action", "Search and commands"),
         .keys = "Ctrl K",
         .icon = "search",
         .run = doings.openPalette},
        {.id = "app.shortcuts",
         .text = QT_TRANSLATE_NOOP("Action", "All shortcuts"),
         .keys = "? | F1",
         .icon = "keyboard",
         .run = doings.openShortcuts},
        {.id = "app.settings",
         .text = QT_TRANSLATE_NOOP("Action", "Settings"),
         .keys = "Ctrl ,",
         .icon = "gear",
         .run = go("settings")},
        {.id = "app.about", .text = QT_TRANSLATE_NOOP("Action", "About Meridian"), .icon = "info", .run = go("about")},
        {.id = "app.notices",
         .text = QT_TRANSLATE_NOOP("Action", "Show notices"),
         .icon = "bell",
         .run = doings.openNotices},
        {.id = "app.undo",
         .text = QT_TRANSLATE_NOOP("Action", "Undo the last change"),
         .label = QT_TRANSLATE_NOOP("Action", "Undo"),
         .keys = "Ctrl Z",
         .icon = "undo",
         .whyNot =
             [&services] {
                 return services.undo->recent().empty()
                            ? why(QT_TRANSLATE_NOOP("ShellActions", "Nothing of yours can be taken back."))
                            : QString();
             },
         .about =
             [&services] { return services.undo->recent().empty() ? QString() : services.undo->recent().front().text; },
         .run = [&services] { services.undo->undo(); }},
        {.id = "app.tryNow",
         .text = QT_TRANSLATE_NOOP("Action", "Try to reach the server now"),
         .icon = "cloud",
         .whyNot =
             [&connection] {
                 return connection.isOffline()
                            ? QString()
                            : why(QT_TRANSLATE_NOOP("ShellActions", "There is a connection to the server."));
             },
         .run = [&connection] { connection.tryNow(); }},
        {.id = "app.nextArea",
         .text = QT_TRANSLATE_NOOP("Action", "Next area of the window"),
         .keys = "F6",
         .run = [move = doings.moveArea] { move(1); }},
        {.id = "app.previousArea",
         .text = QT_TRANSLATE_NOOP("Action", "Previous area of the window"),
         .keys = "Shift F6",
         .run = [move = doings.moveArea] { move(-1); }},
        {.id = "view.rail",
         .text = QT_TRANSLATE_NOOP("Action", "Fold or unfold the navigation"),
         .keys = "Ctrl B",
         .icon = "menu",
         .run = doings.toggleRail},
        {.id = "view.theme",
         .text = QT_TRANSLATE_NOOP("Action", "Light or dark"),
         .keys = "Ctrl Shift L",
         .icon = "moon",
         .run = [] { Theme::current().setMode(Theme::current().isDark() ? ThemeMode::kLight : ThemeMode::kDark); }},
        {.id = "view.density",
         .text = QT_TRANSLATE_NOOP("Action", "Compact or comfortable"),
         .icon = "scale",
         .run =
             [] {
                 const bool isCompact = Theme::current().density() == Density::kCompact;
                 Theme::current().setDensity(isCompact ? Density::kComfortable : Density::kCompact);
             }},
    };
}

std::vector<Action> personActions(Services& services, const ShellDoings& doings) {
    std::vector<Action> actions;
    if (doings.openActivity) {
        actions.push_back({.id = "app.pending",
                           .text = QT_TRANSLATE_NOOP("Action", "Show pending changes"),
                           .keys = "Ctrl Shift P",
                           .icon = "tray",
                           .run = doings.openActivity});
    }
    if (doings.signOut) {
        actions.push_back(
            {.id = "app.signOut",
             .text = QT_TRANSLATE_NOOP("Action", "Sign out"),
             .icon = "user",
             .whyNot =
                 [&services, may = doings.maySignOut] {
                     const bool nobody =
                         services.session == nullptr || services.session->state() == core::SessionState::kSignedOut;
                     if (nobody) return why(QT_TRANSLATE_NOOP("ShellActions", "Nobody is signed in."));
                     if (may()) return QString();
                     return why(QT_TRANSLATE_NOOP("ShellActions",
                                                  "You work on this computer alone: there is no account to leave."));
                 },
             .run = doings.signOut});
    }
    // Each language names itself, so that nobody is lost in one that they cannot read.
    const auto speak = [&services](core::Language language) {
        return [&services, language] { services.speak(language); };
    };
    actions.push_back({.id = "language.en",
                       .text = QT_TRANSLATE_NOOP("Action", "Language: English"),
                       .icon = "globe",
                       .run = speak(core::Language::kEnglish)});
    actions.push_back({.id = "language.zh",
                       .text = QT_TRANSLATE_NOOP("Action", "Language: Chinese (中文)"),
                       .icon = "globe",
                       .run = speak(core::Language::kChinese)});
    actions.push_back({.id = "language.vi",
                       .text = QT_TRANSLATE_NOOP("Action", "Language: Vietnamese (Tiếng Việt)"),
                       .icon = "globe",
                       .run = speak(core::Language::kVietnamese)});
    return actions;
}

std::vector<Action> regionActions(Services& services) {
    const auto choose = [&services](const char* code) {
        return [&services, code = QString::fromLatin1(code)] { services.region->choose(code); };
    };
    return {
        {.id = "region.all",
         .text = QT_TRANSLATE_NOOP("Action", "Show all regions"),
         .icon = "globe",
         .run = choose("")},
        {.id = "region.us",
         .text = QT_TRANSLATE_NOOP("Action", "Show only the region US"),
         .icon = "globe",
         .run = choose("us")},
        {.id = "region.eu",
         .text = QT_TRANSLATE_NOOP("Action", "Show only the region EU"),
         .icon = "globe",
         .run = choose("eu")},
        {.id = "region.ap",
         .text = QT_TRANSLATE_NOOP("Action", "Show only the region AP"),
         .icon = "globe",
         .run = choose("ap")},
    };
}

}  // namespace

void addShellActions(QObject* owner, Services& services, Navigator& navigator, OpenRecords& records,
                     Connection& connection, const ShellDoings& doings) {
    Actions& actions = *services.actions;
    actions.add(owner, Actions::kEverywhere, pageActions(navigator));
    actions.add(owner, Actions::kEverywhere, wayActions(navigator, records));
    actions.add(owner, Actions::kEverywhere, windowActions(services, navigator, connection, doings));
    actions.add(owner, Actions::kEverywhere, personActions(services, doings));
    actions.add(owner, Actions::kEverywhere, regionActions(services));
}

}  // namespace meridian::ui
