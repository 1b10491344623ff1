#include "tests/rig/power_loss_disk.h"

#include <algorithm>
#include <utility>

namespace meridian::rig {

namespace {

constexpr std::size_t kSector = 512;

struct Change {
    bool isTruncate = false;
    std::size_t offset = 0;  // of a write, or the new size
    std::string bytes;
};

void applyTo(const Change& change, std::string& content) {
    if (change.isTruncate) {
        content.resize(change.offset);
        return;
    }
    if (content.size() < change.offset + change.bytes.size()) content.resize(change.offset + change.bytes.size());
    std::copy(change.bytes.begin(), change.bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

// A write in the parts that reach the disk each for itself.
std::vector<Change> splitAtSectors(const std::vector<Change>& changes) {
    std::vector<Change> parts;
    for (const Change& change : changes) {
        if (change.isTruncate) parts.push_back(change);
        for (std::size_t at = 0; at < change.bytes.size();) {
            const std::size_t offset = change.offset + at;
            const std::size_t length = std::min(change.bytes.size() - at, kSector - offset % kSector);
            parts.push_back({false, offset, change.bytes.substr(at, length)});
            at += length;
        }
    }
    return parts;
}

}  // namespace

struct PowerLossDisk::File {
    std::string live;             // what reads see
    std::string durable;          // what a cut leaves
    std::vector<Change> pending;  // from the last sync on
    bool nameDurable = false;
};

PowerLossDisk::Result PowerLossDisk::begin(bool isWrite, bool& shortened) {
    shortened = false;
    if (!m_powered) return Result::kIoError;
    ++m_operations;
    if (m_operations == m_cutAt) {
        m_powered = false;
        return Result::kIoError;
    }
    const bool fails =
        m_failAt != 0 && (m_lasting == Lasting::kOnce ? m_operations == m_failAt : m_operations >= m_failAt);
    if (!fails) return Result::kOk;
    m_failed = true;
    if (m_failure == Failure::kShortWrite) {
        shortened = isWrite;
        return isWrite ? Result::kNoSpace : Result::kIoError;
    }
    return m_failure == Failure::kNoSpace ? Result::kNoSpace : Result::kIoError;
}

PowerLossDisk::FilePointer PowerLossDisk::open(const std::string& name, IfMissing ifMissing) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(name);
    if (found != m_files.end()) return m_powered ? found->second : nullptr;
    bool shortened = false;
    if (ifMissing == IfMissing::kFail || begin(false, shortened) != Result::kOk) return nullptr;
    return m_files[name] = std::make_shared<File>();
}

bool PowerLossDisk::exists(const std::string& name) const {
    const std::lock_guard lock(m_mutex);
    return m_files.contains(name);
}

PowerLossDisk::Result PowerLossDisk::write(File& file, std::size_t offset, std::string_view bytes) {
    const std::lock_guard lock(m_mutex);
    const bool wasPowered = m_powered;
    bool shortened = false;
    const Result result = begin(true, shortened);
    const bool inFlight = wasPowered && !m_powered;  // the power went during this very write: some of it may arrive
    if (result != Result::kOk && !shortened && !inFlight) return result;
    if (shortened) bytes = bytes.substr(0, bytes.size() / 2);
    file.pending.push_back({false, offset, std::string(bytes)});
    applyTo(file.pending.back(), file.live);
    return result;
}

PowerLossDisk::Result PowerLossDisk::truncate(File& file, std::size_t size) {
    const std::lock_guard lock(m_mutex);
    bool shortened = false;
    if (const Result result = begin(false, shortened); result != Result::kOk) return result;
    file.pending.push_back({true, size, {}});
    applyTo(file.pending.back(), file.live);
    return Result::kOk;
}

PowerLossDisk::Result PowerLossDisk::sync(File& file) {
    const std::lock_guard lock(m_mutex);
    const bool wasPowered = m_powered;
    bool shortened = false;
    const Result result = begin(false, shortened);
    if (result != Result::kOk) {
        // A failed sync marks the pages clean: they can be read, but nothing will write them any more.
        if (wasPowered && m_powered) file.pending.clear();
        return result;
    }
    for (const Change& change : file.pending)
        applyTo(change, file.durable);
    file.pending.clear();
    file.nameDurable = true;
    for (auto& [name, pointer] : m_files) {
        if (pointer.get() == &file) m_removed.erase(name);
    }
    return Result::kOk;
}

PowerLossDisk::Result PowerLossDisk::remove(const std::string& name, Directory directory) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(name);
    if (found == m_files.end()) return Result::kOk;
    bool shortened = false;
    if (const Result result = begin(false, shortened); result != Result::kOk) return result;
    if (found->second->nameDurable) m_removed[name] = found->second;
    m_files.erase(found);
    if (directory == Directory::kSynced) m_removed.clear();
    return Result::kOk;
}

PowerLossDisk::Result PowerLossDisk::growIndex() {
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_growthFails, false)) {
        m_failed = true;
        return Result::kNoSpace;
    }
    bool shortened = false;
    return begin(false, shortened);
}

