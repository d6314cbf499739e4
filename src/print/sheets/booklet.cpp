#include "print/sheets/booklet_plan.h"
#include "print/sheets/panel_on_paper.h"
#include "print/sheets/question_on_paper.h"
#include "print/sheets/sheets.h"

#include "base/files.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::print {

namespace {

constexpr double binding = 17, outer = 10; ///< margins, mm
constexpr double head_top = 8, head_height = 9, foot_height = 12, foot_bottom = 7, gutter = 5;

/// Where things stand on a page of this number (1 is a page one opens the booklet with): the
/// binding is on the side where reading starts, and on the other side overleaf.
struct Frame {
    Frame(Size sheet, int number) {
        const double left = number % 2 ? binding : outer;
        const double width = sheet.width - binding - outer;
        head = {left, head_top, width, head_height};
        foot = {left, sheet.height - foot_bottom - foot_height, width, foot_height};
        body = {left, head.bottom() + 3, width, foot.y - 3 - head.bottom() - 3};
    }
    Rect at(const Block& block) const {
        const double width = (body.width - gutter) / 2, height = (body.height - gutter) / 2;
        return {body.x + block.column * (width + gutter), body.y + block.row * (height + gutter),
                block.columns * width + (block.columns - 1) * gutter,
                block.rows * height + (block.rows - 1) * gutter};
    }
    Rect head, body, foot;
};

class Booklet {
  public:
    explicit Booklet(const Kit& kit) : m_kit(kit) {}

    Pages make() {
        add_cover();
        for (const story::Chapter& chapter : m_kit.book().chapters) {
            const auto plans = plan_chapter(chapter);
            for (const PagePlan& plan : plans)
                add_page(chapter, plan, &plan == &plans.back());
        }
        add_end();
        return std::move(m_pages);
    }

  private:
    int next_number() const { return static_cast<int>(m_pages.size()) + 1; }
    std::string title() const {
        return m_kit.words(m_kit.book().id + ".title", m_kit.book().title);
    }
    std::string title_of(const story::Chapter& chapter) const {
        return m_kit.words(chapter.id + ".title", chapter.title);
    }
    std::string number_of(const story::Chapter& chapter) const {
        return m_kit.word("chapter.number", {{"number", m_kit.number(chapter.number)}});
    }
    std::string version() const {
        return m_kit.word(m_kit.gentle() ? "note.gentle" : "note.as-written");
    }

    void add_cover();
    void add_contents(Sheet&, const Rect&) const;
    void add_page(const story::Chapter&, const PagePlan&, bool last);
    void add_end();
    void put_block(Sheet&, const story::Chapter&, const Block&, const Rect&) const;
    void put_opening(Sheet&, const story::Chapter&, const Rect&) const;
    void put_activity(Sheet&, const story::Activity&, const Rect&) const;
    void put_head(Sheet&, const story::Chapter&, const Rect&) const;
    void put_mission(Sheet&, const story::Mission&, const Rect&) const;

    const Kit& m_kit;
    Pages m_pages;
};

/// The picture of the book's own folder; a book without one has its title alone.
void put_cover(Sheet& sheet, const Kit& kit, const Rect& room) {
    const auto svg = read_file_if_there(kit.loaded().folder / "cover.svg");
    if (!svg)
        return;
    const double width = std::min(room.width, room.height * 0.75), height = width / 0.75;
    const auto mask = [] {
        return std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\" "
                           "viewBox=\"0 0 3 4\"><rect width=\"3\" height=\"4\"/></svg>");
    };
    sheet.put({"cover:" + kit.book().id, [svg = *svg] { return svg; }, mask},
              {room.x, room.centre().y - height / 2, width, height});
}

void Booklet::add_cover() {
    Sheet sheet(m_kit, Turn::Lying);
    const Rect page = sheet.inside(14);
    put_cover(sheet, m_kit, {page.x, page.y, page.height * 0.75, page.height});
    const double x = page.x + page.height * 0.75 + 12;
    const Rect side{x, page.y, page.right() - x, page.height};
    double y = side.y + 6;
    y += sheet.write(title(), {side.x, y, side.width, 45}, bold(32)) + 4;
    y += sheet.write(version(), {side.x, y, side.width, 12}, {14}) + 8;
    add_contents(sheet, {side.x, y, side.width, side.bottom() - 26 - y});
    sheet.write(m_kit.book().licence + "\n" + m_kit.book().credits,
                {side.x, side.bottom() - 18, side.width, 18}, {8});
    m_pages.push_back(sheet.take());
}

/// The chapters with the pages they begin on.
void Booklet::add_contents(Sheet& sheet, const Rect& room) const {
    const auto& chapters = m_kit.book().chapters;
    const double line = std::min(12.0, room.height / static_cast<double>(chapters.size()));
    int page = next_number() + 1;
    double y = room.y;
    for (const story::Chapter& chapter : chapters) {
        sheet.put_asset("props/" + chapter.picture + ".svg", {room.x, y + 0.8, line, line - 1.6});
        sheet.write(title_of(chapter), {room.x + line + 4, y, room.width - line - 18, line}, {12},
                    Stand::Middle);
        sheet.write(m_kit.number(page), {room.right() - 12, y, 12, line}, centred({12}),
                    Stand::Middle);
        page += static_cast<int>(plan_chapter(chapter).size());
        y += line;
    }
}

