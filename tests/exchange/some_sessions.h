// Two sessions of a group, with and without cells that must be joined.
#pragma once

#include "group/report.h"

namespace hakawati::exchange {

inline group::Session big_session() {
    group::Session session;
    session.id = "00112233445566aa";
    session.plan = {"gha", {7, 8}, "kite", group::Telling::Gentle, group::ShownOn::Wall};
    session.begun_s = 1795343400; // 2026-11-22 11:50:00 UTC
    session.ended = true;
    session.read = std::vector{7};
    session.left_out = {"gha-c7-p03", "gha-c7-p04"};
    session.votes["gha-q02"] = {"gha-q02",
                                group::Asked::InStory,
                                {{"gha-q02.a", 14}, {"gha-q02.b", 8}, {"gha-q02.c", 2}},
                                {"M1", "M4"}};
    session.votes["before gha-k1"] = {
        "gha-k1", group::Asked::Before, {{"gha-k1.a", 9}, {"gha-k1.b", 9}, {"z", 6}}, {"M1"}};
    session.attendance = group::Attendance{{7, 6, 5, 6, 0}, 6, {"soap", "net"}, 1};
    return session;
}

inline group::Session small_session() {
    group::Session session;
    session.id = "99112233445566bb";
    session.plan = {"gha", {1}, "drum", group::Telling::AsWritten, group::ShownOn::Tablet};
    session.begun_s = 1795430000;
    session.votes["gha-q02"] = {"gha-q02", group::Asked::InStory, {{"gha-q02.a", 3}}, {"M1"}};
    session.attendance = group::Attendance{{2, 1, 0, 1, 0}, 1, {}, 6};
    return session;
}

inline group::BookFacts facts() {
    group::BookFacts facts;
    facts.right = {{"gha-q02", {"gha-q02.a"}}, {"gha-k1", {"gha-k1.a"}}};
    facts.checks = {"gha-k1"};
    return facts;
}

} // namespace hakawati::exchange
