#include "app/job_queue.h"

#include <catch2/catch.hpp>
#include <future>
#include <string>

using namespace hakawati::app;

namespace {

/// A job that writes a letter when it runs and the same in capitals when it is finished.
JobQueue::Job writes(std::string& to, char letter) {
    return [&to, letter]() -> JobQueue::Finish {
        to += letter;
        return [&to, letter] { to += static_cast<char>(letter - 'a' + 'A'); };
    };
}

using Need = JobQueue::Need;

} // namespace

TEST_CASE("inline, jobs run when they are asked to finish: what is wanted now before the rest") {
    std::string said;
    JobQueue jobs(JobQueue::Where::Inline, [] {});
    jobs.submit(Need::Ahead, "a", writes(said, 'a'));
    jobs.submit(Need::Now, "b", writes(said, 'b'));
    jobs.submit(Need::Now, "c", writes(said, 'c'));
    CHECK(said == "");
    jobs.finish();
    CHECK(said == "bcaBCA");
    jobs.finish();
    CHECK(said == "bcaBCA");
}

TEST_CASE("the main thread may help with what is wanted now, never with the rest") {
    std::string said;
    JobQueue jobs(JobQueue::Where::Inline, [] {});
    jobs.submit(Need::Ahead, "a", writes(said, 'a'));
    jobs.submit(Need::Now, "b", writes(said, 'b'));
    CHECK(jobs.help());
    CHECK(said == "b");
    CHECK_FALSE(jobs.help());
    CHECK(said == "b");
}

TEST_CASE("what is dropped never runs") {
    std::string said;
    JobQueue jobs(JobQueue::Where::Inline, [] {});
    jobs.submit(Need::Ahead, "a", writes(said, 'a'));
    jobs.submit(Need::Now, "b", writes(said, 'b'));
    jobs.drop_ahead();
    jobs.finish();
    CHECK(said == "bB");
    jobs.submit(Need::Now, "c", writes(said, 'c'));
    jobs.drop_all();
    jobs.finish();
    CHECK(said == "bB");
}

TEST_CASE("a job without a second half is fine") {
    bool ran = false;
    JobQueue jobs(JobQueue::Where::Inline, [] {});
    jobs.submit(Need::Now, "job", [&]() -> JobQueue::Finish {
        ran = true;
        return {};
    });
    jobs.finish();
    CHECK(ran);
}

TEST_CASE("a worker runs jobs in order, says so, and leaves their second half to the main thread") {
    std::string said;
    std::promise<void> all;
    int left = 3;
    JobQueue jobs(JobQueue::Where::Worker, [&] {
        if (--left == 0)
            all.set_value();
    });
    std::promise<void> gate;
    jobs.submit(Need::Now, "a", [&, wait = gate.get_future().share()]() -> JobQueue::Finish {
        wait.wait();
        return writes(said, 'a')();
    });
    jobs.submit(Need::Ahead, "b", writes(said, 'b'));
    jobs.submit(Need::Now, "c", writes(said, 'c'));
    gate.set_value();
    all.get_future().wait();
    CHECK(said == "acb");
    jobs.finish();
    CHECK(said == "acbACB");
}
