// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headlessrun.h"

#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/filereport.h"
#include "app/chat/icmpsentences.h"
#include "app/chat/messagecheck.h"
#include "app/chat/payloadtext.h"
#include "app/chat/problemsentences.h"
#include "app/chat/programcommand.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/cli/exitcode.h"
#include "app/cli/outputproblem.h"
#include "app/cli/scriptrun.h"
#include "app/cli/stepinput.h"
#include "app/cli/terminaltext.h"
#include "app/export/eventjson.h"
#include "app/export/statisticstext.h"
#include "app/net/backends.h"
#include "app/net/clock.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Rows are shown at once, but no more often than this, so that under load each update handles many.
constexpr int pace = 10; // ms
// How long a client waits for answers after the end of its input. A datagram comes soon or never;
// over TCP the server, which is told of the end, decides when to end; over TLS it is not told.
constexpr int datagramWait = 1'000; // ms
constexpr int untoldWait = 2'000; // ms
constexpr int streamWait = 60'000; // ms
constexpr int leastSendingTime = 1'000; // ms
// At once, so that the network need not wait.
constexpr qint64 rowsPassed = 4096;
constexpr qint64 passedOnAtOnce = 64 * 1024; // bytes
constexpr int inputDescriptor = 0;
// Bytes before a row that a decoder may need to complete a cut character.
constexpr qsizetype bytesBefore = 32;

bool canHalfClose(const ConversationSetup &setup)
{
    return abilitiesOf(setup.protocol, setup.role, setup.engine()).testFlag(Ability::HalfClose);
}

/// Returns how long a client waits for answers.
int answerTime(const CommandLine &line, bool isStream, bool tellsOfItsEnd)
{
    if (!line.wait && line.quitAfter)
        return AnswerWait::unlimited;
    return line.wait.value_or(!isStream ? datagramWait : tellsOfItsEnd ? streamWait : untoldWait);
}

/// Returns how long a script waits for a peer that takes nothing.
int sendingTime(const CommandLine &line)
{
    if (line.quitAfter == CommandLine::never)
        return ScriptRun::unlimited;
    return std::max(leastSendingTime, line.quitAfter.value_or(ScriptStep::usualWithin));
}

/// Returns whether the end of a file that is received is awaited.
bool isReceiving(const CommandLine &line, const Session &session)
{
    return !line.receiveTo.isEmpty() && session.counters().fileReceiving.ended == 0;
}

/// Writes how far a file is, if one is under way.
void writeProgress(HeadlessConsole &console, const FileProgress &progress,
                   QLatin1StringView direction)
{
    if (!progress.isActive || progress.since == 0)
        return;
    JsonObject object = beginEvent("progress"_L1, nowNs());
    object.add("direction"_L1, direction);
    object.add("file"_L1, progress.path);
    object.add("bytes"_L1, progress.bytes);
    if (progress.total >= 0)
        object.add("total"_L1, progress.total);
    object.add("elapsed"_L1, nowNs() - progress.since);
    console.writeEvent(object.text());
}

} // namespace

HeadlessRun::HeadlessRun(Session &session, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_line(line)
    , m_asText(!line.json && !line.raw
               && ConsoleStream::isTerminal(HeadlessConsole::standardOutput))
    , m_input(session, inputDescriptor, !line.calls,
              {line.every, line.count}) // who asks for calls gets one a message
    , m_sent(session, [this](const QByteArray &json) { m_console.writeEvent(json); })
    , m_transcripts(session)
    , m_answers(session, answerTime(line, isStream(), canHalfClose(session.setup())))
    , m_idle(session, line.idleTimeout)
    , m_pace(pace)
{
    session.conversation().setNotes(std::make_shared<const PeerNotes>(line.peers));
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_session.countDatagrams();
        m_console.checkReaders();
        update();
        const SessionCounters &counters = m_session.counters();
        if (m_line.json && m_console.hasRoom()) {
            writeProgress(m_console, counters.fileSending, "send"_L1);
            writeProgress(m_console, counters.fileReceiving, "receive"_L1);
        }
        reportStatistics(false);
    });
    connect(&m_transcripts, &HeadlessTranscripts::reported, this, [this](const QString &sentence) {
        if (!m_line.json)
            m_console.notice(sentence);
    });
    connect(&m_transcripts, &HeadlessTranscripts::failed, &m_console, &HeadlessConsole::complain);
    connect(&m_transcripts, &HeadlessTranscripts::finished, this, &HeadlessRun::update);
    connect(&m_answers, &AnswerWait::timedOut, this, &HeadlessRun::waitTimedOut);
    connect(&m_idle, &IdleWatch::silent, this, &HeadlessRun::peerIsSilent);
    connect(&m_pace, &UpdatePace::due, this, &HeadlessRun::update);
    connect(&m_session, &Session::changed, &m_pace, &UpdatePace::request);
    connect(&m_session, &Session::stateChanged, this, [this] {
        // Queued: it may be emitted outside update(), when the last run's thread has ended.
        QMetaObject::invokeMethod(this, &HeadlessRun::update, Qt::QueuedConnection);
    });
    connect(&m_console, &HeadlessConsole::drained, this, [this] {
        if (m_console.isBroken())
            stop();
        outputDrained();
    });
    if (line.isStepping())
        followSteps();
    else if (!line.script.isEmpty())
        followScript();
    else if (line.setup.program.isEmpty())
        followInput();
}

