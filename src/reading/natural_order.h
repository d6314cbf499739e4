// The order of ids as a person reads them: numbers inside them count as numbers, so that p9 comes
// before p10. Used to find the nearest earlier place when a book has changed; knows nothing of
// books.
#pragma once

#include <string_view>

namespace hakawati::reading {

/// Negative, zero or positive, as for strcmp.
int natural_order(std::string_view a, std::string_view b);

} // namespace hakawati::reading
