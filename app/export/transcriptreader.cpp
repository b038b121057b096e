// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/transcriptreader.h"

#include "app/chat/framer.h"
#include "app/export/eventjson.h"
#include "app/export/transcriptrows.h"
#include "app/net/errorcodes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 exactIntegers = qint64(1) << 53; // exact in every JSON parser
constexpr size_t maxRuns = 4096;
constexpr qsizetype longestProcessName = 64;
constexpr qsizetype longestHeader = 256; // bytes; two IP headers with options have 120

using DamageKind = TranscriptDamage::Kind;

/// Returns a non-negative integer; nullopt if the member is missing, not an integer, or too large.
std::optional<qint64> count(const QJsonObject &object, QLatin1StringView name)
{
    const qint64 number = object[name].toInteger(-1);
    return number >= 0 && number < exactIntegers ? std::optional(number) : std::nullopt;
}

/// Returns a name that another program chose, as encodedName(), which it may be already.
QString processName(const QJsonObject &object, QLatin1StringView member)
{
    const QByteArray name = QByteArray::fromPercentEncoding(object[member].toString().toUtf8());
    return encodedName(QString::fromUtf8(name).left(longestProcessName).toUtf8());
}

/// Returns the address of a Unix socket, with the process that had it.
SocketAddress unixAddress(const QJsonObject &object, const QString &name)
{
    const QByteArray bytes = SocketAddress::fromUnixText(name).unixName();
    if (bytes.size() > SocketAddress::longestUnixName + 1)
        return {};
    return SocketAddress::fromUnixName(bytes, {object["pid"_L1].toInteger(),
                                               processName(object, "user"_L1),
                                               processName(object, "program"_L1)});
}

SocketAddress addressWithoutPort(const QJsonObject &object, const QString &name)
{
    const QHostAddress host(name);
    return host.isNull() ? unixAddress(object, name) : SocketAddress(host, 0).withoutPort();
}

SocketAddress address(const QJsonObject &object, QLatin1StringView host, QLatin1StringView port)
{
    const qint64 number = object[port].toInteger(-1);
    if (!object.contains(port) && object[host].isString())
        return addressWithoutPort(object, object[host].toString());
    QHostAddress parsed;
    if (number < 0 || number > 65'535 || !parsed.setAddress(object[host].toString()))
        return {};
    return {parsed, quint16(number)};
}

SocketCallKind callNamed(const QString &name)
{
    for (int call = 0; call <= int(SocketCallKind::Close); ++call) {
        if (socketCallName(SocketCallKind(call)) == name)
            return SocketCallKind(call);
    }
    return SocketCallKind::None;
}

/// Returns the header in front of a message: no longer than any that this program has written.
QByteArray headerOf(const QJsonObject &object)
{
    return QByteArray::fromHex(object["header"_L1].toString().toLatin1()).left(longestHeader);
}

MessageFlags flagsOf(const QJsonObject &object)
{
    MessageFlags flags;
    for (const auto &word : object["flags"_L1].toArray())
        flags |= transcriptFlag(word.toString());
    return flags;
}

TransportError errorOf(const QJsonObject &object)
{
    TransportError error;
    error.kind = errorKindNamed(object["kind"_L1].toString()).value_or(TransportErrorKind::Other);
    error.number = int(object["errno"_L1].toInteger());
    if (const auto known = errorNamed(object["name"_L1].toString())) {
        error.number = known->number; // this system's number, not that of the recording's system
        error.engine = known->engine;
    }
    error.call = callNamed(object["call"_L1].toString());
    error.address = object["about"_L1].toString();
    error.systemText = object["system"_L1].toString();
    return error;
}

} // namespace

QString TranscriptDamage::sentence() const
{
    switch (kind) {
    case Kind::NotATranscript:
        return tr("This is no conversation that Socket Chat has saved: its first line does "
                  "not say so. Choose a file that ends in .jsonl.");
    case Kind::TooNew:
        return tr("This was saved by a newer version of Socket Chat, in a form that this "
                  "version does not know. Open it with that version.");
    case Kind::LineTooLong:
        return tr("Line %L1 is longer than any that Socket Chat writes. What comes before "
                  "it was read.")
                .arg(line);
    case Kind::NotJson:
        return tr("Line %L1 is damaged: it is no JSON (%2). What comes before it was read.")
                .arg(QString::number(line), detail);
    case Kind::NotValid:
        return tr("Line %1 is damaged: “%2” is missing or makes no sense. What comes before "
                  "it was read.")
                .arg(QString::number(line), detail);
    case Kind::PayloadIncomplete:
        return tr("Line %L1 should go on with the message before it, and does not. What "
                  "comes before that message was read.")
                .arg(line);
    case Kind::CutOff:
        return tr("The file ends in the middle of line %L1. What comes before it was read.")
                .arg(line);
    }
    Q_UNREACHABLE();
}