void HeadlessRun::followInput()
{
    connect(&m_input, &InputSender::advanced, this, &HeadlessRun::restartWaiting);
    connect(&m_input, &InputSender::noRecipient, this, [this] {
        if (!isClient())
            m_console.notice(tr("Nobody is connected: what is typed waits for the next client."));
    });
    connect(&m_input, &InputSender::refused, this, &HeadlessRun::inputRefused);
    connect(&m_input, &InputSender::tooLong, this, [this] {
        fail(tr("The input is longer than 1 MiB, the most that “--count” sends more than once."),
             ExitCode::failed);
        stop();
    });
    connect(&m_input, &InputSender::unreadable, this,
            [this](qint64 number, const PayloadProblem &problem) {
                fail(tr("Line %1 of the input is not sent. %2")
                             .arg(QString::number(number),
                                  payloadProblemSentence(problem, m_session.setup().encoding)),
                     ExitCode::failed);
            });
    connect(&m_input, &InputSender::ended, this, [this] { inputEnded(m_input.lastRow()); });
}

void HeadlessRun::followSteps()
{
    auto *steps = new StepInput(m_session, inputDescriptor, this);
    connect(this, &HeadlessRun::updated, steps, &StepInput::update);
    connect(steps, &StepInput::ended, this, &HeadlessRun::stop);
    connect(steps, &StepInput::tooLong, this, [this] {
        fail(tr("A line of the input is too long to be a call. Each call stands on a line of its "
                "own."),
             ExitCode::failed);
    });
    connect(steps, &StepInput::unknown, this, [this](const QString &word) {
        const ConversationSetup &run = m_session.run();
        fail(tr("“%1” is no call that can be made here. There are: %2.")
                     .arg(quotable(word, 64), stepWords(run.protocol, run.role)),
             ExitCode::failed);
    });
}

void HeadlessRun::followScript()
{
    m_script = new ScriptRun(m_session, m_console, m_line.script, m_line.json, sendingTime(m_line),
                             this);
    connect(m_script, &ScriptRun::advanced, this, &HeadlessRun::restartWaiting);
    connect(m_script, &ScriptRun::due, this, &HeadlessRun::update);
    connect(m_script, &ScriptRun::failed, this, [this](int exitCode) {
        raise(exitCode);
        stop();
    });
    connect(m_script, &ScriptRun::finished, this, [this](bool isAnswered) {
        if (isAnswered && !m_line.quitAfter && !isReceiving(m_line, m_session))
            stop();
        else
            inputEnded(m_script->lastRow());
    });
}

void HeadlessRun::start()
{
    if (!m_line.messages.isEmpty())
        m_console.notice(tr("The %Ln saved message(s) of the file are for a window, and are not "
                            "used here.",
                            nullptr, pluralCount(m_line.messages.size())));
    if (const QStringList &proposed = m_line.setup.proposedProgram; !proposed.isEmpty())
        m_console.notice(tr("The file wants this program to answer, which is not run: %1. --exec "
                            "runs one.")
                                 .arg(shownCommand(proposed)));
    if (!m_line.receiveTo.isEmpty())
        m_session.receiveTo({m_line.receiveTo, m_line.overwrites});
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
    if (m_script)
        m_script->stop();
    m_answers.stop();
    m_input.stop();
    m_session.stop();
}

