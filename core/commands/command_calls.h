// A command on its way: one unary call with the command's id, repeated by itself while that can help. Protobuf ends in
// the .cpp file.
#pragma once

#include "core/async/call.h"
#include "core/commands/command.h"

namespace meridian::core {

class Transport;

// GUI thread. An answer that says "no" is a Receipt, too; errors are those of the way (core/rpc/status_map.h): with
// kInvalid and kForbidden nothing was done, with the others the command may have been carried out.
Call<Receipt> callCommand(const Transport& transport, const CommandEntry& entry);

}  // namespace meridian::core
