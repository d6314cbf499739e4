// The drawings of the asset folder as text: each file is read once, its <svg> wrapping is taken
// off, and what is left can be put into a group of another document. Safe on any thread.
#pragma once

#include "geometry/geometry.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace hakawati::stage {

struct Fragment {
    std::string inside; ///< everything between <svg ...> and </svg>
    Rect view_box;
};

class Fragments {
  public:
    explicit Fragments(std::filesystem::path assets);
    /// Throws SystemError naming the file when it is missing or no SVG.
    std::shared_ptr<const Fragment> get(const std::string& file);
    const std::filesystem::path& assets() const { return m_assets; }

  private:
    std::filesystem::path m_assets;
    std::mutex m_lock;
    std::map<std::string, std::shared_ptr<const Fragment>> m_read;
};

/// Copies a fragment to the end of `document`. Every id gets `prefix`, so that the same file can be
/// used twice; every #rrggbb is multiplied by `tint` ("#rrggbb", or empty for none).
void append_fragment(std::string& document, const std::string& inside, const std::string& prefix,
                     const std::string& tint);

} // namespace hakawati::stage
