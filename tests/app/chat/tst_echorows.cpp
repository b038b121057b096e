// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echorows.h"

#include <QTest>

#include <memory>

using namespace socketchat;

namespace {

constexpr auto peer = PeerId(1);
constexpr auto other = PeerId(2);

} // namespace

class TestEchoRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Conversation> conversation;

    qint64 sent(qint64 time, const QByteArray &text, MessageFlags flags = {}, PeerId to = peer)
    {
        return conversation->append(MessageKind::Sent, to, text, time, flags);
    }
    qint64 received(qint64 time, const QByteArray &text, MessageFlags flags, qint64 roundTrip,
                    PeerId from = peer)
    {
        return conversation->append(MessageKind::Received, from, text, time, flags, roundTrip);
    }
    /// Returns the echo's row and its round trip; -1 for none.
    std::pair<qint64, qint64> echo(qint64 number) const
    {
        const auto found = echoOf(*conversation->message(number), *conversation);
        return found ? std::pair(found->number, found->roundTrip) : std::pair(-1LL, -1LL);
    }
    using Found = std::pair<qint64, qint64>;
    /// Returns the message that a row marks; -1 if the row is shown itself.
    qint64 marked(qint64 number) const
    {
        RowHeads heads(*conversation);
        return echoedBy(number, heads).value_or(-1);
    }

