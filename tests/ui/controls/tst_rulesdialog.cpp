// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/patience.h"
#include "ui/controls/rulemodel.h"
#include "ui/controls/rulesdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// The table of reply rules, by keyboard and mouse, in a running session.
class TestRulesDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Session> m_session;
    QPointer<RulesDialog> m_dialog;

    template<typename Widget = QLineEdit>
    [[nodiscard]] Widget *part(const char16_t *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromUtf16(name));
    }
    [[nodiscard]] const QList<ReplyRule> &rules() const { return m_session->setup().rules.list; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const auto *table = part<QTreeView>(u"rulesTable");
        return table->model()->index(row, column).data().toString();
    }
    void click(const char16_t *name) const
    {
        QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton);
    }
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void addRule(int when, const QString &pattern, int form, const QString &answer)
    {
        click(u"addRule");
        choose(part<QComboBox>(u"ruleWhen"), when);
        type(part(u"rulePattern"), pattern);
        choose(part<QComboBox>(u"ruleForm"), form);
        type(part(u"ruleAnswer"), answer);
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_session->change([](ConversationSetup &setup) {
            setup.address = u"tcp://127.0.0.1:0"_s;
            setup.reply = ReplyMode::Manual;
        });
        m_dialog = new RulesDialog(*m_session, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void cleanup()
    {
        delete m_dialog;
        m_session.reset();
    }

    /// Each change is in force at once, and the hits are counted.
    void answersAtOnceInARunningSession()
    {
        m_session->start();
        connect(m_session.get(), &Session::changed, m_dialog, [this] {
            m_session->refresh();
            m_dialog->refresh();
        });
        QTRY_COMPARE(m_session->state(), Transport::State::Open);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, m_session->localAddress().port());
        QTRY_COMPARE(m_session->peers().size(), 1);
        const auto asked = [&client](const QByteArray &message, qsizetype size) {
            client.write(message);
            QByteArray got;
            (void)QTest::qWaitFor([&] {
                got += client.readAll();
                return got.size() >= size;
            });
            return got;
        };
        addRule(int(ReplyRule::When::Regex), u"hello (\\w+)"_s, 0, u"hi $1"_s);
        QCOMPARE(asked("hello Ann\n", 6), "hi Ann");
        QTRY_COMPARE(cell(0, RuleModel::Hits), u"1"_s);
        addRule(int(ReplyRule::When::Hex), u"01 03 ??"_s, 2, u"01 83 $1"_s);
        QCOMPARE(asked("\x01\x03\x07", 3), "\x01\x83\x07");
        QTRY_COMPARE(cell(1, RuleModel::Hits), u"1"_s);
        // A rule that moves goes on counting.
        part<QTreeView>(u"rulesTable")->setFocus();
        QTest::keyClick(part<QTreeView>(u"rulesTable"), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rules()[0].when, ReplyRule::When::Hex);
        QCOMPARE(asked("hello Bob\n", 6), "hi Bob");
        QTRY_COMPARE(cell(1, RuleModel::Hits), u"2"_s);
        QTRY_COMPARE(cell(0, RuleModel::Hits), u"1"_s);
        m_session->stop();
        QTRY_COMPARE(m_session->state(), Transport::State::Closed);
    }

    void aNewRuleIsOffUntilItHasAPattern()
    {
        click(u"addRule");
        QVERIFY(rules().size() == 1 && rules()[0].off);
        choose(part<QComboBox>(u"ruleForm"), 1);
        QVERIFY(rules()[0].off);
        type(part(u"rulePattern"), u"a"_s);
        QVERIFY(!rules()[0].off);
        type(part(u"rulePattern"), u""_s);
        part(u"rulePattern")->clear(); // as a person wants it
        QVERIFY(!rules()[0].off);
        click(u"addRule");
        QVERIFY(rules()[1].off);
        auto *table = part<QTreeView>(u"rulesTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!rules()[1].off && rules()[1].pattern.isEmpty());
    }

    void importedRulesReadNoFileAtOnce()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"rules.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"rules": [{"when": {"text": "a"}, "answer": {"text": "{file /etc/passwd}"},
                                  "placeholders": true},
                                 {"when": {"text": "b"}, "answer": {"text": "c"}}]})");
        file.close();
        m_dialog->importFrom(file.fileName());
        QCOMPARE(rules().size(), 2);
        QVERIFY(rules()[0].off && !rules()[1].off);
        const QString said = m_dialog->findChild<QWidget *>(u"rulesMessage"_s)
                                     ->findChild<QLabel *>(u"reason"_s)
                                     ->text();
        QVERIFY2(said.contains("off until"_L1), qPrintable(said));
    }

    void isWorkedByKeys()
    {
        auto *table = part<QTreeView>(u"rulesTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Insert);
        QVERIFY(part(u"rulePattern")->hasFocus());
        QTest::keyClicks(part(u"rulePattern"), u"a"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rules().size(), 2);
        QCOMPARE(rules()[1].pattern, u"a"_s);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!rules()[0].off && rules()[1].off);
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(rules()[0].off && !rules()[1].off);
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(!rules()[0].off && rules()[1].off);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(part(u"rulePattern")->hasFocus());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(rules().size(), 1);
        QVERIFY(!rules()[0].off);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(rules().isEmpty());
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
    }

    /// What is wrong is said at the rule, which does not answer until it is right.
    void saysWhatIsWrong()
    {
        const auto *said = m_dialog->findChild<QWidget *>(u"ruleMessage"_s);
        const auto sentence = [said] {
            return said->isVisible() ? said->findChild<QLabel *>(u"reason"_s)->text() : QString();
        };
        addRule(int(ReplyRule::When::Regex), u"a"_s, 0, u"x"_s);
        QVERIFY(!rules()[0].off);
        type(part(u"rulePattern"), u"a("_s);
        QVERIFY2(sentence().contains("position 3"_L1), qPrintable(sentence()));
        const auto *table = part<QTreeView>(u"rulesTable");
        QVERIFY(!table->model()->index(0, RuleModel::When).data(Qt::ToolTipRole).isNull());
        QVERIFY(rules()[0].off);
        QCOMPARE(rules()[0].pattern, u"a"_s); // so that what is stored can be read back
        type(part(u"rulePattern"), u"a(b)"_s);
        QVERIFY(sentence().isEmpty() && !rules()[0].off);
        type(part(u"ruleAnswer"), u"$2"_s);
        QVERIFY2(sentence().contains("$2"_L1), qPrintable(sentence()));
        choose(part<QComboBox>(u"ruleForm"), 2);
        type(part(u"ruleAnswer"), u"4"_s);
        QVERIFY(!sentence().isEmpty() && rules()[0].off);
        choose(part<QComboBox>(u"ruleWhen"), int(ReplyRule::When::Hex));
        type(part(u"rulePattern"), u"0g"_s);
        QVERIFY(!sentence().isEmpty());
        const QString path = QTemporaryDir().path() + u"/none/rules.json"_s;
        m_dialog->exportTo(path);
        QVERIFY(part<QWidget>(u"rulesMessage")->isVisible());
    }

    void triesAMessage()
    {
        addRule(int(ReplyRule::When::Text), u"a"_s, 0, u"b"_s);
        addRule(int(ReplyRule::When::Hex), u"01 ??"_s, 2, u"02 $1"_s);
        const auto *result = part<QLabel>(u"tryResult");
        type(part(u"tryMessage"), u"a"_s);
        QVERIFY2(result->text().contains("Rule 1"_L1) && result->text().contains(u"“b”"_s),
                 qPrintable(result->text()));
        type(part(u"tryMessage"), u"0107"_s);
        QVERIFY2(result->text().contains("No rule"_L1), qPrintable(result->text()));
        choose(part<QComboBox>(u"tryForm"), 2);
        QVERIFY2(result->text().contains("Rule 2"_L1) && result->text().contains(u"“02 07”"_s),
                 qPrintable(result->text()));
        type(part(u"tryMessage"), u"010"_s);
        QVERIFY2(!result->text().contains("ule"_L1), qPrintable(result->text()));
    }

    void importsAndExportsTheFileOfTheCommandLine()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rules.json"_s);
        addRule(int(ReplyRule::When::Wildcard), u"a*"_s, 1, u"\\x41"_s);
        m_dialog->exportTo(path);
        const ReadReplyRules read = readReplyRules(path, {});
        QCOMPARE(read.problem, QString());
        QVERIFY(read.rules.list == rules());
        m_dialog->importFrom(path);
        QCOMPARE(rules().size(), 2);
        QVERIFY(rules()[0] == rules()[1]);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"rules\": [{\"when\": {\"regex\": \"(\"}, \"answer\": {\"text\": \"\"}}]}");
        file.close();
        m_dialog->importFrom(path);
        QCOMPARE(rules().size(), 2);
        const QString said = m_dialog->findChild<QWidget *>(u"rulesMessage"_s)
                                     ->findChild<QLabel *>(u"reason"_s)
                                     ->text();
        QVERIFY2(said.contains("Rule 1"_L1), qPrintable(said));
    }

    /// Another encoding, or rules from elsewhere.
    void followsTheSession()
    {
        m_session->change([](ConversationSetup &setup) {
            setup.rules.list.append(ReplyRule());
            setup.rules.list.last().pattern = u"你"_s;
        });
        m_session->change([](ConversationSetup &setup) {
            setup.encoding = TextEncoding::named(u"ISO-8859-1").value();
        });
        const auto *table = part<QTreeView>(u"rulesTable");
        QVERIFY(!table->model()->index(0, RuleModel::When).data(Qt::ToolTipRole).isNull());
        m_session->change([](ConversationSetup &setup) { setup.rules.list = {{}, {}, {}}; });
        QCOMPARE(table->model()->rowCount(), 3);
    }
};

QTEST_MAIN(TestRulesDialog)
#include "tst_rulesdialog.moc"
