// Reads a file in pieces that fit a message, so that a large import never lies in memory as a whole.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace meridian::client {

inline constexpr std::size_t kPieceBytes = 1024 * 1024;  // the contract's limit for one piece of an import

class FilePieces {
  public:
    // NotFound when the file cannot be opened, InvalidArgument when it is a folder. "-" is the standard input.
    static absl::StatusOr<FilePieces> open(const std::string& path);

    // Puts the next at most `bytes` bytes into `piece`; an empty piece is the end. Unavailable on a read error.
    absl::Status next(std::string& piece, std::size_t bytes = kPieceBytes);

  private:
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdin) std::fclose(file);
        }
    };
    FilePieces(std::FILE* file, std::string path) : m_file(file), m_path(std::move(path)) {}

    std::unique_ptr<std::FILE, Close> m_file;
    std::string m_path;
};

}  // namespace meridian::client
