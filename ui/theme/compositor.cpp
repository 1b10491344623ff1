#include "ui/theme/compositor.h"

#include <QGuiApplication>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <xcb/xcb.h>

namespace meridian::ui {

namespace {

// A compositor owns this selection of its screen: Extended Window Manager Hints 1.5, "_NET_WM_CM_Sn". Programs of Qt
// have all their windows on one X screen, the first one of nearly every display.
constexpr std::string_view kCompositorOfScreen = "_NET_WM_CM_S0";

template <class Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply* reply) {
    return {reply, &std::free};
}

}  // namespace

bool blendsWindows() {
    // Qt's own screen in memory has that interface as well, and no server behind it.
    const auto* native = QGuiApplication::platformName() == u"xcb"
                             ? qApp->nativeInterface<QNativeInterface::QX11Application>()
                             : nullptr;
    if (native == nullptr) return true;
    xcb_connection_t* server = native->connection();
    const auto atom = owned(xcb_intern_atom_reply(
        server,
        xcb_intern_atom(server, /*only_if_exists=*/1, static_cast<uint16_t>(kCompositorOfScreen.size()),
                        kCompositorOfScreen.data()),
        nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE) return false;
    const auto owner =
        owned(xcb_get_selection_owner_reply(server, xcb_get_selection_owner(server, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

}  // namespace meridian::ui
