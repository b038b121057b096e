// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headlessrun.h"

#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/icmpsentences.h"
#include "app/chat/messagecheck.h"
#include "app/chat/payloadtext.h"
#include "app/chat/problemsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/cli/outputproblem.h"
#include "app/cli/stepinput.h"
#include "app/cli/terminaltext.h"
#include "app/export/eventjson.h"
#include "app/export/statisticstext.h"
#include "app/net/clock.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Rows are read from the conversation no faster than what is written of them is read.
constexpr qsizetype maxUnwritten = 1024 * 1024;
// Rows are shown at once, but no more often than this, so that under load each update handles many.
constexpr int pace = 10; // ms
constexpr int readerPatience = 5; // s
constexpr int readerPatienceAtSignal = 3; // s
// How long a client waits for answers after the end of its input. A datagram comes soon or never;
// over TCP the server decides when to end.
constexpr int datagramWait = 1'000; // ms
constexpr int streamWait = 60'000; // ms
// At once, so that the network need not wait.
constexpr qint64 rowsPassed = 4096;
constexpr qint64 passedOnAtOnce = 64 * 1024; // bytes
constexpr int inputDescriptor = 0;
constexpr int outputDescriptor = 1;
constexpr int errorDescriptor = 2;
// Bytes before a row that a decoder may need to complete a cut character.
constexpr qsizetype bytesBefore = 32;

} // namespace

HeadlessRun::HeadlessRun(Session &session, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_line(line)
    , m_asText(!line.json && !line.raw && ConsoleStream::isTerminal(outputDescriptor))
    , m_input(session, inputDescriptor, !line.calls,
              {line.every, line.count}) // who asks for calls gets one a message
    , m_output(outputDescriptor)
    , m_errors(errorDescriptor)
    , m_transcripts(session)
    , m_answers(m_input, line.wait.value_or(isStream() ? streamWait : datagramWait))
    , m_pace(pace)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_session.countDatagrams();
        checkReaders();
        update();
        reportStatistics(false);
    });
    connect(&m_transcripts, &HeadlessTranscripts::reported, this, [this](const QString &sentence) {
        if (!m_line.json)
            printNotice(sentence);
    });
    connect(&m_transcripts, &HeadlessTranscripts::failed, this, &HeadlessRun::printNotice);
    connect(&m_transcripts, &HeadlessTranscripts::finished, this, &HeadlessRun::update);
    connect(&m_answers, &AnswerWait::timedOut, this, &HeadlessRun::waitTimedOut);
    connect(&m_pace, &UpdatePace::due, this, &HeadlessRun::update);
    connect(&m_session, &Session::changed, &m_pace, &UpdatePace::request);
    connect(&m_session, &Session::stateChanged, this, [this] {
        // Queued: it may be emitted outside update(), when the last run's thread has ended.
        QMetaObject::invokeMethod(this, &HeadlessRun::update, Qt::QueuedConnection);
    });
    connect(&m_input, &InputSender::advanced, this, &HeadlessRun::restartWaiting);
    connect(&m_input, &InputSender::noRecipient, this, [this] {
        if (!isClient())
            printNotice(tr("Nobody is connected: what is typed waits for the next client."));
    });
    connect(&m_input, &InputSender::refused, this, &HeadlessRun::inputRefused);
    connect(&m_input, &InputSender::tooLong, this, [this] {
        fail(tr("The input is longer than 1 MiB, the most that “--count” sends more than once."));
        stop();
    });
    connect(&m_input, &InputSender::unreadable, this,
            [this](qint64 number, const PayloadProblem &problem) {
                fail(tr("Line %1 of the input is not sent. %2")
                             .arg(QString::number(number),
                                  payloadProblemSentence(problem, m_session.setup().encoding)));
            });
    connect(&m_input, &InputSender::ended, this, &HeadlessRun::inputEnded);
    connect(&m_output, &ConsoleOutput::drained, this, [this] {
        if (m_output.isBroken())
            stop();
        outputDrained();
    });
    connect(&m_errors, &ConsoleOutput::drained, this, &HeadlessRun::outputDrained);
    if (!line.isStepping())
        return;
    auto *steps = new StepInput(session, inputDescriptor, this);
    connect(this, &HeadlessRun::updated, steps, &StepInput::update);
    connect(steps, &StepInput::ended, this, &HeadlessRun::stop);
    connect(steps, &StepInput::tooLong, this, [this] {
        fail(tr("A line of the input is too long to be a call. Each call stands on a line of its "
                "own."));
    });
    connect(steps, &StepInput::unknown, this, [this](const QString &word) {
        const ConversationSetup &run = m_session.run();
        fail(tr("“%1” is no call that can be made here. There are: %2.")
                     .arg(quotable(word, 64), stepWords(run.protocol, run.role)));
    });
}

