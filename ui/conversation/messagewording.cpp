// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagewording.h"

#include "app/chat/echorows.h"
#include "app/chat/eventsentences.h"
#include "app/chat/filereport.h"
#include "app/chat/icmpsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/net/transporterror.h"
#include "ui/conversation/impairmenttext.h"
#include "ui/conversation/lineends.h"
#include "ui/conversation/unlikelycharacters.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

// Bytes a decoder needs to resume a character split between reads, with room for shift states.
constexpr qint64 bytesToResume = 32;
constexpr qsizetype sentenceLength = 200;

} // namespace

QByteArray MessageWording::bytesBefore(const Message &message) const
{
    return message.flags.testFlag(MessageFlag::ContinuesStream)
                   ? m_conversation.bytesBefore(message.number, bytesToResume)
                   : QByteArray();
}

DecodedPayload MessageWording::decoded(const Message &message, qint64 limit, bool traced) const
{
    QByteArrayView bytes = message.payload;
    if (limit >= 0 && bytes.size() > limit)
        bytes = bytes.first(limit);
    const bool shortened = bytes.size() < message.size;
    const bool goesOn = shortened || message.flags.testFlag(MessageFlag::ContinuesStream);
    const QByteArray before = bytesBefore(message);
    DecodedPayload decoded = traced ? tracePayload(bytes, m_encoding, goesOn, before)
                                    : decodePayload(bytes, m_encoding, goesOn, before);
    decoded.shortened = shortened;
    // A character cut only by our own limit gets no mark.
    if (shortened && !decoded.marks.isEmpty()
        && decoded.marks.last().kind == TextMark::Kind::CutCharacter) {
        decoded.text.truncate(decoded.marks.last().start);
        decoded.marks.removeLast();
        if (traced)
            decoded.origins.resize(decoded.text.size() + 1);
    }
    return decoded;
}

BubbleText MessageWording::rowText(const Message &message, qint64 limit) const
{
    BubbleText words;
    words.size = message.size;
    if (!message.isMessage()) {
        const bool problem =
                message.kind == MessageKind::Error || message.kind == MessageKind::KernelDropped
                || message.kind == MessageKind::FrameRefused
                || message.kind == MessageKind::PeerStalled || message.kind == MessageKind::EchoLoop
                || message.kind == MessageKind::Unsent
                || (message.kind == MessageKind::Rule
                    && RuleReport::fromBytes(message.payload).isProblem())
                || (message.kind == MessageKind::Program
                    && ProgramReport::fromBytes(message.payload).isProblem())
                || (message.kind == MessageKind::File
                    && FileReport::fromBytes(message.payload).isProblem());
        words.shape = problem ? BubbleText::Shape::Problem : BubbleText::Shape::Event;
        const QString sentence = event(message);
        words.clock = formatClock(message.time);
        words.name = message.peer == PeerId::None ? QString() : peerName(message);
        //: A row between the messages: time and what happened.
        words.text = tr("%1 · %2").arg(words.clock, sentence);
        if (problem)
            words.text.prepend(u"⚠ "_s);
        words.sentenceStart = words.text.lastIndexOf(sentence);
        return words;
    }
    words.shape = message.kind == MessageKind::Sent ? BubbleText::Shape::Sent
                                                    : BubbleText::Shape::Received;
    if (message.size == 0) {
        words.placeholder = true;
        //: Instead of the text of a message that has no bytes.
        words.text = tr("(empty)");
    } else {
        DecodedPayload payload = decoded(message, limit);
        escapeUnlikelyCharacters(payload);
        words.signs = insertLineEndSigns(payload);
        words.text = std::move(payload.text);
        words.marks = std::move(payload.marks);
        words.shortened = payload.shortened;
    }
    setDetail(words, message);
    return words;
}

BubbleText MessageWording::rowText(const Conversation::Trimmed &trimmed) const
{
    BubbleText words;
    words.text = tr("%Ln older message(s) (%1) were dropped to stay within the limit", nullptr,
                    pluralCount(trimmed.rows))
                         .arg(formatBytes(trimmed.bytes));
    return words;
}

