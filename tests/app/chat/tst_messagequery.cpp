// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagequery.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

class Reader : public MessageReader
{
public:
    QString text(const Message &message) const override
    {
        ++texts;
        return QString::fromUtf8(message.payload);
    }
    bool isPlainAscii(const Message &message) const override
    {
        return isPlainAsciiText(message.payload);
    }
    QString peerAddress(PeerId peer) const override
    {
        ++addresses;
        return u"127.0.0.1:%1"_s.arg(quint32(peer) + 5000);
    }

    mutable int texts = 0;
    mutable int addresses = 0;
};

Message message(const QByteArray &payload, MessageKind kind = MessageKind::Received,
                PeerId peer = PeerId(1))
{
    Message made;
    made.payload = payload;
    made.size = payload.size();
    made.kind = kind;
    made.peer = peer;
    return made;
}

} // namespace

class TestMessageQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingMatchesByDefault();
    void choosesByDirection();
    void choosesByKind();
    void choosesBySize();
    void choosesByPeer();
    void asksForEachPeerOnce();
    void looksForBothTexts();
    void makesTextOnlyWhereItMust();
    void looksForBytesInMessagesOnly();
    void brokenPatternsMatchNothing();
    void knowsPlainAscii();

private:
    Reader reader;
    bool passes(const MessageFilter &filter, const Message &message)
    {
        const MessageQuery query(filter);
        return query.mayMatch(message, reader)
               && (!query.needsPayload()
                   || query.matches(message, reader) == TextPattern::Outcome::Match);
    }
};

void TestMessageQuery::everythingMatchesByDefault()
{
    QVERIFY(MessageFilter().isEverything());
    for (int kind = 0; kind <= int(MessageKind::FrameRefused); ++kind)
        QVERIFY(passes({}, message("x", MessageKind(kind), PeerId::None)));
    QVERIFY(!MessageQuery().needsPayload());
}

void TestMessageQuery::choosesByDirection()
{
    MessageFilter filter;
    filter.direction = MessageFilter::Direction::Received;
    QVERIFY(!filter.isEverything());
    QVERIFY(passes(filter, message("x")));
    QVERIFY(!passes(filter, message("x", MessageKind::Sent)));
    QVERIFY(!passes(filter, message("x", MessageKind::Error)));
    filter.direction = MessageFilter::Direction::Sent;
    QVERIFY(passes(filter, message("x", MessageKind::Sent)));
    QVERIFY(!passes(filter, message("x")));
}

void TestMessageQuery::choosesByKind()
{
    using Kind = MessageFilter::Kind;
    const QList<std::pair<MessageKind, Kind>> kinds{
            {MessageKind::Received, Kind::Messages},
            {MessageKind::Sent, Kind::Messages},
            {MessageKind::Opened, Kind::Connections},
            {MessageKind::Closed, Kind::Connections},
            {MessageKind::PeerConnected, Kind::Connections},
            {MessageKind::PeerFinished, Kind::Connections},
            {MessageKind::PeerDisconnected, Kind::Connections},
            {MessageKind::Error, Kind::Problems},
            {MessageKind::KernelDropped, Kind::Problems},
            {MessageKind::FrameRefused, Kind::Problems},
            {MessageKind::Blocked, Kind::Connections},
    };
    for (const auto &[is, belongs] : kinds) {
        for (const Kind chosen : {Kind::Messages, Kind::Connections, Kind::Problems}) {
            MessageFilter filter;
            filter.kind = chosen;
            QCOMPARE(passes(filter, message("x", is)), chosen == belongs);
        }
    }
}

