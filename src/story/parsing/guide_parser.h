// Reads a facilitator guide line by line into a Guide, as Parser reads a script: takes each line
// for what it is in its part, reports what it cannot take and goes on with the next. After a
// heading it cannot understand it stays silent until the next heading.
#pragma once

#include "story/guide.h"
#include "story/parsing/line_reader.h"

#include <set>

namespace hakawati::story {

class GuideParser : private LineReader {
  public:
    GuideParser(std::string_view text, const std::string& file) : LineReader(text, file) {}
    ParsedGuide run();

  private:
    enum class Part { Head, Before, Session, Talk, Energiser, Activities, Home, Referral, Record };

    // guide_parser.cpp: which line belongs to which part
    void read(const ScriptLine&);
    void read_title(const ScriptLine&);
    void read_part(const ScriptLine&);
    void read_card(const ScriptLine&);
    void read_session_part(const std::string& id, std::string_view title);
    void read_talk_point(const std::string& id, std::string_view title);
    void read_spoken(const Spoken&);
    void read_talk(const Spoken&);
    void finish();
    void finish_path();

    // guide_keys.cpp: what begins with '-'
    void read_item(const ScriptLine&);
    void read_key(std::string_view body);
    void read_unknown_key(std::string_view body);
    void read_cut(std::string_view value);
    void read_minutes(std::string_view value);
    std::vector<std::string> keys() const; ///< that the part knows

    /// "c1 Where the apricots grow": the id; `title` becomes what follows it.
    std::string read_heading(std::string_view body, std::string_view& title);
    void begin(GuideCard&, const std::string& id, std::string_view title);
    void say_once(GuideText& field, const std::string& owner, const Spoken&);
    GuideText text(const std::string& id, std::string_view words);
    GuideText tagged_text(const std::string& owner, const Tagged&);
    std::string chapter_id(std::string_view word);
    std::string full(const std::string& local) const { return m_guide.book + "-g." + local; }

    Guide m_guide;
    Part m_part = Part::Head;
    bool m_lost = false;         ///< behind a heading that was not understood
    bool m_in_card = false;      ///< behind a "###" of this part
    GuideCard* m_card = nullptr; ///< to which lines of words go; none in the head and a talk point
    std::set<std::string> m_ids;
};

} // namespace hakawati::story
