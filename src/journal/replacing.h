// A backup takes the journal's place. It lies beside under a name that does not count, is looked at
// wholly, and is then named replacing.db: from that moment on it is the journal, and whatever still
// has to be moved is moved before anything else happens, at the next start if need be.
#pragma once

#include "journal/files/folder.h"
#include "journal/merging.h"

#include <string>

namespace hakawati::journal {

/// What is to be said of the image that lies under this name. Throws DatabaseError when the disk
/// does not answer.
Replaced judgement(const Folder&, const std::string& name);

/// Does nothing when no backup is on its way in. Otherwise all files of the old journal become
/// replaced-<n>-*, and the backup becomes the journal. Gives a sentence about it, or nothing.
/// Throws SystemError; the next call goes on from there.
std::string finish_replacing(const Folder&);

} // namespace hakawati::journal
