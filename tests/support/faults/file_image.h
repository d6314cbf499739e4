// The bytes of one file of a disk in memory. Copies share their pages until one of them writes, so
// that a hundred thousand crash states of one disk cost little more than their differences.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::faults {

class FileImage {
  public:
    FileImage() = default;
    explicit FileImage(std::string_view content) { write(0, content); }

    std::size_t size() const { return m_size; }
    void resize(std::size_t size); ///< what is new is zero
    /// Grows the file when needed; a hole before the offset is zero.
    void write(std::size_t offset, std::string_view bytes);
    /// Gives the number of bytes that were there to be read.
    std::size_t read(std::size_t offset, char* into, std::size_t count) const;
    std::string content() const;
    friend bool operator==(const FileImage&, const FileImage&);

  private:
    static constexpr std::size_t page_size = 4096;
    using Page = std::array<char, page_size>;
    Page& own(std::size_t page);

    std::size_t m_size = 0;
    std::vector<std::shared_ptr<Page>> m_pages; ///< null: zeros
};

/// A whole disk: files by path.
using DiskState = std::map<std::string, FileImage>;

} // namespace hakawati::faults