void HeadlessRun::terminate()
{
    m_console.terminate();
    stop();
}

void HeadlessRun::update()
{
    if (m_phase == Phase::Finished)
        return;
    m_pace.begin();
    m_session.refresh();
    m_sent.reportSettled();
    showRows();
    if (m_opened || m_line.isStepping())
        showCalls();
    m_wasFull = !m_console.hasRoom();
    if (m_script)
        m_script->update();
    else if (!m_line.isStepping() && m_line.setup.program.isEmpty())
        m_input.update();
    Q_EMIT updated();

    const bool ended = m_session.state() == Transport::State::Closed
                       && m_nextRow == m_session.conversation().range().end;
    if (!ended)
        return;
    m_sent.reportSettled(); // messages still queued now will never be sent
    showCalls();
    m_answers.stop();
    m_input.stop();
    if ((m_line.calls || m_line.isStepping()) && m_nextCall != m_session.calls().range().end) {
        m_wasFull = true;
        return;
    }
    conclude();
    if (!m_transcripts.isFinished() || !m_console.hasWrittenOutput())
        return;
    reportUnwritten();
    if (!m_console.hasWrittenErrors())
        return;
    m_second.stop();
    m_phase = Phase::Finished;
    if (m_transcripts.hasFailed())
        raise(ExitCode::failed);
    Q_EMIT finished(m_exitCode);
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
    // A client that never got a connection has said so.
    if (m_script && (m_opened || m_exitCode == ExitCode::expected))
        m_script->stop();
    reportUnsent();
    if (const qint64 pending = m_input.pendingBytes(); pending > 0) {
        fail(m_input.isRepeated() ? tr("Of what “--count” repeats, %Ln byte(s) were not sent.",
                                       nullptr, pluralCount(pending))
                                  : tr("%Ln byte(s) of the standard input were not sent.", nullptr,
                                       pluralCount(pending)),
             ExitCode::lost);
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
        m_console.writeEvent(
                statisticsJson(m_statistics, protocol, role, m_session.abilities(), last, nowNs()));
    else if (last && !m_line.json)
        m_console.notice(statisticsLine(m_statistics, protocol, role));
}

void HeadlessRun::showRows()
{
    const Conversation &conversation = m_session.conversation();
    const Conversation::Range range = conversation.range();
    while (m_nextRow < range.end && m_console.hasRoom()) {
        // What headers say is told with each message.
        const bool hasHeaders = traitsOf(m_session.run().protocol).isEchoed;
        const bool checks = !m_session.setup().checksum.isNone();
        const bool oneByOne =
                m_line.json || hasHeaders || checks || showsSource() || !m_line.receiveTo.isEmpty();
        if (!oneByOne && showMany(range.end))
            continue;
        const QList<Message> rows = conversation.messages(
                m_nextRow, range.end, [this](const Message &row) { return needsPayload(row); });
        const qint64 first = rows.isEmpty() ? range.end : rows.front().number;
        if (const qint64 missing = first - std::exchange(m_nextRow, first); missing > 0) {
            if (m_line.json)
                m_console.writeEvent(trimmedJson(missing, 0, nowNs()));
            fail(tr("The output is read too slowly: %Ln event(s) had to be left out.", nullptr,
                    int(missing)),
                 ExitCode::lost);
        }
        for (const Message &row : rows) {
            showRow(row);
            ++m_nextRow;
            if (!m_console.hasRoom())
                break;
        }
    }
    // A slow reader of the output slows the network down; one that has stopped does not.
    m_session.setReadUpTo(m_console.isRead() ? m_nextRow : -1);
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
            first, end, passedOnAtOnce, [this](QByteArrayView bytes) { m_console.write(bytes); });
    m_nextRow = read.next;
    if (read.last >= 0) {
        m_answers.received(read.last);
        restartWaiting();
    }
    return m_nextRow > first;
}

bool HeadlessRun::needsPayload(const Message &row) const
{
    if (row.isMessage() && row.flags.testFlag(MessageFlag::OfFile))
        return false;
    if (m_line.json)
        return !row.flags.testFlag(MessageFlag::Queued); // those are read when they have a result
    return row.kind != MessageKind::Sent || row.flags.testFlag(MessageFlag::Relayed);
}

