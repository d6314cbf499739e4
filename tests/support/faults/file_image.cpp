#include "support/faults/file_image.h"

#include <algorithm>
#include <cstring>

namespace hakawati::faults {

FileImage::Page& FileImage::own(std::size_t page) {
    auto& shared = m_pages[page];
    if (!shared)
        shared = std::make_shared<Page>(Page{});
    else if (shared.use_count() > 1)
        shared = std::make_shared<Page>(*shared);
    return *shared;
}

void FileImage::resize(std::size_t size) {
    m_pages.resize((size + page_size - 1) / page_size);
    if (size < m_size && size % page_size != 0) {
        Page& last = own(size / page_size);
        std::fill(last.begin() + static_cast<std::ptrdiff_t>(size % page_size), last.end(), '\0');
    }
    m_size = size;
}

void FileImage::write(std::size_t offset, std::string_view bytes) {
    if (offset + bytes.size() > m_size)
        resize(offset + bytes.size());
    while (!bytes.empty()) {
        const std::size_t within = offset % page_size;
        const std::size_t count = std::min(bytes.size(), page_size - within);
        std::memcpy(own(offset / page_size).data() + within, bytes.data(), count);
        bytes.remove_prefix(count);
        offset += count;
    }
}

std::size_t FileImage::read(std::size_t offset, char* into, std::size_t count) const {
    if (offset >= m_size)
        return 0;
    count = std::min(count, m_size - offset);
    for (std::size_t done = 0; done < count;) {
        const std::size_t within = (offset + done) % page_size;
        const std::size_t some = std::min(count - done, page_size - within);
        if (const auto& page = m_pages[(offset + done) / page_size])
            std::memcpy(into + done, page->data() + within, some);
        else
            std::memset(into + done, 0, some);
        done += some;
    }
    return count;
}

std::string FileImage::content() const {
    std::string bytes(m_size, '\0');
    read(0, bytes.data(), m_size);
    return bytes;
}

bool operator==(const FileImage& a, const FileImage& b) {
    const auto same = [zeros = FileImage::Page{}](const auto& one, const auto& other) {
        return one == other || (one ? *one : zeros) == (other ? *other : zeros);
    };
    return a.m_size == b.m_size &&
           std::equal(a.m_pages.begin(), a.m_pages.end(), b.m_pages.begin(), same);
}

} // namespace hakawati::faults
