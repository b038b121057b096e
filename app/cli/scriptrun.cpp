// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/scriptrun.h"

#include "app/chat/errorsentence.h"
#include "app/chat/framer.h"
#include "app/chat/problemsentences.h"
#include "app/chat/sentencepieces.h"
#include "app/chat/typedmessage.h"
#include "app/cli/exitcode.h"
#include "app/cli/headlessconsole.h"
#include "app/export/eventjson.h"
#include "app/net/clock.h"
#include "app/net/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Limits what waits for the network, in bytes of memory; a script goes on at half of it.
constexpr qint64 maxUnsentOfScript = 1024 * 1024;
// Much that comes at once is searched in pieces, before the oldest is dropped.
constexpr qsizetype searchedTogether = ReceivedText::longest / 2; // bytes
constexpr qsizetype longestQuote = 64;

} // namespace

ScriptRun::ScriptRun(Session &session, HeadlessConsole &console, const QList<ScriptStep> &steps,
                     bool asJson, int patience, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_console(console)
    , m_steps(steps)
    , m_asJson(asJson)
    , m_patience(patience)
    , m_text(session.setup().encoding, isStream())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_expectation.isLate = true;
        Q_EMIT due(); // something may have come meanwhile
    });
    m_sending.setSingleShot(true);
    m_sending.setInterval(std::max(0, patience));
    connect(&m_sending, &QTimer::timeout, this, &ScriptRun::stall);
    connect(&m_session, &Session::hasRoom, this, &ScriptRun::due);
}

bool ScriptRun::isStream() const
{
    const ConversationSetup &setup = m_session.setup();
    return traitsOf(setup.protocol).isStream && setup.framing.kind == Framing::Kind::Raw;
}

void ScriptRun::takeRows()
{
    const Conversation &conversation = m_session.conversation();
    const qint64 end = conversation.range().end;
    while (m_nextRow < end && !m_ended) {
        const QList<Message> rows = conversation.messages(m_nextRow, end, [](const Message &row) {
            return row.kind == MessageKind::Received || row.kind == MessageKind::FrameRefused
                   || row.kind == MessageKind::File;
        });
        m_nextRow = rows.isEmpty() ? end : rows.back().number + 1;
        for (const Message &row : rows)
            take(row);
    }
}

void ScriptRun::take(const Message &row)
{
    const bool begins =
            row.kind == MessageKind::Opened ? isClient() : row.kind == MessageKind::PeerConnected;
    if (begins && m_peer == PeerId::None)
        m_peer = isClient() ? PeerId::Everyone : row.peer;
    const bool concernsUs = isClient() || row.peer == m_peer;
    switch (row.kind) {
    case MessageKind::Received:
        if (concernsUs)
            received(traitsOf(m_session.setup().protocol).isStream
                             ? Framer::content(row.payload, m_session.setup().framing)
                             : QByteArrayView(row.payload));
        break;
    case MessageKind::FrameRefused:
        if (concernsUs)
            received(QByteArrayView(row.payload).sliced(1));
        break;
    case MessageKind::PeerFinished:
    case MessageKind::PeerDisconnected:
        m_isOver |= row.peer == m_peer || (isClient() && row.connections());
        break;
    case MessageKind::Closed:
        m_isOver = true;
        break;
    case MessageKind::File:
        if (const FileReport report = FileReport::fromBytes(row.payload);
            m_sent.isFile && report.isOfSending() && report.isEnd())
            m_sent.file = report;
        break;
    default:
        break;
    }
}

void ScriptRun::received(QByteArrayView bytes)
{
    if (m_ended)
        return;
    const qsizetype most = isStream() ? searchedTogether : bytes.size();
    do {
        const QByteArrayView some = bytes.first(std::min(bytes.size(), most));
        bytes = bytes.sliced(some.size());
        m_text.add(some);
        m_unsearched += some.size();
        if (m_unsearched < searchedTogether)
            continue;
        goOn();
        m_text.trim(); // while a step waits for the network
    } while (!bytes.isEmpty());
}

void ScriptRun::update()
{
    takeRows();
    goOn();
    watchSending();
}

