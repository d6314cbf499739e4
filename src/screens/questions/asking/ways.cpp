#include "screens/questions/asking/ways.h"

#include "screens/questions/rail.h"

namespace hakawati::screens {

namespace {

constexpr double legible_mm = 10; ///< a thing on a card where there is a choice

std::vector<Layout> pictures_beside(const Context& context, const Asked& asked, std::size_t count) {
    if (context.metrics().portrait())
        return {{0.32, count, 2}, {0.24, count, 2}, {0.24, count, 1}};
    if (asked.question->kind == story::QuestionKind::TrueFalse)
        return {{0.48, count, 1}, {0.34, count, 1}, {0.27, count, 1}};
    if (has_bubbles(asked))
        return {{0.27, count, 3},
                {0.22, count, 3},
                {0.27, count, 2},
                {0.22, count, 2},
                {0.17, count, 2}};
    return {{0.27, count, 2}, {0.22, count, 2}, {0.17, count, 2}};
}

/// How far the last words may stand out of the picture.
std::vector<double> outs_of(const Context& context, const Asked& asked) {
    if (!asked.last)
        return {0};
    if (context.metrics().portrait())
        return {0, 0.47};
    return {0, 0.08, 0.16, 0.26};
}

/// How the pictures of all cards stand: larger ones only where there are drawn things.
std::vector<CardWay> card_ways(const Asked& asked) {
    if (asked.question->kind == story::QuestionKind::TrueFalse)
        return {{1, Standing::ByShape}, {0.75, Standing::ByShape}};
    return {{1, Standing::ByShape},
            {1.3, Standing::BesideWords},
            {1, Standing::BesideWords},
            {0.75, Standing::ByShape},
            {0.75, Standing::BesideWords}};
}

} // namespace

std::vector<Layout> ways_alone(const Context& context) {
    std::vector<Layout> ways{{0, 6, 3}, {0, 4, 2}, {0, 3, 3}, {0, 2, 2},
                             {0, 3, 1}, {0, 2, 1}, {0, 1, 1}};
    if (context.metrics().portrait())
        ways = {{0, 6, 2}, {0, 4, 2}, {0, 3, 1}, {0, 2, 1}, {0, 1, 1}};
    else if (!is_low(context))
        ways = {{0, 6, 3}, {0, 4, 2}, {0, 3, 1}, {0, 2, 1}, {0, 2, 2}, {0, 1, 1}};
    for (Layout& way : ways)
        way.seen = is_small(context) && way.a_step > 2 ? legible_mm : 0;
    return ways;
}

std::vector<Layout> ways_beside(const Context& context, const Asked& asked, std::size_t count) {
    const auto beside = pictures_beside(context, asked, count);
    std::vector<Layout> ways;
    const auto add = [&](Layout way, double out, const CardWay& card) {
        way.out = out;
        way.way = card;
        ways.push_back(way);
    };
    for (const double out : outs_of(context, asked)) {
        for (const Layout& way : beside)
            for (const CardWay& card : card_ways(asked))
                add(way, out, card);
        if (context.metrics().portrait() && (out > 0 || !asked.last)) // a low picture is better
            add({0.18, count, 2}, out, {0.75, Standing::ByShape});
    }
    for (const double out : outs_of(context, asked))
        for (const Layout& way : beside)
            add(way, out, {0.5, Standing::ByShape});
    return ways;
}

} // namespace hakawati::screens
