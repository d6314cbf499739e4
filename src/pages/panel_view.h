// The finished comic panel: staged, lettered, and given enough head room for its words. The one
// place where story, stage and lettering meet; used by the reader, the page view, `fit` and the
// tour.
#pragma once

#include "lettering/lettering.h"
#include "stage/stage.h"
#include "story/library.h"
#include "story/site_words.h"
#include "text/language.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hakawati::pages {

enum class Version { Gentle, AsWritten };

/// Everything a finished panel depends on.
struct PanelRequest {
    const story::LoadedBook* book = nullptr;
    std::string panel; ///< full id
    Version version = Version::AsWritten;
    std::string language;
    Size size; ///< px of the panel's picture
    double px_per_mm = 5.9;
    double text_scale = 1;
    std::vector<Rect> reserved;  ///< px in the panel: tokens of the screen lying over it
    story::SiteWords site_words; ///< for the blanks in the words
    bool question_frame = false; ///< no words: only the art (behind a question, on the shelf)
};

struct FinishedPanel {
    std::string key; ///< same key, same panel
    stage::Scene scene;
    lettering::Lettering lettering;
    drawing::Picture art; ///< with grain and hand-cut edge
};

class PanelMaker {
  public:
    /// `program_words`: by language, for signs that every book shares ("@sign.drinking") and for
    /// blanks that nobody has filled in.
    PanelMaker(const stage::Stage&, const text::Languages&, const text::FontMeasure&,
               std::map<std::string, story::Words> program_words = {});

    /// Made once, then remembered (the newest 24 requests). Safe on any thread.
    std::shared_ptr<const FinishedPanel> make(const PanelRequest&);

    const stage::Stage& stage() const { return m_stage; }
    const text::Languages& languages() const { return m_languages; }
    const text::FontMeasure& fonts() const { return m_fonts; }

  private:
    std::shared_ptr<const FinishedPanel> find(const std::string& key);
    FinishedPanel finish(const PanelRequest&, const std::string& key) const;

    const stage::Stage& m_stage;
    const text::Languages& m_languages;
    const text::FontMeasure& m_fonts;
    std::map<std::string, story::Words> m_program_words;
    std::mutex m_lock;
    std::deque<std::pair<std::string, std::shared_ptr<const FinishedPanel>>> m_recent;
};

/// The picture of a panel alone (grain, hand-cut edge), for cards and discs.
drawing::Picture panel_art(const stage::Stage&, const std::string& key, const stage::Scene&,
                           double radius);

lettering::Kind lettering_kind(story::LineKind);

} // namespace hakawati::pages
