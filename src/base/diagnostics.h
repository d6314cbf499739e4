// A fault in something a person wrote (a story, a translation, a staging file) is data, not an
// exception: every checker collects all of them and says exactly where and what to do.
#pragma once

#include <string>
#include <vector>

namespace hakawati {

enum class Severity { Error, Warning };

struct Diagnostic {
    std::string file;
    int line = 0;   ///< 1-based; 0 when the whole file is meant
    int column = 0; ///< 1-based, counted in characters (not bytes); 0 when the whole line is meant
    Severity severity = Severity::Error;
    std::string
        message;        ///< starts in lower case, no full stop; a rule's id in brackets: "[S4] ..."
    std::string hint;   ///< what to do, e.g. "did you mean 'happy'?"; may be empty
    std::string source; ///< the line of the file, for showing; may be empty
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// `file:line:column: error: message (hint)`, then the source line and a `^` under the column.
std::string format(const Diagnostic&);
/// All of them in order of file, line and column, then a line such as "2 errors, 1 warning".
std::string format(const Diagnostics&);
bool has_errors(const Diagnostics&);

} // namespace hakawati
