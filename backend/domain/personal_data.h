// What identifies a person. It is sealed with the customer's own key before it enters a command, so that destroying the
// key erases the person from journal, snapshots, bus, dead letters and backups at once; only the views hold it in
// clear.
#pragma once

#include <string>

#include "backend/domain/wire.h"

namespace meridian {

struct PersonalData {
    std::string name;
    std::string email;
    std::string phone;
    std::string company;
    std::string street;
    std::string city;
    std::string postcode;
    std::string province;

    friend bool operator==(const PersonalData&, const PersonalData&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "name", self.name);
        visit(2, "email", self.email);
        visit(3, "phone", self.phone);
        visit(4, "company", self.company);
        visit(5, "street", self.street);
        visit(6, "city", self.city);
        visit(7, "postcode", self.postcode);
        visit(8, "province", self.province);
    }
};

}  // namespace meridian
