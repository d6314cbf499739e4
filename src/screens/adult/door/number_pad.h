// Ten keys for a number, a key that takes one digit back and one that says it is finished; places
// that fill while somebody types. Not mirrored: numbers are typed alike in every language. No key
// says more than its own digit, and what was typed is shown only when it is asked for.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

struct Pad {
    bool awake = true;     ///< digits may be typed
    bool erases = false;   ///< there is something to take back
    bool finishes = false; ///< there are enough of them
    std::string finish;    ///< name of the key that finishes
};
/// Sends "digit" 0 to 9, "erase" and "open", which are also the keys' ids ("digit-5").
void add_number_pad(ui::Tree&, const Context&, const Rect& room, const Pad&);

enum class Typed { Hidden, Seen };
/// A place for every digit, at least `least` of them: apricot stones, or the digits when they may
/// be seen.
ui::Node make_places(const Context&, const std::string& typed, std::size_t least, Typed,
                     const Rect& room);
/// A long code in groups of four, as far as it is typed.
ui::Node make_code(const Context&, const std::string& code, std::size_t digits, const Rect& room);

} // namespace hakawati::screens
