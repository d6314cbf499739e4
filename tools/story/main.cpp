// hakawati-story: what a writer, a translator or an artist needs to know about a book.
#include "base/files.h"
#include "commands.h"

#include <cstdio>
#include <fmt/format.h>

int main(int argc, char** argv) {
    CLI::App app("Checks, tidies and shows the books of Hakawati.", "hakawati-story");
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::help);
    int status = 0;
    hakawati::tool::add_check(app, status);
    hakawati::tool::add_fmt(app, status);
    hakawati::tool::add_ids(app, status);
    hakawati::tool::add_fit(app, status);
    hakawati::tool::add_tour(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? 0 : 2;
    } catch (const hakawati::SystemError& fault) {
        fmt::print(stderr, "hakawati-story: {}\n", fault.what());
        return 2;
    }
    return status;
}
