// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/icmpsentences.h"

#include "app/chat/sentencepieces.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using Family = SocketAddress::Family;

/// Returns why a destination of IPv4 is unreachable (RFC 792, RFC 1812).
QString unreachableMeaning(quint8 code)
{
    switch (code) {
    case 0:
        return Sentences::tr("destination unreachable: no way to its network");
    case 1:
        return Sentences::tr("destination unreachable: the host does not answer");
    case 3:
        return Sentences::tr("destination unreachable: nobody at this port");
    case 4:
        return Sentences::tr("destination unreachable: the packet is too big to pass undivided");
    case 9:
    case 10:
    case 13:
        return Sentences::tr("destination unreachable: forbidden by a filter");
    default:
        return Sentences::tr("destination unreachable, code %1").arg(code);
    }
}

/// Returns why a destination of IPv6 is unreachable (RFC 4443).
QString unreachableMeaningV6(quint8 code)
{
    switch (code) {
    case 0:
        return Sentences::tr("destination unreachable: no way to its network");
    case 1:
        return Sentences::tr("destination unreachable: forbidden by a filter");
    case 3:
        return Sentences::tr("destination unreachable: the host does not answer");
    case 4:
        return Sentences::tr("destination unreachable: nobody at this port");
    default:
        return Sentences::tr("destination unreachable, code %1").arg(code);
    }
}

QString timeExceededMeaning(quint8 code)
{
    return code == 0 ? Sentences::tr("time exceeded: the TTL ran out on the way")
                     : Sentences::tr("time exceeded: not all fragments came");
}

QString meaningV6(quint8 type, quint8 code)
{
    switch (type) {
    case 1:
        return unreachableMeaningV6(code);
    case 2:
        return Sentences::tr("packet too big");
    case 3:
        return timeExceededMeaning(code);
    case 4:
        return Sentences::tr("parameter problem");
    case 130:
    case 131:
    case 132:
    case 143:
        return Sentences::tr("group membership, type %1").arg(type);
    case 133:
        return Sentences::tr("router solicitation");
    case 134:
        return Sentences::tr("router advertisement");
    case 135:
        return Sentences::tr("neighbour solicitation");
    case 136:
        return Sentences::tr("neighbour advertisement");
    default:
        return Sentences::tr("ICMP type %1, code %2")
                .arg(QString::number(type), QString::number(code));
    }
}

QString meaningV4(quint8 type, quint8 code)
{
    switch (type) {
    case 3:
        return unreachableMeaning(code);
    case 4:
        return Sentences::tr("source quench");
    case 5:
        return Sentences::tr("redirect: there is a shorter way");
    case 9:
        return Sentences::tr("router advertisement");
    case 10:
        return Sentences::tr("router solicitation");
    case 11:
        return timeExceededMeaning(code);
    case 12:
        return Sentences::tr("parameter problem");
    case 13:
        return Sentences::tr("timestamp request");
    case 14:
        return Sentences::tr("timestamp reply");
    default:
        return Sentences::tr("ICMP type %1, code %2")
                .arg(QString::number(type), QString::number(code));
    }
}

} // namespace

std::optional<IcmpDatagram> icmpDatagramOf(const Message &message, const SocketAddress &peer)
{
    if (message.header.isEmpty())
        return std::nullopt;
    return IcmpDatagram::parse(peer.family(), message.header);
}

QString icmpMeaning(const IcmpDatagram &packet, SocketAddress::Family family)
{
    if (packet.isEchoRequest())
        return Sentences::tr("echo request");
    if (packet.isEchoReply())
        return Sentences::tr("echo reply");
    return family == Family::IPv6 ? meaningV6(packet.type(), packet.code())
                                  : meaningV4(packet.type(), packet.code());
}

QString icmpSummary(const Message &message, const SocketAddress &peer)
{
    const std::optional<IcmpDatagram> packet = icmpDatagramOf(message, peer);
    if (!packet)
        return {};
    const QString meaning = icmpMeaning(*packet, peer.family());
    //: What an ICMP message is, and the time to live that it had left.
    return message.hopLimit < 0
                   ? meaning
                   : Sentences::tr("%1 · TTL %2").arg(meaning, QString::number(message.hopLimit));
}

QString icmpFieldName(IcmpFieldKind kind)
{
    switch (kind) {
    case IcmpFieldKind::Version:
        return Sentences::tr("Version, header length");
    case IcmpFieldKind::ServiceType:
        return Sentences::tr("Type of service");
    case IcmpFieldKind::TotalLength:
        return Sentences::tr("Total length");
    case IcmpFieldKind::Identification:
        return Sentences::tr("Identification");
    case IcmpFieldKind::FlagsAndOffset:
        return Sentences::tr("Flags, fragment offset");
    case IcmpFieldKind::TimeToLive:
        return Sentences::tr("Time to live (TTL)");
    case IcmpFieldKind::Protocol:
        return Sentences::tr("Protocol");
    case IcmpFieldKind::HeaderChecksum:
        return Sentences::tr("Header checksum");
    case IcmpFieldKind::Source:
        return Sentences::tr("Source address");
    case IcmpFieldKind::Destination:
        return Sentences::tr("Destination address");
    case IcmpFieldKind::Options:
        return Sentences::tr("Options");
    case IcmpFieldKind::VersionAndFlow:
        return Sentences::tr("Version, traffic class, flow label");
    case IcmpFieldKind::PayloadLength:
        return Sentences::tr("Payload length");
    case IcmpFieldKind::NextHeader:
        return Sentences::tr("Next header");
    case IcmpFieldKind::HopLimit:
        return Sentences::tr("Hop limit");
    case IcmpFieldKind::Type:
        return Sentences::tr("Type");
    case IcmpFieldKind::Code:
        return Sentences::tr("Code");
    case IcmpFieldKind::Checksum:
        return Sentences::tr("Checksum");
    case IcmpFieldKind::Identifier:
        return Sentences::tr("Identifier");
    case IcmpFieldKind::Sequence:
        return Sentences::tr("Sequence number");
    case IcmpFieldKind::Rest:
        return Sentences::tr("Rest of the header");
    }
    return {};
}

} // namespace socketchat