TranscriptReader::TranscriptReader(Conversation &conversation)
    : m_conversation(conversation)
{ }

bool TranscriptReader::damaged(DamageKind kind, const QString &detail)
{
    m_summary.damage = TranscriptDamage{kind, m_lines, detail};
    m_line = {};
    m_row = {};
    return false;
}

bool TranscriptReader::notValid(QLatin1StringView member)
{
    return damaged(m_hasTitle ? DamageKind::NotValid : DamageKind::NotATranscript, member);
}

bool TranscriptReader::feed(QByteArrayView bytes)
{
    while (!m_summary.damage && !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (m_line.size() + piece.size() > longestTranscriptLine) {
            ++m_lines;
            return damaged(m_hasTitle ? DamageKind::LineTooLong : DamageKind::NotATranscript);
        }
        bytes = bytes.sliced(end < 0 ? bytes.size() : end + 1);
        if (end >= 0 && m_line.isEmpty()) {
            parseLine(piece);
            continue;
        }
        m_line.append(piece.data(), piece.size());
        if (end >= 0) {
            parseLine(m_line);
            m_line.resize(0);
        }
    }
    return !m_summary.damage;
}

void TranscriptReader::finish()
{
    if (m_summary.damage)
        return;
    if (!m_line.isEmpty()) {
        // The writer was killed, or an editor removed the last line end.
        if (!parseLine(m_line) && m_summary.damage->kind == DamageKind::NotJson)
            m_summary.damage->kind = DamageKind::CutOff;
        m_line = {};
        if (m_summary.damage)
            return;
    }
    ++m_lines;
    if (!m_hasTitle)
        damaged(DamageKind::NotATranscript);
    else if (m_more)
        damaged(DamageKind::PayloadIncomplete);
}

bool TranscriptReader::parseLine(QByteArrayView line)
{
    ++m_lines;
    if (m_lines == 1 && line.startsWith("\xef\xbb\xbf"))
        line = line.sliced(3);
    if (line.trimmed().isEmpty())
        return true;
    QJsonParseError error;
    const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    if (!document.isObject())
        return damaged(m_hasTitle ? DamageKind::NotJson : DamageKind::NotATranscript,
                       error.errorString());
    return parseObject(document.object());
}

bool TranscriptReader::parseObject(const QJsonObject &object)
{
    const QString event = object["event"_L1].toString();
    if (!m_hasTitle)
        return event == "transcript"_L1 ? parseTitle(object) : damaged(DamageKind::NotATranscript);
    if (m_more != (event == "more"_L1))
        return damaged(DamageKind::PayloadIncomplete);
    if (m_more)
        return parseMore(object);
    m_summary.complete = false;
    if (event == "received"_L1)
        return parseRow(object, MessageKind::Received);
    if (event == "sent"_L1 || event == "failed"_L1)
        return parseRow(object, MessageKind::Sent);
    if (object.contains("row"_L1)) {
        if (const auto kind = transcriptRowKind(object["row"_L1].toString()))
            return parseRow(object, *kind);
        ++m_summary.missing; // a kind of row known only to a newer version
    } else if (event == "trimmed"_L1) {
        m_summary.missing += count(object, "rows"_L1).value_or(0);
    } else if (event == "settled"_L1) {
        parseSettled(object);
    } else if (event == "end"_L1) {
        m_summary.complete = true;
    }
    return true;
}

