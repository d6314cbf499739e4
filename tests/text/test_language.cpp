#include "text/language.h"

#include "base/files.h"
#include "fake_fonts.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::text;

namespace {

/// What is said about a languages file with this content.
std::string fault_of(const std::string& content) {
    const std::filesystem::path file = std::filesystem::path(HAKAWATI_BUILD) / "languages.json";
    write_file_safely(file, content);
    try {
        load_languages(file);
    } catch (const SystemError& fault) {
        return fault.what();
    }
    return "";
}

const std::string entry = R"("code": "en", "autonym": "English", "direction": "ltr",
    "script": "Latn", "font": "Andika")";
const std::string font_list = R"("fonts": {"Andika": {"regular": "a.ttf", "bold": "b.ttf"}})";

} // namespace

TEST_CASE("the program speaks five languages in two directions") {
    const Languages& all = shipped_languages();
    REQUIRE(all.all.size() == 5);
    CHECK(all.at("ar").direction == Direction::RightToLeft);
    CHECK(all.at("ckb").direction == Direction::RightToLeft);
    CHECK(all.at("kmr").direction == Direction::LeftToRight);
    CHECK(all.at("tr").autonym == "Türkçe");
    CHECK(all.at("en").font == "Andika");
}

TEST_CASE("a language that is not known is the first one") {
    CHECK(shipped_languages().at("xx").code == shipped_languages().all.front().code);
}

TEST_CASE("every language knows the face of every script") {
    for (const Language& one : shipped_languages().all) {
        REQUIRE(one.faces.size() == 2);
        CHECK(one.faces[0].script == "Arab");
        CHECK(one.faces[1].script == "Latn");
        CHECK(one.faces[1].font == "Andika");
    }
}

TEST_CASE("numbers are written in the language's own digits") {
    CHECK(number(2024, language("en")) == "2024");
    CHECK(number(20, language("ar")) == "٢٠");
    CHECK(number(305, language("ckb")) == "٣٠٥");
    CHECK(number(-7, language("ar")) == "-٧");
    CHECK(number(0, language("tr")) == "0");
}

TEST_CASE("a damaged languages file is named with its fault") {
    CHECK(fault_of("{").find("languages.json") != std::string::npos);
    CHECK(fault_of("{ \"languages\": [] , " + font_list + "}").find("it names no language") !=
          std::string::npos);
    CHECK(fault_of(R"({"languages": [{"code": "en"}], )" + font_list + "}").find("autonym") !=
          std::string::npos);
    CHECK(fault_of("{\"languages\": [{" + entry + "}], \"fonts\": {}}")
              .find("language 'en' wants the font 'Andika', which is not in its list of fonts") !=
          std::string::npos);
    CHECK(fault_of("{\"languages\": [{" + entry + ", \"digits\": \"012\"}], " + font_list + "}")
              .find("language 'en' needs ten digits") != std::string::npos);
    CHECK(fault_of("{\"languages\": [{" + entry + "}], " + font_list + "}").empty());
}

TEST_CASE("a language without a direction, or with another one, is told the two there are") {
    const std::string file = (std::filesystem::path(HAKAWATI_BUILD) / "languages.json").string();
    const std::string rest = R"("autonym": "فارسی", "script": "Latn", "font": "Andika"}], )";
    CHECK(fault_of(R"({"languages": [{"code": "fa", "direction": "left", )" + rest + font_list +
                   "}") ==
          file + ": language 'fa' has the direction 'left'; write \"ltr\" (left to right) or "
                 "\"rtl\" (right to left)");
    CHECK(fault_of(R"({"languages": [{"code": "fa", )" + rest + font_list + "}") ==
          file + ": language 'fa' has no direction; write \"ltr\" (left to right) or \"rtl\" "
                 "(right to left)");
    CHECK(fault_of(R"({"languages": [{"direction": "ltr", )" + rest + font_list + "}") ==
          file + ": a language has no \"code\" in quotes");
}

TEST_CASE("a languages file that is not there is named") {
    CHECK_THROWS_AS(load_languages("/no/such/languages.json"), SystemError);
}
