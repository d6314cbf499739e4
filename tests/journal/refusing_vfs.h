// SQLite's own file system, in which one file answers reads, writes or syncs with an error.
#pragma once

#include <string>

namespace hakawati {

class RefusingVfs {
  public:
    enum class Call { Read, Write, Sync };

    RefusingVfs();
    ~RefusingVfs();
    RefusingVfs(const RefusingVfs&) = delete;
    RefusingVfs& operator=(const RefusingVfs&) = delete;

    static constexpr const char* name = "refusing";
    /// The next `times` such calls to files whose names end so are answered with SQLite's code.
    void refuse(Call, const std::string& file, int code, int times = 1);
    int refused() const; ///< how often that has happened
};

} // namespace hakawati