void Booklet::put_head(Sheet& sheet, const story::Chapter& chapter, const Rect& head) const {
    sheet.write(number_of(chapter) + " · " + title_of(chapter),
                {head.x, head.y, head.width * 0.62, head.height - 1}, bold(11), Stand::Middle);
    sheet.write(title() + " · " + version(),
                {head.x + head.width * 0.66, head.y, head.width * 0.34, head.height - 1}, {9},
                Stand::Middle);
    sheet.fill({head.x, head.bottom() - 0.3, head.width, 0.3}, "#8A6F5A");
}

void Booklet::put_opening(Sheet& sheet, const story::Chapter& chapter, const Rect& room) const {
    const double side = room.height * 0.7;
    sheet.put_asset("props/" + chapter.picture + ".svg",
                    {room.x + 14, room.centre().y - side / 2, side, side});
    const double x = room.x + side + 28, width = room.right() - x - 8;
    const std::string number = number_of(chapter);
    const double above = sheet.height_of(number, width, {16});
    const double below = sheet.height_of(title_of(chapter), width, bold(30));
    const double y = room.centre().y - (above + below) / 2;
    sheet.write(number, {x, y, width, above}, {16});
    sheet.write(title_of(chapter), {x, y + above, width, room.bottom() - y - above}, bold(30));
}

void Booklet::put_activity(Sheet& sheet, const story::Activity& activity, const Rect& room) const {
    const bool breathes = activity.kind == story::ActivityKind::Breathe;
    sheet.frame(room, 0.5);
    const double side = std::min(30.0, room.width * 0.2);
    sheet.put_asset(breathes ? "props/balloon.svg" : "ui/five.svg",
                    {room.x + 5, room.y + 6, side, side});
    const Rect words = {room.x + side + 10, room.y + 4, room.width - side - 14, room.height - 8};
    double y = words.y + sheet.write(m_kit.words(activity.id + ".title", activity.title),
                                     {words.x, words.y, words.width, 12}, bold(15));
    const double line = (words.bottom() - y) / static_cast<double>(activity.steps.size());
    for (const story::Line& step : activity.steps) {
        sheet.write(m_kit.words(step.id, step.words), {words.x, y, words.width, line}, {12},
                    Stand::Middle);
        y += line;
    }
}

void Booklet::put_mission(Sheet& sheet, const story::Mission& mission, const Rect& foot) const {
    const double side = foot.height;
    sheet.put_asset("props/" + mission.picture + ".svg", {foot.x, foot.y, side, side});
    sheet.write(m_kit.words(mission.id, mission.words),
                {foot.x + side + 3, foot.y, foot.width - side - 28, foot.height}, bold(12),
                Stand::Middle);
}

void Booklet::put_block(Sheet& sheet, const story::Chapter& chapter, const Block& block,
                        const Rect& room) const {
    using What = Block::What;
    const auto standing = [&] {
        return Standing{&std::get<story::Question>(*block.step), block.before};
    };
    switch (block.what) {
    case What::Opening:
        return put_opening(sheet, chapter, room);
    case What::Panel:
        return put_panel(sheet, m_kit, story::id_of(*block.step), room);
    case What::Activity:
        return put_activity(sheet, std::get<story::Activity>(*block.step), room);
    case What::Scene:
        return put_scene(sheet, m_kit, standing(), room);
    case What::Ask:
        return put_ask(sheet, m_kit, standing(), room);
    case What::Options:
        return put_options(sheet, m_kit, standing(), room);
    case What::Drawing:
        sheet.frame(room, 0.5);
        sheet.write(m_kit.word("paper.draw"), room.inflated(-4), {10});
    }
}

void Booklet::add_page(const story::Chapter& chapter, const PagePlan& plan, bool last) {
    const int number = next_number();
    Sheet sheet(m_kit, Turn::Lying);
    const Frame frame(sheet.size(), number);
    if (plan.back().what != Block::What::Opening)
        put_head(sheet, chapter, frame.head);
    for (const Block& block : plan)
        put_block(sheet, chapter, block, frame.at(block));
    if (last && chapter.mission)
        put_mission(sheet, *chapter.mission, frame.foot);
    sheet.write(m_kit.number(number),
                {frame.foot.right() - 20, frame.foot.y, 20, frame.foot.height}, centred(bold(12)),
                Stand::Middle);
    m_pages.push_back(sheet.take());
}

/// The last words of the book under the last picture, without its balloons.
void Booklet::add_end() {
    const story::Book& book = m_kit.book();
    Sheet sheet(m_kit, Turn::Lying);
    const Rect page = sheet.inside(14);
    const Rect art{page.x, page.y, page.width, page.height - 42};
    const auto is_panel = [](const story::Step& step) {
        return std::holds_alternative<story::Panel>(step);
    };
    const auto& steps = book.chapters.back().steps;
    if (const auto last = std::find_if(steps.rbegin(), steps.rend(), is_panel);
        last != steps.rend()) {
        pages::PanelRequest request;
        request.book = &m_kit.loaded();
        request.panel = story::id_of(*last);
        request.version = m_kit.order().version;
        request.language = m_kit.language().code;
        request.size = {art.width * px_per_mm, art.height * px_per_mm};
        request.px_per_mm = px_per_mm;
        request.question_frame = true;
        sheet.put(m_kit.panels().make(request)->art, art);
    }
    double y = art.bottom() + 6;
    for (const story::Line& line : book.ending)
        if (line.kind == story::LineKind::Caption && y < page.bottom() - 8)
            y += 2 + sheet.write(m_kit.words(line.id, line.words),
                                 {page.x, y, page.width, page.bottom() - y}, centred(bold(18)));
    m_pages.push_back(sheet.take());
}

} // namespace

Pages booklet(const Kit& kit) { return Booklet(kit).make(); }

} // namespace hakawati::print
