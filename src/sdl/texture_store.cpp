#include "sdl/renderer_canvas.h"

namespace hakawati::sdl {

std::size_t TextureStore::Entry::bytes() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

const TextureStore::Entry* TextureStore::find(const std::string& key) {
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &*found->second;
}

const TextureStore::Entry& TextureStore::put(Entry entry) {
    if (const auto old = m_index.find(entry.key); old != m_index.end()) {
        m_bytes -= old->second->bytes();
        m_entries.erase(old->second);
        m_index.erase(old);
    }
    m_bytes += entry.bytes();
    m_entries.push_front(std::move(entry));
    m_index[m_entries.front().key] = m_entries.begin();
    while (m_bytes > m_budget && m_entries.size() > 1) {
        m_bytes -= m_entries.back().bytes();
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }
    return m_entries.front();
}

void TextureStore::clear() {
    m_entries.clear();
    m_index.clear();
    m_bytes = 0;
}

} // namespace hakawati::sdl
