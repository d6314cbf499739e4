#include "base/files.h"
#include "reading/reading.h"
#include "story/parse.h"

#include "small_book.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

using namespace hakawati;
using namespace hakawati::reading;

TEST_CASE(
    "Going Home Again: every panel, question and activity is a stop, and hard chains ask once") {
    const std::filesystem::path file =
        std::filesystem::path(HAKAWATI_ROOT) / "stories/going-home-again/story.md";
    const auto parsed = story::parse(read_file(file), file.string());
    REQUIRE_FALSE(has_errors(parsed.faults));
    Reading reading(parsed.book, NotePreference::Gentle);
    std::map<StopKind, int> counts;
    std::string notes;
    for (const Stop& stop : reading.all_stops()) {
        ++counts[stop.kind];
        notes += stop.kind == StopKind::Note ? stop.id + " " : "";
    }
    CHECK(counts[StopKind::ChapterTitle] == 8);
    CHECK(counts[StopKind::Panel] == 34);
    CHECK(counts[StopKind::Question] == 11);
    CHECK(counts[StopKind::Activity] == 2);
    CHECK(counts[StopKind::ChapterEnd] == 8);
    CHECK(counts[StopKind::End] == 1);
    CHECK(notes == "gha-c2-p05 gha-c7-p26 ");

    std::size_t visited = 1;
    while (reading.next())
        ++visited;
    CHECK(visited == reading.all_stops().size());
}
