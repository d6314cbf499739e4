// What to ask again. At the start of a later visit the book offers two questions from chapters that
// were read before, chosen by the boxes of their health messages.
#pragma once

#include "learning/record.h"
#include "story/model.h"

#include <string>
#include <vector>

namespace hakawati::learning {

constexpr std::size_t questions_a_visit = 2;

/// Ids of at most `questions_a_visit` questions of chapters that this reader has read to the end,
/// each with a message that is due in this visit; the lowest box first, then the one due longest,
/// then the order of the book. Two questions never ask for the same message. Nothing in the first
/// visit, and nothing that was answered in this visit already.
std::vector<std::string> review_of(const story::Book&, const Record&);

} // namespace hakawati::learning
