// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/chat/statistics.h"
#include "app/cli/answerwait.h"
#include "app/cli/commandline.h"
#include "app/cli/consoleoutput.h"
#include "app/cli/headlesstranscripts.h"
#include "app/cli/inputsender.h"
#include "app/cli/updatepace.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <unordered_map>

namespace socketchat {

/// Runs one conversation between the console and a Session: input is sent (see InputSender),
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
    /// Emitted when everything is closed and written. `exitCode`: 0, or 1 if something failed.
    void finished(int exitCode);
    /// Emitted when the session was refreshed and what is new was shown.
    void updated();

private:
    /// Lists the steps after the end of a run.
    enum class Phase : quint8 { Running, Concluded, UnwrittenReported, Finished };

    void checkReaders();
    void update();
    void showRows();
    /// Shows received and sent rows before `end`, without a copy of each. Returns whether there
    /// were any at m_nextRow that can be shown so.
    [[nodiscard]] bool showMany(qint64 end);
    /// Returns whether more may be written: what is not read yet is bounded, even if it never is.
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isOutputRead() const;
    /// Returns whether showing the row needs its payload in the Message.
    [[nodiscard]] bool needsPayload(const Message &row) const;
    void showRow(const Message &row);
    void showPayload(const Message &row);
    void showSent(const Message &row);
    void writeSent(const Message &row);
    void showError(const Message &row);
    void showCalls();
    void reportSettled();
    void reportSettled(std::deque<qint64> &rows);
    void reportStatistics(bool last);
    void conclude();
    void outputDrained();
    void writeLine(const QByteArray &json);
    void printNotice(const QString &sentence);
    void fail(const QString &sentence);
    void restartWaiting();
    void waitTimedOut();
    void reportMissingAnswers();
    void reportUnsent();
    void reportUnwritten();
    void inputRefused(const TransportError &error);
    void inputEnded();
    [[nodiscard]] bool isClient() const { return m_session.setup().role == Role::Client; }
    [[nodiscard]] bool isStream() const { return traitsOf(m_session.setup().protocol).isStream; }

    Session &m_session;
    const CommandLine m_line;
    const bool m_asText; // the output is a terminal
    InputSender m_input;
    ConsoleOutput m_output;
    ConsoleOutput m_errors;
    HeadlessTranscripts m_transcripts;
    Statistics m_statistics;
    QTimer m_second;
    AnswerWait m_answers; // clients only
    UpdatePace m_pace;

    qint64 m_nextRow = 0;
    qint64 m_nextCall = 0;
    std::unordered_map<PeerId, std::deque<qint64>> m_unsettled; // JSON: rows without a result yet
    bool m_opened = false;
    bool m_wasFull = false; // what is still to be shown waits for the output
    std::optional<qint64> m_stoppedAt; // next row at the stop; only later losses count
    bool m_terminating = false;
    Phase m_phase = Phase::Running;
    int m_exitCode = 0;
};

} // namespace socketchat
