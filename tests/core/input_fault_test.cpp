// What a person can type that the server does not accept, typed for real: the answer is a sentence in the language of
// the person, and nothing of it in the server's English.
#include "core/rpc/input_fault.h"

#include <QTranslator>

#include "core/commands/refusal.h"
#include "core/rpc/status_map.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

const QString kOrder = QStringLiteral("EU-1048217");
const QString kCard = QStringLiteral("4111 1111 1111 1111");

// Another language, in which every text says that it was translated.
class Marked final : public QTranslator {
  public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        return qstrcmp(context, "InputFault") == 0 ? QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

ProductDraft productNamed(const QString& title) {
    ProductDraft product = productWith(QStringLiteral("LMP-1")).after;
    product.title = title;
    return product;
}

}  // namespace

class InputFaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    Marked m_language;

    // What is said of a command that is refused.
    QString saidOf(Wanted wanted, const QString& reason = {}) {
        const auto outcome = outcomeOf(m_desk->commands.send({std::move(wanted), reason, 0}));
        if (!outcome.ok()) return outcome.error().text;
        return outcome->receipt ? refusalText(*outcome->receipt) : QStringLiteral("no receipt");
    }

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<Desk>(m_folder->path());
        QVERIFY(m_desk->signInTo(*m_server));
        QCoreApplication::installTranslator(&m_language);
    }
    void cleanupTestCase() {
        QCoreApplication::removeTranslator(&m_language);
        m_desk.reset();
        m_server.reset();
    }

    void whatCanBeTypedIsAnsweredInThePersonsLanguage_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& said, const char* told) {
            QTest::newRow(name) << said << QString::fromUtf8(told);
        };
        Address address;
        address.name = QStringLiteral("Marta");
        address.street = kCard;
        const QString bell = QStringLiteral("She called.") + QChar(7);
        row("a card in a note", saidOf(AddNote{kOrder, kCard}), "⟦The note⟧ holds what looks like a card number.");
        row("a card in a reason", saidOf(HoldOrder{kOrder}, kCard), "⟦The reason⟧ holds what looks like a card");
        row("a card in an address", saidOf(EditAddress{kOrder, {}, address}), "⟦The street⟧ holds what looks like");
        row("a card in a tag", saidOf(ChangeTags{kOrder, {kCard}, {}}), "⟦A tag⟧ holds what looks like a card");
        row("a card in a title", saidOf(DefineProduct{{}, productNamed(kCard)}), "⟦The title⟧ holds what looks like");
        row("a control character", saidOf(AddNote{kOrder, bell}), "⟦The note⟧ holds characters that nobody can see");
        row("a long tag", saidOf(ChangeTags{kOrder, {QString(65, u'x')}, {}}), "⟦A tag⟧ is too long.");
        row("a long note", saidOf(AddNote{kOrder, QString(2'000, QChar(0x4e2d))}), "⟦The note⟧ is too long.");
        row("no quantity",
            saidOf(MoveStock{QStringLiteral("LMP-1"),
                             QStringLiteral("BER-2"),
                             StockAccount::kAdjusted,
                             StockAccount::kAvailable,
                             0,
                             {},
                             {}},
                   QStringLiteral("Counted")),
            "⟦The quantity⟧ must be between 1 and");
        row("swapped digits", saidOf(HoldOrder{QStringLiteral("EU-1048271")}, QStringLiteral("Asks to wait")),
            "There can be no order with this number");
        row("no order number", saidOf(HoldOrder{QStringLiteral("tomorrow")}, QStringLiteral("Asks to wait")),
            "This is not an order number.");
    }
    void whatCanBeTypedIsAnsweredInThePersonsLanguage() {
        QFETCH(QString, said);
        QFETCH(QString, told);
        // The sentence is translated before its field is put in.
        QVERIFY2(said.startsWith(u'⟦') && said.contains(u'⟧'), qPrintable(said));
        QVERIFY2(QString(said).remove(0, 1).startsWith(told), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("must not hold")) && !said.contains(QStringLiteral("server")),
                 qPrintable(said));
    }

    void whatTheServerOnlySaysInItsOwnWordsIsMarkedAsSuch() {
        const Error error =
            toError(grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "scopes: is empty; ask for one"), {});
        QCOMPARE(error.fault, Fault::kInvalid);
        QVERIFY2(error.text.endsWith(QStringLiteral("The server says: “scopes: is empty; ask for one”")),
                 qPrintable(error.text));
    }

    void whatANewerServerSaysForProgramsIsLeftToItsWords() {
        QVERIFY(inputFaultText(grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "words", "not a message")).isEmpty());
        // StatusDetails with an InputFault of an unknown problem: field "name", problem 99.
        const std::string type = "type.googleapis.com/meridian.v1.InputFault";
        const std::string fault("\x0a\x04name\x10\x63", 8);
        const std::string any = "\x0a" + std::string(1, static_cast<char>(type.size())) + type + "\x12" +
                                std::string(1, static_cast<char>(fault.size())) + fault;
        const std::string details = "\x1a" + std::string(1, static_cast<char>(any.size())) + any;
        QVERIFY(inputFaultText(grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "words", details)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(InputFaultTest)
#include "input_fault_test.moc"
