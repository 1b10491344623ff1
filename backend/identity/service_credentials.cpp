#include "backend/identity/service_credentials.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <utility>

#include "absl/strings/str_cat.h"

namespace meridian::identity {

absl::Status ServiceCredentials::load(privacy::Database& database) {
    absl::StatusOr<privacy::Statement> select = database.prepare("SELECT name, role, hash FROM services");
    if (!select.ok()) return select.status();
    const std::lock_guard lock(m_mutex);
    while (true) {
        const absl::StatusOr<bool> found = select->step();
        if (!found.ok()) return found.status();
        if (!*found) return absl::OkStatus();
        const std::string name(select->text(0));
        const std::optional<Role> role = roleFromName(select->text(1));
        if (!role)
            return absl::DataLossError(absl::StrCat("The service ", name, " has an unknown role in identity.db."));
        m_byHash[std::string(select->blob(2))] = ServiceFacts{name, *role};
    }
}

absl::StatusOr<privacy::Secret> ServiceCredentials::create(privacy::Database& database, const ServiceFacts& service,
                                                           privacy::RandomBytes& random) {
    privacy::Secret secret = makeRandomSecret(kServicePrefix, random);
    const std::string hash = hashRandomSecret(secret.reveal());
    absl::StatusOr<privacy::Statement> insert = database.prepare("INSERT INTO services VALUES(?,?,?)");
    if (!insert.ok()) return insert.status();
    const absl::Status status =
        insert->bindText(1, service.name).bindText(2, roleName(service.role)).bindBlob(3, hash).run();
    if (absl::IsAlreadyExists(status)) {
        return absl::AlreadyExistsError(absl::StrCat("There is already a service ", service.name, "."));
    }
    if (!status.ok()) return status;
    const std::lock_guard lock(m_mutex);
    m_byHash[hash] = service;
    return secret;
}

absl::Status ServiceCredentials::remove(privacy::Database& database, std::string_view name) {
    absl::StatusOr<privacy::Statement> erase = database.prepare("DELETE FROM services WHERE name=?");
    if (!erase.ok()) return erase.status();
    if (absl::Status status = erase->bindText(1, name).run(); !status.ok()) return status;
    if (database.changes() == 0)
        return absl::NotFoundError(absl::StrCat("There is no service ", std::string(name), "."));
    const std::lock_guard lock(m_mutex);
    absl::erase_if(m_byHash, [&](const auto& entry) { return entry.second.name == name; });
    return absl::OkStatus();
}

bool ServiceCredentials::exists(std::string_view name) const {
    const std::shared_lock lock(m_mutex);
    return std::any_of(m_byHash.begin(), m_byHash.end(), [&](const auto& entry) { return entry.second.name == name; });
}

std::vector<ServiceFacts> ServiceCredentials::list() const {
    std::vector<ServiceFacts> services;
    {
        const std::shared_lock lock(m_mutex);
        for (const auto& [hash, service] : m_byHash)
            services.push_back(service);
    }
    std::sort(services.begin(), services.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return services;
}

absl::StatusOr<Claims> ServiceCredentials::verify(std::string_view secret) const {
    const std::string hash = hashRandomSecret(secret);
    const std::shared_lock lock(m_mutex);
    // Looking up by hash gives nothing away by its time: nobody can choose the hash of a guess.
    const auto found = m_byHash.find(hash);
    if (found == m_byHash.end()) return absl::UnauthenticatedError("The service credential is not valid.");
    Claims claims;
    claims.user = found->second.name;
    claims.role = found->second.role;
    claims.expires.micros = std::numeric_limits<std::int64_t>::max();
    return claims;
}

}  // namespace meridian::identity
