// Inside of `screens`: figures of the tablet as a grown-up reads them, in the language's digits.
#pragma once

#include "screens/context.h"

#include <string>

namespace hakawati::screens {

/// The same text with the digits of the screen's language: a date, a version.
std::string in_digits_of(const Context&, const std::string&);
/// Bytes in MB, from 10 GB on in GB.
std::string space_words(const Context&, double bytes);

} // namespace hakawati::screens
