// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/chat/statistics.h"
#include "app/cli/answerwait.h"
#include "app/cli/commandline.h"
#include "app/cli/headlessconsole.h"
#include "app/cli/headlesstranscripts.h"
#include "app/cli/idlewatch.h"
#include "app/cli/inputsender.h"
#include "app/cli/peerprefix.h"
#include "app/cli/sentreports.h"
#include "app/cli/updatepace.h"

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace socketchat {

class ScriptRun;

/// Runs one conversation between the console and a Session: input is sent (see InputSender), or a
/// script is carried out instead,
/// received data is written to the output. Never blocks on any of them.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    /// Prepares a run. `session` already has its setup, must outlive the run and be used by nothing
    /// else.
    HeadlessRun(Session &session, const CommandLine &line, QObject *parent = nullptr);

    void start();
    /// Sends what is queued, then ends.
    void stop();
    /// Stops after a signal; also gives up output that is no longer read.
    void terminate();

Q_SIGNALS:
    /// Emitted when everything is closed and written; see ExitCode.
    void finished(int exitCode);
    /// Emitted when the session was refreshed and what is new was shown.
    void updated();

private:
    /// Lists the steps after the end of a run.
    enum class Phase : quint8 { Running, Concluded, UnwrittenReported, Finished };

    void update();
    void showRows();
    /// Shows received and sent rows before `end`, without a copy of each. Returns whether there
    /// were any at m_nextRow that can be shown so.
    [[nodiscard]] bool showMany(qint64 end);
    /// Returns whether showing the row needs its payload in the Message.
    [[nodiscard]] bool needsPayload(const Message &row) const;
    void showRow(const Message &row);
    /// Returns whether each line says whose it is.
    [[nodiscard]] bool showsSource() const;
    [[nodiscard]] PeerPrefix::Source sourceOf(const Message &row) const;
    /// Returns what stands in front of a peer's lines: its address and name.
    [[nodiscard]] QString prefixOf(PeerId peer) const;
    void showPayload(const Message &row);
    void showError(const Message &row);
    void showFile(const Message &row);
    void showCalls();
    void reportStatistics(bool last);
    void conclude();
    void outputDrained();
    /// Says what went wrong, and ends with this exit code at least.
    void fail(const QString &sentence, int exitCode);
    void raise(int exitCode) { m_exitCode = std::max(m_exitCode, exitCode); }
    void followInput();
    void followSteps();
    void followScript();
    void peerIsSilent(PeerId peer);
    void restartWaiting();
    void waitTimedOut();
    void reportMissingAnswers();
    void reportUnsent();
    void reportUnwritten();
    void inputRefused(const TransportError &error);
    void inputEnded(qint64 lastRow);
    [[nodiscard]] bool isClient() const { return m_session.setup().role == Role::Client; }
    [[nodiscard]] bool isStream() const { return traitsOf(m_session.setup().protocol).isStream; }

    Session &m_session;
    const CommandLine m_line;
    const bool m_asText; // the output is a terminal
    InputSender m_input;
    HeadlessConsole m_console;
    SentReports m_sent; // JSON
    HeadlessTranscripts m_transcripts;
    Statistics m_statistics;
    QTimer m_second;
    AnswerWait m_answers; // clients only
    IdleWatch m_idle;
    UpdatePace m_pace;
    ScriptRun *m_script = nullptr;

    qint64 m_nextRow = 0;
    qint64 m_nextCall = 0;
    bool m_opened = false;
    bool m_wasFull = false; // what is still to be shown waits for the output
    std::optional<qint64> m_stoppedAt; // next row at the stop; only later losses count
    Phase m_phase = Phase::Running;
    int m_exitCode = 0;
};

} // namespace socketchat
