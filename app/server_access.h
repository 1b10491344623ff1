// The way to one server and who the person is there: what the sign-in page needs before there is anything to show, and
// what the composition is then built upon.
#pragma once

#include <memory>
#include <utility>

#include "core/rpc/transport.h"
#include "core/secrets/keychain.h"
#include "core/session/session.h"

namespace meridian::app {

struct ServerAccess {
    explicit ServerAccess(std::unique_ptr<core::Keychain> secrets = core::Keychain::ofDesktop(),
                          core::SessionOptions options = {})
        : keychain(std::move(secrets)), session(transport, *keychain, std::move(options)) {}

    core::Transport transport;
    std::unique_ptr<core::Keychain> keychain;
    core::Session session;
};

}  // namespace meridian::app
