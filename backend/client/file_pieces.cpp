#include "backend/client/file_pieces.h"

#include <cerrno>
#include <cstring>

#include <sys/stat.h>

#include "backend/domain/text.h"

namespace meridian::client {

absl::StatusOr<FilePieces> FilePieces::open(const std::string& path) {
    if (path == "-") return FilePieces(stdin, "the standard input");
    std::FILE* file = std::fopen(path.c_str(), "rbe");
    if (file == nullptr) return absl::NotFoundError(concat("Cannot open ", path, ": ", std::strerror(errno), "."));
    FilePieces pieces(file, path);
    struct stat facts {};
    if (fstat(fileno(file), &facts) == 0 && S_ISDIR(facts.st_mode)) {
        return absl::InvalidArgumentError(concat(path, " is a folder and not a file."));
    }
    return pieces;
}

absl::Status FilePieces::next(std::string& piece, std::size_t bytes) {
    piece.resize(bytes);
    piece.resize(std::fread(piece.data(), 1, bytes, m_file.get()));
    if (std::ferror(m_file.get()) != 0) return absl::UnavailableError(concat("Reading ", m_path, " failed."));
    return absl::OkStatus();
}

}  // namespace meridian::client
