#include "tablet.h"

#include "base/files.h"

#include <catch2/catch.hpp>

namespace hakawati::app::test {

namespace fs = std::filesystem;

Tablet::Tablet(const fs::path& art, const fs::path& books)
    : log(folder.path() / "log.txt"), content(art, books, log),
      canvas(sdl::Canvas::in_memory(640, 400, content.fonts())) {}

void Tablet::start(App::Setup setup) {
    setup.content = &content;
    setup.journal = journal.get();
    setup.log = &log;
    if (setup.screen.width <= 0) {
        setup.screen = {640, 400};
        setup.px_per_mm = 75 / 25.4;
    }
    if (setup.language.empty())
        setup.language = "en";
    app = std::make_unique<App>(std::move(setup));
    settle();
}

void Tablet::start_with(journal::Journal::Setup keeping, App::Setup setup) {
    journal = std::make_unique<journal::Journal>(std::move(keeping));
    start(std::move(setup));
}

void Tablet::close() {
    app.reset();
    journal.reset();
}

void Tablet::settle() {
    do {
        app->step(now += 100, *canvas);
    } while (!app->settled());
}

void Tablet::send(const std::string& name, const std::string& value) {
    app->send({name, value});
    settle();
}

void Tablet::read_to(const std::string& wanted) {
    for (int i = 0; i < 40 && stop() != wanted; ++i)
        send("next");
    REQUIRE(stop() == wanted);
}

std::string Tablet::logged() const {
    return read_file_if_there(folder.path() / "log.txt").value_or("");
}

} // namespace hakawati::app::test
