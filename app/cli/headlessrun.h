// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/chat/statistics.h"
#include "app/cli/consoleoutput.h"
#include "app/cli/headlesstranscripts.h"
#include "app/cli/inputsender.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>
#include <unordered_map>

namespace socketchat {

/// What a conversation without a window is run with.
struct HeadlessOptions
{
    SessionOptions session;
    bool json = false;
    bool calls = false;
    bool raw = false; ///< to a terminal, too, what comes is written byte for byte
    bool keepOpen = false; ///< a client does not tell the other end that its input has ended
    /// ms without anything coming back after which a client has heard enough; nothing: as the
    /// protocol needs it
    std::optional<int> wait;
    QString save; ///< file, or empty
    QString record; ///< folder, or empty
    int input = 0; ///< descriptors
    int output = 1;
    int errors = 2;
};

/// Runs one conversation between the console and a Session: input is sent (see InputSender),
/// received data is written to the output. Never blocks on any of them.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    /// Prepares a run; `session` must outlive it and be used by nothing else.
    HeadlessRun(Session &session, const HeadlessOptions &options, QObject *parent = nullptr);

    void start();
    /// Sends what is queued, then ends.
    void stop();
    /// Stops after a signal; also gives up output that is no longer read.
    void terminate();

Q_SIGNALS:
    /// Emitted when everything is closed and written. `exitCode`: 0, or 1 if something failed.
    void finished(int exitCode);

private:
    /// Tracks whether an output is being read.
    struct Reader
    {
        qint64 taken = 0; // bytes written as of a second ago
        int idle = 0; // seconds without progress although output is pending
        void check(const ConsoleOutput &output);
    };

    void checkReaders();
    void sessionChanged();
    void update();
    void showRows();
    [[nodiscard]] bool isOutputRead() const;
    [[nodiscard]] bool isShown(const Message &row) const;
    void showRow(const Message &row);
    void showPayload(const Message &row);
    void showSent(const Message &row);
    void showError(const Message &row);
    void showCalls();
    void reportSettled();
    void reportStatistics(bool last);
    void conclude();
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
    [[nodiscard]] bool isClient() const { return m_options.session.role == Role::Client; }
    [[nodiscard]] bool isStream() const
    {
        return traitsOf(m_options.session.endpoint.protocol).isStream;
    }

    Session &m_session;
    const HeadlessOptions m_options;
    const int m_wait; // ms; see HeadlessOptions
    const bool m_asText; // the output is a terminal
    InputSender m_input;
    ConsoleOutput m_output;
    ConsoleOutput m_errors;
    HeadlessTranscripts m_transcripts;
    Statistics m_statistics;
    QTimer m_second;
    QTimer m_waiting; // waits for answers after the end of the input
    QTimer m_pace; // limits how often update() runs
    QElapsedTimer m_sinceUpdate;

    qint64 m_nextRow = 0;
    qint64 m_lastReceived = -1; // row
    Reader m_outputReader;
    Reader m_errorsReader;
    qint64 m_nextCall = 0;
    std::unordered_map<PeerId, std::deque<qint64>> m_unsettled; // rows without a result yet
    qint64 m_messagesNotSent = 0; // not reported yet
    qint64 m_bytesNotSent = 0;
    bool m_opened = false;
    bool m_peerHasFinished = false; // clients only
    bool m_stopping = false;
    qint64 m_stoppedAt = 0; // next row at that time; only later losses count
    bool m_terminating = false;
    bool m_concluded = false;
    bool m_outputReported = false;
    bool m_finished = false;
    int m_exitCode = 0;
};

} // namespace socketchat