void HeadlessRun::start()
{
    m_session.setReadUpTo(m_nextRow); // at once: the network can be far ahead of this thread
    m_session.start();
    m_transcripts.start(m_line.setup.record, m_line.save);
    m_second.start();
}

void HeadlessRun::stop()
{
    if (m_stoppedAt)
        return;
    m_stoppedAt = m_session.conversation().range().end;
    m_answers.stop();
    m_input.stop();
    m_session.stop();
}

void HeadlessRun::terminate()
{
    m_terminating = true;
    stop();
}

void HeadlessRun::checkReaders()
{
    m_output.checkProgress();
    m_errors.checkProgress();
    if (m_terminating && m_output.idleSeconds() >= readerPatienceAtSignal)
        m_output.abandon();
    if (m_terminating && m_errors.idleSeconds() >= readerPatienceAtSignal)
        m_errors.abandon();
}

void HeadlessRun::update()
{
    if (m_phase == Phase::Finished)
        return;
    m_pace.begin();
    m_session.refresh();
    reportSettled();
    showRows();
    if (m_opened || m_line.isStepping())
        showCalls();
    m_wasFull = !hasRoom();
    if (!m_line.isStepping())
        m_input.update();
    Q_EMIT updated();

    const bool ended = m_session.state() == Transport::State::Closed
                       && m_nextRow == m_session.conversation().range().end;
    if (!ended)
        return;
    reportSettled(); // messages still queued now will never be sent
    showCalls();
    m_answers.stop();
    m_input.stop();
    if ((m_line.calls || m_line.isStepping()) && m_nextCall != m_session.calls().range().end) {
        m_wasFull = true;
        return;
    }
    conclude();
    if (!m_transcripts.isFinished() || m_output.pending() > 0)
        return;
    reportUnwritten();
    if (m_errors.pending() > 0)
        return;
    m_second.stop();
    m_phase = Phase::Finished;
    Q_EMIT finished(m_transcripts.hasFailed() ? 1 : m_exitCode);
}

/// Goes on at once with what waited for the output. Otherwise rows keep their pace: under load,
/// each few of them would be written on their own, as fast as a processor can.
void HeadlessRun::outputDrained()
{
    if (std::exchange(m_wasFull, false) || m_phase != Phase::Running)
        update();
    else
        m_pace.request();
}

/// Reports the final statistics and saves transcripts, once everything else was shown.
void HeadlessRun::conclude()
{
    if (m_phase != Phase::Running)
        return;
    m_phase = Phase::Concluded;
    reportUnsent();
    if (m_input.pendingBytes() > 0) {
        fail(tr("%Ln byte(s) of the standard input were not sent.", nullptr,
                pluralCount(m_input.pendingBytes())));
    }
    if (m_opened)
        reportStatistics(true);
    m_transcripts.finish();
}

