// A program that is run to be killed: its standard output is listened to.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hakawati::faults {

class Child {
  public:
    explicit Child(const std::vector<std::string>& command);
    ~Child(); ///< killed and waited for
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The next whole line; none when `ms` went by, or when it will say nothing more (`ended`).
    std::optional<std::string> line(int ms);
    bool ended() const { return m_ended; }
    void kill();

  private:
    std::optional<std::string> take();

    int m_process = -1;
    int m_output = -1;
    std::string m_heard;
    bool m_ended = false;
};

} // namespace hakawati::faults
