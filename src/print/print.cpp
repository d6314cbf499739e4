#include "print/print.h"

#include "base/files.h"
#include "print/kit.h"
#include "print/sheets/sheets.h"

#include <fmt/format.h>

namespace hakawati::print {

namespace {

const char* name_of(Kind kind) {
    switch (kind) {
    case Kind::Booklet:
        return "booklet";
    case Kind::AnswerCards:
        return "answer-cards";
    case Kind::TalkPoints:
        return "talk-points";
    case Kind::SessionRecord:
        return "session-record";
    case Kind::HandWashing:
        return "hand-washing";
    case Kind::AddressCards:
        return "address-cards";
    }
    return "";
}

bool offers(const story::LoadedBook& loaded, Kind kind) {
    switch (kind) {
    case Kind::Booklet:
        return !loaded.book.chapters.empty();
    case Kind::AnswerCards:
        return !questions_of(loaded.book).empty();
    case Kind::TalkPoints:
    case Kind::SessionRecord:
        return loaded.guide.has_value();
    case Kind::HandWashing:
        return hand_washing_steps(loaded.book) != nullptr;
    case Kind::AddressCards:
        return true;
    }
    return false;
}

Pages sheets_of(const Kit& kit) {
    switch (kit.order().kind) {
    case Kind::Booklet:
        return booklet(kit);
    case Kind::AnswerCards:
        return answer_cards(kit);
    case Kind::TalkPoints:
        return talk_points(kit);
    case Kind::SessionRecord:
        return session_record(kit);
    case Kind::HandWashing:
        return hand_washing(kit);
    case Kind::AddressCards:
        return address_cards(kit);
    }
    return {};
}

} // namespace

std::vector<Kind> kinds_for(const story::LoadedBook& book) {
    std::vector<Kind> kinds;
    for (const Kind kind : {Kind::Booklet, Kind::AnswerCards, Kind::TalkPoints, Kind::SessionRecord,
                            Kind::HandWashing, Kind::AddressCards})
        if (offers(book, kind))
            kinds.push_back(kind);
    return kinds;
}

std::string file_name(const Order& order, const story::Book& book) {
    return fmt::format("{}-{}-{}.pdf", book.id, name_of(order.kind), order.language);
}

Pages pages_of(const Order& order, const Source& source) {
    const Kit kit(order, source);
    if (!offers(kit.loaded(), order.kind))
        throw SystemError(fmt::format("print {}", name_of(order.kind)),
                          fmt::format("the book {} has nothing for it", kit.book().id));
    return sheets_of(kit);
}

std::string kit(const Order& order, const Source& source, const Press& press) {
    const Pages pages = pages_of(order, source);
    const Kit made(order, source);
    return pdf_of(pages, made.words(made.book().id + ".title", made.book().title), *source.fonts,
                  press);
}

Pages report_pages(const group::Report& report, const std::string& language, Paper paper,
                   const Source& source) {
    const Kit kit({Kind::SessionRecord, language, pages::Version::Gentle, paper}, source);
    return {report_sheet(kit, report)};
}

std::string report(const group::Report& report, const std::string& language, Paper paper,
                   const Source& source, const Press& press) {
    const Kit kit({Kind::SessionRecord, language, pages::Version::Gentle, paper}, source);
    return pdf_of({report_sheet(kit, report)}, kit.word("report.title"), *source.fonts, press);
}

} // namespace hakawati::print
