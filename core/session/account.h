// Who is signed in. Plain values; the settings keep them, so that a start without a server knows what to show.
#pragma once

#include <QString>
#include <QStringList>

namespace meridian::core {

struct Account {
    QString name;
    QString role;             // stable, for programs: "manager"
    QStringList permissions;  // "placeOrder"

    friend bool operator==(const Account&, const Account&) = default;
};

// "manager" -> "Manager" in the person's language; a role that this console does not know stays as it is.
QString roleText(const QString& role);

}  // namespace meridian::core
