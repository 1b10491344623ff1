// The language of the whole program: which one, and the words of it. English is the source; the others lie in the
// program as resources.
#pragma once

#include <QObject>
#include <QTranslator>
#include <optional>

#include "core/text/format.h"

namespace meridian::app {

// "en", "zh_CN", "vi".
QString codeOf(core::Language language);
std::optional<core::Language> languageFrom(const QString& code);  // also "zh", "zh_Hans_CN", "vi_VN"

class Languages final : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    // All windows are told by Qt and show their words anew.
    void speak(core::Language language);
    core::Language current() const { return m_current; }

  Q_SIGNALS:
    void changed(meridian::core::Language language);

  private:
    QTranslator m_words;
    core::Language m_current = core::Language::kEnglish;
};

}  // namespace meridian::app
