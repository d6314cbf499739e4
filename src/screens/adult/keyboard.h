// Keys to write a few words with, from the language's own rows (languages.json): no keyboard of the
// system is asked for, and nothing is learned or completed. The same messages come from a real
// keyboard.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// Fills the lower part of a room, whose height it returns, px. Keys send "type" with their text,
/// "erase" and "keys" (the next page of keys).
double keyboard_height(const Context&, const text::Language&, const Rect& room);
void add_keyboard(ui::Tree&, const Context&, const text::Language&, std::size_t page,
                  const Rect& room);

/// Adds text, up to `most` characters, without what cannot be seen (controls); curly brackets would
/// be blanks.
void type_into(std::string& words, const std::string& text, std::size_t most);
/// Takes the last character away.
void erase_last(std::string& words);

} // namespace hakawati::screens
