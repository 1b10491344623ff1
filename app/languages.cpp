#include "app/languages.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/theme/theme.h"

namespace meridian::app {

QString codeOf(core::Language language) {
    switch (language) {
        case core::Language::kChinese: return QStringLiteral("zh_CN");
        case core::Language::kVietnamese: return QStringLiteral("vi");
        case core::Language::kEnglish: break;
    }
    return QStringLiteral("en");
}

std::optional<core::Language> languageFrom(const QString& code) {
    if (code.startsWith(QStringLiteral("zh"))) return core::Language::kChinese;
    if (code.startsWith(QStringLiteral("vi"))) return core::Language::kVietnamese;
    if (code.startsWith(QStringLiteral("en"))) return core::Language::kEnglish;
    return std::nullopt;
}

void Languages::speak(core::Language language) {
    m_current = language;
    // Sizes first: Han text is larger, and the windows ask for both when the words come.
    ui::Theme::current().setLanguage(QLocale(codeOf(language)));
    // Days and numbers within sentences. English as the words are: British.
    QLocale::setDefault(language == core::Language::kEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                             : QLocale(codeOf(language)));
    QCoreApplication::removeTranslator(&m_words);
    if (language != core::Language::kEnglish &&
        m_words.load(QStringLiteral(":/translations/meridian_%1.qm").arg(codeOf(language)))) {
        QCoreApplication::installTranslator(&m_words);
    }
    Q_EMIT changed(language);
}

}  // namespace meridian::app
