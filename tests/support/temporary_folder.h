// A new empty folder below the build folder, gone at the end of the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace hakawati {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = HAKAWATI_BUILD "/test-XXXXXX";
        m_path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

} // namespace hakawati
