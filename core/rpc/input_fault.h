// What is wrong with an input, in the person's words. The server says it in English for people and, where a person can
// bring it about by typing, beside it for programs (proto/meridian/v1/faults.proto): from that the words are made.
#pragma once

#include <QString>

#include <grpcpp/support/status.h>

namespace meridian::core {

// A sentence that says which field it is and what to do: "The note holds what looks like a card number. …". Empty where
// the server says nothing for programs, and for what only a newer console knows. Any thread.
QString inputFaultText(const grpc::Status& status);

}  // namespace meridian::core
