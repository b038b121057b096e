// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/app/chat/conversationpair.h"
#include "ui/controls/statusline.h"
#include "ui/conversation/impairmenttext.h"
#include "ui/conversation/messagewording.h"
#include "ui/inspector/conditionspage.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/numberfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestConditionsPage : public QObject
{
    Q_OBJECT

private:
    static NumberField *field(const QWidget &page, const QString &name)
    {
        return page.findChild<NumberField *>(name);
    }

    // Like a person: the text, then Enter.
    static void type(NumberField *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static QString reason(const QWidget &page)
    {
        auto *label = page.findChild<QLabel *>(u"reason"_s);
        return label->isVisible() ? label->text() : QString();
    }

private Q_SLOTS:
    void setsEachCondition_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("protocol");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("condition");
        const int tcp = int(Protocol::Tcp);
        const int udp = int(Protocol::Udp);
        QTest::newRow("loss") << u"loss"_s << udp << u"12.5"_s << u"loss=12.5"_s;
        QTest::newRow("all") << u"loss"_s << udp << u"100"_s << u"loss=100"_s;
        QTest::newRow("duplication") << u"duplication"_s << udp << u"3"_s << u"duplicate=3"_s;
        QTest::newRow("reordering") << u"reordering"_s << udp << u"4"_s << u"reorder=4"_s;
        QTest::newRow("corruption") << u"corruption"_s << udp << u"5"_s << u"corrupt=5"_s;
        QTest::newRow("delay") << u"delay"_s << tcp << u"50"_s << u"delay=50"_s;
        QTest::newRow("rate") << u"rate"_s << tcp << u"1000"_s << u"rate=1000"_s;
        QTest::newRow("pieces") << u"pieces"_s << tcp << u"1"_s << u"pieces=1"_s;
    }

    void setsEachCondition()
    {
        QFETCH(QString, name);
        QFETCH(int, protocol);
        QFETCH(QString, typed);
        QFETCH(QString, condition);
        Session session;
        ConditionsPage page(session);
        page.setProtocol(Protocol(protocol));
        page.show();
        QVERIFY(page.findChild<QLabel *>(u"conditionsState"_s)->text().startsWith("Off"_L1));
        type(field(page, name), typed);
        QVERIFY(session.setup().conditions.toString().startsWith(condition));
        QVERIFY(reason(page).isEmpty());
        QVERIFY(page.findChild<QLabel *>(u"conditionsState"_s)->text().contains(condition));
        page.findChild<QPushButton *>(u"resetConditions"_s)->click();
        QCOMPARE(session.setup().conditions, NetworkConditions());
        QCOMPARE(field(page, name)->value(), 0.0);
    }

    void refusesWhatIsOutOfRange_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::newRow("more than all") << u"loss"_s << u"101"_s;
        QTest::newRow("less than none") << u"loss"_s << u"-1"_s;
        QTest::newRow("too long a delay") << u"delay"_s << u"10001"_s;
        QTest::newRow("negative delay") << u"delay"_s << u"-5"_s;
        QTest::newRow("negative seed") << u"seed"_s << u"-1"_s;
        QTest::newRow("huge seed") << u"seed"_s << u"99999999999999"_s;
        QTest::newRow("jitter over delay") << u"jitter"_s << u"20"_s;
    }

    void refusesWhatIsOutOfRange()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        Session session;
        ConditionsPage page(session);
        page.setProtocol(Protocol::Udp);
        page.show();
        const NetworkConditions before = session.setup().conditions;
        const double shown = field(page, name)->value();
        type(field(page, name), typed);
        QCOMPARE(session.setup().conditions, before);
        QCOMPARE(field(page, name)->value(), shown);
        QVERIFY(!reason(page).isEmpty());
        type(field(page, u"delay"_s), u"50"_s);
        QVERIFY(reason(page).isEmpty()); // cleared by a valid value
    }

    void arrowsStayWithinTheRange()
    {
        NumberField number(1, 10, 0, nullptr);
        QSignalSpy refused(&number, &NumberField::refused);
        QSignalSpy chosen(&number, &NumberField::chosen);
        number.setNumber(10);
        number.stepUp();
        QCOMPARE(number.value(), 10.0);
        number.setNumber(1);
        number.stepDown();
        QCOMPARE(number.value(), 1.0);
        QCOMPARE(chosen.size(), 0);
        number.stepUp();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(number.number(), 2.0);
        QCOMPARE(refused.size(), 0);
    }

    void offersWhatAppliesToTheProtocol()
    {
        Session session;
        ConditionsPage page(session);
        page.setProtocol(Protocol::Tcp);
        for (const auto &name : {u"loss"_s, u"duplication"_s, u"reordering"_s, u"corruption"_s})
            QVERIFY(!field(page, name)->isEnabled());
        for (const auto &name : {u"delay"_s, u"rate"_s, u"pieces"_s, u"seed"_s})
            QVERIFY(field(page, name)->isEnabled());
        page.setProtocol(Protocol::Udp);
        QVERIFY(field(page, u"loss"_s)->isEnabled());
        QVERIFY(!field(page, u"pieces"_s)->isEnabled());
    }

    void followsWhatSomebodyElseSets()
    {
        Session session;
        ConditionsPage page(session);
        NetworkConditions conditions;
        conditions.delay = 70;
        QVERIFY(session.change([&](ConversationSetup &setup) { setup.conditions = conditions; }));
        QCOMPARE(field(page, u"delay"_s)->value(), 70.0);
    }

    void theStatusLineSaysThatConditionsAreOn()
    {
        Session session;
        StatusLine status(session);
        status.resize(900, 40);
        status.show();
        auto *sign = status.findChild<ElidingLabel *>(u"conditions"_s);
        QVERIFY(sign && !sign->isVisible());
        NetworkConditions conditions;
        conditions.loss = 10;
        QVERIFY(session.change([&](ConversationSetup &setup) { setup.conditions = conditions; }));
        QVERIFY(sign->isVisible());
        QVERIFY(sign->text().contains("conditions"_L1));
        QVERIFY(sign->toolTip().contains("loss=10"_L1));
        QVERIFY(session.change([&](ConversationSetup &setup) { setup.conditions = {}; }));
        QVERIFY(!sign->isVisible());
    }

    void theConversationMarksWhatWasHit()
    {
        ConversationPair pair(Protocol::Udp);
        pair.clientConditions.loss = 100;
        QVERIFY(pair.start());
        const qint64 lost = ConversationPair::say(pair.client, "gone");
        QVERIFY(lost >= 0);
        QVERIFY(ConversationPair::settles(pair.client));
        NetworkConditions conditions;
        conditions.duplication = 100;
        conditions.delay = 5;
        QVERIFY(pair.client.change(
                [&](ConversationSetup &setup) { setup.conditions = conditions; }));
        const qint64 doubled = ConversationPair::say(pair.client, "twice");
        QVERIFY(ConversationPair::settles(pair.client));
        QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 10));
        Conversation &conversation = pair.client.conversation();
        const MessageWording wording(conversation);
        const auto row = [&](qint64 number) { return *conversation.message(number); };
        QTRY_VERIFY(impairmentText(row(lost)) == "lost"_L1);
        QVERIFY(wording.rowText(row(lost)).detail().contains(u"⚠ lost"_s));
        QVERIFY(wording.sentence(row(lost)).contains("lost"_L1));
        QVERIFY(wording.explanation(row(lost)).contains("never handed"_L1));
        QTRY_VERIFY(impairmentText(row(doubled)).contains("doubled"_L1));
        QVERIFY(impairmentText(row(doubled)).contains("delayed by"_L1));
    }

    void theConversationMarksWhatWasCut()
    {
        ConversationPair pair(Protocol::Udp);
        QVERIFY(pair.start());
        QVERIFY(pair.server.change(
                [&](ConversationSetup &setup) { setup.transport.receiveSize = 4; }));
        QVERIFY(ConversationPair::say(pair.client, "a long datagram") >= 0);
        QVERIFY(ConversationPair::waitForBytes(pair.server, MessageKind::Received, 4));
        const Message row = ConversationPair::rows(pair.server, MessageKind::Received).front();
#ifdef Q_OS_LINUX // other systems do not report what was cut off
        const MessageWording wording(pair.server.conversation());
        QTRY_VERIFY(wording.rowText(*pair.server.conversation().message(row.number))
                            .detail()
                            .contains("cut off: 4 of 15 bytes"_L1));
#endif
    }
};

QTEST_MAIN(TestConditionsPage)
#include "tst_conditionspage.moc"
