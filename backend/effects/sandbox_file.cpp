#include "backend/effects/sandbox_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "backend/engine/record_frame.h"

namespace meridian::effects {

namespace {

struct Stored {
    SandboxPayment payment;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.payment.order);
        visit(2, "attempt", self.payment.attempt);
        visit(3, "behaviour", self.payment.behaviour);
        visit(4, "voided", self.payment.voided);
        visit(5, "declined", self.payment.declined);
        visit(6, "awaiting_action", self.payment.awaitingAction);
        visit(7, "last_step", self.payment.lastStep);
        visit(8, "authorised", self.payment.authorised);
        visit(9, "captured", self.payment.captured);
        visit(10, "refunded", self.payment.refunded);
        visit(11, "refused_step", self.payment.refusedStep);
    }
};

void put(std::string& out, const SandboxPayment& payment) {
    engine::appendFrame(out, wire::toBytes(Stored{payment}));
}

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(file, bytes.data(), bytes.size());
        if (size <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

}  // namespace

absl::StatusOr<std::unique_ptr<SandboxFile>> SandboxFile::open(const std::string& path) {
    std::unique_ptr<SandboxFile> memory = beginToOpen(path);
    if (absl::Status status = memory->opened(); !status.ok()) return status;
    return memory;
}

std::unique_ptr<SandboxFile> SandboxFile::beginToOpen(const std::string& path) {
    std::unique_ptr<SandboxFile> memory(new SandboxFile(path));
    const auto readAndRewrite = [file = memory.get()] {
        file->readAll();
        return file->rewrite();
    };
    memory->m_opened = std::async(std::launch::async, readAndRewrite).share();
    return memory;
}

SandboxFile::~SandboxFile() {
    m_opened.wait();
    if (m_file >= 0) ::close(m_file);
}

void SandboxFile::readAll() {
    std::ifstream file(m_path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    const std::string bytes = content.str();
    std::string_view left = bytes;
    std::string_view frame;
    Stored stored;
    // A record that was cut short by a power failure ends the file.
    while (!left.empty() && engine::takeFrame(left, frame).ok()) {
        stored = Stored{};
        if (!wire::Reader::parse(frame, stored)) break;
        m_loaded[{stored.payment.order.value, stored.payment.attempt}] = stored.payment;
    }
}

absl::Status SandboxFile::rewrite() {
    const std::string beside = m_path + ".writing";
    m_file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (m_file < 0) return absl::UnavailableError(beside + ": " + std::strerror(errno));
    std::string bytes;
    for (const auto& [key, payment] : m_loaded)
        put(bytes, payment);
    if (!writeAll(m_file, bytes) || std::rename(beside.c_str(), m_path.c_str()) != 0) {
        return absl::UnavailableError(m_path + " could not be written: " + std::strerror(errno));
    }
    m_size = static_cast<off_t>(bytes.size());
    return absl::OkStatus();
}

void SandboxFile::save(const SandboxPayment& payment) {
    m_opened.wait();
    m_scratch.clear();
    put(m_scratch, payment);
    if (writeAll(m_file, m_scratch)) {
        m_size += static_cast<off_t>(m_scratch.size());
        return;
    }
    // A full disk makes the sandbox forget this one step. Half a record would hide every later one from the next start.
    static_cast<void>(::ftruncate(m_file, m_size) == 0);
}

bool SandboxFile::load(OrderId order, std::uint8_t attempt, SandboxPayment& out) {
    m_opened.wait();
    const auto found = m_loaded.find(std::pair(order.value, attempt));
    if (found == m_loaded.end()) return false;
    out = found->second;
    m_loaded.erase(found);
    return true;
}

}  // namespace meridian::effects
