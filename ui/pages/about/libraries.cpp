#include "ui/pages/about/libraries.h"

#include <QCoreApplication>

namespace meridian::ui {

const std::vector<Library>& libraries() {
    static const std::vector<Library> kLibraries = {
        {"Qt 6", QT_TRANSLATE_NOOP("Libraries", "windows, pictures, charts"), "LGPL-3.0; Qt Charts GPL-3.0",
         "https://www.qt.io/licensing"},
        {"gRPC", QT_TRANSLATE_NOOP("Libraries", "the way to the server"), "Apache-2.0",
         "https://github.com/grpc/grpc/blob/master/LICENSE"},
        {"Protocol Buffers", QT_TRANSLATE_NOOP("Libraries", "what is said on that way"), "BSD-3-Clause",
         "https://github.com/protocolbuffers/protobuf/blob/main/LICENSE"},
        {"Abseil", QT_TRANSLATE_NOOP("Libraries", "tools for the two above"), "Apache-2.0",
         "https://github.com/abseil/abseil-cpp/blob/master/LICENSE"},
        {"SQLite", QT_TRANSLATE_NOOP("Libraries", "what is kept on the disk"), "Public domain",
         "https://www.sqlite.org/copyright.html"},
        {"OpenSSL", QT_TRANSLATE_NOOP("Libraries", "encryption and certificates"), "Apache-2.0",
         "https://www.openssl.org/source/license.html"},
        {"libargon2", QT_TRANSLATE_NOOP("Libraries", "passwords that cannot be read back"), "CC0-1.0 or Apache-2.0",
         "https://github.com/P-H-C/phc-winner-argon2/blob/master/LICENSE"},
        {"mimalloc", QT_TRANSLATE_NOOP("Libraries", "memory of the server"), "MIT",
         "https://github.com/microsoft/mimalloc/blob/master/LICENSE"},
        {"Boost.JSON", QT_TRANSLATE_NOOP("Libraries", "files and answers in JSON"), "BSL-1.0",
         "https://www.boost.org/LICENSE_1_0.txt"},
        {"CLI11", QT_TRANSLATE_NOOP("Libraries", "what programs are told when they start"), "BSD-3-Clause",
         "https://github.com/CLIUtils/CLI11/blob/main/LICENSE"},
        {"fmt", QT_TRANSLATE_NOOP("Libraries", "text of the server"), "MIT",
         "https://github.com/fmtlib/fmt/blob/master/LICENSE"},
        {"libxlsxwriter", QT_TRANSLATE_NOOP("Libraries", "export to spreadsheets"), "BSD-2-Clause",
         "https://libxlsxwriter.github.io/license.html"},
        {"QtKeychain", QT_TRANSLATE_NOOP("Libraries", "the keyring of this computer"), "BSD-3-Clause",
         "https://github.com/frankosterfeld/qtkeychain/blob/main/COPYING"},
        {"Inter", QT_TRANSLATE_NOOP("Libraries", "letters and figures"), "OFL-1.1",
         "https://github.com/rsms/inter/blob/master/LICENSE.txt"},
        {"Noto Sans CJK", QT_TRANSLATE_NOOP("Libraries", "Chinese letters"), "OFL-1.1",
         "https://github.com/notofonts/noto-cjk/blob/main/Sans/LICENSE"},
    };
    return kLibraries;
}

}  // namespace meridian::ui
