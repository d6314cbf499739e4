// Reads a script line by line into a Book. One object reads one script: it knows in which part it
// stands, takes each line for what it is there, reports what it cannot take and goes on with the
// next. After a heading it cannot understand it stays silent until the next heading.
#pragma once

#include "story/model.h"
#include "story/parse.h"
#include "story/parsing/foreign_signs.h"
#include "story/parsing/line_reader.h"

#include <set>

namespace hakawati::story {

/// A line without an id and the one it gets.
struct MissingId {
    Position at;
    std::string id; ///< as it is written in the script
};

class Parser : private LineReader {
  public:
    Parser(std::string_view text, const std::string& file) : LineReader(text, file) {}
    Parsed run();
    const std::vector<MissingId>& missing() const { return m_missing; } ///< after `run`

  private:
    enum class Part { Head, Chapter, Panel, Gentle, Question, Activity, Mission, Check, End, Lost };

    // parser.cpp: which line belongs to which part
    void read(const ScriptLine&);
    void read_as_meant(const ScriptLine&, const ForeignSign&);
    bool finds_the_check_again(const ScriptLine&);
    void read_heading(const ScriptLine&);
    void read_item(const ScriptLine&);
    void read_spoken(const ScriptLine&);
    void read_unknown(const ScriptLine&);
    void read_break(const ScriptLine&);
    void read_jump(const ScriptLine&);
    void misplaced(std::string_view what, std::string hint = {});

    // parse_head.cpp
    void read_title(const ScriptLine&);
    void read_head_item(std::string_view body);
    void read_ages(std::string_view value);
    void read_names(std::string_view value, std::vector<std::string>& names);
    void read_messages(std::string_view value);
    void read_chapter(const ScriptLine&);
    void read_chapter_item(std::string_view body);
    void read_mission(const Spoken&);
    void finish();
    void finish_head();
    void finish_chapter(Chapter&);
    void resolve_targets();
    void name_what_has_no_id();

    // parse_panel.cpp
    void read_step(const ScriptLine&);
    void read_panel(std::string_view body);
    void read_view(std::string_view text, Staging&);
    void read_shot(std::string_view word, Staging&);
    void read_gentle(const ScriptLine&);
    void read_panel_item(std::string_view body);
    void read_note(std::string_view text);
    void read_panel_spoken(const Spoken&);
    void read_sound(const Spoken&);
    void read_sign(const Spoken&);
    void read_speech(const Spoken&);
    void add_line(LineKind, std::string speaker, const Tagged&);

    // parse_staging.cpp
    void read_shows(std::string_view text);
    void read_prop(std::string_view text);
    void read_actor(std::string_view body);
    void read_where(std::string_view text, Actor&);
    void read_pose(std::string_view text, Actor&);
    void read_clause(std::string_view text, Actor&);
    void read_hold(std::string_view text, Actor&);
    std::string read_slot(std::string_view word);

    // parse_question.cpp
    void read_question(const std::vector<std::string_view>& words);
    void read_question_spoken(const Spoken&);
    void read_ask(const Spoken&);
    void read_basket(const Spoken&);
    bool is_feedback_without_indent(std::string_view body);
    void read_option(std::string_view body);
    void read_mark(std::string_view mark, Option&);
    void read_feedback(std::string_view body);
    void read_activity(const std::vector<std::string_view>& words);
    void read_activity_spoken(const Spoken&);
    void say_once(std::string& field, Position& at, const Spoken&);

    // parse_ending.cpp
    static bool is_check_label(std::string_view label);
    void read_check_spoken(const Spoken&);
    void read_end_spoken(const Spoken&);
    void add_fixed(std::vector<Line>& lines, LineKind, const std::string& id, const Spoken&);

    std::string local_id(const std::string& owner, const Tagged&);
    Panel& panel();
    Staging& staging();
    Question& question();
    Activity& activity();
    std::string full(std::string_view local) const { return m_book.id + "-" + std::string(local); }

    Book m_book;
    Part m_part = Part::Head;
    bool m_page_starts = false;   ///< "---" was read and no panel yet
    bool m_chapters_over = false; ///< "## check" or "## end" was read
    bool m_in_check = false;      ///< "## check" was the last chapter heading
    bool m_panel_in_chapter = false;
    std::set<std::string, std::less<>> m_head_keys;
    std::vector<MissingId> m_missing;
};

/// Gives every line without an id the next free one of its panel, question or activity.
std::vector<MissingId> assign_missing_ids(Book&);

} // namespace hakawati::story
