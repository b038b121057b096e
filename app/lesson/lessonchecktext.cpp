// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonchecktext.h"

#include "app/chat/enginechoice.h"
#include "app/chat/enginesentences.h"
#include "app/net/address/protocol.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using AskedKind = LessonCheck::Kind;
using AskedMeasure = LessonCheck::Measure;

struct LessonCheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::LessonCheckTexts)
public:
    static QString text(const LessonCheck &check);
    static QString wordOf(const LessonCheck &check);
    static QString received(const LessonCheck &check);
    static QString sent(const LessonCheck &check);
    static QString hit(const LessonCheck &check);
};

/// Returns the text of a check that asks for one of a few words.
QString LessonCheckTexts::wordOf(const LessonCheck &check)
{
    struct WordText
    {
        AskedKind kind;
        QLatin1StringView word;
        const char *text;
    };
    static constexpr WordText texts[] = {
            {AskedKind::Address, "scheme"_L1, QT_TR_NOOP("address: protocol")},
            {AskedKind::Address, "user"_L1, QT_TR_NOOP("address: user")},
            {AskedKind::Address, "password"_L1, QT_TR_NOOP("address: password")},
            {AskedKind::Address, "host"_L1, QT_TR_NOOP("address: host")},
            {AskedKind::Address, "port"_L1, QT_TR_NOOP("address: port")},
            {AskedKind::Address, "path"_L1, QT_TR_NOOP("address: path")},
            {AskedKind::Address, "query"_L1, QT_TR_NOOP("address: query")},
            {AskedKind::Address, "fragment"_L1, QT_TR_NOOP("address: fragment")},
            {AskedKind::Role, "server"_L1, QT_TR_NOOP("role: server")},
            {AskedKind::Role, "client"_L1, QT_TR_NOOP("role: client")},
            {AskedKind::State, "open"_L1, QT_TR_NOOP("running")},
            {AskedKind::State, "closed"_L1, QT_TR_NOOP("stopped")},
            {AskedKind::Local, "ipv4"_L1, QT_TR_NOOP("running at an IPv4 address")},
            {AskedKind::Local, "ipv6"_L1, QT_TR_NOOP("running at an IPv6 address")},
            {AskedKind::Local, "as-typed"_L1, QT_TR_NOOP("running at the port that is typed")},
            {AskedKind::Event, "joined"_L1, QT_TR_NOOP("somebody has connected")},
            {AskedKind::Event, "left"_L1, QT_TR_NOOP("the other end has gone")},
            {AskedKind::Event, "finished"_L1, QT_TR_NOOP("the other end sends no more")},
            {AskedKind::Event, "dropped"_L1, QT_TR_NOOP("the system has dropped datagrams")},
            {AskedKind::Event, "refused"_L1, QT_TR_NOOP("a message broke the framing")},
            {AskedKind::Reply, "echo"_L1, QT_TR_NOOP("reply: echo")},
            {AskedKind::Reply, "room"_L1, QT_TR_NOOP("reply: chat room")},
            {AskedKind::Reply, "manual"_L1, QT_TR_NOOP("reply: manual")},
            {AskedKind::Framing, "raw"_L1, QT_TR_NOOP("framing: raw")},
            {AskedKind::Framing, "line"_L1, QT_TR_NOOP("framing: lines")},
            {AskedKind::Framing, "length"_L1, QT_TR_NOOP("framing: length")},
            {AskedKind::Framing, "fixed"_L1, QT_TR_NOOP("framing: fixed size")},
            {AskedKind::Reading, "on"_L1, QT_TR_NOOP("reading goes on")},
            {AskedKind::Reading, "paused"_L1, QT_TR_NOOP("reading is paused")},
            {AskedKind::Accept, "all"_L1, QT_TR_NOOP("each client accepted at once")},
            {AskedKind::Accept, "one"_L1, QT_TR_NOOP("one client accepted at a time")},
            {AskedKind::Accept, "manual"_L1, QT_TR_NOOP("clients accepted by hand")},
            {AskedKind::ReuseAddress, "on"_L1, QT_TR_NOOP("the address is reused")},
            {AskedKind::ReuseAddress, "off"_L1, QT_TR_NOOP("the address is not reused")},
            {AskedKind::Stepping, "on"_L1, QT_TR_NOOP("step by step")},
            {AskedKind::Stepping, "off"_L1, QT_TR_NOOP("all calls at once")},
            {AskedKind::Conditions, "on"_L1, QT_TR_NOOP("network conditions on")},
            {AskedKind::Conditions, "off"_L1, QT_TR_NOOP("network conditions off")},
            {AskedKind::Conditions, "loss"_L1, QT_TR_NOOP("conditions: loss")},
            {AskedKind::Conditions, "duplicate"_L1, QT_TR_NOOP("conditions: duplicate")},
            {AskedKind::Conditions, "reorder"_L1, QT_TR_NOOP("conditions: reorder")},
            {AskedKind::Conditions, "corrupt"_L1, QT_TR_NOOP("conditions: corrupt")},
            {AskedKind::Conditions, "delay"_L1, QT_TR_NOOP("conditions: delay")},
            {AskedKind::Page, "calls"_L1, QT_TR_NOOP("page: Calls")},
            {AskedKind::Page, "ladder"_L1, QT_TR_NOOP("page: Ladder")},
            {AskedKind::Page, "url"_L1, QT_TR_NOOP("page: URL")},
            {AskedKind::Page, "stream"_L1, QT_TR_NOOP("page: Stream")},
            {AskedKind::Page, "datagram"_L1, QT_TR_NOOP("page: Datagrams")},
            {AskedKind::Page, "conditions"_L1, QT_TR_NOOP("page: Conditions")},
            {AskedKind::Page, "bytes"_L1, QT_TR_NOOP("page: Bytes")},
            {AskedKind::Page, "statistics"_L1, QT_TR_NOOP("page: Statistics")},
    };
    for (const WordText &each : texts) {
        if (each.kind == check.kind && check.text == each.word)
            return tr(each.text);
    }
    return check.text;
}