bool TranscriptReader::parseTitle(const QJsonObject &object)
{
    const qint64 version = object["format"_L1].toInteger(-1);
    if (version > transcriptVersion)
        return damaged(DamageKind::TooNew);
    if (version < 1)
        return damaged(DamageKind::NotATranscript);
    TranscriptTitle &title = m_summary.title;
    const auto protocol = protocolNamed(object["protocol"_L1].toString());
    const QString role = object["role"_L1].toString();
    if (!protocol || (role != "server"_L1 && role != "client"_L1))
        return damaged(DamageKind::NotATranscript);
    title.protocol = *protocol;
    title.role = role == "server"_L1 ? Role::Server : Role::Client;
    title.endpoint = object["endpoint"_L1].toString();
    title.engine = engineOfWord(object["sockets"_L1].toString()).value_or(title.engine);
    title.local = address(object, "localAddress"_L1, "localPort"_L1);
    title.time = object["ns"_L1].toInteger();
    title.encoding = TextEncoding::named(object["encoding"_L1].toString()).value_or(TextEncoding());
    title.first = count(object, "first"_L1).value_or(0);
    title.trimmed = {count(object, "trimmedRows"_L1).value_or(0),
                     count(object, "trimmedBytes"_L1).value_or(0)};
    m_conversation.beginAt(title.first, title.trimmed);
    m_hasTitle = true;
    return true;
}

bool TranscriptReader::parseRow(const QJsonObject &object, MessageKind kind)
{
    m_row = {};
    m_row.kind = kind;
    const auto number = count(object, "number"_L1);
    if (!number)
        return notValid("number"_L1);
    m_row.number = *number;
    if (!object["ns"_L1].isDouble())
        return notValid("ns"_L1);
    m_row.time = object["ns"_L1].toInteger();
    if (!parsePeer(object))
        return false;
    m_row.flags = flagsOf(object);
    m_row.detail = std::max<qint64>(object["detail"_L1].toInteger(-1), -1);
    m_row.header = headerOf(object);
    m_row.hopLimit = int(std::clamp<qint64>(object["ttl"_L1].toInteger(-1), -1, 255));
    m_row.roundTrip = std::max<qint64>(object["roundTrip"_L1].toInteger(-1), -1);
    return parsePayload(object);
}

bool TranscriptReader::parsePeer(const QJsonObject &object)
{
    const QJsonValue peer = object["peer"_L1];
    if (peer.isUndefined())
        return true;
    if (const QString word = peer.toString(); word == "everyone"_L1 || word == "others"_L1) {
        m_row.peer = PeerId::Everyone;
        return true;
    }
    const qint64 number = peer.toInteger(-1);
    if (number < 1 || number > Conversation::maxPeers)
        return notValid("peer"_L1);
    m_row.peer = PeerId(quint32(number));
    const SocketAddress where = m_row.kind == MessageKind::Opened
                                        ? address(object, "peerAddress"_L1, "peerPort"_L1)
                                        : address(object, "address"_L1, "port"_L1);
    if (!where.isNull())
        m_conversation.restorePeer(m_row.peer, where);
    return true;
}

