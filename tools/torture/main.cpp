// The fault experiments, as long as one likes: hakawati-torture
// power|lies|refuse|damage|merge|restore|kill|held|scale. Exit code 1 when a promise was broken.
// The figures belong in docs/reliability.md.
#include "options.h"

#include "journal/journal.h"
#include "support/faults/damage_experiment.h"
#include "support/faults/deed_experiment.h"
#include "support/faults/kill_experiment.h"
#include "support/faults/large_damage.h"
#include "support/faults/power_experiment.h"
#include "support/faults/promises.h"
#include "support/faults/refuse_experiment.h"
#include "support/faults/scale_experiment.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <random>

namespace {

using namespace hakawati;
using namespace hakawati::faults;
using torture::Options;

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

int told(bool good, const std::vector<std::string>& faults) {
    for (const std::string& fault : faults)
        say("  " + fault);
    return good ? 0 : 1;
}

double seconds() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

std::string words(const PowerResult& result) {
    return fmt::format(
        "{} lives, {} operations, {} states ({} second cuts, {} like another): {} not opened, "
        "{} restored, {} anew, {} losing (at most {}; {} found whole), {} with "
        "phantoms, {} with remains",
        result.lives, result.operations, result.states, result.again, result.same,
        result.not_opened, result.restored, result.anew, result.losing, result.most_lost,
        result.silent, result.phantoms, result.remains);
}

PowerResult cut(const Options& options, std::size_t lies, const char* name) {
    PowerSetup setup;
    setup.seed = options.seed;
    setup.states = options.states;
    setup.events = options.events;
    setup.lies = lies;
    setup.syncs = options.no_syncs ? Syncs::Never : Syncs::Asked;
    const double begun = seconds();
    double last = begun;
    setup.progress = [&](const PowerResult& result) {
        if (seconds() - last > 60) {
            last = seconds();
            say(fmt::format("... {:.0f} s: {}", last - begun, words(result)));
        }
    };
    const PowerResult result = cut_power(setup);
    const double took = seconds() - begun;
    say(fmt::format("{}: {}; {:.0f} s, {:.0f} states/s", name, words(result), took,
                    static_cast<double>(result.states) / took));
    return result;
}

int power(const Options& options) {
    const PowerResult result = cut(options, 0, options.no_syncs ? "power, no syncs" : "power");
    return told(result.good(), result.faults);
}

/// Nothing can be promised here: the figures are what is wanted.
int lies(const Options& options) {
    for (const std::size_t count : {1u, 2u, 4u, 8u})
        told(true, cut(options, count, fmt::format("lies {}", count).c_str()).faults);
    return 0;
}

int refuse(const Options& options) {
    int code = 0;
    for (const Outcome why : {Outcome::BrokenIo, Outcome::Full})
        for (const auto length : {Refusal::Length::Once, Refusal::Length::Lasting}) {
            const RefuseResult result =
                refuse_changes({options.seed, why, length, 0, options.every});
            say(fmt::format("refuse {} {}: {} runs, {} met it, {} answers told not to be kept ({} "
                            "states with one more there all the same), {} states lost something",
                            why == Outcome::Full ? "ENOSPC" : "EIO",
                            length == Refusal::Length::Once ? "once" : "lasting", result.runs,
                            result.met, result.told, result.present, result.losing));
            code |= told(result.good(), result.faults);
        }
    return code;
}

int damage_line(const char* name, const DamageResult& result, bool good) {
    say(fmt::format("damage, {}: {} cases, {} whole, {} restored, {} anew; {} lost something, {} "
                    "unnoticed; slowest {:.1f} ms",
                    name, result.cases, result.whole, result.restored, result.anew, result.losing,
                    result.silent, result.slowest_ms));
    return told(good, result.faults);
}

int large_damage(const Options& options) {
    LargeDamageSetup setup;
    setup.seed = options.seed;
    setup.pages = std::max<std::size_t>(1, setup.pages / options.every);
    setup.progress = [](std::size_t cases) {
        if (cases % 64 == 0)
            say(fmt::format("... {} cases", cases));
    };
    const LargeDamageResult result = damage_large(setup);
    say(fmt::format("damage, 100,000 events: {} cases on a sample of {} pages, {} whole, {} "
                    "restored, {} passed over by the start and {} of them put right by the next "
                    "snapshot; slowest {:.0f} ms of processor time",
                    result.cases, result.pages, result.whole, result.restored, result.passed_over,
                    result.put_right, result.slowest_ms));
    return told(result.good(), result.faults);
}

int damage(const Options& options) {
    DamageSetup setup;
    setup.seed = options.seed;
    setup.every = options.every;
    const auto pages = damage_pages(setup), log = damage_log(setup), copies = cut_copies(setup),
               both = cut_copies_beside_noise(setup);
    return damage_line("pages", pages, pages.good()) |
           damage_line("write-ahead log", log, log.good()) |
           damage_line("copies", copies, copies.good()) |
           damage_line("copies beside noise", both, both.faults.empty()) | large_damage(options);
}

int deed_line(const std::string& name, const DeedResult& result) {
    say(fmt::format("{}: {} operations, {} states, {} as before, {} with all of it; {} met a "
                    "refusal, {} told to have failed",
                    name, result.operations, result.states, result.before, result.after,
                    result.refused, result.told));
    return told(result.good(), result.faults);
}

int deed(const Options& options, Deed deed) {
    DeedSetup setup;
    setup.deed = deed;
    setup.seed = options.seed;
    setup.states = options.states;
    setup.every = options.every;
    const std::string& name = options.experiment;
    int code = deed_line(name + ", power cuts", cut_deed(setup));
    for (const Outcome why : {Outcome::BrokenIo, Outcome::Full})
        for (const auto length : {Refusal::Length::Once, Refusal::Length::Lasting})
            code |=
                deed_line(fmt::format("{}, {} {}", name, why == Outcome::Full ? "ENOSPC" : "EIO",
                                      length == Refusal::Length::Once ? "once" : "lasting"),
                          refuse_deed(setup, why, length));
    return code;
}

int merge(const Options& options) { return deed(options, Deed::Merge); }
int restore(const Options& options) { return deed(options, Deed::Replace); }

int kill(const Options& options) {
    KillSetup setup;
    setup.seed = options.seed;
    setup.times = options.times;
    setup.data = options.data;
    setup.book = options.book;
    setup.most_lines = options.most_lines;
    setup.longest_ms = options.longest_ms;
    setup.command = options.command;
    if (setup.command.empty())
        setup.command = {"/proc/self/exe", "child", "--data", options.data};
    setup.progress = [](const KillResult& result) {
        if (result.kills % 500 == 0)
            say(fmt::format("... {} kills, {} promises, {} lost", result.kills, result.kept,
                            result.lost));
    };
    const KillResult result = kill_again_and_again(setup);
    say(fmt::format("kill: {} kills ({} before a word was said), {} promises, {} answers, {} lost; "
                    "{} places compared",
                    result.kills, result.silent, result.kept, result.answers, result.lost,
                    result.places));
    return told(result.good(), result.faults);
}

/// Holds the lines `kept ...` of standard input against the journal.
int held(const Options& options) {
    std::vector<Promise> promises;
    for (std::string line; std::getline(std::cin, line);)
        if (const auto promise = promise_in(line))
            promises.push_back(*promise);
    const Left left = hold_promises(options.data, promises, options.book);
    say(fmt::format("held: {} promises, {} events, {} broken", promises.size(), left.events,
                    left.broken.size()));
    return told(left.broken.empty(), left.broken) | told(left.faults.empty(), left.faults);
}

/// Keeps answers and says so, until it is killed.
int child(const Options& options) {
    journal::Journal::Setup setup;
    setup.folder = options.data;
    setup.snapshot_every = 50;
    journal::Journal journal(setup);
    say("ready");
    std::mt19937_64 random(static_cast<std::uint64_t>(journal.last_sequence()) + options.seed);
    if (journal.profiles().empty()) {
        learning::Event made;
        made.kind = learning::EventKind::ProfileMade;
        made.profile = journal.new_id();
        made.item = "fox";
        made.option = "blue";
        journal.append(made);
    }
    for (;;) {
        const auto event = some_event(random(), journal.profiles().front().id);
        say(fmt::format("kept {} {}", journal.append(event), event.item));
        if (random() % 30 == 0)
            journal.tidy();
    }
}

int scale(const Options& options) {
    const ScaleResult result = measure_scale({options.data, 60, 100'000, [](std::size_t events) {
                                                  say(fmt::format("... {}", events));
                                              }});
    const auto line = [](const char* name, double empty, double full) {
        say(fmt::format("{:18} {:10.3f} {:10.3f} {:8.2f}", name, empty, full, full / empty));
    };
    say("                        empty       full    ratio");
    line("open, ms", result.empty.open_ms, result.full.open_ms);
    line("commit p50, ms", result.empty.commit_p50_ms, result.full.commit_p50_ms);
    line("commit p99, ms", result.empty.commit_p99_ms, result.full.commit_p99_ms);
    line("record, ms", result.empty.record_ms, result.full.record_ms);
    line("tidy, ms", result.empty.tidy_ms, result.full.tidy_ms);
    line("all sessions, ms", result.empty.sessions_ms, result.full.sessions_ms);
    line("all answers, ms", result.empty.answers_ms, result.full.answers_ms);
    line("group report, ms", result.empty.report_ms, result.full.report_ms);
    line("write merge, ms", result.empty.write_merge_ms, result.full.write_merge_ms);
    line("take merge, ms", result.empty.merge_ms, result.full.merge_ms);
    line("copy, ms", result.empty.copy_ms, result.full.copy_ms);
    line("replace, ms", result.empty.replace_ms, result.full.replace_ms);
    line("wipe, ms", result.empty.wipe_ms, result.full.wipe_ms);
    line("all files, MB", result.empty.megabytes, result.full.megabytes);
    say(fmt::format("filled at {:.0f} events a second", result.append_a_second));
    return 0;
}

} // namespace

int main(int count, char** words) {
    const std::map<std::string, int (*)(const torture::Options&)> experiments = {
        {"power", power}, {"lies", lies},       {"refuse", refuse}, {"damage", damage},
        {"merge", merge}, {"restore", restore}, {"kill", kill},     {"child", child},
        {"held", held},   {"scale", scale}};
    torture::Options options;
    if (const auto exit_code = torture::read_options(count, words, options))
        return *exit_code;
    try {
        return experiments.at(options.experiment)(options);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "hakawati-torture: {}\n", fault.what());
        return 2;
    }
}
