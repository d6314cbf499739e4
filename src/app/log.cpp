#include "app/log.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>

namespace hakawati::app {

namespace {
constexpr std::uintmax_t largest = 1u << 20;
}

Log::Log(std::filesystem::path file) : m_file(std::move(file)) {
    std::error_code ignored;
    if (m_file.empty())
        return;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    if (const auto size = std::filesystem::file_size(m_file, ignored); !ignored && size > largest)
        std::filesystem::remove(m_file, ignored);
}

void Log::say(const std::string& message) {
    const std::lock_guard guard(m_lock);
    if (!m_said.insert(message).second)
        return;
    fmt::print(stderr, "hakawati: {}\n", message);
    if (!m_file.empty())
        std::ofstream(m_file, std::ios::app) << message << '\n';
}

} // namespace hakawati::app