void MessageWording::setDetail(BubbleText &words, const Message &message) const
{
    words.time = formatClock(message.time);
    words.preciseTime = formatTimeOfDay(message.time);
    words.peer = shortPeerName(message);
    words.name = peerName(message);
    if (message.isInserted()) {
        words.name = tr("inserted for %1").arg(words.name);
    } else if (message.kind == MessageKind::Sent && !words.name.isEmpty()) {
        const bool fromTarget = message.flags.testFlag(MessageFlag::Relayed);
        words.name = fromTarget ? tr("target to %1").arg(words.name) : tr("to %1").arg(words.name);
    }
    words.bytes = formatBytes(message.size);
    if (const QString impairment = impairmentText(message); !impairment.isEmpty())
        words.impairment = u"⚠ "_s + impairment; // a sign besides the colour

    setOutcome(words, message);
    addHeader(words, message);
    addCheck(words, message);
    if (const std::optional<Message> echo = markedEcho(message)) {
        setOutcome(words, *echo);
        addCheck(words, *echo);
        if (const QString impairment = impairmentText(*echo);
            words.impairment.isEmpty() && !impairment.isEmpty())
            words.impairment = u"⚠ "_s + impairment;
    }
}

std::optional<Message> MessageWording::markedEcho(const Message &message) const
{
    return m_marksEchoes ? echoOf(message, m_conversation) : std::nullopt;
}

void MessageWording::setOutcome(BubbleText &words, const Message &message)
{
    const auto has = [&message](MessageFlag flag) { return message.flags.testFlag(flag); };
    using Outcome = BubbleText::Outcome;
    if (has(MessageFlag::Withheld)) {
        words.outcomeText = tr("not passed on");
        words.outcome = Outcome::Bad;
    } else if (has(MessageFlag::Held)) {
        words.outcomeText = tr("held…");
    } else if (has(MessageFlag::Failed)) {
        words.outcomeText = tr("not sent");
        words.outcome = Outcome::Bad;
    } else if (has(MessageFlag::Queued)) {
        words.outcomeText = tr("waiting…");
    } else if (has(MessageFlag::ByRule)) {
        words.outcomeText = message.isByProgram() ? tr("by the program ✓") : tr("by a rule ✓");
        words.outcome = Outcome::Good;
    } else if (has(MessageFlag::Reply)) {
        // Taken from the row itself, since the reply mode may have changed since: an echo went back
        // to its sender, a message passed on went to all others.
        words.outcomeText = message.isPassedOn() ? tr("passed on ✓") : tr("echoed ✓");
        words.outcome = Outcome::Good;
    } else if (message.kind == MessageKind::Received && has(MessageFlag::ExactEcho)) {
        words.outcomeText = tr("echo ✓");
        words.outcome = Outcome::Good;
    } else if (message.kind == MessageKind::Received && has(MessageFlag::PartOfEcho)) {
        words.outcomeText = tr("part of an echo");
        words.outcome = Outcome::Good;
    } else if (message.kind == MessageKind::Received && has(MessageFlag::NotAnEcho)) {
        words.outcomeText = tr("differs from what was sent");
        words.outcome = Outcome::Bad;
    }
    if (!words.outcomeText.isEmpty() && message.roundTrip >= 0)
        words.roundTrip = formatDuration(message.roundTrip);
}

void MessageWording::addCheck(BubbleText &words, const Message &message) const
{
    if (message.kind != MessageKind::Received || m_check.checksum.isNone()
        || message.size > MessageCheck::longest)
        return;
    const bool isWhole = message.payload.size() == message.size;
    const std::optional<Message> whole = isWhole ? message : m_conversation.message(message.number);
    const auto result = whole ? m_check.check(whole->payload) : std::nullopt;
    if (!result)
        return;
    words.outcomeText +=
            (words.outcomeText.isEmpty() ? QString() : u" · "_s) + m_check.text(*result);
    if (!result->isRight)
        words.outcome = BubbleText::Outcome::Bad;
    else if (words.outcome == BubbleText::Outcome::None)
        words.outcome = BubbleText::Outcome::Good;
}

