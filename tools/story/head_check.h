// What a writer may leave out or invent without the grammar noticing: the language of the book, its
// cast and messages, its pictures; and what a translator may call a file. Holds a book against the
// languages, puppets and messages of the program. Changes nothing.
#pragma once

#include "book_option.h"

#include "base/diagnostics.h"
#include "story/library.h"
#include "text/language.h"

namespace hakawati::tool {

/// Of a book that could be read: language, cast and messages of its head, pictures, cover.
void check_head(const story::LoadedBook&, const BookOption&, const text::Languages&,
                Diagnostics& faults);
/// Files of lang/ that no reader will ever be offered, and headers that name another language.
void check_languages(const BookOption&, const text::Languages&, Diagnostics& faults);

} // namespace hakawati::tool
