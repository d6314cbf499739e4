// A book small enough to know every stop of it by heart, with one of everything.
#pragma once

#include "reading/reading.h"

#include <string>

namespace hakawati::reading::test {

inline story::Panel panel(const std::string& id) {
    story::Panel p;
    p.id = id;
    return p;
}

inline story::Panel noted(const std::string& id, int level, const std::string& chain) {
    story::Panel p = panel(id);
    p.note.emplace();
    p.note->level = level;
    p.note->chain = chain;
    p.gentle = story::Alternate{};
    return p;
}

inline story::Question question(const std::string& id) {
    story::Question q;
    q.id = id;
    return q;
}

inline story::Activity activity(const std::string& id) {
    story::Activity a;
    a.id = id;
    return a;
}

inline story::Chapter chapter(int number, std::vector<story::Step> steps) {
    story::Chapter c;
    c.id = "sb-c" + std::to_string(number);
    c.number = number;
    c.steps = std::move(steps);
    return c;
}

/// Chapter 1: p01, p02, question q01. Chapter 2: p03 (level 1 in a level-2 chain), p04, activity
/// a1, p05 (level 1, alone), p06.
inline story::Book small_book() {
    story::Book book;
    book.id = "sb";
    book.chapters = {
        chapter(1, {panel("sb-c1-p01"), panel("sb-c1-p02"), question("sb-q01")}),
        chapter(2, {noted("sb-c2-p03", 1, "sb-c2-p03"), noted("sb-c2-p04", 2, "sb-c2-p03"),
                    activity("sb-a1"), noted("sb-c2-p05", 1, "sb-c2-p05"), panel("sb-c2-p06")})};
    return book;
}

inline std::string as_text(const Stop& stop) {
    const char* kinds[] = {"title", "note", "panel", "question", "activity", "chapter-end", "end"};
    return std::string(kinds[static_cast<int>(stop.kind)]) + " " + stop.id;
}

} // namespace hakawati::reading::test
