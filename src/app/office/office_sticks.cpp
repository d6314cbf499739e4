// What there is of the tablet and its sticks, and what is taken along.

#include "app/office/office.h"
#include "app/office/sticks.h"

#include "base/files.h"
#include "base/strings.h"
#include "exchange/counts.h"
#include "exchange/statements.h"
#include "exchange/stick.h"
#include "print/print.h"
#include "sdl/jpeg.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <utility>

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

constexpr int paper_quality = 85; ///< of JPEGs, which nobody looks at from near

double bytes_in(const fs::path& folder) {
    double bytes = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_regular_file(ignored))
            bytes += static_cast<double>(entry.file_size(ignored));
    return bytes;
}

std::vector<std::string> set_aside_in(const fs::path& folder) {
    std::vector<std::string> names = list_folder(folder);
    std::erase_if(names, [](const std::string& name) {
        return name.find("set-aside-") == std::string::npos;
    });
    return names;
}

print::Press press() {
    print::Press press;
    press.rasterise = [](const drawing::Picture& picture, int width, int height) {
        sdl::Image image = sdl::rasterise(picture, width, height);
        return print::Pixels{image.width, image.height, std::move(image.pixels)};
    };
    press.jpeg = [](const print::Pixels& pixels) {
        return sdl::jpeg({pixels.width, pixels.height, pixels.rgba}, paper_quality);
    };
    return press;
}

std::string today() { return exchange::day_of(std::time(nullptr)); }

/// Of the tablet's own.
learning::Event preference(const std::string& name, const std::string& value) {
    learning::Event event;
    event.wall_s = std::time(nullptr);
    event.kind = learning::EventKind::Preference;
    event.item = name;
    event.option = value;
    return event;
}

/// Of a question or one of its options; empty when the book asks no such thing.
std::string asked_words(const story::LoadedBook& book, const std::string& id,
                        const std::string& language) {
    std::string found;
    const auto look = [&](const story::Question& question) {
        if (question.id == id)
            found = book.words(id + ".ask", question.ask, language);
        for (const story::Option& option : question.options)
            if (option.id == id)
                found = book.words(id, option.words, language);
    };
    for (const story::Chapter& chapter : book.book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step))
                look(*question);
    if (book.book.check)
        for (const story::Question& question : book.book.check->questions)
            look(question);
    return found;
}

const story::LoadedBook* find_book(const screens::World& world, const std::string& id) {
    for (const auto& book : *world.books)
        if (book->book.id == id)
            return book.get();
    return world.books->empty() ? nullptr : world.books->front().get();
}

} // namespace

void Office::look_around() {
    m_jobs.submit(JobQueue::Need::Now, "look-around", [this, label = m_label] {
        screens::Health health;
        if (const auto space = exchange::real_space(m_setup.data))
            health.free_bytes = space->free_bytes;
        health.journal_bytes = bytes_in(m_setup.data);
        health.set_aside = set_aside_in(m_setup.data);
        health.version = HAKAWATI_VERSION;
        screens::Taking seen;
        seen.sticks = sticks_in(m_setup.sticks);
        find_on_sticks(seen, label);
        return JobQueue::Finish([this, health, seen] {
            m_reply({"health", ""}, [&](screens::State& state) {
                const std::string last = std::move(state.adult.health.last_backup);
                state.adult.health = health;
                state.adult.health.last_backup = last;
                state.adult.health.damaged = m_setup.content->damaged();
            });
            m_reply({"sticks", ""}, [&](screens::State& state) {
                state.taking.sticks = seen.sticks;
                state.taking.found_backup = seen.found_backup;
                state.taking.found_merge = seen.found_merge;
            });
        });
    });
}

void Office::take_along(const screens::Effect& effect, const screens::State& state) {
    m_stop = false;
    Errand errand;
    errand.folder = effect.what;
    for (std::string& item : split(effect.with, ' '))
        errand.items.insert(std::move(item));
    errand.day = today();
    errand.language = state.preferences.language;
    errand.book = state.book;
    errand.sessions = state.sessions ? state.sessions : std::make_shared<group::Sessions>();
    errand.site_words = state.adult.site_words;
    m_setup.keeper->with_journal([this, errand](journal::Journal* journal) -> JobQueue::Finish {
        try {
            auto read = std::make_shared<FromJournal>(read_journal(journal, errand));
            return [this, errand, read] {
                m_jobs.submit(JobQueue::Need::Now, {},
                              [this, errand, read] { return carry(errand, *read); });
            };
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("nothing was taken along: {}", fault.what()));
            return say({"took", "failed"});
        }
    });
}