void HeadlessRun::reportStatistics(bool last)
{
    if (m_phase != Phase::Running && !last)
        return;
    m_statistics.sample(m_session);
    const Protocol protocol = m_session.run().protocol;
    const Role role = m_session.run().role;
    if (m_line.json && (last || (m_opened && m_statistics.hasChanged())))
        writeLine(
                statisticsJson(m_statistics, protocol, role, m_session.abilities(), last, nowNs()));
    else if (last && !m_line.json)
        printNotice(statisticsLine(m_statistics, protocol, role));
}

void HeadlessRun::showRows()
{
    const Conversation &conversation = m_session.conversation();
    const Conversation::Range range = conversation.range();
    while (m_nextRow < range.end && hasRoom()) {
        // What headers say is told with each message.
        const bool hasHeaders = traitsOf(m_session.run().protocol).isEchoed;
        const bool checks = !m_session.setup().checksum.isNone();
        if (!m_line.json && !hasHeaders && !checks && showMany(range.end))
            continue;
        const QList<Message> rows = conversation.messages(
                m_nextRow, range.end, [this](const Message &row) { return needsPayload(row); });
        const qint64 first = rows.isEmpty() ? range.end : rows.front().number;
        if (const qint64 missing = first - std::exchange(m_nextRow, first); missing > 0) {
            if (m_line.json)
                writeLine(trimmedJson(missing, 0, nowNs()));
            printNotice(tr("The output is read too slowly: %Ln event(s) had to be left out.",
                           nullptr, int(missing)));
            m_exitCode = 1;
        }
        for (const Message &row : rows) {
            showRow(row);
            ++m_nextRow;
            if (!hasRoom())
                break;
        }
    }
    // A slow reader of the output slows the network down; one that has stopped does not.
    m_session.setReadUpTo(isOutputRead() ? m_nextRow : -1);
}

bool HeadlessRun::showMany(qint64 end)
{
    const Conversation &conversation = m_session.conversation();
    const qint64 first = m_nextRow;
    // Of what was sent, only what was not sent is told, at the end.
    if (m_asText) {
        m_nextRow = conversation.firstNotOf(MessageKind::Sent, first,
                                            std::min(end, first + rowsPassed));
        return m_nextRow > first;
    }
    const Conversation::ReadOn read = conversation.readPayloads(
            first, end, passedOnAtOnce, [this](QByteArrayView bytes) { m_output.write(bytes); });
    m_nextRow = read.next;
    if (read.last >= 0) {
        m_answers.received(read.last);
        restartWaiting();
    }
    return m_nextRow > first;
}

/// Returns whether the output is written, was until recently, or is empty.
bool HeadlessRun::hasRoom() const
{
    return std::max(m_output.pending(), m_errors.pending()) < maxUnwritten;
}

bool HeadlessRun::isOutputRead() const
{
    return std::max(m_output.idleSeconds(), m_errors.idleSeconds()) < readerPatience;
}

bool HeadlessRun::needsPayload(const Message &row) const
{
    if (m_line.json)
        return !row.flags.testFlag(MessageFlag::Queued); // those are read when they have a result
    return row.kind != MessageKind::Sent;
}

namespace {
void addSockets(JsonObject &opened, Engine engine)
{
    opened.add("sockets"_L1, engineWord(engine));
    if (engine == Engine::Qt)
        opened.add("qt"_L1, QString::fromLatin1(qVersion()));
}
} // namespace

