#include "support/faults/kill_experiment.h"

#include "support/faults/child.h"
#include "support/faults/promises.h"

#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <random>
#include <sstream>

namespace hakawati::faults {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int patience_ms = 60'000; // for a loaded machine: a program that starts says so sooner

class KillExperiment {
  public:
    explicit KillExperiment(const KillSetup& setup) : m_setup(setup), m_random(setup.seed) {}

    KillResult run() {
        // The first kill may come before the program has made its own folder.
        std::filesystem::create_directories(m_setup.data);
        while (m_result.kills < m_setup.times && m_result.faults.size() < 10) {
            round();
            if (m_setup.progress)
                m_setup.progress(m_result);
        }
        return m_result;
    }

  private:
    void round() {
        Child child(m_setup.command);
        m_first_stop.clear();
        m_heard = false;
        // One time in eight it does not even come to say something.
        if (m_random() % 8 != 0 && !hear(child, patience_ms))
            note("the program said nothing");
        for (int lines = up_to(m_setup.most_lines); lines > 0 && m_heard; --lines)
            hear(child, patience_ms);
        listen(child, up_to(m_setup.longest_ms));
        if (child.ended())
            note("the program ended by itself");
        child.kill();
        while (!child.ended())
            hear(child, patience_ms);
        ++m_result.kills;
        m_result.silent += m_heard ? 0 : 1;
        compare();
    }

    int up_to(int most) { return static_cast<int>(m_random() % (static_cast<unsigned>(most) + 1)); }

    void listen(Child& child, int ms) {
        const auto end = Clock::now() + std::chrono::milliseconds(ms);
        while (!child.ended() && Clock::now() < end) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
            hear(child, static_cast<int>(left.count()) + 1);
        }
    }

    bool hear(Child& child, int ms) {
        const auto line = child.line(ms);
        if (!line)
            return false;
        if (const auto promise = promise_in(*line)) {
            m_promises.push_back(*promise);
            ++m_result.kept;
        }
        std::istringstream words(*line);
        std::string verb, screen, stop;
        if (words >> verb >> screen >> stop && verb == "presented" && stop != "-" &&
            m_first_stop.empty()) {
            m_first_stop = stop;
            come_back_to(stop);
        }
        m_heard = true;
        return true;
    }

    void come_back_to(const std::string& stop) {
        if (m_setup.book.empty() || m_place.empty())
            return;
        ++m_result.places;
        if (stop != m_place)
            note(fmt::format("came back to {} and was left at {}", stop, m_place));
    }

    void compare() {
        const Left left = hold_promises(m_setup.data, m_promises, m_setup.book);
        for (const auto* words : {&left.faults, &left.broken})
            for (const std::string& fault : *words)
                note(fault);
        m_result.lost += left.broken.size();
        m_promises.clear();
        m_place = left.place;
        m_result.answers = left.answers;
    }

    void note(const std::string& words) {
        if (m_result.faults.size() < 10)
            m_result.faults.push_back(fmt::format("kill {}: {}", m_result.kills, words));
    }

    KillSetup m_setup;
    std::mt19937_64 m_random;
    KillResult m_result;
    std::vector<Promise> m_promises;
    std::string m_place, m_first_stop;
    bool m_heard = false;
};

} // namespace

KillResult kill_again_and_again(const KillSetup& setup) { return KillExperiment(setup).run(); }

} // namespace hakawati::faults
