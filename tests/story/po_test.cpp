#include "base/diagnostics.h"
#include "story/translation.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

namespace {

PoFile read_po(const std::string& text) {
    Diagnostics faults;
    PoFile file = parse_po(text, "ar.po", faults);
    INFO(format(faults));
    REQUIRE(faults.empty());
    return file;
}

const std::string poedit = "# Translators may write here.\n"
                           "msgid \"\"\n"
                           "msgstr \"\"\n"
                           "\"Language: ar\\n\"\n"
                           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "\n"
                           "# a note\n"
                           "#. speech, Teta\n"
                           "#, no-wrap\n"
                           "#, fuzzy\n"
                           "#| msgid \"Come.\"\n"
                           "msgctxt \"bk-c1-p01.b1\"\n"
                           "msgid \"Come \\\"in\\\".\\tNow\\\\\"\n"
                           "msgstr \"ادخل\"\n"
                           "\n"
                           "msgctxt \"bk-c1-p01.cap\"\n"
                           "msgid \"\"\n"
                           "\"One.\\n\"\n"
                           "\"Two.\"\n"
                           "msgstr \"\"\n"
                           "\n"
                           "#~ msgctxt \"bk-c1-p09.cap\"\n"
                           "#~ msgid \"Gone\"\n"
                           "#~ msgstr \"ذهب\"\n";

} // namespace

TEST_CASE("A PO file is read with its header, comments, flags and obsolete entries") {
    const PoFile file = read_po(poedit);
    CHECK(file.header == "Language: ar\nContent-Type: text/plain; charset=UTF-8\n");
    CHECK(file.header_comments == std::vector<std::string>{"# Translators may write here."});
    REQUIRE(file.entries.size() == 3);
    const PoEntry& first = file.entries[0];
    CHECK(first.id == "bk-c1-p01.b1");
    CHECK(first.source == "Come \"in\".\tNow\\");
    CHECK(first.words == "ادخل");
    CHECK(first.fuzzy);
    CHECK(first.comments == std::vector<std::string>{"# a note", "#. speech, Teta", "#, no-wrap",
                                                     "#| msgid \"Come.\""});
    CHECK(first.line == 12);
    CHECK(first.words_line == 14);
    CHECK(file.entries[1].source == "One.\nTwo.");
    CHECK(file.entries[1].words.empty());
    CHECK(file.entries[2].obsolete);
    CHECK(file.entries[2].id == "bk-c1-p09.cap");
}

TEST_CASE("A PO file is written as it was read") { CHECK(write_po(read_po(poedit)) == poedit); }

TEST_CASE("Lines that a PO editor wrapped are one string") {
    const PoFile file = read_po("msgctxt \"a\"\nmsgid \"\"\n\"One \"\n\"two\"\nmsgstr \"uno \"\n"
                                "\"dos\"\n");
    CHECK(file.entries.at(0).source == "One two");
    CHECK(file.entries.at(0).words == "uno dos");
}

TEST_CASE("Entries need no empty line between them") {
    const PoFile file = read_po("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"1\"\n"
                                "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"2\"\n#. c\nmsgctxt \"c\"\n"
                                "msgid \"C\"\nmsgstr \"3\"\n");
    REQUIRE(file.entries.size() == 3);
    CHECK(file.entries[2].comments == std::vector<std::string>{"#. c"});
}

TEST_CASE("Words without a script are looked up by id, the unusable ones left out") {
    const Words words = words_of(read_po("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"1\"\n\n"
                                         "#, fuzzy\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"2\"\n\n"
                                         "msgctxt \"c\"\nmsgid \"C\"\nmsgstr \"\"\n\n"
                                         "#~ msgctxt \"d\"\n#~ msgid \"D\"\n#~ msgstr \"4\"\n"));
    CHECK(words.size() == 1);
    CHECK(words("a", "A") == "1");
    for (const char* id : {"b", "c", "d"}) {
        CHECK_FALSE(words.has(id));
        CHECK(words(id, "source") == "source");
    }
}

TEST_CASE("A stale, fuzzy or empty translation falls back to the source's words") {
    Diagnostics faults;
    const PoFile po = read_po("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"1\"\n\n"
                              "msgctxt \"b\"\nmsgid \"old B\"\nmsgstr \"2\"\n\n"
                              "#, fuzzy\nmsgctxt \"c\"\nmsgid \"C\"\nmsgstr \"3\"\n");
    const std::vector<Unit> units{{"a", "", "", "A", {}},
                                  {"b", "", "", "B", {}},
                                  {"c", "", "", "C", {}},
                                  {"d", "", "", "D", {}}};
    const Words words = checked_words(po, units, "", "ar.po", faults);
    CHECK(words("a", "A") == "1");
    CHECK(words("b", "B") == "B");
    CHECK(words("c", "C") == "C");
    CHECK(words("d", "D") == "D");
    CHECK_FALSE(has_errors(faults));
}

TEST_CASE("Arabic and Persian digits are the same numbers") {
    Diagnostics faults;
    const std::vector<Unit> units{{"a", "", "", "Block C12, 20 counts", {}}};
    for (const char* words : {"C١٢ ٢٠", "C۱۲ ۲۰", "20 C12"}) {
        PoFile po;
        po.entries.push_back({"a", "Block C12, 20 counts", words, {}, false, false, 1, 3});
        checked_words(po, units, "", "ar.po", faults);
    }
    CHECK(faults.empty());
}