void MessageWording::addHeader(BubbleText &words, const Message &message) const
{
    if (message.header.isEmpty())
        return;
    words.outcomeText = icmpSummary(message, m_conversation.peerAddress(message.peer));
    if (message.roundTrip >= 0)
        words.roundTrip = formatDuration(message.roundTrip);
}

QString MessageWording::event(const Message &message) const
{
    // With the role of the run in which it happened, which may have changed since.
    return eventSentence(message, m_conversation.peerAddress(message.peer), message.connections(),
                         message.role(), m_conversation.peerNote(message.peer).name);
}

QString MessageWording::peerName(const Message &message) const
{
    if (message.isPassedOn())
        return tr("everyone else");
    if (message.peer == PeerId::Everyone)
        return tr("everyone");
    const QString name = m_conversation.peerNote(message.peer).name;
    return name.isEmpty() ? m_conversation.peerAddress(message.peer).toString() : name;
}

PeerLook MessageWording::look(PeerId peer) const
{
    const PeerNote note = m_conversation.peerNote(peer);
    return {qint64(peer), note.colour, note.name};
}

// On the loopback address the port alone identifies a peer and leaves more room.
QString MessageWording::shortPeerName(const Message &message) const
{
    if (message.peer != PeerId::Everyone && message.peer != PeerId::None) {
        const SocketAddress address = m_conversation.peerAddress(message.peer);
        if (address.isLoopback() && !address.isUnix()
            && m_conversation.peerNote(message.peer).name.isEmpty())
            return u":%1"_s.arg(address.port());
    }
    return peerName(message);
}

QString MessageWording::sentence(const Message &message) const
{
    const QString time = formatTimeOfDay(message.time);
    if (!message.isMessage())
        return tr("%1 · %2").arg(time, event(message));
    const BubbleText row = rowText(message);
    QString text = row.text.left(sentenceLength).simplified();
    if (row.shortened || row.text.size() > sentenceLength)
        text.append(u'…');
    const QString peer = peerName(message);
    const int bytes = pluralCount(message.size);
    QString fate = row.fate();
    if (!row.impairment.isEmpty())
        fate.remove(0, 2); // its sign
    if (!fate.isEmpty()) {
        return message.kind == MessageKind::Sent
                       ? tr("Sent to %1 at %2, %Ln byte(s), %3: %4", nullptr, bytes)
                                 .arg(peer, time, fate, text)
                       : tr("Received from %1 at %2, %Ln byte(s), %3: %4", nullptr, bytes)
                                 .arg(peer, time, fate, text);
    }
    return message.kind == MessageKind::Sent
                   ? tr("Sent to %1 at %2, %Ln byte(s): %3", nullptr, bytes).arg(peer, time, text)
                   : tr("Received from %1 at %2, %Ln byte(s): %3", nullptr, bytes)
                             .arg(peer, time, text);
}

QString MessageWording::text(const Message &message) const
{
    return message.isMessage() ? decoded(message, -1).text.replace(u"␍\n"_s, u"\n"_s)
                               : event(message);
}

QString MessageWording::plainText(const Message &message) const
{
    return message.isMessage() ? partText(message, message.payload) : event(message);
}

QString MessageWording::partText(const Message &message, QByteArrayView bytes) const
{
    // Bytes from before the message complete a character only together with its first bytes.
    const bool first = QByteArrayView(message.payload).startsWith(bytes);
    return socketchat::plainText(bytes, m_encoding, first ? bytesBefore(message) : QByteArray());
}

QByteArray MessageWording::bytesOf(const Message &message, qsizetype start, qsizetype length,
                                   qint64 limit) const
{
    DecodedPayload payload = decoded(message, limit, true);
    escapeUnlikelyCharacters(payload);
    (void)insertLineEndSigns(payload);
    const QList<qsizetype> &origins = payload.origins;
    const qsizetype size = payload.text.size();
    start = std::clamp<qsizetype>(start, 0, size);
    qsizetype end = std::clamp<qsizetype>(start + length, 0, size);
    if (start == end)
        return {};
    // Skips the rest of the same sign; a line feed or tab after its sign stands for no byte.
    const auto isBare = [&](qsizetype at) {
        return payload.text[at] == u'\n' || payload.text[at] == u'\t';
    };
    while (end < size && origins[end] == origins[end - 1] && !isBare(end - 1))
        ++end;
    return message.payload.mid(origins[start], origins[end] - origins[start]);
}

