// The app on a screen of 640x400 px without a window, with books, a log, a journal where a test
// wants one, and a clock that only the test moves.
#pragma once

#include "app/app.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hakawati::app::test {

inline const std::filesystem::path assets = HAKAWATI_ROOT "/assets";
inline const std::filesystem::path stories = HAKAWATI_ROOT "/stories";

struct Tablet {
    explicit Tablet(const std::filesystem::path& art = assets,
                    const std::filesystem::path& books = stories);

    /// What the setup leaves open is filled in.
    void start(App::Setup = {});
    void start_with(journal::Journal::Setup, App::Setup = {});
    /// As when the program ends.
    void close();
    /// Until nothing is left to do or to draw.
    void settle();
    void send(const std::string& name, const std::string& value = {});
    /// Turns the pages up to this stop.
    void read_to(const std::string& stop);

    const screens::State& state() const { return app->state(); }
    std::string screen() const { return app->shown().root.id; }
    std::string stop() const { return state().reading->here().id; }
    std::string logged() const;

    TemporaryFolder folder;
    sdl::Session session{sdl::Session::Video::None};
    Log log;
    Content content;
    std::unique_ptr<sdl::Canvas> canvas;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<App> app;
    double now = 0;
};

} // namespace hakawati::app::test