/// Gives up a peer that takes nothing: each byte that it takes gives it the time once more.
void ScriptRun::watchSending()
{
    const Unsent unsent{m_session.unsettled().messages, m_session.bytesQueued(),
                        m_session.counters().fileSending.bytes};
    // Datagrams of a file may wait for their time alone.
    const bool isNothing = unsent.messages == 0 && !(m_sent.isFile && unsent.bytes > 0);
    const Unsent before = std::exchange(m_unsent, unsent);
    if (unsent.messages < before.messages)
        Q_EMIT advanced();
    if (isNothing || m_isStopped || m_expectation.isWaiting || m_patience == unlimited)
        m_sending.stop();
    else if (unsent != before || !m_sending.isActive())
        m_sending.start();
}

void ScriptRun::stall()
{
    m_at = std::min(m_at, m_steps.size() - 1);
    end(Result::Stalled, tr("Step %1: the other end takes nothing of what is sent.")
                                 .arg(QLocale().toString(m_at + 1)));
}

void ScriptRun::goOn()
{
    while (!m_ended && m_peer != PeerId::None) {
        if (m_at == m_steps.size()) {
            m_ended = true;
            Q_EMIT finished(m_steps.last().kind == ScriptStep::Kind::Expect);
            return;
        }
        if (!carryOut())
            return;
        ++m_at;
    }
}

bool ScriptRun::carryOut()
{
    switch (step().kind) {
    case ScriptStep::Kind::Send:
        return send();
    case ScriptStep::Kind::SendFile:
        return sendFile();
    case ScriptStep::Kind::Expect:
        return expect();
    }
    Q_UNREACHABLE();
}

bool ScriptRun::sendFile()
{
    if (!std::exchange(m_sent.isFile, true)) {
        m_sent.file.reset();
        TransportError error;
        if (!m_session.sendFiles({step().text}, m_peer, &error)) {
            m_sent.isFile = false;
            end(Result::Refused, errorSentence(error));
        }
        return false;
    }
    if (!m_sent.file)
        return false;
    m_sent.isFile = false;
    if (m_sent.file->what == FileReport::What::Sent
        || m_sent.file->what == FileReport::What::Changed) {
        report(Result::Done, {});
        Q_EMIT advanced();
        return true;
    }
    end(Result::NotSent, {}); // its row has said why
    return false;
}

bool ScriptRun::send()
{
    if (m_session.unsettled().memory >= maxUnsentOfScript
        && m_session.askForRoom(maxUnsentOfScript / 2))
        return false;
    ConversationSetup setup = m_session.setup();
    setup.form = step().form;
    const auto isSend = [](const ScriptStep &each) { return each.kind == ScriptStep::Kind::Send; };
    const qint64 counter = std::ranges::count_if(m_steps.first(m_at + 1), isSend);
    const EncodedPayload message = encodeMessage(step().text, setup, counter);
    m_sent.bytes = message.bytes;
    TransportError error;
    const qint64 row = message.problem ? -1 : m_session.send(m_sent.bytes, m_peer, &error);
    if (row < 0) {
        end(Result::Refused, message.problem
                                     ? payloadProblemSentence(*message.problem, setup.encoding)
                                     : errorSentence(error));
        return false;
    }
    m_sent.row = row;
    ++m_unsent.messages;
    report(Result::Done, {});
    return true;
}

bool ScriptRun::expect()
{
    if (!std::exchange(m_expectation.isWaiting, true)) {
        m_expectation.pattern = TextPattern(step().pattern);
        m_expectation.isLate = false;
        m_expectation.isSearched = false;
        m_expectation.since.start();
        m_timer.start(step().within);
        search();
    } else if (m_unsearched > 0
               || (!m_expectation.isSearched && (m_isOver || m_expectation.isLate))) {
        search();
    }
    switch (m_expectation.outcome) {
    case TextPattern::Outcome::Match:
        m_timer.stop();
        m_expectation.isWaiting = false;
        m_hasMatched = true;
        report(Result::Matched, {});
        return true;
    case TextPattern::Outcome::TooSlow:
        end(Result::TooSlow, notMatchedSentence(Result::TooSlow));
        break;
    case TextPattern::Outcome::NoMatch:
        if (m_isOver)
            end(Result::Closed, notMatchedSentence(Result::Closed));
        else if (m_expectation.isLate)
            end(Result::TimedOut, notMatchedSentence(Result::TimedOut));
        break;
    }
    return false;
}

void ScriptRun::search()
{
    m_expectation.isSearched = m_isOver || m_expectation.isLate;
    m_expectation.outcome =
            m_text.find(m_expectation.pattern, m_expectation.isSearched, &m_expectation.match);
    m_unsearched = 0;
}

