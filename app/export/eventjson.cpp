// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/eventjson.h"

#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/framer.h"
#include "app/chat/icmpsentences.h"
#include "app/chat/problemsentences.h"
#include "app/export/rowtext.h"
#include "app/net/errorcodes.h"
#include "app/net/transport.h"
#include "app/net/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QByteArray stringArray(const QList<QByteArray> &texts)
{
    QJsonArray array;
    for (const QByteArray &text : texts)
        array.append(QString::fromUtf8(text));
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// Adds this end's address from an Opened row's payload (`127.0.0.1:8000` or `[::1]:8000`,
/// `/tmp/a.sock`).
void addLocal(JsonObject &object, const QByteArray &payload, Protocol protocol, bool isServer)
{
    QList<QByteArray> addresses = openedAddresses(payload);
    const QByteArray local = addresses.takeFirst();
    if (traitsOf(protocol).usesPaths) {
        if (isServer)
            object.addUtf8("address"_L1, local);
        else if (!traitsOf(protocol).hasConnections) // a client of a stream has no name
            object.addUtf8("localAddress"_L1, local);
        return;
    }
    if (local.isEmpty())
        return; // a UDP client has no address before it sends
    if (!traitsOf(protocol).hasPorts) {
        object.addUtf8(isServer ? "address"_L1 : "localAddress"_L1, local);
        return;
    }
    const qsizetype colon = local.lastIndexOf(':');
    QByteArray host = local.first(std::max<qsizetype>(colon, 0));
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    object.addUtf8(isServer ? "address"_L1 : "localAddress"_L1, host);
    object.add(isServer ? "port"_L1 : "localPort"_L1, local.sliced(colon + 1).toLongLong());
    if (!addresses.isEmpty())
        object.addJson("reachable"_L1, stringArray(addresses));
}

QLatin1StringView openedEvent(Protocol protocol, Role role)
{
    if (!traitsOf(protocol).hasConnections)
        return "ready"_L1;
    return role == Role::Server ? "listening"_L1 : "connected"_L1;
}

constexpr Word<EndpointProblemKind> problemWords[] = {
        {EndpointProblemKind::Empty, "empty"_L1},
        {EndpointProblemKind::UnknownScheme, "unknown-scheme"_L1},
        {EndpointProblemKind::HostHasSpace, "host-has-space"_L1},
        {EndpointProblemKind::HostNotValid, "host-not-valid"_L1},
        {EndpointProblemKind::UnclosedBracket, "unclosed-bracket"_L1},
        {EndpointProblemKind::IPv6NotValid, "ipv6-not-valid"_L1},
        {EndpointProblemKind::IPv6NeedsBrackets, "ipv6-needs-brackets"_L1},
        {EndpointProblemKind::PortNotANumber, "port-not-a-number"_L1},
        {EndpointProblemKind::PortOutOfRange, "port-out-of-range"_L1},
        {EndpointProblemKind::PortZeroForClient, "port-zero-for-client"_L1},
        {EndpointProblemKind::PortNotUsed, "port-not-used"_L1},
        {EndpointProblemKind::PercentNotValid, "percent-not-valid"_L1},
        {EndpointProblemKind::PathWithoutHost, "path-without-host"_L1},
        {EndpointProblemKind::PathMissing, "path-missing"_L1},
        {EndpointProblemKind::PathNotAbsolute, "path-not-absolute"_L1},
        {EndpointProblemKind::PathNotText, "path-not-text"_L1},
        {EndpointProblemKind::PathTooLong, "path-too-long"_L1},
        {EndpointProblemKind::NotRelayed, "not-relayed"_L1},
        {EndpointProblemKind::RelaysToItself, "relays-to-itself"_L1},
};

constexpr Word<TransportErrorKind> errorWords[] = {
        {TransportErrorKind::None, "none"_L1},
        {TransportErrorKind::AddressInUse, "address-in-use"_L1},
        {TransportErrorKind::AddressInUseHere, "address-in-use-here"_L1},
        {TransportErrorKind::PermissionDenied, "permission-denied"_L1},
        {TransportErrorKind::AddressNotAvailable, "address-not-available"_L1},
        {TransportErrorKind::AddressFamilyNotSupported, "address-family-not-supported"_L1},
        {TransportErrorKind::ConnectionRefused, "connection-refused"_L1},
        {TransportErrorKind::ConnectionReset, "connection-reset"_L1},
        {TransportErrorKind::BrokenPipe, "broken-pipe"_L1},
        {TransportErrorKind::TimedOut, "timed-out"_L1},
        {TransportErrorKind::HostUnreachable, "host-unreachable"_L1},
        {TransportErrorKind::NetworkUnreachable, "network-unreachable"_L1},
        {TransportErrorKind::NetworkDown, "network-down"_L1},
        {TransportErrorKind::HostNotFound, "host-not-found"_L1},
        {TransportErrorKind::LookupFailed, "lookup-failed"_L1},
        {TransportErrorKind::DatagramTooLarge, "datagram-too-large"_L1},
        {TransportErrorKind::MessageTooLong, "message-too-long"_L1},
        {TransportErrorKind::NotOpen, "not-open"_L1},
        {TransportErrorKind::NoSuchPeer, "no-such-peer"_L1},
        {TransportErrorKind::TooManyDescriptors, "too-many-descriptors"_L1},
        {TransportErrorKind::NoBufferSpace, "no-buffer-space"_L1},
        {TransportErrorKind::QueueFull, "queue-full"_L1},
        {TransportErrorKind::ScopeMissing, "scope-missing"_L1},
        {TransportErrorKind::NoSuchInterface, "no-such-interface"_L1},
        {TransportErrorKind::OnlyForDatagrams, "only-for-datagrams"_L1},
        {TransportErrorKind::NoServerAtGroup, "no-server-at-group"_L1},
        {TransportErrorKind::AddressInTimeWait, "address-in-time-wait"_L1},
        {TransportErrorKind::NoSocketFile, "no-socket-file"_L1},
        {TransportErrorKind::NotASocket, "not-a-socket"_L1},
        {TransportErrorKind::StaleSocketFile, "stale-socket-file"_L1},
        {TransportErrorKind::WrongSocketType, "wrong-socket-type"_L1},
        {TransportErrorKind::NameTooLong, "name-too-long"_L1},
        {TransportErrorKind::NoReturnAddress, "no-return-address"_L1},
        {TransportErrorKind::ReceiverGone, "receiver-gone"_L1},
        {TransportErrorKind::TooManyClients, "too-many-clients"_L1},
        {TransportErrorKind::RelaysToItself, "relays-to-itself"_L1},
        {TransportErrorKind::TlsMissing, "tls-missing"_L1},
        {TransportErrorKind::TlsFileUnreadable, "tls-file-unreadable"_L1},
        {TransportErrorKind::TlsFileNotValid, "tls-file-not-valid"_L1},
        {TransportErrorKind::TlsKeyMissing, "tls-key-missing"_L1},
        {TransportErrorKind::TlsKeyMismatch, "tls-key-mismatch"_L1},
        {TransportErrorKind::TlsNotMade, "tls-not-made"_L1},
        {TransportErrorKind::TlsExpired, "tls-expired"_L1},
        {TransportErrorKind::TlsNotYetValid, "tls-not-yet-valid"_L1},
        {TransportErrorKind::TlsWrongHost, "tls-wrong-host"_L1},
        {TransportErrorKind::TlsSelfSigned, "tls-self-signed"_L1},
        {TransportErrorKind::TlsUnknownAuthority, "tls-unknown-authority"_L1},
        {TransportErrorKind::TlsCertificateNotValid, "tls-certificate-not-valid"_L1},
        {TransportErrorKind::TlsNoCertificate, "tls-no-certificate"_L1},
        {TransportErrorKind::TlsCertificateRefused, "tls-certificate-refused"_L1},
        {TransportErrorKind::TlsNotSpoken, "tls-not-spoken"_L1},
        {TransportErrorKind::TlsVersionTooOld, "tls-version-too-old"_L1},
        {TransportErrorKind::TlsNothingInCommon, "tls-nothing-in-common"_L1},
        {TransportErrorKind::TlsEndedEarly, "tls-ended-early"_L1},
        {TransportErrorKind::TlsTimedOut, "tls-timed-out"_L1},
        {TransportErrorKind::TlsFailed, "tls-failed"_L1},
        {TransportErrorKind::Other, "other"_L1},
};

// In the order of Transport::DisconnectReason.
constexpr std::array disconnectReasons{"peer"_L1, "us"_L1, "failure"_L1, "silence"_L1, "unread"_L1};

// In the order of EchoLoop::Reason.
constexpr std::array loopWords{"own"_L1, "same"_L1, "service"_L1, "slowed"_L1};

// In the order of RuleReport::Reason.
constexpr std::array ruleWords{"answered"_L1, "looping"_L1, "dropped"_L1, "not-sent"_L1,
                               "too-slow"_L1, "ended"_L1,   "counted"_L1};

// In the order of RelayReport::Reason.
constexpr std::array relayWords{"connected"_L1, "finished"_L1, "full"_L1};

// In the order of ProgramReport::Reason.
constexpr std::array programWords{"started"_L1, "not-started"_L1,   "too-many"_L1,
                                  "said"_L1,    "says-too-much"_L1, "failed"_L1,
                                  "killed"_L1,  "full"_L1,          "lost"_L1};

// In the order of FileReport::What.
constexpr std::array fileWords{"sending"_L1,    "sent"_L1,      "changed"_L1,    "shortened"_L1,
                               "cancelled"_L1,  "peer-gone"_L1, "unreadable"_L1, "left-out"_L1,
                               "nothing"_L1,    "receiving"_L1, "received"_L1,   "broken-off"_L1,
                               "unwritable"_L1, "untouched"_L1, "other-peer"_L1, "stopped"_L1};

constexpr Word<FileProblem::Kind> fileProblemWords[] = {
        {FileProblem::Kind::None, "none"_L1},
        {FileProblem::Kind::NoSpace, "no-space"_L1},
        {FileProblem::Kind::TooLarge, "too-large"_L1},
        {FileProblem::Kind::NotAllowed, "not-allowed"_L1},
        {FileProblem::Kind::NotThere, "not-there"_L1},
        {FileProblem::Kind::IsFolder, "is-folder"_L1},
        {FileProblem::Kind::IsNoFile, "is-no-file"_L1},
        {FileProblem::Kind::Other, "other"_L1},
};

void addFile(JsonObject &object, const FileReport &report)
{
    object.add("what"_L1, fileWords[size_t(report.what)]);
    object.add("file"_L1, report.path);
    object.add("bytes"_L1, report.bytes);
    object.add("total"_L1, report.total);
    if (!report.sha256.isEmpty())
        object.add("sha256"_L1, QString::fromLatin1(report.sha256));
    if (!report.crc32.isEmpty())
        object.add("crc32"_L1, QString::fromLatin1(report.crc32));
    if (report.problem == FileProblem::Kind::None)
        return;
    object.add("problem"_L1, QString(wordOf(fileProblemWords, report.problem)));
    if (report.error != 0)
        object.add("code"_L1, errnoName(report.error));
}

/// Returns the word that the first byte of a payload stands for; empty if there is none.
template<size_t count>
QLatin1StringView wordOfByte(const std::array<QLatin1StringView, count> &words,
                             const QByteArray &payload)
{
    const size_t at = payload.isEmpty() ? count : size_t(uchar(payload.front()));
    return at < count ? words[at] : ""_L1;
}

/// Returns the payload whose first byte stands for the word; empty if none does.
template<size_t count>
QByteArray byteOfWord(const std::array<QLatin1StringView, count> &words, QStringView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? QByteArray() : QByteArray(1, char(found - words.begin()));
}

/// Adds an error's members. `continues`: it concerns one client of a server, not the whole
/// conversation.
void addError(JsonObject &object, const TransportError &error, bool continues = false)
{
    object.add("kind"_L1, errorWord(error.kind));
    object.add("name"_L1, error.name());
    object.add("call"_L1, socketCallName(error.call));
    object.add("about"_L1, error.address);
    object.addBool("fatal"_L1, !continues && !error.isTransient());
    object.add("message"_L1, errorSentence(error));
}

/// Returns the name in the form of TransportError::name().
QString errorName(const SocketCall &call)
{
    const QString name = socketCallErrorName(call);
    return call.engine == Engine::Qt ? u"QAbstractSocket::"_s + name : name;
}

void addPeer(JsonObject &object, const Message &row, const SocketAddress &address,
             const QString &name)
{
    if (row.peer == PeerId::None)
        return;
    if (row.peer == PeerId::Everyone) {
        object.add("peer"_L1, row.isPassedOn() ? u"others"_s : u"everyone"_s);
        return;
    }
    object.add("peer"_L1, qint64(row.peer));
    addAddress(object, address, "address"_L1, "port"_L1);
    if (!name.isEmpty())
        object.add("peerName"_L1, name);
    if (const PeerProcess process = address.process(); process.pid != 0) {
        object.add("pid"_L1, process.pid);
        object.add("user"_L1, process.user);
        object.add("program"_L1, process.program);
    }
}

void addMessage(JsonObject &object, const Message &row, const SocketAddress &peer)
{
    object.add("bytes"_L1, row.size);
    addBytes(object, row.payload);
    if (row.flags.testFlag(MessageFlag::Relayed))
        object.add("side"_L1, row.kind == MessageKind::Received ? u"client"_s : u"target"_s);
    const std::pair<QLatin1StringView, MessageFlag> marks[] = {
            {"inserted"_L1, MessageFlag::Inserted},     {"held"_L1, MessageFlag::Held},
            {"withheld"_L1, MessageFlag::Withheld},     {"lost"_L1, MessageFlag::Lost},
            {"duplicated"_L1, MessageFlag::Duplicated}, {"reordered"_L1, MessageFlag::Reordered},
            {"corrupted"_L1, MessageFlag::Corrupted},
    };
    if (row.kind == MessageKind::Received && row.flags.testFlag(MessageFlag::Failed))
        object.addBool("failed"_L1, true);
    for (const auto &[word, flag] : marks) {
        if (row.flags.testFlag(flag))
            object.addBool(word, true);
    }
    if (row.flags.testFlag(MessageFlag::Delayed))
        object.add("delayed"_L1, row.detail);
    if (row.flags.testFlag(MessageFlag::Cut))
        object.add("cut"_L1, row.detail);
    if (row.flags.testAnyFlags(MessageFlag::Reply | MessageFlag::ByRule))
        object.addBool("reply"_L1, true);
    if (row.flags.testFlag(MessageFlag::ExactEcho))
        object.add("echo"_L1, u"exact"_s);
    else if (row.flags.testFlag(MessageFlag::PartOfEcho))
        object.add("echo"_L1, u"part"_s);
    else if (row.flags.testFlag(MessageFlag::NotAnEcho))
        object.add("echo"_L1, u"different"_s);
    if (row.roundTrip >= 0)
        object.add("roundTrip"_L1, row.roundTrip);
    if (const std::optional<IcmpDatagram> packet = icmpDatagramOf(row, peer)) {
        object.add("type"_L1, packet->type());
        object.add("code"_L1, packet->code());
        if (row.hopLimit >= 0)
            object.add("ttl"_L1, row.hopLimit);
        if (packet->sequence())
            object.add("sequence"_L1, *packet->sequence());
        object.add("meaning"_L1, icmpMeaning(*packet, peer.family()));
    }
}

} // namespace

