// How long a line may be (T1 of the series bible): what the checker holds the script to, what a
// translation is measured against and what a translator is told beside each line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

struct Limit {
    int words = 0;     ///< 0: none
    int sentences = 0; ///< 0: none
};

/// By the kind of a unit. Balloons and captions must keep theirs; the words on cards and buttons,
/// and titles, should.
Limit limit_of(std::string_view kind);
bool is_balloon(std::string_view kind);
bool must_keep_its_limit(std::string_view kind);

/// A number alone, a dash or a sign is no word.
int count_words(std::string_view);
/// A single word ("Planes.", "Stop!") is an exclamation and does not count.
int count_sentences(std::string_view);
/// "[T1] the balloon has 16 words, at most 13", for each limit that the words are over.
std::vector<std::string> over_limit(std::string_view kind, std::string_view words, const Limit&);
/// "at most 13 words, 3 sentences"; empty when there is no limit.
std::string as_text(const Limit&);

} // namespace hakawati::story
