// Names as UUIDs (RFC 4122, version 5): the same name is the same id on every tablet and day, so
// what is imported twice is there once.
#pragma once

#include <string>
#include <string_view>

namespace hakawati::exchange {

/// 20 bytes. RFC 3174; only for names, as version 5 wants it, never for security.
std::string sha1(std::string_view);
/// "886313e1-3b8a-5372-9b90-0c9aee199e5d", in the name space of URLs.
std::string uuid_of(std::string_view url);

} // namespace hakawati::exchange
