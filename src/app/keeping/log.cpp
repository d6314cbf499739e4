#include "app/keeping/log.h"

#include "base/strings.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

namespace hakawati::app {

namespace {

constexpr std::uintmax_t largest = 1u << 20;

/// The folder of an account bears a person's name, and so do the places where systems mount that
/// person's sticks (/media/USER/LABEL): nothing of them goes into a file.
std::string without_account(std::string message) {
    const char* home = std::getenv("HOME");
    if (home && std::string_view(home).size() > 1)
        message = replace_all(message, std::string(home) + "/", "~/");
    for (const std::string_view mounted : {"/run/media/", "/media/"})
        for (auto at = message.find(mounted); at != std::string::npos;
             at = message.find(mounted, at + 1))
            if (const auto end = message.find('/', at + mounted.size()); end != std::string::npos)
                message.replace(at, end - at, "~");
    return message;
}

} // namespace

Log::Log(std::filesystem::path file) : m_file(std::move(file)) {
    std::error_code ignored;
    if (m_file.empty())
        return;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    if (const auto size = std::filesystem::file_size(m_file, ignored); !ignored && size > largest)
        std::filesystem::remove(m_file, ignored);
}

void Log::say(const std::string& words) {
    const std::string message = without_account(words);
    const std::lock_guard guard(m_lock);
    if (!m_said.insert(message).second)
        return;
    fmt::print(stderr, "hakawati: {}\n", message);
    if (!m_file.empty())
        std::ofstream(m_file, std::ios::app) << message << '\n';
}

void Log::wipe() {
    const std::lock_guard guard(m_lock);
    m_said.clear();
    std::error_code ignored;
    if (!m_file.empty())
        std::filesystem::remove(m_file, ignored);
}

} // namespace hakawati::app
