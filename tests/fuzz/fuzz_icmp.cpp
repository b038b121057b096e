// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// A datagram of ICMP as a raw socket gets it from anybody. Input: a byte of options (1: IPv6), an
// identifier and a sequence number, then the datagram.

#include "app/net/icmp/icmpdatagram.h"
#include "tests/fuzz/input.h"

using namespace socketchat;

namespace {

void everyFieldIsWithinTheHeaders(const IcmpDatagram &packet, qsizetype size)
{
    REQUIRE(packet.headerSize() >= IcmpDatagram::headerLength);
    REQUIRE(packet.headerSize() <= size);
    qsizetype end = 0;
    bool isQuoted = false;
    for (const IcmpField &field : packet.fields()) {
        REQUIRE(field.offset == end); // no gap, no overlap
        REQUIRE(field.size > 0);
        REQUIRE(field.isQuoted || !isQuoted); // what is quoted comes last
        REQUIRE(!field.value.isEmpty());
        isQuoted = field.isQuoted;
        end = field.offset + field.size;
    }
    REQUIRE(end == packet.headerSize());
    REQUIRE(!isQuoted || packet.isError());
}

void whatIsKnownAgrees(const IcmpDatagram &packet)
{
    REQUIRE(packet.identifier().has_value() == packet.sequence().has_value());
    REQUIRE(packet.hasIpHeader() == (packet.timeToLive() >= 0));
    REQUIRE(packet.isEchoRequest() + packet.isEchoReply() + packet.isError() <= 1);
    if (packet.isEchoRequest() || packet.isEchoReply())
        REQUIRE(packet.identifier());
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Family = SocketAddress::Family;
    FuzzInput input(data, size);
    const Family family = input.byte() & 1 ? Family::IPv6 : Family::IPv4;
    const auto identifier = quint16(input.byte() << 8 | input.byte());
    const auto sequence = quint16(input.byte() << 8 | input.byte());
    const QByteArray datagram = input.rest();
    if (const auto packet = IcmpDatagram::parse(family, datagram)) {
        everyFieldIsWithinTheHeaders(*packet, datagram.size());
        whatIsKnownAgrees(*packet);
    }

    const QByteArray request = IcmpDatagram::echoRequest(family, identifier, sequence, datagram);
    const auto again = IcmpDatagram::parse(family, request);
    REQUIRE(again && again->isEchoRequest() && !again->hasIpHeader());
    REQUIRE(again->identifier() == identifier && again->sequence() == sequence);
    REQUIRE(request.sliced(again->headerSize()) == datagram);
    REQUIRE(family == Family::IPv6 || IcmpDatagram::checksum(request) == 0);
    return 0;
}
