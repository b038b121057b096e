// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callwriter.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/callrelation.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype maxShownBytes = 64; // of one call, to be shown
constexpr qsizetype maxText = 16; // characters
// The numbers in the record of a system call are Linux's (see SocketCall).
constexpr int socketKind = 0xf; // a type without its flags
constexpr int takesNothing = 0x02 | 0x2000; // MSG_PEEK, MSG_ERRQUEUE

bool carries(SocketCallKind call)
{
    return call == SocketCallKind::Send || call == SocketCallKind::SendTo
           || call == SocketCallKind::Recv || call == SocketCallKind::RecvFrom;
}

/// Returns the bytes as text, if the text is not visible in them already, as ASCII is.
QString readableText(const CarriedBytes &bytes, const TextEncoding &encoding)
{
    DecodedPayload decoded = decodePayload(bytes.beginning, encoding, !bytes.whole);
    if (!decoded.marks.isEmpty() && decoded.marks.constLast().kind == TextMark::Kind::CutCharacter)
        decoded.text.truncate(decoded.marks.constLast().start);
    const bool isPlain = std::all_of(decoded.text.cbegin(), decoded.text.cend(),
                                     [](QChar c) { return c.unicode() < 0x7f; });
    if (!decoded.valid || isPlain)
        return {};
    for (QChar &c : decoded.text) {
        if (c == u'\n' || c == u'\t')
            c = QChar(controlPicture(c.unicode()));
    }
    if (decoded.text.size() <= maxText && bytes.whole)
        return decoded.text;
    qsizetype end = std::min(maxText, decoded.text.size());
    if (end > 0 && decoded.text.at(end - 1).isHighSurrogate())
        --end;
    return decoded.text.first(end) + u'…';
}

} // namespace

CallWriter::CallWriter(const CallLog &log, const CallHistory &history,
                       const Conversation *conversation)
    : m_log(&log)
    , m_history(&history)
    , m_conversation(conversation)
{ }

bool CallWriter::shows(const SocketCall &call) const
{
    if (m_style.view == CallView::System)
        return true;
    const bool lacksMeaning =
            call.engine == Engine::System && carries(call.call) && (call.flags & takesNothing) != 0;
    return !lacksMeaning && !isOptionCall(call) && call.call != SocketCallKind::Signal
           && !socketCallMustWait(call);
}

SocketCall CallWriter::shown(qint64 number, const SocketCall &made) const
{
    SocketCall call = made;
    if (m_style.view == CallView::System)
        return call;
    call.batch = {};
    if (carries(call.call) || call.call == SocketCallKind::Connect)
        call.flags = 0;
    if (call.call == SocketCallKind::Socket)
        call.type &= socketKind;
    if (call.call == SocketCallKind::Accept && call.engine == Engine::Qt)
        call.text = u"nextPendingConnection"_s;
    const auto end =
            call.call == SocketCallKind::Connect ? m_history->connectEnd(number) : std::nullopt;
    if (end && end->state != ConnectEnd::State::Pending) {
        const bool failed = end->state == ConnectEnd::State::Failed;
        call.duration = end->time - call.time;
        if (end->state != ConnectEnd::State::GivenUp) {
            call.result = failed ? -1 : 0;
            call.error = end->error;
        }
    }
    return call;
}

qint64 CallWriter::pendingSince(qint64 number, const SocketCall &call) const
{
    if (m_style.view == CallView::System || call.call != SocketCallKind::Connect)
        return -1;
    const auto end = m_history->connectEnd(number);
    return end && end->state == ConnectEnd::State::Pending ? call.time : -1;
}

std::optional<SendPart> CallWriter::loopPart(qint64 number, const SocketCall &call) const
{
    const auto part = m_history->sendPart(number);
    // The tutorial's call has waited, and then it took everything.
    const bool isWhole = part && part->before == 0 && part->isLast;
    return shows(call) && !(isWhole && m_style.view == CallView::Tutorial) ? part : std::nullopt;
}

bool CallWriter::beginsLoop(qint64 number, const SendPart &part) const
{
    return m_style.view == CallView::System ? part.first == number : part.before == 0;
}

QString CallWriter::loopNote(qint64 number, const SocketCall &call) const
{
    const auto part = loopPart(number, call);
    if (!part)
        return {};
    return socketCallMustWait(call)
                   ? tr("No room: sendall() waits here until the other end has read.")
                   : tr("Part %1 of sendall(): it calls send() until nothing is left.")
                             .arg(part->place);
}

CallKnowledge CallWriter::knowledge(qint64 number, const SocketCall &call) const
{
    CallKnowledge known{m_history->socketOf(number, call), m_history->runOf(number).role,
                        m_style.view, std::nullopt};
    if (const auto part = m_history->sendPart(number))
        known.sentBefore = part->before;
    if (m_style.view == CallView::System || !m_conversation)
        return known;
    if (const auto bytes = bytesOfCall(call, *m_conversation, maxShownBytes)) {
        const qint64 carried =
                call.call == SocketCallKind::Send || call.call == SocketCallKind::SendTo
                        ? call.size
                        : std::min<qint64>(call.result, call.size);
        known.bytes = CarriedBytes{*bytes, bytes->size() >= carried, {}};
        known.bytes->text = readableText(*known.bytes, m_style.encoding);
    }
    return known;
}

PrintedCall CallWriter::print(qint64 number, const SocketCall &call) const
{
    PrintedCall printed = printer().print(shown(number, call), knowledge(number, call));
    if (m_style.view == CallView::System || call.call != SocketCallKind::Connect)
        return printed;
    const auto end = m_history->connectEnd(number);
    const bool open = end && end->state == ConnectEnd::State::Pending;
    if (open || (end && end->state == ConnectEnd::State::GivenUp)) {
        printed.outcome.clear();
        if (!open)
            printed.note = tr("Given up before there was an answer.");
    }
    return printed;
}

QString CallWriter::statement(const WaitingCall &waiting) const
{
    SocketCall call;
    call.call = waiting.call;
    call.engine = waiting.socket.engine;
    call.descriptor = waiting.socket.descriptor;
    call.size = waiting.size;
    call.address = waiting.socket.local;
    if (waiting.call == SocketCallKind::Accept && call.engine == Engine::Qt)
        call.text = u"nextPendingConnection"_s;
    SocketLife life = waiting.socket;
    if (waiting.call == SocketCallKind::Accept) { // its result will be the next one
        life.part = SocketPart::Accepted;
        life.place = waiting.place;
    }
    const Role role = m_history->runOf(waiting.socket.firstCall).role;
    return printer().print(call, {&life, role, CallView::Tutorial, std::nullopt}).statement;
}

QString CallWriter::line(qint64 number, const SocketCall &call) const
{
    return printer().line(print(number, call));
}

QString CallWriter::lines(const QList<qint64> &numbers) const
{
    QString text;
    for (const qint64 number : numbers) {
        const QList<SocketCall> calls = m_log->calls(number, 1);
        if (calls.isEmpty() || m_log->range().first > number)
            continue;
        const SocketCall &call = calls.front();
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(call.time / 1'000'000);
        text += when.toString(u"HH:mm:ss.zzz"_s) % u"  "_s % line(number, call) % u'\n';
    }
    return text;
}

} // namespace socketchat