void TestMessageQuery::choosesBySize()
{
    MessageFilter filter;
    filter.smallest = 2;
    filter.largest = 3;
    QVERIFY(!passes(filter, message("1")));
    QVERIFY(passes(filter, message("12")));
    QVERIFY(passes(filter, message("123")));
    QVERIFY(!passes(filter, message("1234")));
    QVERIFY(!passes(filter, message("12", MessageKind::Opened)));
    filter.smallest = 0;
    filter.largest = 0;
    QVERIFY(passes(filter, message("")));
    QVERIFY(!passes(filter, message("1")));
    filter.largest = 5;
    filter.smallest = 6; // impossible
    QVERIFY(!passes(filter, message("12345")));
}

void TestMessageQuery::choosesByPeer()
{
    MessageFilter filter;
    filter.peer = u":5002"_s;
    QVERIFY(passes(filter, message("x", MessageKind::Received, PeerId(2))));
    QVERIFY(!passes(filter, message("x", MessageKind::Received, PeerId(3))));
    QVERIFY(passes(filter, message("x", MessageKind::PeerConnected, PeerId(2))));
    QVERIFY(passes(filter, message("x", MessageKind::Sent, PeerId::Everyone)));
    QVERIFY(!passes(filter, message("x", MessageKind::Opened, PeerId::None)));
}

void TestMessageQuery::asksForEachPeerOnce()
{
    MessageFilter filter;
    filter.peer = u"127"_s;
    const MessageQuery query(filter);
    const Reader own;
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(query.mayMatch(message("x", MessageKind::Received, PeerId(i % 10 + 1)), own));
    QCOMPARE(own.addresses, 10);
}

void TestMessageQuery::looksForBothTexts()
{
    MessageFilter filter;
    filter.text = {u"one"_s};
    const MessageQuery query(filter, {u"two"_s});
    using Outcome = TextPattern::Outcome;
    QCOMPARE(query.matches(message("two one"), reader), Outcome::Match);
    QCOMPARE(query.matches(message("one"), reader), Outcome::NoMatch);
    QCOMPARE(query.matches(message("two"), reader), Outcome::NoMatch);
}

void TestMessageQuery::makesTextOnlyWhereItMust()
{
    const MessageQuery query({}, {u"好"_s});
    const Reader own;
    QCOMPARE(query.matches(message("plain"), own), TextPattern::Outcome::NoMatch);
    const MessageQuery ascii({}, {u"plain"_s, SearchTerm::Form::Text, true});
    QCOMPARE(ascii.matches(message("so plain"), own), TextPattern::Outcome::Match);
    QVERIFY(own.texts == 0);
    MessageFilter both;
    both.text = {u"你"_s};
    const MessageQuery twice(both, {u"好"_s});
    QCOMPARE(twice.matches(message("你好"), own), TextPattern::Outcome::Match);
    QCOMPARE(own.texts, 1);
}

void TestMessageQuery::looksForBytesInMessagesOnly()
{
    MessageFilter filter;
    filter.text = {u"41"_s, SearchTerm::Form::Hex};
    QVERIFY(passes(filter, message("xAx")));
    QVERIFY(!passes(filter, message("x")));
    QVERIFY(!passes(filter, message("A", MessageKind::Error)));
}

void TestMessageQuery::brokenPatternsMatchNothing()
{
    MessageFilter filter;
    filter.text = {u"("_s, SearchTerm::Form::Expression};
    QVERIFY(MessageQuery(filter).isBroken());
    QVERIFY(!passes(filter, message("(")));
    QVERIFY(MessageQuery({}, {u"4"_s, SearchTerm::Form::Hex}).isBroken());
    QVERIFY(!MessageQuery({}, {u"4"_s}).isBroken());
}

void TestMessageQuery::knowsPlainAscii()
{
    QVERIFY(isPlainAsciiText(""));
    QVERIFY(isPlainAsciiText("all ~ of\tthis\n"));
    for (const char *other : {"\r", "\x7f", "\x80", "\x1b[0m", "ä"})
        QVERIFY(!isPlainAsciiText(other));
    QVERIFY(!isPlainAsciiText(QByteArray(1, '\0')));
}

QTEST_APPLESS_MAIN(TestMessageQuery)
#include "tst_messagequery.moc"