namespace {
/// Returns whether something was lost between a peer and what answers it.
bool isLossOf(const Message &row)
{
    if (row.kind == MessageKind::Program)
        return ProgramReport::fromBytes(row.payload).reason == ProgramReport::Reason::Lost;
    const RuleReport::Reason reason = RuleReport::fromBytes(row.payload).reason;
    return row.kind == MessageKind::Rule
           && (reason == RuleReport::Reason::Dropped || reason == RuleReport::Reason::Ended);
}

/// Returns whether a peer has got no process to answer it.
bool hasNoProgram(const Message &row)
{
    if (row.kind != MessageKind::Program)
        return false;
    const auto reason = ProgramReport::fromBytes(row.payload).reason;
    return reason == ProgramReport::Reason::NotStarted || reason == ProgramReport::Reason::TooMany;
}

void addSockets(JsonObject &opened, Engine engine)
{
    opened.add("sockets"_L1, engineWord(engine));
    if (engine == Engine::Qt)
        opened.add("qt"_L1, QString::fromLatin1(qVersion()));
}
} // namespace

void HeadlessRun::showRow(const Message &row)
{
    const bool isOfFile = row.isMessage() && row.flags.testFlag(MessageFlag::OfFile);
    if (row.kind == MessageKind::Sent) {
        if (m_line.json && !isOfFile) // otherwise what was not sent is told at the end
            m_sent.take(row);
        else if (row.flags.testFlag(MessageFlag::Relayed))
            showPayload(row);
        return;
    }
    if (isOfFile) { // its bytes are in the file
        m_answers.received(row.number);
        restartWaiting();
        return;
    }
    const bool hasCome = row.kind == MessageKind::Received || row.kind == MessageKind::FrameRefused;
    if (hasCome && !m_line.json)
        showPayload(row);
    const SocketAddress peer = m_session.conversation().peerAddress(row.peer);
    const QString name = m_session.conversation().peerNote(row.peer).name;
    // Only where it is said: most rows are messages, and many.
    const auto who = [&] { return nameAndAddress(name, peer.toString()); };
    const ConversationSetup &run = m_session.run();
    const MessageCheck check(m_session.setup());
    const auto checked =
            row.kind == MessageKind::Received ? check.check(row.payload) : std::nullopt;
    if (m_line.json) {
        JsonObject event = eventObject(row, peer, run.protocol, run.role, name);
        if (checked) {
            event.add("checksum"_L1, checked->isRight ? "right"_L1 : "wrong"_L1);
            event.add("expected"_L1, hexText(checked->expected));
        }
        if (row.kind == MessageKind::Opened)
            addSockets(event, run.transport.engine);
        m_console.writeEvent(event.text());
    }
    if (checked && !checked->isRight && !m_line.json)
        m_console.notice(tr("%1: %2").arg(who(), check.text(*checked)));
    if (hasCome && !m_line.json && !row.header.isEmpty()) {
        const QString trip =
                row.roundTrip < 0 ? QString() : u" · "_s + formatDuration(row.roundTrip);
        //: An address, and what came from there: "127.0.0.1: echo reply · TTL 64 · 45 µs".
        m_console.notice(tr("%1: %2").arg(who(), icmpSummary(row, peer) + trip));
    }
    if (hasCome) {
        m_answers.received(row.number);
        restartWaiting();
    }
    if (row.kind == MessageKind::Opened)
        m_opened = true;
    if (showsSource()
        && (row.kind == MessageKind::PeerFinished || row.kind == MessageKind::PeerDisconnected))
        m_console.writeRestOf(sourceOf(row), prefixOf(row.peer));
    if (row.kind == MessageKind::PeerDisconnected && showsSource() && m_line.setup.relays())
        m_console.writeRestOf({row.peer, '<'}, prefixOf(row.peer));
    const QString told = name.isEmpty() ? QString() : who();
    const bool isLoss = isLossOf(row)
                        || (row.kind == MessageKind::Unsent
                            && (isClient() || UnsentAmount::fromBytes(row.payload).isOnward
                                || (m_stoppedAt && row.number >= *m_stoppedAt)));
    if (row.kind == MessageKind::Received && row.flags.testFlag(MessageFlag::Failed))
        raise(ExitCode::lost); // it never reached a relay's target; why has been told
    // One for each answer would hide all else; how many there were is told at the end.
    const bool isHit = row.kind == MessageKind::Rule
                       && RuleReport::fromBytes(row.payload).reason == RuleReport::Reason::Answered;
    if (hasNoProgram(row))
        raise(ExitCode::failed);
    if (row.kind == MessageKind::PeerFinished && isClient()) {
        m_answers.peerFinished();
        restartWaiting();
    }
    if (row.kind == MessageKind::Error)
        showError(row);
    else if (row.kind == MessageKind::File)
        showFile(row);
    else if (isLoss)
        fail(eventSentence(row, peer, traitsOf(run.protocol).hasConnections, run.role, told),
             ExitCode::lost);
    else if (!row.isMessage() && !m_line.json && !isHit)
        m_console.notice(
                eventSentence(row, peer, traitsOf(run.protocol).hasConnections, run.role, told));
}

