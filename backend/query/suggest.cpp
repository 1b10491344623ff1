#include "backend/query/suggest.h"

#include <algorithm>
#include <vector>

#include "backend/domain/text.h"

namespace meridian::query {
namespace {

constexpr std::size_t kLongestTyped = 40;  // longer words are no slips of the finger

class Nearest {
  public:
    explicit Nearest(std::string_view typed) : m_typed(typed), m_best(std::min<std::size_t>(3, typed.size() / 2 + 1)) {}

    // A name that continues what was typed counts as one step, a mistyped one by its distance.
    void consider(std::string_view spelling, std::string_view meant) {
        if (m_typed.size() > kLongestTyped || m_typed.empty()) return;
        const bool begins = m_typed.size() >= 2 && spelling.size() > m_typed.size() &&
                            equalsIgnoringCase(spelling.substr(0, m_typed.size()), m_typed);
        const std::size_t distance = begins ? 1 : editDistance(m_typed, spelling);
        if (distance >= m_best) return;
        m_best = distance;
        m_meant = meant;
    }
    std::string_view meant() const { return m_meant; }

  private:
    std::string_view m_typed;
    std::string_view m_meant;
    std::size_t m_best;  // only what is nearer than this is taken
};

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> cells((a.size() + 1) * width);
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cells[i * width + j] = i + j;
                continue;
            }
            const auto same = [&](std::size_t x, std::size_t y) {
                return lowerAscii(a[x - 1]) == lowerAscii(b[y - 1]);
            };
            std::size_t best = std::min(cells[(i - 1) * width + j], cells[i * width + j - 1]) + 1;
            best = std::min(best, cells[(i - 1) * width + j - 1] + (same(i, j) ? 0 : 1));
            if (i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j)) {
                best = std::min(best, cells[(i - 2) * width + j - 2] + 1);
            }
            cells[i * width + j] = best;
        }
    }
    return cells.back();
}

std::string_view nearestField(FieldTable fields, std::string_view typed) {
    Nearest nearest(typed);
    for (const FieldInfo& info : fields) {
        if (info.name.empty()) continue;
        nearest.consider(info.name, info.name);
        anyWord(info.aliases, [&](std::string_view alias) { return nearest.consider(alias, info.name), false; });
    }
    return nearest.meant();
}

std::string_view nearestValue(const FieldInfo& field, std::string_view typed) {
    Nearest nearest(typed);
    for (const EnumValue& value : field.values) {
        nearest.consider(value.name, value.name);
        anyWord(value.aliases, [&](std::string_view alias) { return nearest.consider(alias, alias), false; });
    }
    return nearest.meant();
}

}  // namespace meridian::query
