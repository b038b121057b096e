// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/eventjson.h"

#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/framer.h"
#include "app/chat/problemsentences.h"
#include "app/export/rowtext.h"
#include "app/net/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUtf8StringView>

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

/// Adds this end's address from an Opened row's payload (`127.0.0.1:8000` or `[::1]:8000`).
void addLocal(JsonObject &object, const QByteArray &payload, bool isServer)
{
    QList<QByteArray> addresses = openedAddresses(payload);
    const QByteArray local = addresses.takeFirst();
    if (local.isEmpty())
        return; // a UDP client has no address before it sends
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

// In the order of Transport::DisconnectReason.
constexpr std::array disconnectReasons{"peer"_L1, "us"_L1, "failure"_L1, "silence"_L1, "unread"_L1};

// In the order of EchoLoop::Reason.
constexpr std::array loopWords{"own"_L1, "same"_L1, "service"_L1, "slowed"_L1};

QLatin1StringView loopWord(const QByteArray &payload)
{
    const auto why = payload.isEmpty() ? loopWords.size() : size_t(uchar(payload.front()));
    return why < loopWords.size() ? loopWords[why] : ""_L1;
}

QLatin1StringView disconnectWord(const QByteArray &payload)
{
    const auto why = payload.isEmpty() ? disconnectReasons.size() : size_t(uchar(payload.front()));
    return why < disconnectReasons.size() ? disconnectReasons[why] : ""_L1;
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

void addPeer(JsonObject &object, const Message &row, const SocketAddress &address)
{
    if (row.peer == PeerId::None)
        return;
    if (row.peer == PeerId::Everyone) {
        object.add("peer"_L1, row.isPassedOn() ? u"others"_s : u"everyone"_s);
        return;
    }
    object.add("peer"_L1, qint64(row.peer));
    if (!address.isNull()) {
        object.add("address"_L1, address.hostText());
        object.add("port"_L1, address.port());
    }
}

void addMessage(JsonObject &object, const Message &row)
{
    object.add("bytes"_L1, row.size);
    addBytes(object, row.payload);
    const std::pair<QLatin1StringView, MessageFlag> impairments[] = {
            {"lost"_L1, MessageFlag::Lost},
            {"duplicated"_L1, MessageFlag::Duplicated},
            {"reordered"_L1, MessageFlag::Reordered},
            {"corrupted"_L1, MessageFlag::Corrupted},
    };
    for (const auto &[word, flag] : impairments) {
        if (row.flags.testFlag(flag))
            object.addBool(word, true);
    }
    if (row.flags.testFlag(MessageFlag::Delayed))
        object.add("delayed"_L1, row.detail);
    if (row.flags.testFlag(MessageFlag::Cut))
        object.add("cut"_L1, row.detail);
    if (row.flags.testFlag(MessageFlag::Reply))
        object.addBool("reply"_L1, true);
    if (row.flags.testFlag(MessageFlag::ExactEcho))
        object.add("echo"_L1, u"exact"_s);
    else if (row.flags.testFlag(MessageFlag::PartOfEcho))
        object.add("echo"_L1, u"part"_s);
    else if (row.flags.testFlag(MessageFlag::NotAnEcho))
        object.add("echo"_L1, u"different"_s);
    if (row.roundTrip >= 0)
        object.add("roundTrip"_L1, row.roundTrip);
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
        return row.flags.testFlag(MessageFlag::Failed) ? "failed"_L1 : "sent"_L1;
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
    }
    Q_UNREACHABLE();
}

QByteArray eventJson(const Message &row, const SocketAddress &peer, Protocol protocol, Role role)
{
    return eventObject(row, peer, protocol, role).text();
}

JsonObject eventObject(const Message &row, const SocketAddress &peer, Protocol protocol, Role role)
{
    JsonObject object = beginEvent(eventWord(row, protocol, role), row.time);
    object.add("number"_L1, row.number);
    if (row.kind == MessageKind::Opened)
        object.add("protocol"_L1, traitsOf(protocol).scheme);
    // A listening socket's own address is more useful than a peer's.
    const bool ownAddress = row.kind == MessageKind::Opened && role == Role::Server;
    addPeer(object, row, ownAddress ? SocketAddress() : peer);
    switch (row.kind) {
    case MessageKind::Received:
    case MessageKind::Sent:
        addMessage(object, row);
        break;
    case MessageKind::Opened:
        addLocal(object, row.payload, role == Role::Server);
        break;
    case MessageKind::PeerDisconnected:
        object.add("by"_L1, disconnectWord(row.payload));
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
        object.add("reason"_L1, loopWord(row.payload));
        object.add("turns"_L1, row.payload.mid(1).toLongLong());
        object.add("message"_L1, eventSentence(row, peer, traitsOf(protocol).hasConnections, role));
        break;
    case MessageKind::Unsent:
        object.add("messages"_L1, UnsentAmount::fromBytes(row.payload).messages);
        object.add("bytes"_L1, UnsentAmount::fromBytes(row.payload).bytes);
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

QString problemWord(EndpointProblemKind kind)
{
    switch (kind) {
    case EndpointProblemKind::Empty:
        return u"empty"_s;
    case EndpointProblemKind::UnknownScheme:
        return u"unknown-scheme"_s;
    case EndpointProblemKind::HostHasSpace:
        return u"host-has-space"_s;
    case EndpointProblemKind::HostNotValid:
        return u"host-not-valid"_s;
    case EndpointProblemKind::UnclosedBracket:
        return u"unclosed-bracket"_s;
    case EndpointProblemKind::IPv6NotValid:
        return u"ipv6-not-valid"_s;
    case EndpointProblemKind::IPv6NeedsBrackets:
        return u"ipv6-needs-brackets"_s;
    case EndpointProblemKind::PortNotANumber:
        return u"port-not-a-number"_s;
    case EndpointProblemKind::PortOutOfRange:
        return u"port-out-of-range"_s;
    case EndpointProblemKind::PortZeroForClient:
        return u"port-zero-for-client"_s;
    case EndpointProblemKind::PercentNotValid:
        return u"percent-not-valid"_s;
    case EndpointProblemKind::PathWithoutHost:
        return u"path-without-host"_s;
    case EndpointProblemKind::NeedsTls:
        return u"needs-tls"_s;
    }
    Q_UNREACHABLE();
}

QString errorWord(TransportErrorKind kind)
{
    switch (kind) {
    case TransportErrorKind::None:
        return u"none"_s;
    case TransportErrorKind::AddressInUse:
        return u"address-in-use"_s;
    case TransportErrorKind::AddressInUseHere:
        return u"address-in-use-here"_s;
    case TransportErrorKind::PermissionDenied:
        return u"permission-denied"_s;
    case TransportErrorKind::AddressNotAvailable:
        return u"address-not-available"_s;
    case TransportErrorKind::AddressFamilyNotSupported:
        return u"address-family-not-supported"_s;
    case TransportErrorKind::ConnectionRefused:
        return u"connection-refused"_s;
    case TransportErrorKind::ConnectionReset:
        return u"connection-reset"_s;
    case TransportErrorKind::BrokenPipe:
        return u"broken-pipe"_s;
    case TransportErrorKind::TimedOut:
        return u"timed-out"_s;
    case TransportErrorKind::HostUnreachable:
        return u"host-unreachable"_s;
    case TransportErrorKind::NetworkUnreachable:
        return u"network-unreachable"_s;
    case TransportErrorKind::NetworkDown:
        return u"network-down"_s;
    case TransportErrorKind::HostNotFound:
        return u"host-not-found"_s;
    case TransportErrorKind::LookupFailed:
        return u"lookup-failed"_s;
    case TransportErrorKind::DatagramTooLarge:
        return u"datagram-too-large"_s;
    case TransportErrorKind::MessageTooLong:
        return u"message-too-long"_s;
    case TransportErrorKind::NotOpen:
        return u"not-open"_s;
    case TransportErrorKind::NoSuchPeer:
        return u"no-such-peer"_s;
    case TransportErrorKind::TooManyDescriptors:
        return u"too-many-descriptors"_s;
    case TransportErrorKind::NoBufferSpace:
        return u"no-buffer-space"_s;
    case TransportErrorKind::QueueFull:
        return u"queue-full"_s;
    case TransportErrorKind::ScopeMissing:
        return u"scope-missing"_s;
    case TransportErrorKind::NoSuchInterface:
        return u"no-such-interface"_s;
    case TransportErrorKind::OnlyForDatagrams:
        return u"only-for-datagrams"_s;
    case TransportErrorKind::NoServerAtGroup:
        return u"no-server-at-group"_s;
    case TransportErrorKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TransportErrorKind> errorKindNamed(QStringView word)
{
    for (int kind = 0; kind <= int(TransportErrorKind::Other); ++kind) {
        if (errorWord(TransportErrorKind(kind)) == word)
            return TransportErrorKind(kind);
    }
    return std::nullopt;
}

QByteArray disconnectReasonNamed(QStringView word)
{
    for (size_t why = 0; why < disconnectReasons.size(); ++why) {
        if (disconnectReasons[why] == word)
            return QByteArray(1, char(why));
    }
    return {};
}

QByteArray echoLoopReason(QStringView word)
{
    for (size_t why = 0; why < loopWords.size(); ++why) {
        if (loopWords[why] == word)
            return QByteArray(1, char(why));
    }
    return QByteArray(1, char(0));
}

} // namespace socketchat
