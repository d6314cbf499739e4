// What the grown-up can read when something is not right: one line a matter, to stderr and to a
// file of at most 1 MiB beside the journal. Holds no word about any child.
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <string>

namespace hakawati::app {

class Log {
  public:
    /// An empty path writes to stderr only. A file that cannot be written is left alone: a full
    /// disk must not stop the reading.
    explicit Log(std::filesystem::path file);

    /// Says the same thing once only. Safe on any thread.
    void say(const std::string& message);
    void wipe(); ///< nothing of what was said stays in the file

  private:
    std::filesystem::path m_file;
    std::set<std::string> m_said;
    std::mutex m_lock;
};

} // namespace hakawati::app