JsonObject beginEvent(QLatin1StringView event, qint64 time)
{
    // One per thread; fast if successive times are close.
    thread_local TimeText times(TimeText::Zone::Utc);
    JsonObject object;
    object.addUtf8("event"_L1, event);
    object.addUtf8("time"_L1, QByteArray(times.dateAndTime(time, 'T') + 'Z'));
    object.add("ns"_L1, time);
    return object;
}

void addAddress(JsonObject &object, const SocketAddress &address, QLatin1StringView name,
                QLatin1StringView portName)
{
    if (address.isNull())
        return;
    object.add(name, address.hostText());
    if (address.hasPort())
        object.add(portName, address.port());
}

void addBytes(JsonObject &object, QByteArrayView bytes)
{
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        object.addUtf8("text"_L1, bytes);
    else
        object.addUtf8("base64"_L1, bytes.toByteArray().toBase64());
}

QLatin1StringView eventWord(const Message &row, Protocol protocol, Role role)
{
    switch (row.kind) {
    case MessageKind::Received:
        return "received"_L1;
    case MessageKind::Sent:
        return row.flags.testAnyFlags(MessageFlag::Failed | MessageFlag::Withheld) ? "failed"_L1
                                                                                   : "sent"_L1;
    case MessageKind::Opened:
        return openedEvent(protocol, role);
    case MessageKind::Closed:
        return "closed"_L1;
    case MessageKind::PeerConnected:
        return "connected"_L1;
    case MessageKind::PeerFinished:
        return "finished"_L1;
    case MessageKind::PeerDisconnected:
        return "disconnected"_L1;
    case MessageKind::Error:
        return "error"_L1;
    case MessageKind::KernelDropped:
        return "dropped"_L1;
    case MessageKind::FrameRefused:
        return "unframed"_L1;
    case MessageKind::PeerStalled:
        return "stalled"_L1;
    case MessageKind::PeerReadsAgain:
        return "reading"_L1;
    case MessageKind::EchoLoop:
        return "loop"_L1;
    case MessageKind::Unsent:
        return "unsent"_L1;
    case MessageKind::Rule:
        return "rule"_L1;
    case MessageKind::Relay:
        return "relay"_L1;
    case MessageKind::Program:
        return "program"_L1;
    case MessageKind::Blocked:
        return "blocked"_L1;
    case MessageKind::File:
        return "file"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray eventJson(const Message &row, const SocketAddress &peer, Protocol protocol, Role role,
                     const QString &name)
{
    return eventObject(row, peer, protocol, role, name).text();
}

JsonObject eventObject(const Message &row, const SocketAddress &peer, Protocol protocol, Role role,
                       const QString &name)
{
    JsonObject object = beginEvent(eventWord(row, protocol, role), row.time);
    object.add("number"_L1, row.number);
    if (row.kind == MessageKind::Opened)
        object.add("protocol"_L1, traitsOf(protocol).scheme);
    // A listening socket's own address is more useful than a peer's.
    const bool ownAddress = row.kind == MessageKind::Opened && role == Role::Server;
    addPeer(object, row, ownAddress ? SocketAddress() : peer, name);
    switch (row.kind) {
    case MessageKind::Received:
    case MessageKind::Sent:
        addMessage(object, row, peer);
        break;
    case MessageKind::Opened:
        addLocal(object, row.payload, protocol, role == Role::Server);
        break;
    case MessageKind::PeerDisconnected:
        object.add("by"_L1, wordOfByte(disconnectReasons, row.payload));
        break;
    case MessageKind::Error:
        addError(object, TransportError::fromBytes(row.payload),
                 role == Role::Server && row.peer != PeerId::None);
        break;
    case MessageKind::KernelDropped:
        object.add("datagrams"_L1, row.payload.toLongLong());
        break;
    case MessageKind::FrameRefused: {
        const bool unfinished = row.payload.startsWith(char(FrameProblem::Unfinished));
        object.add("problem"_L1, unfinished ? u"unfinished"_s : u"too-long"_s);
        object.add("bytes"_L1, std::max<qint64>(row.size - 1, 0));
        addBytes(object, QByteArrayView(row.payload).sliced(row.payload.isEmpty() ? 0 : 1));
        break;
    }
    case MessageKind::PeerStalled:
        object.add("waiting"_L1, row.payload.toLongLong());
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    case MessageKind::EchoLoop:
        object.add("reason"_L1, wordOfByte(loopWords, row.payload));
        object.add("turns"_L1, row.payload.mid(1).toLongLong());
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    case MessageKind::Unsent:
        object.add("messages"_L1, UnsentAmount::fromBytes(row.payload).messages);
        object.add("bytes"_L1, UnsentAmount::fromBytes(row.payload).bytes);
        if (UnsentAmount::fromBytes(row.payload).isOnward)
            object.add("side"_L1, u"target"_s);
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    case MessageKind::Rule: {
        const RuleReport report = RuleReport::fromBytes(row.payload);
        object.add("what"_L1, ruleWords[size_t(report.reason)]);
        object.add("rule"_L1, report.rule);
        if (!report.name.isEmpty())
            object.add("name"_L1, QString::fromUtf8(report.name));
        object.add("count"_L1, report.count);
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    }
    case MessageKind::Relay: {
        const RelayReport report = RelayReport::fromBytes(row.payload);
        object.add("what"_L1, relayWords[size_t(report.reason)]);
        if (report.reason == RelayReport::Reason::Full)
            object.add("bytes"_L1, report.target.toLongLong());
        else
            object.addUtf8("target"_L1, report.target);
        if (!report.from.isEmpty())
            object.addUtf8("from"_L1, report.from);
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    }
    case MessageKind::Program: {
        const ProgramReport report = ProgramReport::fromBytes(row.payload);
        object.add("what"_L1, programWords[size_t(report.reason)]);
        object.add("value"_L1, report.value);
        if (!report.text.isEmpty())
            object.add("text"_L1, QString::fromUtf8(report.text));
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    }
    case MessageKind::Blocked: {
        const qsizetype space = row.payload.indexOf(' ');
        object.add("count"_L1,
                   row.payload.first(space < 0 ? row.payload.size() : space).toLongLong());
        if (space >= 0)
            object.add("about"_L1, QString::fromUtf8(row.payload.sliced(space + 1)));
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    }
    case MessageKind::File:
        addFile(object, FileReport::fromBytes(row.payload));
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    case MessageKind::PeerConnected:
        if (!row.payload.isEmpty())
            object.addBool("addressee"_L1, true);
        break;
    case MessageKind::Closed:
    case MessageKind::PeerFinished:
    case MessageKind::PeerReadsAgain:
        break;
    }
    return object;
}

QByteArray trimmedJson(qint64 rows, qint64 calls, qint64 time)
{
    JsonObject object = beginEvent("trimmed"_L1, time);
    object.add("rows"_L1, rows);
    object.add("calls"_L1, calls);
    return object.text();
}

QByteArray callJson(const SocketCall &call)
{
    JsonObject object = beginEvent("call"_L1, call.time);
    object.add("call"_L1, socketCallName(call));
    object.add("text"_L1, socketCallText(call));
    if (call.descriptor >= 0)
        object.add("descriptor"_L1, call.descriptor);
    object.add("result"_L1, call.result);
    if (call.result < 0)
        object.add("name"_L1, errorName(call));
    object.add("duration"_L1, call.duration);
    return object.text();
}

QByteArray problemJson(const EndpointProblem &problem, qint64 time)
{
    JsonObject object = beginEvent("error"_L1, time);
    object.add("kind"_L1, problemWord(problem.kind));
    object.add("name"_L1, QString());
    object.addBool("fatal"_L1, true);
    object.add("message"_L1, endpointProblemSentence(problem));
    return object.text();
}

QByteArray errorJson(const TransportError &error, qint64 time)
{
    JsonObject object = beginEvent("error"_L1, time);
    addError(object, error);
    return object.text();
}

QByteArray withFormat(QByteArray json)
{
    json.chop(1);
    return json + ",\"format\":1}";
}

QString problemWord(EndpointProblemKind kind) { return wordOf(problemWords, kind); }

QString errorWord(TransportErrorKind kind) { return wordOf(errorWords, kind); }

std::optional<TransportErrorKind> errorKindNamed(QStringView word)
{
    return valueOf(errorWords, word);
}

QByteArray disconnectReasonNamed(QStringView word) { return byteOfWord(disconnectReasons, word); }

RuleReport::Reason ruleReasonNamed(QStringView word)
{
    const QByteArray reason = byteOfWord(ruleWords, word);
    return reason.isEmpty() ? RuleReport::Reason::Answered : RuleReport::Reason(reason.front());
}

QByteArray relayReport(QStringView word, const QString &target, const QString &from, qint64 bytes)
{
    const QByteArray reason = byteOfWord(relayWords, word);
    if (reason.isEmpty())
        return {};
    RelayReport report{RelayReport::Reason(reason.front()), target.toUtf8(), from.toUtf8()};
    if (report.reason == RelayReport::Reason::Full)
        report.target = QByteArray::number(bytes);
    return report.toBytes();
}

ProgramReport::Reason programReasonNamed(QStringView word)
{
    const QByteArray reason = byteOfWord(programWords, word);
    return reason.isEmpty() ? ProgramReport::Reason::Started
                            : ProgramReport::Reason(reason.front());
}

FileReport fileReportOf(const QJsonObject &event)
{
    FileReport report;
    const QByteArray what = byteOfWord(fileWords, event["what"_L1].toString());
    report.what = what.isEmpty() ? FileReport::What::Sending : FileReport::What(what.front());
    report.path = event["file"_L1].toString();
    report.bytes = event["bytes"_L1].toInteger();
    report.total = event["total"_L1].toInteger();
    report.sha256 = event["sha256"_L1].toString().toLatin1();
    report.crc32 = event["crc32"_L1].toString().toLatin1();
    report.problem = valueOf(fileProblemWords, event["problem"_L1].toString())
                             .value_or(FileProblem::Kind::None);
    if (const auto error = errorNamed(event["code"_L1].toString()))
        report.error = error->number;
    return report;
}

QByteArray echoLoopReason(QStringView word)
{
    const QByteArray reason = byteOfWord(loopWords, word);
    return reason.isEmpty() ? QByteArray(1, char(0)) : reason;
}

} // namespace socketchat