Office::FromJournal Office::read_journal(journal::Journal* journal, const Errand& errand) const {
    FromJournal read;
    if (!journal)
        return read;
    read.label = journal->label();
    if (errand.items.contains("report"))
        read.alone = group::alone_from(journal->answers());
    if (errand.items.contains("backup"))
        read.image = journal->copy();
    if (errand.items.contains("merge-file"))
        journal->write_merge([&](std::string_view bytes) { read.merge_file += bytes; });
    return read;
}

/// Words of the tablet's language for the columns of tables: the program's, and what a book asks.
exchange::Words Office::words_in(const std::string& language) const {
    const screens::World& world = m_setup.content->world();
    const auto program = world.program_words->find(language);
    return [&world, program, language](std::string_view wanted) {
        const std::string id(wanted);
        if (program != world.program_words->end())
            if (std::string words = program->second(id, std::string()); !words.empty())
                return words;
        for (const auto& book : *world.books)
            if (std::string words = asked_words(*book, id, language); !words.empty())
                return words;
        return std::string();
    };
}

std::vector<exchange::Parcel> Office::pack(const Errand& errand, const FromJournal& read) const {
    std::vector<exchange::Parcel> parcels;
    const auto add = [&](const char* what, std::string content) {
        parcels.push_back({exchange::file_name(read.label, errand.day, what), std::move(content)});
    };
    const exchange::Words words = words_in(errand.language);
    const auto* book = find_book(m_setup.content->world(), errand.book);
    const group::BookFacts facts = book ? group::facts_of(book->book) : group::BookFacts{};
    if (errand.items.contains("counts")) {
        add("sessions.csv", exchange::sessions_table(*errand.sessions, words));
        add("votes.csv", exchange::votes_table(*errand.sessions, facts, words));
    }
    if (errand.items.contains("answers"))
        add("statements.json", exchange::statements(*errand.sessions, facts));
    if (errand.items.contains("merge-file"))
        add((std::string("sessions") + exchange::merge_ending).c_str(), read.merge_file);
    if (const auto lock = m_setup.door ? m_setup.door->lock() : std::nullopt;
        lock && errand.items.contains("backup"))
        add((std::string("tablet") + exchange::backup_ending).c_str(),
            exchange::sealed_backup(read.image, *lock,
                                    {read.label, errand.day, read.image.size()}));
    add_print(parcels, errand, read);
    return parcels;
}

JobQueue::Finish Office::carry(const Errand& errand, const FromJournal& read) {
    try {
        const auto parcels = pack(errand, read);
        const exchange::Taken taken =
            exchange::take_along(real_disk(), exchange::real_space, errand.folder, parcels,
                                 [this](const exchange::Step& step) {
                                     post({"took", exchange::message_of(step)});
                                     return m_stop ? exchange::Go::Stop : exchange::Go::On;
                                 });
        if (!taken.report.empty())
            m_setup.log->say(taken.report);
        const bool copied =
            taken.outcome == exchange::Outcome::Safe && errand.items.contains("backup");
        return say({"took", exchange::message_of(taken)}, [=, this](screens::State& state) {
            if (!copied)
                return;
            state.adult.health.last_backup = errand.day;
            state.pending.push_back(preference("backup", errand.day));
            m_setup.keeper->keep(state.pending.back());
        });
    } catch (const SystemError& fault) {
        m_setup.log->say(fmt::format("nothing was taken along: {}", fault.what()));
        return say({"took", "failed"});
    }
}

/// The kit of the book, a file for each part, in every language that was ticked; the report's page.
void Office::add_print(std::vector<exchange::Parcel>& parcels, const Errand& errand,
                       const FromJournal& read) const {
    const screens::World& world = m_setup.content->world();
    const print::Fonts fonts(*world.languages);
    print::Source source;
    source.book = find_book(world, errand.book);
    source.stage = &m_setup.content->stage();
    source.languages = world.languages;
    source.fonts = &fonts;
    source.program_words = world.program_words;
    source.site_words = errand.site_words;
    if (!source.book)
        return;
    const print::Press here = press();
    if (errand.items.contains("report"))
        parcels.push_back(
            {exchange::file_name(read.label, errand.day, "report-" + errand.language + ".pdf"),
             print::report(
                 group::report_of(*errand.sessions, read.alone, group::facts_of(source.book->book)),
                 errand.language, print::Paper::A4, source, here)});
    for (const std::string& item : errand.items)
        if (item.starts_with("print-"))
            for (const print::Kind kind : print::kinds_for(*source.book)) {
                const print::Order order{kind, item.substr(6)};
                parcels.push_back(
                    {print::file_name(order, source.book->book), print::kit(order, source, here)});
            }
}

} // namespace hakawati::app