std::ptrdiff_t PowerLossDisk::read(const File& file, std::size_t offset, char* out, std::size_t size) const {
    const std::lock_guard lock(m_mutex);
    if (!m_powered) return -1;
    if (offset >= file.live.size()) return 0;
    return static_cast<std::ptrdiff_t>(file.live.copy(out, size, offset));
}

std::size_t PowerLossDisk::size(const File& file) const {
    const std::lock_guard lock(m_mutex);
    return file.live.size();
}

std::uint64_t PowerLossDisk::operations() const {
    const std::lock_guard lock(m_mutex);
    return m_operations;
}

void PowerLossDisk::cutPowerAt(std::uint64_t operation) {
    const std::lock_guard lock(m_mutex);
    m_cutAt = operation;
}

void PowerLossDisk::cutPower() {
    const std::lock_guard lock(m_mutex);
    m_powered = false;
}

bool PowerLossDisk::powered() const {
    const std::lock_guard lock(m_mutex);
    return m_powered;
}

void PowerLossDisk::applySurvivors(File& file, Survival survival, std::mt19937_64& random) {
    std::vector<Change> parts = survival == Survival::kRandom ? splitAtSectors(file.pending) : std::vector<Change>{};
    switch (random() % 4) {
        case 0: break;                                               // all of it arrived
        case 1: parts.resize(random() % (parts.size() + 1)); break;  // all up to some sector
        case 2: std::shuffle(parts.begin(), parts.end(), random); [[fallthrough]];
        default: {  // some sectors, in this or another order
            const std::uint64_t lostOfTen = random() % 11;
            std::erase_if(parts, [&](const Change&) { return random() % 10 < lostOfTen; });
        }
    }
    for (const Change& part : parts)
        applyTo(part, file.durable);
    file.pending.clear();
    file.live = file.durable;
}

void PowerLossDisk::powerOn(Survival survival, std::uint64_t seed) {
    const std::lock_guard lock(m_mutex);
    std::mt19937_64 random(seed);
    std::map<std::string, FilePointer> survivors;
    for (const auto& [name, file] : m_removed) {
        if (survival == Survival::kNothing || random() % 2 == 0) survivors[name] = file;
    }
    for (const auto& [name, file] : m_files) {
        if (file->nameDurable || (survival == Survival::kRandom && random() % 2 == 0)) survivors[name] = file;
    }
    for (const auto& [name, file] : survivors) {
        applySurvivors(*file, survival, random);
        file->nameDurable = true;
    }
    m_files = std::move(survivors);
    m_removed.clear();
    m_cutAt = 0;
    m_powered = true;
}

void PowerLossDisk::failAt(std::uint64_t nth, Failure failure, Lasting lasting) {
    const std::lock_guard lock(m_mutex);
    m_failAt = m_operations + nth;
    m_failure = failure;
    m_lasting = lasting;
    m_failed = false;
}

void PowerLossDisk::failNextGrowth() {
    const std::lock_guard lock(m_mutex);
    m_growthFails = true;
    m_failed = false;
}

void PowerLossDisk::repair() {
    const std::lock_guard lock(m_mutex);
    m_failAt = 0;
}

bool PowerLossDisk::failureHappened() const {
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

}  // namespace meridian::rig
