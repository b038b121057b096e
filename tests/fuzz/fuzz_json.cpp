// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// The output of `--json` for peers' data and errors: other programs must be able to parse each
// line. Input: the fields of a row or a call, then the payload.

#include "app/export/eventjson.h"
#include "app/export/jsonobject.h"
#include "app/net/address/endpointparser.h"
#include "tests/fuzz/input.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

qint64 number(FuzzInput &input)
{
    quint64 value = 0;
    for (const char byte : input.take(8))
        value = value << 8 | uchar(byte);
    return qint64(value);
}

/// Parses one line as one object. Checks that it contains no terminal control sequences.
QJsonObject read(const QByteArray &line)
{
    show("line", line);
    REQUIRE(line.startsWith('{') && line.endsWith('}'));
    for (const QChar c : QString::fromUtf8(line)) {
        const char16_t unit = c.unicode();
        REQUIRE(unit >= 0x20 && !(unit >= 0x7f && unit < 0xa0));
        REQUIRE(!(unit >= 0x2028 && unit <= 0x202e) && !(unit >= 0x2066 && unit <= 0x2069));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

void payloadIsKept(const QJsonObject &object, const QByteArray &payload)
{
    REQUIRE(object["bytes"_L1].toInteger() == payload.size());
    REQUIRE(object.contains("text"_L1) != object.contains("base64"_L1));
    const QByteArray kept =
            object.contains("text"_L1)
                    ? object["text"_L1].toString().toUtf8()
                    : QByteArray::fromBase64(object["base64"_L1].toString().toLatin1());
    REQUIRE(kept == payload);
}

SocketAddress address(FuzzInput &input)
{
    const quint8 kind = input.byte();
    const QByteArray bytes = input.take(16).leftJustified(16, '\0');
    const auto port = quint16(uchar(bytes[14]) << 8 | uchar(bytes[15]));
    if (kind % 3 == 0)
        return {};
    if (kind % 3 == 1)
        return SocketAddress::fromIPv4(quint32(uchar(bytes[0])) << 24 | uchar(bytes[1]), port);
    std::array<quint8, 16> ip{};
    std::copy(bytes.begin(), bytes.end(), ip.begin());
    return SocketAddress::fromIPv6(ip, 0, port);
}

void row(FuzzInput &input)
{
    Message row;
    row.kind = MessageKind(input.byte() % (quint8(MessageKind::FrameRefused) + 1));
    row.flags = MessageFlags(input.byte());
    const quint8 choices = input.byte();
    row.time = number(input);
    row.number = number(input);
    row.roundTrip = number(input);
    row.peer = PeerId(choices >> 2);
    const SocketAddress peer = address(input);
    row.payload = input.rest();
    if (row.kind == MessageKind::Opened) { // their payload never comes from a peer
        row.payload = peer.toString().toUtf8();
        row.peer = PeerId::None;
    }
    row.size = row.payload.size();
    const QJsonObject object =
            read(eventJson(row, peer, choices & 1 ? Protocol::Udp : Protocol::Tcp,
                           choices & 2 ? Role::Server : Role::Client));
    REQUIRE(object["ns"_L1].toInteger() == row.time);
    REQUIRE(object["number"_L1].toInteger() == row.number);
    if (row.isMessage())
        payloadIsKept(object, row.payload);
}

void call(FuzzInput &input)
{
    SocketCall call;
    call.call = SocketCallKind(input.byte() % (quint8(SocketCallKind::Close) + 1));
    call.time = number(input);
    call.duration = number(input);
    call.result = number(input);
    call.descriptor = input.byte();
    call.error = input.byte();
    for (int *field : {&call.size, &call.flags, &call.level, &call.option, &call.value,
                       &call.backlog, &call.how, &call.family, &call.type, &call.protocol})
        *field = int(number(input));
    call.address = address(input);
    call.text = input.restAsText();
    (void)read(callJson(call));
}

void problem(FuzzInput &input)
{
    const qint64 time = number(input);
    const QString typed = input.restAsText();
    if (const auto problem = parseEndpoint(typed, Role::Client, Protocol::Tcp).problem)
        (void)read(problemJson(*problem, time));
}

void error(FuzzInput &input)
{
    const qint64 time = number(input);
    (void)read(errorJson(TransportError::fromBytes(input.rest()), time));
}

void text(FuzzInput &input)
{
    const bool units = input.byte() & 1;
    const QByteArray utf8 = input.restAsText(units).toUtf8();
    JsonObject object;
    object.addUtf8("first"_L1, utf8);
    object.addJson("second"_L1, jsonString(utf8));
    // Otherwise fromUtf8() would remove a BOM.
    object.add("third"_L1, QString::fromUtf8("x" + utf8).mid(1));
    const QJsonObject kept = read(object.text());
    for (const auto name : {"first"_L1, "second"_L1, "third"_L1})
        REQUIRE(kept[name].toString().toUtf8() == utf8);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    switch (input.byte() % 8) {
    case 0:
        call(input);
        break;
    case 1:
        problem(input);
        break;
    case 2:
        error(input);
        break;
    case 3:
        text(input);
        break;
    default:
        row(input);
    }
    return 0;
}
