#include "print/real_kit.h"

#include "base/files.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::print;

namespace {

/// A page of one paragraph in a language, A4 upright.
Page page_of(const std::string& words, const std::string& language) {
    const text::Language& spoken = real_kit().languages.at(language);
    const auto style = text::style_for(spoken, 30, text::Weight::Regular, text::Align::Start);
    Page page{{1240, 1754}, {}};
    drawing::add_paragraph(page.list, text::lay_out(words, spoken, style, 900, real_kit().fonts),
                           {100, 100}, drawing::hex("#3A2A28"));
    return page;
}

std::string pdf(const Page& page) {
    return pdf_of({page}, "A page", real_kit().fonts, real_kit().press);
}

} // namespace

TEST_CASE("words on paper can be read back as they were written, in every script") {
    const std::string english =
        "Lunch was under a cloth, safe from flies. Everyone fit the office.";
    CHECK(words_of(pdf(page_of(english, "en"))) == english + " ");
    const std::string arabic = "هذا أحمد. عمره عشر سنوات. لا إله إلا الماء النظيف.";
    CHECK(words_of(pdf(page_of(arabic, "ar"))) == arabic + " ");
    const std::string sorani = "ئەمە ئەحمەدە. تەمەنی دە ساڵە.";
    CHECK(words_of(pdf(page_of(sorani, "ckb"))) == sorani + " ");
    const std::string turkish = "Işık, çiğ köfte, şöyle böyle; İğde ağacı fısıldadı.";
    CHECK(words_of(pdf(page_of(turkish, "tr"))) == turkish + " ");
}

TEST_CASE("the fonts of a page are embedded and know their letters") {
    const std::string fonts = poppler(pdf(page_of("Ahmed", "en")), "pdffonts FILE");
    CHECK(fonts.find("Andika") != std::string::npos);
    CHECK(fonts.find("yes yes yes") != std::string::npos); // embedded, subset, with its letters
    CHECK(fonts.find(" no ") == std::string::npos);
}

TEST_CASE("a page is as large as its paper, in points") {
    CHECK(poppler(pdf(page_of("Ahmed", "en")), "pdfinfo FILE").find("595.2 x 841.92 pts (A4)") !=
          std::string::npos);
}

TEST_CASE("a shaped run is as wide as it measures, and its clusters are all of its letters") {
    const Fonts& fonts = real_kit().fonts;
    const text::Font font{"Noto Naskh Arabic", text::Weight::Regular, 40};
    const std::string run = "السلام";
    const Shaped shaped = fonts.shape(font, run, text::Direction::RightToLeft, "Arab");
    CHECK(shaped.width == fonts.advance(font, run, text::Direction::RightToLeft, "Arab"));
    int bytes = 0, glyphs = 0;
    for (const Cluster& cluster : shaped.clusters) {
        bytes += cluster.bytes;
        glyphs += cluster.glyphs;
    }
    CHECK(bytes == static_cast<int>(run.size()));
    CHECK(glyphs == static_cast<int>(shaped.glyphs.size()));
    text::Font twice = font;
    twice.size = 80;
    CHECK(fonts.advance(twice, run, text::Direction::RightToLeft, "Arab") ==
          Approx(2 * shaped.width));
}

TEST_CASE("the faces of screen and paper are equally wide but for whole px") {
    const sdl::Fonts screen(real_kit().languages);
    const text::Font font{"Andika", text::Weight::Regular, 36};
    const std::string words = "Captain Sock is ready to eat!";
    const auto left = text::Direction::LeftToRight;
    CHECK(real_kit().fonts.advance(font, words, left, "Latn") ==
          Approx(screen.advance(font, words, left, "Latn")).epsilon(0.03));
    CHECK(real_kit().fonts.metrics(font).x_height ==
          Approx(screen.metrics(font).x_height).margin(1));
}

TEST_CASE("a font that is not installed is a fault that names it and its packages") {
    text::Languages languages = real_kit().languages;
    languages.fonts.push_back({"Nowhere", "Nowhere-Regular.ttf", "Nowhere-Bold.ttf"});
    CHECK_THROWS_WITH(Fonts(languages), "font Nowhere-Regular.ttf: it is not installed; the "
                                        "Debian packages are fonts-sil-andika and fonts-noto-core");
}

TEST_CASE("a file that is no font is a fault that names it") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "Torn.ttf") << "not a font";
    text::Languages languages = real_kit().languages;
    languages.fonts = {{"Torn", "Torn.ttf", "Torn.ttf"}};
    CHECK_THROWS_WITH(Fonts(languages, folder.path()),
                      "font " + (folder.path() / "Torn.ttf").string() + ": it is not a font");
}

TEST_CASE("a family that the languages do not have is a fault that names it") {
    CHECK_THROWS_WITH(real_kit().fonts.metrics({"Fraktur", text::Weight::Regular, 20}),
                      "font Fraktur: languages.json names no such family");
}

TEST_CASE("a panel is put into the file as a JPEG and small things keep their alpha") {
    const auto svg = [] {
        return std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" "
                           "viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\" "
                           "fill=\"#0000FF\"/></svg>");
    };
    Page page{{300, 300}, {}};
    page.list.push_back(drawing::DrawPicture{{"panel", svg, svg}, {0, 0, 150, 75}});
    page.list.push_back(drawing::DrawPicture{{"thing", svg, {}}, {150, 0, 150, 150}});
    const std::string images = poppler(pdf(page), "pdfimages -list FILE");
    CHECK(images.find("image     200   100  rgb     3   8  jpeg") != std::string::npos);
    CHECK(images.find("image     300   300  rgb     3   8  image") != std::string::npos);
    CHECK(images.find("   200   200 ") != std::string::npos); // dots an inch
}

TEST_CASE("a picture that cannot be rasterised stops the print with its own words") {
    Press press = real_kit().press;
    press.rasterise = [](const drawing::Picture& picture, int, int) -> Pixels {
        throw SystemError("picture " + picture.key, "it is not an SVG document");
    };
    Page page{{300, 300}, {}};
    page.list.push_back(drawing::DrawPicture{{"broken", {}, {}}, {0, 0, 10, 10}});
    CHECK_THROWS_WITH(pdf_of({page}, "A page", real_kit().fonts, press),
                      "picture broken: it is not an SVG document");
}

TEST_CASE("the same page is the same file, and tells nobody when it was made") {
    const Page page = page_of("Ahmed", "en");
    const std::string once = pdf(page);
    CHECK(pdf(page) == once);
    CHECK(poppler(once, "pdfinfo FILE").find("CreationDate:    Sat Jan  1 00:00:00 2000") !=
          std::string::npos);
}
