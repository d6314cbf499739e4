// Numbers and texts as bytes that are the same on every machine: little end first, every text with
// its length before it, so that no two different lists of fields make the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hakawati::journal {

class ByteWriter {
  public:
    void number(std::uint64_t, int bytes = 8);
    void text(std::string_view); ///< four bytes of length, then the bytes
    void raw(std::string_view bytes) { m_bytes += bytes; }
    const std::string& bytes() const { return m_bytes; }

  private:
    std::string m_bytes;
};

/// Reads what ByteWriter wrote. Past the end everything is 0 or empty, and `good` is false.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}
    std::uint64_t number(int bytes = 8);
    std::string_view text();
    std::string_view raw(std::size_t size);
    bool good() const { return m_good; }
    bool at_end() const { return m_rest.empty(); }

  private:
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace hakawati::journal