bool TranscriptReader::parsePayload(const QJsonObject &object)
{
    m_expected = -1;
    switch (m_row.kind) {
    case MessageKind::Received:
    case MessageKind::Sent:
    case MessageKind::FrameRefused: {
        const bool refused = m_row.kind == MessageKind::FrameRefused;
        const auto bytes = count(object, "bytes"_L1);
        if (!bytes || *bytes > longestMessage)
            return notValid("bytes"_L1);
        m_expected = *bytes + (refused ? 1 : 0);
        if (refused) {
            const bool unfinished = object["problem"_L1].toString() == "unfinished"_L1;
            m_row.payload = QByteArray(
                    1, char(unfinished ? FrameProblem::Unfinished : FrameProblem::TooLong));
        }
        return parseBytes(object);
    }
    case MessageKind::Opened:
        m_row.payload = object["local"_L1].toString().toUtf8();
        break;
    case MessageKind::PeerDisconnected:
        m_row.payload = disconnectReasonNamed(object["by"_L1].toString());
        break;
    case MessageKind::Error:
        m_row.payload = errorOf(object).toBytes();
        break;
    case MessageKind::KernelDropped:
        m_row.payload = QByteArray::number(count(object, "datagrams"_L1).value_or(0));
        break;
    case MessageKind::PeerStalled:
        m_row.payload = QByteArray::number(count(object, "waiting"_L1).value_or(0));
        break;
    case MessageKind::EchoLoop:
        m_row.payload = echoLoopReason(object["reason"_L1].toString());
        m_row.payload += QByteArray::number(count(object, "turns"_L1).value_or(0));
        break;
    case MessageKind::Unsent:
        m_row.payload = UnsentAmount{count(object, "messages"_L1).value_or(0),
                                     count(object, "bytes"_L1).value_or(0),
                                     object["side"_L1].toString() == "target"_L1}
                                .toBytes();
        break;
    case MessageKind::Rule:
        m_row.payload = RuleReport{ruleReasonNamed(object["what"_L1].toString()),
                                   count(object, "rule"_L1).value_or(0),
                                   count(object, "count"_L1).value_or(0),
                                   object["name"_L1].toString().toUtf8()}
                                .toBytes();
        break;
    case MessageKind::Relay:
        m_row.payload =
                relayReport(object["what"_L1].toString(), object["target"_L1].toString(),
                            object["from"_L1].toString(), count(object, "bytes"_L1).value_or(0));
        break;
    case MessageKind::Program:
        m_row.payload = ProgramReport{programReasonNamed(object["what"_L1].toString()),
                                      count(object, "value"_L1).value_or(0),
                                      object["text"_L1].toString().toUtf8()}
                                .toBytes();
        break;
    case MessageKind::Blocked:
        m_row.payload = QByteArray::number(count(object, "count"_L1).value_or(0));
        if (const QByteArray from = object["about"_L1].toString().toUtf8(); !from.isEmpty())
            m_row.payload += ' ' + from;
        break;
    case MessageKind::File:
        m_row.payload = fileReportOf(object).toBytes();
        break;
    case MessageKind::PeerConnected:
        m_row.payload = object["addressee"_L1].toBool() ? "1" : "";
        break;
    case MessageKind::Closed:
    case MessageKind::PeerFinished:
    case MessageKind::PeerReadsAgain:
        break;
    }
    return addRow();
}

bool TranscriptReader::parseMore(const QJsonObject &object)
{
    if (object["number"_L1].toInteger(-1) != m_row.number)
        return damaged(DamageKind::PayloadIncomplete);
    return parseBytes(object);
}

/// Adds a piece of the payload; the last one, unless the line says `more`.
bool TranscriptReader::parseBytes(const QJsonObject &object)
{
    if (object.contains("text"_L1)) {
        m_row.payload += object["text"_L1].toString().toUtf8();
    } else {
        const auto decoded = QByteArray::fromBase64Encoding(
                object["base64"_L1].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!object["base64"_L1].isString() || !decoded)
            return notValid("base64"_L1);
        m_row.payload += *decoded;
    }
    m_more = object["more"_L1].toBool();
    const bool fits =
            m_more ? m_row.payload.size() <= m_expected : m_row.payload.size() == m_expected;
    if (!fits)
        return notValid("bytes"_L1);
    return m_more || addRow();
}

bool TranscriptReader::addRow()
{
    if (!m_row.header.isEmpty())
        m_conversation.announceHeader(m_row.header, m_row.hopLimit);
    const qint64 here = m_conversation.append(m_row.kind, m_row.peer, m_row.payload, m_row.time,
                                              m_row.flags, m_row.roundTrip);
    if (m_row.detail >= 0)
        m_conversation.setDetail(here, m_row.detail);
    if (m_row.number != m_nextInFile) {
        m_runs.push_back({m_row.number, here});
        if (m_runs.size() > maxRuns)
            m_runs.pop_front();
    }
    m_nextInFile = m_row.number + 1;
    ++m_summary.rows;
    m_row.payload.clear();
    return true;
}

void TranscriptReader::parseSettled(const QJsonObject &object)
{
    const qint64 number = object["number"_L1].toInteger(-1);
    const auto after =
            std::ranges::find_if(m_runs.rbegin(), m_runs.rend(),
                                 [number](const Run &run) { return run.inFile <= number; });
    if (after == m_runs.rend() || number >= m_nextInFile)
        return;
    const qint64 row = after->here + number - after->inFile;
    m_conversation.setFlags(row, flagsOf(object), ~MessageFlags());
    if (const qint64 detail = object["detail"_L1].toInteger(-1); detail >= 0)
        m_conversation.setDetail(row, detail);
    if (const QByteArray header = headerOf(object); !header.isEmpty())
        m_conversation.setHeader(row, header, -1);
}

} // namespace socketchat