QString HeadlessRun::prefixOf(PeerId peer) const
{
    const Conversation &conversation = m_session.conversation();
    const QString name = conversation.peerNote(peer).name;
    const QString address = conversation.peerAddress(peer).toString();
    return name.isEmpty() ? address : address + u' ' + name;
}

bool HeadlessRun::showsSource() const
{
    return m_line.prefix || (m_line.setup.relays() && !m_line.raw);
}

PeerPrefix::Source HeadlessRun::sourceOf(const Message &row) const
{
    const char way = row.kind == MessageKind::Sent ? '<' : '>';
    return {row.peer, m_line.setup.relays() ? way : '\0'};
}

void HeadlessRun::showPayload(const Message &row)
{
    if (!m_line.receiveTo.isEmpty())
        return; // the rest of a file that cannot be written is no output, either
    const QByteArrayView bytes = QByteArrayView(row.payload).sliced(row.isMessage() ? 0 : 1);
    const bool continues = row.flags.testFlag(MessageFlag::ContinuesStream);
    const QByteArray text =
            m_asText ? terminalText(
                    bytes, m_session.setup().encoding, continues,
                    continues ? m_session.conversation().bytesBefore(row.number, bytesBefore)
                              : QByteArray())
                     : QByteArray();
    const QByteArrayView shown = m_asText ? QByteArrayView(text) : bytes;
    if (showsSource())
        m_console.writeFrom(sourceOf(row), prefixOf(row.peer), shown, !continues);
    else
        m_console.write(shown);
}

/// Reports all unsent messages in one sentence.
void HeadlessRun::reportUnsent()
{
    const UnsentAmount unsent = m_session.unsent();
    const qint64 messages = unsent.messages;
    const int bytes = pluralCount(unsent.bytes);
    if (messages == 1)
        fail(tr("Not sent, or not all of it: a message of %Ln byte(s).", nullptr, bytes),
             ExitCode::lost);
    else if (messages > 1)
        fail(tr("Not sent, or not all of them: %L1 messages of %Ln byte(s) together.", nullptr,
                bytes)
                     .arg(messages),
             ExitCode::lost);
}

void HeadlessRun::reportUnwritten()
{
    if (m_console.dropped() == 0 || m_phase == Phase::UnwrittenReported)
        return;
    m_phase = Phase::UnwrittenReported;
    fail(outputProblemSentence(m_console.error(), m_console.dropped()), ExitCode::lost);
}

void HeadlessRun::showError(const Message &row)
{
    const TransportError error = TransportError::fromBytes(row.payload);
    m_console.complain(errorSentence(error));
    // A server continues after an error of one client's connection.
    const bool isOurs = m_session.run().role == Role::Client || row.peer == PeerId::None;
    const FileProgress &file = m_session.counters().fileSending;
    if (isOurs && !error.isTransient())
        raise(ExitCode::failed);
    else if (isOurs && isClient() && (file.isActive || file.ended > 0))
        raise(ExitCode::lost); // a datagram of the file
}