void ScriptRun::stop()
{
    m_sending.stop();
    m_isStopped = true; // it is not watched any more
    if (m_ended || m_at == m_steps.size())
        return;
    end(Result::Stopped,
        tr("The script ended before step %1 of %2.")
                .arg(QLocale().toString(m_at + 1), QLocale().toString(m_steps.size())));
}

void ScriptRun::end(Result result, const QString &sentence)
{
    m_timer.stop();
    m_sending.stop();
    m_ended = true;
    m_isStopped = true;
    report(result, sentence);
    if (!sentence.isEmpty())
        m_console.complain(sentence);
    const bool isUnreadable = m_sent.file && m_sent.file->what == FileReport::What::Unreadable;
    Q_EMIT failed(result == Result::Stalled   ? ExitCode::lost
                  : result != Result::NotSent ? ExitCode::notMatched
                  : isUnreadable              ? ExitCode::failed
                                              : ExitCode::lost);
}

void ScriptRun::report(Result result, const QString &sentence)
{
    static constexpr Word<Result> words[] = {
            {Result::Done, "done"_L1},        {Result::Matched, "matched"_L1},
            {Result::TimedOut, "timeout"_L1}, {Result::Closed, "closed"_L1},
            {Result::TooSlow, "too-slow"_L1}, {Result::Refused, "refused"_L1},
            {Result::NotSent, "not-sent"_L1}, {Result::Stalled, "stalled"_L1},
            {Result::Stopped, "stopped"_L1},
    };
    if (!m_asJson)
        return;
    JsonObject object = beginEvent("step"_L1, nowNs());
    object.add("step"_L1, m_at + 1);
    object.add("steps"_L1, m_steps.size());
    if (step().kind == ScriptStep::Kind::Send) {
        object.add("kind"_L1, u"send"_s);
        if (result == Result::Done) {
            object.add("bytes"_L1, m_sent.bytes.size());
            addBytes(object, m_sent.bytes);
        }
    } else if (step().kind == ScriptStep::Kind::SendFile) {
        object.add("kind"_L1, u"send-file"_s);
        object.add("file"_L1, step().text);
        if (m_sent.file)
            object.add("bytes"_L1, m_sent.file->bytes);
    } else {
        object.add("kind"_L1, u"expect"_s);
        object.add("pattern"_L1, step().pattern.typed);
        object.add("within"_L1, step().within);
    }
    object.add("result"_L1, QString(wordOf(words, result)));
    if (result == Result::Matched) {
        object.add("match"_L1, m_expectation.match.whole);
        QByteArrayList groups;
        for (const QString &group : std::as_const(m_expectation.match.groups))
            groups.append(group.isNull() ? "null"_ba : jsonString(group.toUtf8()));
        if (!groups.isEmpty())
            object.addJson("groups"_L1, QByteArray('[' + groups.join(',') + ']'));
        object.add("elapsed"_L1, m_expectation.since.nsecsElapsed());
    }
    if (!sentence.isEmpty())
        object.add("message"_L1, sentence);
    m_console.writeEvent(object.text());
}

QString ScriptRun::whatCame() const
{
    const QString newest = m_text.newest(longestQuote);
    if (newest.isEmpty())
        return m_hasMatched ? tr("Nothing came since the last match.") : tr("Nothing came.");
    QString shown;
    for (const QChar c : newest) {
        shown += c == u'\r'   ? u"\\r"_s
                 : c == u'\n' ? u"\\n"_s
                 : c == u'\t' ? u"\\t"_s
                 : c < u' '   ? u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0'))
                              : QString(c);
    }
    return tr("What came last: “%1”.").arg(quotable(shown, shown.size()));
}

QString ScriptRun::notMatchedSentence(Result result) const
{
    const QString number = QLocale().toString(m_at + 1);
    const QString pattern = quotable(step().pattern.typed, longestQuote);
    const QString came = whatCame();
    if (result == Result::TooSlow) {
        return tr("Step %1: it takes too long to search what came for “%2”. Write a simpler "
                  "expression.")
                .arg(number, pattern);
    }
    if (result == Result::Closed) {
        //: %3: a sentence on what came
        return tr("Step %1: nothing matches “%2”, and the other end sends no more. %3")
                .arg(number, pattern, came);
    }
    //: %4: a sentence on what came
    return tr("Step %1: nothing matches “%2” within %3 ms. %4")
            .arg(number, pattern, QLocale().toString(step().within), came);
}

} // namespace socketchat