private Q_SLOTS:
    void init() { conversation = std::make_unique<Conversation>(); }

    void aChoiceOfEchoesIncludesWhatTheyMark()
    {
        const qint64 message = sent(1, "hi");
        const qint64 answer = received(500, "hi", MessageFlag::ExactEcho, 400);
        const qint64 other = received(600, "other", {}, -1);
        QCOMPARE(withMarked({answer, other}, *conversation),
                 (QList<qint64>{answer, other, message}));
        QCOMPARE(withMarked({message}, *conversation), QList<qint64>{message});
        QVERIFY(withMarked({}, *conversation).isEmpty());
    }

    void anEchoWithAHeaderIsShownItself()
    {
        const qint64 message = sent(100, "hi");
        conversation->setHeader(message, "request", -1);
        conversation->announceHeader("reply", 64);
        const qint64 reply = received(400, "hi", MessageFlag::ExactEcho, 290);
        QCOMPARE(echo(message), Found(-1, -1));
        QCOMPARE(marked(reply), -1);
        QCOMPARE(conversation->message(message)->header, "request");
        QCOMPARE(conversation->message(reply)->header, "reply");
        QCOMPARE(conversation->message(reply)->hopLimit, 64);
    }

    void eachMessageHasItsOwn()
    {
        const qint64 one = sent(100, "hi");
        const qint64 two = sent(200, "hi");
        const qint64 elsewhere = sent(300, "hi", {}, other);
        const qint64 first = received(400, "hi", MessageFlag::ExactEcho, 290); // accepted at 110
        const qint64 second = received(500, "hi", MessageFlag::ExactEcho, 280); // at 220
        const qint64 never = sent(600, "hi");
        QCOMPARE(echo(one), Found(first, 290));
        QCOMPARE(echo(two), Found(second, 280));
        QCOMPARE(echo(elsewhere), Found(-1, -1));
        QCOMPARE(echo(never), Found(-1, -1));
        QCOMPARE(echo(first), Found(-1, -1)); // an echo has none
    }

    void datagramsComeInAnyOrder()
    {
        const qint64 one = sent(100, "one");
        const qint64 lost = sent(200, "lost");
        const qint64 two = sent(300, "two");
        const qint64 ofTwo = received(400, "two", MessageFlag::ExactEcho, 90);
        const qint64 ofOne = received(500, "one", MessageFlag::ExactEcho, 395);
        QCOMPARE(echo(two), Found(ofTwo, 90));
        QCOMPARE(echo(one), Found(ofOne, 395));
        QCOMPARE(echo(lost), Found(-1, -1));
    }

    void aStreamAnswersSeveralWithOne()
    {
        const MessageFlags raw = MessageFlag::ContinuesStream;
        const qint64 one = sent(100, "one", raw);
        const qint64 two = sent(200, "two", raw);
        const qint64 all = received(300, "onetwo", raw | MessageFlag::ExactEcho, 95);
        QCOMPARE(echo(one), Found(all, -1)); // whose round trip is not known
        QCOMPARE(echo(two), Found(all, 95));
        const qint64 parted = sent(400, "parted", raw);
        received(500, "par", raw | MessageFlag::PartOfEcho, -1);
        const qint64 rest = received(600, "ted", raw | MessageFlag::ExactEcho, 190);
        QCOMPARE(echo(parted), Found(rest, 190));
    }

    void whatDiffersIsNoEcho()
    {
        const qint64 one = sent(100, "one");
        received(200, "two", MessageFlag::NotAnEcho, -1);
        received(300, "three", {}, -1);
        QCOMPARE(echo(one), Found(-1, -1));
    }

    void aServerEchoesWhatItReceived()
    {
        const qint64 asked = received(100, "hi", {}, -1);
        const qint64 back = sent(110, "hi", MessageFlag::Reply | MessageFlag::Queued);
        const qint64 unanswered = received(200, "ho", {}, -1, other);
        received(300, "ha", {}, -1, other);
        sent(310, "hu", MessageFlag::Reply, other);
        const qint64 passedOn = sent(320, "ha", MessageFlag::Reply, PeerId::Everyone);
        QCOMPARE(echo(asked).first, back);
        QCOMPARE(echo(unanswered).first, -1);
        QVERIFY(isEcho(*conversation->message(back)));
        QVERIFY(!isEcho(*conversation->message(asked)));
        QVERIFY(!isEcho(*conversation->message(passedOn))); // the others have not seen it yet
    }

    void aServerAnswersWhatItReadTogetherAtOnce()
    {
        const qint64 one = received(100, "one", {}, -1);
        const qint64 two = received(100, "two", {}, -1);
        const qint64 back = sent(110, "one\ntwo\n", MessageFlag::Reply);
        QCOMPARE(echo(one).first, back);
        QCOMPARE(echo(two).first, back);
        QCOMPARE(marked(back), two);
        const qint64 long1 = received(200, "held back", {}, -1);
        const qint64 piece = sent(210, "h", MessageFlag::Reply);
        QCOMPARE(echo(long1).first, -1);
        QCOMPARE(marked(piece), -1);
    }

    void whatMarksNothingIsShown()
    {
        const qint64 one = sent(100, "hi");
        const qint64 two = sent(200, "hi");
        const qint64 second = received(500, "hi", MessageFlag::ExactEcho, 280); // at 220
        const qint64 first = received(600, "hi", MessageFlag::ExactEcho, 490); // at 110
        const qint64 again = received(700, "hi", MessageFlag::ExactEcho, 590); // at 110, too
        const qint64 untimed = received(800, "hi", MessageFlag::ExactEcho, -1);
        QCOMPARE(marked(first), one);
        QCOMPARE(marked(second), two);
        QCOMPARE(marked(again), -1);
        QCOMPARE(marked(untimed), -1);
        QCOMPARE(marked(one), -1);
        const qint64 dropped = sent(900, "ho", MessageFlag::Reply);
        QCOMPARE(marked(dropped), -1);
    }

    /// Whatever is too far away to be marked is shown, in whichever order the rows are asked for.
    void theMarkAndTheRowAreNeverBothMissing()
    {
        constexpr int count = 3000;
        for (int i = 0; i < count; ++i) {
            sent(1000 * i, "hi");
            if (i >= 200)
                received(1000 * i + 500, "hi", MessageFlag::ExactEcho, 200'000);
        }
        RowHeads up(*conversation);
        RowHeads down(*conversation);
        const auto range = conversation->range();
        QList<qint64> messages;
        for (qint64 row = range.first; row < range.end; ++row)
            messages.append(echoedBy(row, up).value_or(-1));
        for (qint64 row = range.end; row-- > range.first;)
            QCOMPARE(echoedBy(row, down).value_or(-1), messages.at(row));
        qint64 folded = 0;
        for (qint64 row = range.first; row < range.end; ++row) {
            if (messages.at(row) < 0)
                continue;
            ++folded;
            QCOMPARE(echo(messages.at(row)).first, row);
        }
        QVERIFY(folded > 0);
    }

    void eventsHaveNone()
    {
        const qint64 event = conversation->append(MessageKind::PeerConnected, peer, {}, 100);
        received(200, "hi", MessageFlag::ExactEcho, 50);
        QCOMPARE(echo(event), Found(-1, -1));
    }
};

QTEST_APPLESS_MAIN(TestEchoRows)
#include "tst_echorows.moc"