void HeadlessRun::showRow(const Message &row)
{
    if (row.kind == MessageKind::Sent) {
        showSent(row);
        return;
    }
    const bool hasCome = row.kind == MessageKind::Received || row.kind == MessageKind::FrameRefused;
    if (hasCome && !m_line.json)
        showPayload(row);
    const SocketAddress peer = m_session.conversation().peerAddress(row.peer);
    const ConversationSetup &run = m_session.run();
    const MessageCheck check(m_session.setup());
    const auto checked =
            row.kind == MessageKind::Received ? check.check(row.payload) : std::nullopt;
    if (m_line.json) {
        JsonObject event = eventObject(row, peer, run.protocol, run.role);
        if (checked) {
            event.add("checksum"_L1, checked->isRight ? "right"_L1 : "wrong"_L1);
            event.add("expected"_L1, hexText(checked->expected));
        }
        if (row.kind == MessageKind::Opened)
            addSockets(event, run.transport.engine);
        writeLine(event.text());
    }
    if (checked && !checked->isRight && !m_line.json)
        printNotice(tr("%1: %2").arg(peer.toString(), check.text(*checked)));
    if (hasCome && !m_line.json && !row.header.isEmpty()) {
        const QString trip =
                row.roundTrip < 0 ? QString() : u" · "_s + formatDuration(row.roundTrip);
        //: An address, and what came from there: "127.0.0.1: echo reply · TTL 64 · 45 µs".
        printNotice(tr("%1: %2").arg(peer.toString(), icmpSummary(row, peer) + trip));
    }
    if (hasCome) {
        m_answers.received(row.number);
        restartWaiting();
    }
    if (row.kind == MessageKind::Opened)
        m_opened = true;
    const bool isLoss =
            row.kind == MessageKind::Unsent && m_stoppedAt && row.number >= *m_stoppedAt;
    if (isLoss)
        m_exitCode = 1;
    if (row.kind == MessageKind::PeerFinished && isClient()) {
        m_answers.peerFinished();
        restartWaiting();
    }
    if (row.kind == MessageKind::Error)
        showError(row);
    else if (!row.isMessage() && (isLoss || !m_line.json))
        printNotice(eventSentence(row, peer, traitsOf(run.protocol).hasConnections, run.role));
}

void HeadlessRun::showPayload(const Message &row)
{
    const QByteArrayView bytes = QByteArrayView(row.payload).sliced(row.isMessage() ? 0 : 1);
    if (!m_asText) {
        m_output.write(bytes);
        return;
    }
    const bool continues = row.flags.testFlag(MessageFlag::ContinuesStream);
    m_output.write(
            terminalText(bytes, continues,
                         continues ? m_session.conversation().bytesBefore(row.number, bytesBefore)
                                   : QByteArray()));
}

void HeadlessRun::showSent(const Message &row)
{
    if (!m_line.json)
        return; // what was not sent is told at the end
    if (row.flags.testFlag(MessageFlag::Queued)) {
        m_unsettled[row.peer].push_back(row.number);
        return;
    }
    // Results come in order, so those of earlier rows may have come since these were read.
    if (const auto earlier = m_unsettled.find(row.peer); earlier != m_unsettled.end())
        reportSettled(earlier->second);
    writeSent(row);
}

void HeadlessRun::writeSent(const Message &row)
{
    writeLine(eventJson(row, m_session.conversation().peerAddress(row.peer),
                        m_session.run().protocol, m_session.run().role));
}

/// Reports all unsent messages in one sentence.
void HeadlessRun::reportUnsent()
{
    const UnsentAmount unsent = m_session.unsent();
    const qint64 messages = unsent.messages;
    const int bytes = pluralCount(unsent.bytes);
    if (messages == 1)
        fail(tr("Not sent, or not all of it: a message of %Ln byte(s).", nullptr, bytes));
    else if (messages > 1)
        fail(tr("Not sent, or not all of them: %L1 messages of %Ln byte(s) together.", nullptr,
                bytes)
                     .arg(messages));
}

void HeadlessRun::reportUnwritten()
{
    if (m_output.dropped() == 0 || m_phase == Phase::UnwrittenReported)
        return;
    m_phase = Phase::UnwrittenReported;
    fail(outputProblemSentence(m_output.error(), m_output.dropped()));
}

void HeadlessRun::showError(const Message &row)
{
    const TransportError error = TransportError::fromBytes(row.payload);
    printNotice(errorSentence(error));
    // A server continues after an error of one client's connection.
    const bool isOurs = m_session.run().role == Role::Client || row.peer == PeerId::None;
    if (isOurs && !error.isTransient())
        m_exitCode = 1;
}

