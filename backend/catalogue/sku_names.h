// Other shops allow blank SKUs, the same SKU twice and SKUs of any length; here a SKU names exactly one thing. These
// functions make a usable SKU from what a file offers, the same one each time the same file is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace meridian::catalogue {

// "fixie-table" and {"Dark Blue", "34"} give FIXIE-TABLE-DARK-BLUE-34. Whatever is not an ASCII letter or digit becomes
// a dash; where that loses a letter of another script, a short hash of the whole keeps different names apart.
std::string deriveSku(std::string_view handle, const std::vector<std::string>& optionValues);

// `sku` itself when it fits limits::kSkuMax, else its beginning and a short hash of the whole. Never cuts a character.
std::string shortenSku(std::string_view sku);

// Hands out SKUs that are not taken yet.
class SkuNames {
  public:
    // Keeps a name from being handed out by unique() to another variant: the names that the file itself gives come
    // first.
    void reserve(std::string sku) { m_reserved.insert(std::move(sku)); }
    // Takes `sku` when nobody has it, else the first free of sku-2, sku-3, …
    std::string unique(const std::string& sku);

  private:
    std::unordered_set<std::string> m_reserved;
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, std::uint64_t> m_nextNumber;  // so that a thousand equal SKUs take a thousand steps
};

}  // namespace meridian::catalogue
