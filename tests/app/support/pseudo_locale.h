// A language that nobody speaks: every text of the program in other letters, about 40 % longer and between brackets.
// What is seen without them was never given to the translators; what is cut was given no room.
#pragma once

#include <QByteArrayList>
#include <QMutex>
#include <QSet>
#include <QTranslator>

namespace meridian::app {

// "Place %1 orders" is "[Ƥĺááçéé %1 óóŕđéŕš]": placeholders, tags, entities and line ends stay.
QString pseudo(const QString& text);

class PseudoLocale final : public QTranslator {
    Q_OBJECT

  public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    // Qt's own words are not ours to lengthen: names of keys are read back from them.
    QString translate(const char* context, const char* source, const char* note, int number) const override;
    // Somebody asked for it: these words are the program's, and no data.
    bool isOurs(const QString& text) const;
    // What was asked for so far and `words` do not have: "Context: text".
    QStringList missingIn(const QTranslator& words) const;

  private:
    mutable QMutex m_mutex;  // errors get their words on other threads
    mutable QSet<QString> m_asked;
    mutable QSet<QByteArrayList> m_places;  // context, text and note
};

}  // namespace meridian::app
