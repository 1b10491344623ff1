// Which region the whole window shows. Pages that list things narrow what they ask by it and ask again when it changes:
// orders by where they are delivered, stock by its location, units of a product likewise, dead letters and records of
// the journal by the order that they name. A record shows itself, whichever region it is of.
#pragma once

#include <QObject>
#include <QString>

namespace meridian::ui {

// GUI thread.
class RegionFilter final : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // "us", "eu", "ap"; empty: all.
    const QString& code() const { return m_code; }
    // "region:eu", of a location in the query language; empty: all.
    QString queryTerm() const { return m_code.isEmpty() ? QString() : QStringLiteral("region:") + m_code; }
    void choose(const QString& code) {
        if (code == m_code) return;
        m_code = code;
        Q_EMIT changed(code);
    }

  Q_SIGNALS:
    void changed(const QString& code);

  private:
    QString m_code;
};

}  // namespace meridian::ui
