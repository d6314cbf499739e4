#include "support/faults/child.h"

#include "base/files.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hakawati::faults {

namespace {

void require(int fault, const char* call) {
    if (fault != 0)
        throw SystemError(call, std::strerror(fault));
}

} // namespace

Child::Child(const std::vector<std::string>& command) {
    int ends[2];
    require(::pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno, "pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const int fault = ::posix_spawn(&m_process, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
    require(fault, command.front().c_str());
}

Child::~Child() {
    kill();
    ::waitpid(m_process, nullptr, 0);
    ::close(m_output);
}

void Child::kill() { ::kill(m_process, SIGKILL); }

std::optional<std::string> Child::take() {
    const auto end = m_heard.find('\n');
    if (end == std::string::npos)
        return std::nullopt;
    std::string line = m_heard.substr(0, end);
    m_heard.erase(0, end + 1);
    return line;
}

std::optional<std::string> Child::line(int ms) {
    for (;;) {
        if (auto line = take())
            return line;
        pollfd wait{m_output, POLLIN, 0};
        if (m_ended || ::poll(&wait, 1, ms) <= 0)
            return std::nullopt;
        char bytes[4096];
        const ssize_t count = ::read(m_output, bytes, sizeof bytes);
        if (count > 0)
            m_heard.append(bytes, static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            m_ended = true;
    }
}

} // namespace hakawati::faults
