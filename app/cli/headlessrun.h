// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/chat/statistics.h"
#include "app/cli/consoleinput.h"
#include "app/cli/consoleoutput.h"
#include "app/cli/headlesstranscripts.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <unordered_map>

namespace socketchat {

/// What a conversation without a window is run with.
struct HeadlessOptions
{
    SessionOptions session;
    bool json = false;
    bool calls = false;
    int wait = 1000; ///< ms without anything coming back after which a client has heard enough
    QString save; ///< file, or empty
    QString record; ///< folder, or empty
    int input = 0; ///< descriptors
    int output = 1;
    int errors = 2;
};

/// One conversation between the console and a Session: lines of the input are sent, what comes is
/// written to the output. Never waits for any of the three.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive the run and be used by nobody else.
    HeadlessRun(Session &session, const HeadlessOptions &options, QObject *parent = nullptr);

    void start();
    /// Sends what is queued, then ends.
    void stop();

Q_SIGNALS:
    /// All is closed and written. `exitCode` is 0, or 1 where something failed.
    void finished(int exitCode);

private:
    void newsCame();
    void update();
    void showRows();
    [[nodiscard]] bool isOutputRead() const;
    [[nodiscard]] bool isTold(const Message &row) const;
    void showRow(const Message &row);
    void showSent(const Message &row);
    void showError(const Message &row);
    void showCalls();
    void settleSent();
    void settleOwn();
    void tellStatistics(bool last);
    void conclude();
    void writeLine(const QByteArray &json);
    void complain(const QString &sentence);
    void restartWaiting();

    void inputReceived(const QByteArray &bytes);
    void inputEnded();
    void sendLine(QByteArray line);
    void allowInput();

    Session &m_session;
    const HeadlessOptions m_options;
    ConsoleInput m_input;
    ConsoleOutput m_output;
    ConsoleOutput m_errors;
    HeadlessTranscripts m_transcripts;
    Statistics m_statistics;
    QTimer m_second;
    QTimer m_waiting; // for what comes back after the end of the input
    QTimer m_pace; // until news are looked at
    QElapsedTimer m_sinceUpdate;

    qint64 m_nextRow = 0;
    qint64 m_taken = 0; // of the output, a second ago
    int m_secondsUnread = 0; // of the output
    qint64 m_nextCall = 0;
    std::unordered_map<PeerId, std::deque<qint64>> m_unsettled; // rows whose outcome is not known
    struct Own
    {
        qint64 row;
        qsizetype size;
    };
    std::deque<Own> m_own; // what was typed and has not been taken by the kernel
    qsizetype m_ownBytes = 0;

    QByteArray m_line; // the beginning of a line whose end has not come
    qsizetype m_scanned = 0; // no line end in so much of it
    bool m_opened = false;
    bool m_stopping = false;
    bool m_concluded = false;
    bool m_finished = false;
    int m_exitCode = 0;
};

} // namespace socketchat
