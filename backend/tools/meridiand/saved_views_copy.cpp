#include "backend/tools/meridiand/saved_views_copy.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "backend/privacy/private_file.h"

namespace meridian {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPurpose = "saved views of a backup";
constexpr const char* kClearCopy = "saved_views/saved_views.copy";
constexpr const char* kSealed = "saved_views/saved_views.sealed";
constexpr const char* kInUse = "saved_views/saved_views.db";

// Goes on every way out of its scope.
class Temporary {
  public:
    explicit Temporary(std::string path) : m_path(std::move(path)) { remove(); }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() { remove(); }
    const std::string& path() const { return m_path; }

  private:
    void remove() {
        std::error_code error;
        fs::remove(m_path, error);
    }

    const std::string m_path;
};

absl::StatusOr<std::string> bytesOf(const std::string& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return absl::UnavailableError(path + " cannot be read: " + error.message());
    if (size > privacy::kSealedByMasterMax) return absl::ResourceExhaustedError(path + " is too large");
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad() || bytes.size() != size) return absl::UnavailableError(path + " cannot be read");
    return bytes;
}

absl::Status putInPlace(const CellFiles& files) {
    const absl::StatusOr<std::string> sealed = bytesOf(files.path(kSealed));
    if (!sealed.ok()) return sealed.status();
    const absl::StatusOr<std::string> views = files.keys->open(*sealed, kPurpose);
    if (!views.ok()) return views.status();
    std::error_code error;
    fs::remove(files.path(kInUse) + "-journal", error);  // of views that somebody removed; it does not fit these
    if (error) return absl::UnavailableError(error.message());
    if (absl::Status status = privacy::replacePrivateFile(files.path(kInUse), *views); !status.ok()) return status;
    fs::remove(files.path(kSealed), error);
    return error ? absl::UnavailableError(error.message()) : absl::OkStatus();
}

}  // namespace

absl::Status backupSavedViews(CellFiles& files, const std::string& folder) {
    const Temporary clear(files.path(kClearCopy));
    if (absl::Status status = files.savedViews->backup(clear.path()); !status.ok()) return status;
    const absl::StatusOr<std::string> views = bytesOf(clear.path());
    if (!views.ok()) return views.status();
    return privacy::createPrivateFile(folder + "/saved_views.sealed", files.keys->seal(*views, kPurpose));
}

void adoptSavedViews(const CellFiles& files) {
    const Temporary left(files.path(kClearCopy));  // by a backup that was cut off
    const std::string sealed = files.path(kSealed);
    const std::string inUse = files.path(kInUse);
    std::error_code error;
    if (!fs::exists(sealed, error)) return;
    if (fs::exists(inUse, error)) {
        std::fprintf(stderr,
                     "the saved views in %s are not used because there is %s; stop the server, remove the one of the "
                     "two that you do not want and start again\n",
                     sealed.c_str(), inUse.c_str());
        return;
    }
    const absl::Status status = putInPlace(files);
    if (status.ok()) return;
    std::fprintf(stderr,
                 "the saved views in %s cannot be opened (%s); stop the server, put the keys of the server that was "
                 "backed up into %s, remove %s and start again\n",
                 sealed.c_str(), std::string(status.message()).c_str(), files.path("keys").c_str(), inUse.c_str());
}

}  // namespace meridian