QString LessonCheckTexts::received(const LessonCheck &check)
{
    const int number = int(check.number);
    switch (check.measure) {
    case AskedMeasure::Text:
        return tr("“%1” received").arg(check.value);
    case AskedMeasure::Size:
        return tr("%Ln byte(s) received at once", nullptr, check.value.toInt());
    case AskedMeasure::Empty:
        return tr("%Ln empty datagram(s) received", nullptr, number);
    case AskedMeasure::Cut:
        return tr("%Ln datagram(s) cut off", nullptr, number);
    case AskedMeasure::BeyondAscii:
        return tr("%Ln message(s) with characters beyond ASCII received", nullptr, number);
    case AskedMeasure::Split:
        return tr("one send() in several recv()");
    case AskedMeasure::Joined:
        return tr("several send() in one recv()");
    default:
        return tr("%Ln message(s) received", nullptr, number);
    }
}

QString LessonCheckTexts::sent(const LessonCheck &check)
{
    const int number = int(check.number);
    switch (check.measure) {
    case AskedMeasure::Text:
        return tr("“%1” sent").arg(check.value);
    case AskedMeasure::Size:
        return tr("%Ln byte(s) sent at once", nullptr, check.value.toInt());
    case AskedMeasure::Empty:
        return tr("%Ln empty datagram(s) sent", nullptr, number);
    case AskedMeasure::BeyondAscii:
        return tr("%Ln message(s) with characters beyond ASCII sent", nullptr, number);
    case AskedMeasure::ToAll:
        return tr("%Ln message(s) sent to all clients", nullptr, number);
    case AskedMeasure::PassedOn:
        return tr("%Ln message(s) passed on", nullptr, number);
    default:
        return tr("%Ln message(s) sent", nullptr, number);
    }
}

QString LessonCheckTexts::hit(const LessonCheck &check)
{
    const int number = int(check.number);
    if (check.text == "lost"_L1)
        return tr("%Ln message(s) lost", nullptr, number);
    if (check.text == "delayed"_L1)
        return tr("%Ln message(s) delayed", nullptr, number);
    if (check.text == "duplicated"_L1)
        return tr("%Ln message(s) duplicated", nullptr, number);
    if (check.text == "reordered"_L1)
        return tr("%Ln message(s) reordered", nullptr, number);
    return tr("%Ln message(s) corrupted", nullptr, number);
}

QString LessonCheckTexts::text(const LessonCheck &check)
{
    const int number = int(check.number);
    switch (check.kind) {
    case AskedKind::Address:
        return check.value.isEmpty() ? wordOf(check) : QString(wordOf(check) + u' ' + check.value);
    case AskedKind::Protocol: {
        const auto protocol = protocolNamed(check.text);
        return tr("protocol: %1").arg(protocol ? traitsOf(*protocol).name : check.text);
    }
    case AskedKind::Sockets: {
        const auto engine = engineOfWord(check.text);
        return tr("sockets: %1").arg(engine ? engineName(*engine) : check.text);
    }
    case AskedKind::Waiting:
        return tr("%1() is waiting").arg(check.text);
    case AskedKind::TcpState:
        return tr("this end: %1").arg(check.text);
    case AskedKind::PeerState:
        return tr("other end: %1").arg(check.text);
    case AskedKind::Call:
        if (!check.value.isEmpty())
            return tr("%1() takes only a part").arg(check.text);
        return check.number > 1
                       //: a call and how often it was made
                       ? tr("%1() ×%2").arg(check.text, QString::number(check.number))
                       : QString(check.text + "()"_L1);
    case AskedKind::CallFails:
        return check.value.isEmpty() ? tr("%1() fails").arg(check.text)
                                     : tr("%1() fails with %2").arg(check.text, check.value);
    case AskedKind::Received:
        return received(check);
    case AskedKind::Sent:
        return sent(check);
    case AskedKind::Echo:
        return tr("%Ln exact echo(es)", nullptr, number);
    case AskedKind::Peers:
        return number == 0 ? tr("nobody connected") : tr("%Ln peer(s) connected", nullptr, number);
    case AskedKind::Queue:
        return tr("%Ln client(s) waiting for accept()", nullptr, number);
    case AskedKind::Error:
        return tr("error %1").arg(check.value);
    case AskedKind::Encoding:
        return tr("encoding: %1").arg(check.text);
    case AskedKind::ReceiveSize:
        return tr("receive buffer of at most %Ln byte(s)", nullptr, number);
    case AskedKind::Hit:
        return hit(check);
    case AskedKind::Forbidden:
        return tr("the system does not allow it");
    case AskedKind::Selected:
        return tr("a message selected");
    default:
        return wordOf(check);
    }
}

} // namespace

QString lessonCheckText(const LessonCheck &check, qint64 seen)
{
    QString text = LessonCheckTexts::text(check);
    if (check.happens() && check.number > 1 && seen > 0 && seen < check.number)
        text = LessonCheckTexts::tr("%1 (%2 so far)").arg(text, QString::number(seen));
    if (check.afterwards)
        text = LessonCheckTexts::tr("then: %1").arg(text);
    if (check.otherWindow)
        text = LessonCheckTexts::tr("in the other window: %1").arg(text);
    return text;
}

} // namespace socketchat