QString MessageWording::headline(const Message &message) const
{
    QString time = formatTimeOfDay(message.time);
    if (!message.isMessage())
        return time;
    const QString peer = peerName(message);
    const int bytes = pluralCount(message.size);
    return message.kind == MessageKind::Sent
                   ? tr("%1 · sent to %2 · %Ln byte(s)", nullptr, bytes).arg(time, peer)
                   : tr("%1 · received from %2 · %Ln byte(s)", nullptr, bytes).arg(time, peer);
}

bool MessageWording::isPlainAscii(const Message &message) const
{
    static const TextEncoding utf8;
    return m_encoding == utf8 && isPlainAsciiText(message.payload);
}

QString MessageWording::peerAddress(PeerId peer) const
{
    return m_conversation.peerAddress(peer).toString();
}

QString MessageWording::explanation(const Message &message) const
{
    const QString when = tr("%1 %2").arg(day(message.time), formatTimeOfDay(message.time));
    const PeerNote note = m_conversation.peerNote(message.peer);
    QString peer = peerName(message);
    if (!note.name.isEmpty())
        peer = nameAndAddress(note.name, peerAddress(message.peer));
    if (!note.note.isEmpty())
        peer += u'\n' + note.note;
    const QString who = peer.isEmpty() ? when : tr("%1\n%2").arg(when, peer);
    const QString fate = impairmentExplanation(message);
    return fate.isEmpty() ? who : tr("%1\n%2").arg(who, fate);
}

QString MessageWording::runTitle(const Message &message) const
{
    const RunRecords::Run run = m_conversation.runOf(message.number);
    if (!run.role)
        return {};
    QString address = peerAddress(message.peer);
    const bool begins = message.number == run.first;
    if (begins && message.kind == MessageKind::Error)
        address = TransportError::fromBytes(message.payload).address;
    else if (begins && *run.role == Role::Server)
        address = QString::fromUtf8(openedAddresses(message.payload).constFirst());
    const bool isUnix = SocketAddress::isUnixText(address);
    const bool isIcmp = !isUnix && !message.connections()
                        && !QHostAddress(address).isNull(); // there is no port
    const bool isTls = message.flags.testFlag(MessageFlag::OfTls);
    const auto scheme = isUnix && message.connections() ? "unix:"_L1
                        : isUnix                        ? "unixgram:"_L1
                        : isIcmp                        ? "icmp://"_L1
                        : isTls                         ? "tls://"_L1
                        : message.connections()         ? "tcp://"_L1
                                                        : "udp://"_L1;
    const QString number = QString::number(run.number);
    const QString time = formatClock(message.time);
    if (address.isEmpty() || !begins) {
        return *run.role == Role::Server ? tr("Run %1 · server · %2").arg(number, time)
                                         : tr("Run %1 · client · %2").arg(number, time);
    }
    address.prepend(scheme);
    return *run.role == Role::Server ? tr("Run %1 · server · %2 · %3").arg(number, address, time)
                                     : tr("Run %1 · client · %2 · %3").arg(number, address, time);
}

QString MessageWording::day(qint64 time)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(time / 1'000'000).date();
    return date == QDate::currentDate() ? tr("Today")
                                        : QLocale().toString(date, QLocale::LongFormat);
}

QString MessageWording::shortenedNote(qint64 size)
{
    return tr("… %L1 bytes in all – see Bytes").arg(size);
}

QString MessageWording::unfoldNote(qint64 size)
{
    return tr("… %L1 bytes in all – show more").arg(size);
}

QString MessageWording::usualFate()
{
    BubbleText words;
    words.outcomeText = tr("echo ✓");
    words.roundTrip = formatDuration(999'000);
    return words.fate() + u' ';
}

QString MessageWording::foldNote() { return tr("show less"); }

} // namespace socketchat
