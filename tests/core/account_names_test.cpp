// Every account of the ledger has a name in the person's language, the one that it has in the ledger.
#include "core/orders/account_names.h"

#include <QTest>
#include <QTranslator>

#include "backend/domain/accounts.h"

namespace meridian::core {

namespace {

// Another language, in which every name says that it was translated.
class Marked final : public QTranslator {
  public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        return qstrcmp(context, "Account") == 0 ? QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

QString nameOf(const AccountInfo& info) {
    return QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
}

}  // namespace

class AccountNamesTest : public QObject {
    Q_OBJECT

    Marked m_language;

  private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&m_language); }
    void cleanup() { QCoreApplication::removeTranslator(&m_language); }

    void everyAccountOfTheLedgerIsNamedAsTheLedgerNamesIt() {
        QVERIFY(!accounts().empty());
        for (const AccountInfo& info : accounts())
            QCOMPARE(accountName(static_cast<int>(info.account), u"as the server says"_qs),
                     QStringLiteral("⟦%1⟧").arg(nameOf(info)));
    }
    void anAccountOfANewerServerKeepsItsName() {
        QCOMPARE(accountName(9'999, u"Loyalty points"_qs), u"Loyalty points"_qs);
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::AccountNamesTest)
#include "account_names_test.moc"
