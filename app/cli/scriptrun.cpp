// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/scriptrun.h"

#include "app/chat/errorsentence.h"
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
                     bool asJson, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_console(console)
    , m_steps(steps)
    , m_asJson(asJson)
    , m_text(session.setup().encoding, traitsOf(session.setup().protocol).isStream)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isLate = true;
        Q_EMIT due(); // something may have come meanwhile
    });
    connect(&m_session, &Session::hasRoom, this, &ScriptRun::due);
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
            received(row.payload);
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
    default:
        break;
    }
}

void ScriptRun::received(QByteArrayView bytes)
{
    if (m_ended)
        return;
    const bool isStream = traitsOf(m_session.run().protocol).isStream;
    const qsizetype most = isStream ? searchedTogether : bytes.size();
    do {
        const QByteArrayView some = bytes.first(std::min(bytes.size(), most));
        bytes = bytes.sliced(some.size());
        m_text.add(some);
        m_unsearched += some.size();
        if (m_unsearched < searchedTogether)
            continue;
        update();
        m_text.trim(); // while a step waits for the network
    } while (!bytes.isEmpty());
}

void ScriptRun::update()
{
    const qint64 unsettled = m_session.unsettled().messages;
    if (unsettled < std::exchange(m_unsettled, unsettled))
        Q_EMIT advanced();
    while (!m_ended && m_peer != PeerId::None) {
        if (m_at == m_steps.size()) {
            m_ended = true;
            Q_EMIT finished(m_steps.last().kind == ScriptStep::Kind::Expect);
            return;
        }
        if (!(step().kind == ScriptStep::Kind::Send ? send() : expect()))
            return;
        ++m_at;
    }
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
    m_bytes = message.bytes;
    TransportError error;
    const qint64 row = message.problem ? -1 : m_session.send(m_bytes, m_peer, &error);
    if (row < 0) {
        end(Result::Refused, message.problem
                                     ? payloadProblemSentence(*message.problem, setup.encoding)
                                     : errorSentence(error));
        return false;
    }
    m_lastRow = row;
    ++m_unsettled;
    report(Result::Done, {});
    return true;
}

bool ScriptRun::expect()
{
    if (!std::exchange(m_isWaiting, true)) {
        m_pattern = TextPattern(step().pattern);
        m_isLate = false;
        m_since.start();
        m_timer.start(step().within);
        search();
    } else if (m_unsearched > 0) {
        search();
    }
    switch (m_outcome) {
    case TextPattern::Outcome::Match:
        m_timer.stop();
        m_isWaiting = false;
        report(Result::Matched, {});
        return true;
    case TextPattern::Outcome::TooSlow:
        end(Result::TooSlow, notMatchedSentence(Result::TooSlow));
        break;
    case TextPattern::Outcome::NoMatch:
        if (m_isOver)
            end(Result::Closed, notMatchedSentence(Result::Closed));
        else if (m_isLate)
            end(Result::TimedOut, notMatchedSentence(Result::TimedOut));
        break;
    }
    return false;
}

void ScriptRun::search()
{
    m_outcome = m_text.find(m_pattern, &m_match);
    m_unsearched = 0;
}

void ScriptRun::stop()
{
    if (m_ended || m_at == m_steps.size())
        return;
    end(Result::Stopped,
        tr("The script ended before step %1 of %2.")
                .arg(QLocale().toString(m_at + 1), QLocale().toString(m_steps.size())));
}

void ScriptRun::end(Result result, const QString &sentence)
{
    m_timer.stop();
    m_ended = true;
    report(result, sentence);
    m_console.complain(sentence);
    Q_EMIT failed(result == Result::Refused ? ExitCode::failed : ExitCode::notMatched);
}

void ScriptRun::report(Result result, const QString &sentence)
{
    static constexpr Word<Result> words[] = {
            {Result::Done, "done"_L1},        {Result::Matched, "matched"_L1},
            {Result::TimedOut, "timeout"_L1}, {Result::Closed, "closed"_L1},
            {Result::TooSlow, "too-slow"_L1}, {Result::Refused, "refused"_L1},
            {Result::Stopped, "stopped"_L1},
    };
    if (!m_asJson)
        return;
    JsonObject object = beginEvent("step"_L1, nowNs());
    object.add("step"_L1, m_at + 1);
    object.add("steps"_L1, m_steps.size());
    if (step().kind == ScriptStep::Kind::Send) {
        object.add("kind"_L1, u"send"_s);
        if (result == Result::Done)
            addBytes(object, m_bytes);
    } else {
        object.add("kind"_L1, u"expect"_s);
        object.add("pattern"_L1, step().pattern.typed);
        object.add("within"_L1, step().within);
    }
    object.add("result"_L1, QString(wordOf(words, result)));
    if (result == Result::Matched) {
        object.add("match"_L1, m_match.whole);
        QByteArrayList groups;
        for (const QString &group : std::as_const(m_match.groups))
            groups.append(group.isNull() ? "null"_ba : jsonString(group.toUtf8()));
        if (!groups.isEmpty())
            object.addJson("groups"_L1, QByteArray('[' + groups.join(',') + ']'));
        object.add("elapsed"_L1, m_since.nsecsElapsed());
    }
    if (!sentence.isEmpty())
        object.add("message"_L1, sentence);
    m_console.writeEvent(object.text());
}

QString ScriptRun::notMatchedSentence(Result result) const
{
    const QString number = QLocale().toString(m_at + 1);
    const QString pattern = quotable(step().pattern.typed, longestQuote);
    const QString newest = quotable(m_text.newest(longestQuote), longestQuote);
    const QString came =
            newest.isEmpty() ? tr("Nothing came.") : tr("What came last: “%1”.").arg(newest);
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
