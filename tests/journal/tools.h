// What the journal's tests share: a journal in a folder of its own, events by a short call, and the
// bytes of everything that lies in the folder.
#pragma once

#include "journal/journal.h"

#include "support/temporary_folder.h"

#include <map>
#include <string>
#include <vector>

namespace hakawati::journal {

using learning::Event;
using learning::EventKind;
using learning::ProfileId;

Event event(EventKind, const std::optional<ProfileId>&, const std::string& item = {},
            const std::string& option = {});
Event answer(EventKind, const ProfileId&, const std::string& question, int try_number = 1);

/// A clock that counts up from 1000, and ids that repeat from test to test. Without syncs: these
/// tests cut off the program, not the power, and the machine's disk may be busy.
Journal::Setup setup_in(const std::filesystem::path& folder);

/// A reader is made; the id is given back.
ProfileId make_reader(Journal&, const std::string& animal = "fox");
/// Answers of this reader, one event each.
void answer_some(Journal&, const ProfileId&, int count);

/// The bytes of every file of a folder, by name.
std::map<std::string, std::string> bytes_in(const std::filesystem::path& folder);
std::vector<std::string> names_in(const std::filesystem::path& folder);
/// How often the id's sixteen bytes, or its 32 hexadecimal digits, stand in any file.
int traces_of(const ProfileId&, const std::filesystem::path& folder);

/// The items of all events, in order.
std::vector<std::string> items(const Journal&);

/// Leaves the folder as a cut power would: the journal's files as they are now, without closing it.
void copy_folder(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace hakawati::journal
