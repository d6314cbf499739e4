#include "text/balance.h"

#include <algorithm>
#include <limits>

namespace hakawati::text {

namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

double width_of(const std::vector<WordWidth>& words, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += words[i].word + (i + 1 < to ? words[i].gap : 0);
    return sum;
}

bool must_break_inside(const std::vector<WordWidth>& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i + 1 < to; ++i)
        if (words[i].ends_line)
            return true;
    return false;
}

/// How long a line should be, beside the longest.
double share(std::size_t line, std::size_t lines, Lens lens) {
    const bool at_end = line == 0 || line + 1 == lines;
    return lens == Lens::Round && lines > 2 && at_end ? 0.82 : 1;
}

/// The cost of a line that holds words `from` to `to`; 1 is a line of the mean width.
double line_cost(const std::vector<WordWidth>& words, std::size_t from, std::size_t to, double mean,
                 double wanted) {
    if (must_break_inside(words, from, to))
        return impossible;
    const double fullness = width_of(words, from, to) / (mean * wanted);
    double cost = fullness * fullness;
    if (to < words.size() && words[to - 1].ends_sentence)
        cost -= 0.12;
    if (to < words.size() && words[to - 1].length <= 2 && !words[to - 1].ends_sentence)
        cost += 0.06;
    return cost;
}

std::size_t lines_written(const std::vector<WordWidth>& words) {
    return 1 + static_cast<std::size_t>(std::count_if(
                   words.begin(), words.end(), [](const WordWidth& w) { return w.ends_line; }));
}

} // namespace

std::vector<std::size_t> fill_lines(const std::vector<WordWidth>& words, double max_width) {
    std::vector<std::size_t> ends;
    std::size_t from = 0;
    for (std::size_t i = 1; i <= words.size(); ++i) {
        const bool full = i < words.size() && width_of(words, from, i + 1) > max_width;
        if (i < words.size() && !full && !words[i - 1].ends_line)
            continue;
        ends.push_back(i);
        from = i;
    }
    return ends;
}

std::vector<std::size_t> balance_lines(const std::vector<WordWidth>& words, int lines, Lens lens) {
    const std::size_t count = words.size();
    if (count == 0)
        return {};
    const std::size_t rows = std::min(
        count, std::max(static_cast<std::size_t>(std::max(lines, 1)), lines_written(words)));
    const double mean = std::max(1.0, width_of(words, 0, count) / static_cast<double>(rows));
    // best[row][end]: the least cost of `row` lines over the first `end` words.
    std::vector best(rows + 1, std::vector<double>(count + 1, impossible));
    std::vector from(rows + 1, std::vector<std::size_t>(count + 1, 0));
    best[0][0] = 0;
    for (std::size_t row = 1; row <= rows; ++row)
        for (std::size_t end = row; end <= count; ++end)
            for (std::size_t start = row - 1; start < end; ++start) {
                const double cost = best[row - 1][start] +
                                    line_cost(words, start, end, mean, share(row - 1, rows, lens));
                if (cost < best[row][end]) {
                    best[row][end] = cost;
                    from[row][end] = start;
                }
            }
    std::vector<std::size_t> ends(rows);
    for (std::size_t row = rows, end = count; row > 0; end = from[row--][end])
        ends[row - 1] = end;
    return ends;
}

} // namespace hakawati::text