void HeadlessRun::showFile(const Message &row)
{
    using What = FileReport::What;
    const FileReport report = FileReport::fromBytes(row.payload);
    const ConversationSetup &run = m_session.run();
    const QString sentence = eventSentence(row, m_session.conversation().peerAddress(row.peer),
                                           traitsOf(run.protocol).hasConnections, run.role);
    const bool isSentWhole = report.what == What::Sent || report.what == What::Changed;
    if (report.isProblem() && !isSentWhole) {
        const bool isLoss = report.what != What::Unreadable && report.what != What::Untouched
                            && !(report.what == What::Unwritable && report.total == 0);
        fail(sentence, isLoss ? ExitCode::lost : ExitCode::failed);
    } else if (!m_line.json) {
        m_console.notice(sentence);
    }
    if (report.isOfSending() || !report.isEnd())
        return;
    // Whoever types may have more to send; from elsewhere, the input has its own end.
    const bool isDone = !isClient() || ConsoleStream::isTerminal(inputDescriptor);
    if (report.isProblem() || (isDone && !m_line.keepOpen && !(m_script && m_script->isRunning())))
        stop();
}

void HeadlessRun::showCalls()
{
    if (!m_line.calls && !m_line.isStepping())
        return;
    const CallLog &log = m_session.calls();
    const CallLog::Range range = log.range();
    if (m_nextCall < range.first) {
        if (m_line.calls)
            m_console.writeEvent(trimmedJson(0, range.first - m_nextCall, nowNs()));
        m_nextCall = range.first;
    }
    while (m_nextCall < range.end && m_console.hasRoom()) {
        const QList<SocketCall> calls = log.calls(m_nextCall, 256);
        if (calls.isEmpty())
            return;
        for (const SocketCall &call : calls) {
            if (m_line.calls)
                m_console.writeEvent(callJson(call));
            else if (!m_line.json && !socketCallMustWait(call))
                m_console.notice(socketCallText(call));
        }
        m_nextCall += calls.size();
    }
}

void HeadlessRun::fail(const QString &sentence, int exitCode)
{
    m_console.complain(sentence);
    raise(exitCode);
}

void HeadlessRun::inputRefused(const TransportError &error)
{
    if (m_line.json)
        m_console.writeEvent(errorJson(error, nowNs()));
    fail(errorSentence(error), ExitCode::failed);
}

void HeadlessRun::inputEnded(qint64 lastRow)
{
    m_answers.inputEnded(lastRow);
    if (m_line.quitAfter && *m_line.quitAfter != CommandLine::never)
        QTimer::singleShot(*m_line.quitAfter, this, &HeadlessRun::stop);
    if (isClient()) {
        // Without this ability the end of our stream would end the answers too.
        if (!m_line.keepOpen && (canHalfClose(m_session.setup()) || !isStream()))
            m_session.finishSending(PeerId::Everyone);
        restartWaiting();
    } else if (!m_line.quitAfter && !isReceiving(m_line, m_session)) {
        stop();
    }
}

/// A server lets a silent client go; a client ends.
void HeadlessRun::peerIsSilent(PeerId peer)
{
    if (m_stoppedAt)
        return;
    const Conversation &conversation = m_session.conversation();
    const QString address = nameAndAddress(conversation.peerNote(peer).name,
                                           conversation.peerAddress(peer).toString());
    const QString seconds =
            QLocale().toString(m_line.idleTimeout / 1000.0, 'g', QLocale::FloatingPointShortest);
    const QString sentence =
            tr("Nothing was exchanged with %1 for %2 s (--idle-timeout).").arg(address, seconds);
    if (isClient()) {
        fail(sentence, ExitCode::failed);
        stop();
    } else {
        m_console.notice(sentence);
        m_session.disconnectPeer(peer);
    }
}

void HeadlessRun::restartWaiting()
{
    if (isClient() && !m_stoppedAt && m_answers.restart(m_input.isWaitingForClock()))
        stop();
}

void HeadlessRun::waitTimedOut()
{
    if (m_console.isRead() && m_nextRow < m_session.conversation().range().end) {
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
    const bool isAwaited = !m_script || m_answers.lastSent() >= 0; // files need no answer
    if (!answered && m_answers.wait() > 0 && isAwaited) {
        m_console.complain(
                tr("Nothing came back within %1 s. --wait gives it longer.").arg(seconds));
        if (m_answers.lastSent() >= 0)
            raise(ExitCode::failed);
    } else if (answered && isStream()) {
        m_console.notice(tr("Nothing more came within %1 s, and the other end has not finished. "
                            "--wait gives it longer.")
                                 .arg(seconds));
    }
}

} // namespace socketchat
