// What can be done on every page: going elsewhere, back and forward, undo, the palette, the look of the window.
#pragma once

#include <functional>

#include "ui/shell/services.h"

namespace meridian::ui {

class Connection;
class Navigator;
class OpenRecords;

// What the window itself does. A null function is something that this window cannot do.
struct ShellDoings {
    std::function<void()> openPalette;
    std::function<void()> openShortcuts;
    std::function<void()> openNotices;
    std::function<void()> toggleRail;
    std::function<void(int step)> moveArea;  // 1: the next one, -1: the one before
    std::function<void()> openActivity;
    std::function<void()> signOut;
    std::function<bool()> maySignOut;  // with signOut: whether there is an account to leave
};

// `owner` outlives none of the others.
void addShellActions(QObject* owner, Services& services, Navigator& navigator, OpenRecords& records,
                     Connection& connection, const ShellDoings& doings);

}  // namespace meridian::ui
