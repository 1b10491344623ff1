// A disk of a few megabytes in memory, that a test can fill to the last byte.
#pragma once

#include <cstdint>
#include <string>

namespace meridian::rig {

// Seen by the thread that made it, and by the threads and programs that this one starts. Unmounted at its end.
class SmallDisk {
  public:
    // On an empty folder. problem() says why it cannot be mounted, which usually takes the rights of root.
    SmallDisk(std::string path, std::uint64_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    const std::string& problem() const { return m_problem; }
    const std::string& path() const { return m_path; }
    std::uint64_t freeBytes() const;

    // Takes all that is free now, until release().
    void fill();
    void release();

  private:
    std::string ballastPath() const { return m_path + "/ballast"; }

    const std::string m_path;
    std::string m_problem;
};

}  // namespace meridian::rig
