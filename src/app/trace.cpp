#include "app/trace.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

double clock_ms() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

} // namespace

Trace::Trace(Wish wish) : m_spoken(wish == Wish::Spoken) {
    if (const char* start = std::getenv("HAKAWATI_BENCH_START"); m_spoken && start)
        m_start = std::strtod(start, nullptr) * 1000;
}

void Trace::input() {
    if (m_start && !m_input)
        m_input = clock_ms();
}

void Trace::presented(const std::string& screen, const std::string& stop) {
    if (!m_spoken)
        return;
    std::string line = "presented " + screen;
    if (m_start) {
        const double now = clock_ms();
        line += fmt::format(" {} at {:.1f}", stop.empty() ? "-" : stop, now - *m_start);
        if (m_input)
            line += fmt::format(" after {:.1f}", now - *m_input);
        m_input.reset();
    }
    say(line);
}

void Trace::kept(std::int64_t sequence, const std::string& item) {
    if (m_spoken)
        say(fmt::format("kept {} {}", sequence, item.empty() ? "-" : item));
}

void Trace::cue(const std::string& name) {
    if (m_spoken)
        say("cue " + name);
}

void Trace::prepared() {
    if (m_start)
        say("prepared");
}

} // namespace hakawati::app