/// Reports each message once it is known whether the kernel has accepted it.
void HeadlessRun::reportSettled()
{
    for (auto entry = m_unsettled.begin(); entry != m_unsettled.end();) {
        reportSettled(entry->second);
        entry = entry->second.empty() ? m_unsettled.erase(entry) : std::next(entry);
    }
}

void HeadlessRun::reportSettled(std::deque<qint64> &rows)
{
    const Conversation &conversation = m_session.conversation();
    const bool closed = m_session.state() == Transport::State::Closed;
    while (!rows.empty()) {
        std::optional<Message> row = conversation.message(rows.front(), 0);
        if (row && row->flags.testFlag(MessageFlag::Queued)) {
            if (!closed)
                break;
            row->flags.setFlag(MessageFlag::Queued, false);
            row->flags.setFlag(MessageFlag::Failed);
        }
        if (row) {
            if (const auto whole = conversation.message(rows.front()))
                row->payload = whole->payload;
        }
        rows.pop_front();
        if (row)
            writeSent(*row);
    }
}

void HeadlessRun::showCalls()
{
    if (!m_line.calls && !m_line.isStepping())
        return;
    const CallLog &log = m_session.calls();
    const CallLog::Range range = log.range();
    if (m_nextCall < range.first) {
        if (m_line.calls)
            writeLine(trimmedJson(0, range.first - m_nextCall, nowNs()));
        m_nextCall = range.first;
    }
    while (m_nextCall < range.end && hasRoom()) {
        const QList<SocketCall> calls = log.calls(m_nextCall, 256);
        if (calls.isEmpty())
            return;
        for (const SocketCall &call : calls) {
            if (m_line.calls)
                writeLine(callJson(call));
            else if (!m_line.json && !socketCallMustWait(call))
                printNotice(socketCallText(call));
        }
        m_nextCall += calls.size();
    }
}

void HeadlessRun::writeLine(const QByteArray &json) { m_output.write(QByteArray(json + '\n')); }

void HeadlessRun::printNotice(const QString &sentence) { m_errors.write(terminalLine(sentence)); }

void HeadlessRun::fail(const QString &sentence)
{
    printNotice(sentence);
    m_exitCode = 1;
}

void HeadlessRun::inputRefused(const TransportError &error)
{
    if (m_line.json)
        writeLine(errorJson(error, nowNs()));
    fail(errorSentence(error));
}

void HeadlessRun::inputEnded()
{
    if (!isClient()) {
        stop();
        return;
    }
    if (!m_line.keepOpen)
        m_session.finishSending(PeerId::Everyone);
    restartWaiting();
}

void HeadlessRun::restartWaiting()
{
    if (isClient() && !m_stoppedAt && m_answers.restart())
        stop();
}

void HeadlessRun::waitTimedOut()
{
    if (isOutputRead() && m_nextRow < m_session.conversation().range().end) {
        m_answers.extend(); // received rows are not written yet
        return;
    }
    if (!m_answers.hasPeerFinished())
        reportMissingAnswers();
    stop();
}

void HeadlessRun::reportMissingAnswers()
{
    const bool answered = m_answers.isAnswered();
    const QString seconds =
            QLocale().toString(m_answers.wait() / 1000.0, 'g', QLocale::FloatingPointShortest);
    if (!answered && m_answers.wait() > 0) {
        printNotice(tr("Nothing came back within %1 s. --wait gives it longer.").arg(seconds));
        if (m_input.lastRow() >= 0)
            m_exitCode = 1;
    } else if (answered && isStream()) {
        printNotice(tr("Nothing more came within %1 s, and the other end has not finished. "
                       "--wait gives it longer.")
                            .arg(seconds));
    }
}

} // namespace socketchat
