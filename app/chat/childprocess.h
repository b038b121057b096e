// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace socketchat {

/// Runs a program, without a shell, with pipes to its standard streams, in a process group of its
/// own. Never waits; what the program writes is read only as fast as its reader says, which
/// QProcess cannot do. A socket for each would do, but programs expect pipes.
class ChildProcess : public QObject
{
    Q_OBJECT

public:
    explicit ChildProcess(QObject *parent = nullptr);
    /// Kills it, and what it has started in its group.
    ~ChildProcess() override;

    /// Returns whether this system has it.
    [[nodiscard]] static bool isPossible();

    /// Starts the program; `command` is its name or path, then its arguments. Returns 0, or why
    /// not: an errno. Call it once.
    [[nodiscard]] int start(const QStringList &command);
    [[nodiscard]] qint64 pid() const { return m_pid; }
    /// Queues bytes for its standard input.
    void write(QByteArrayView bytes);
    /// Ends its standard input once all is written.
    void closeInput();
    [[nodiscard]] qint64 bytesToWrite() const { return m_input.size(); }
    /// Returns how many bytes it did not take, and will not: it has closed its input.
    [[nodiscard]] qint64 refusedBytes() const { return m_refused; }
    /// Sets whether its standard output is read, and how much at once.
    void setReading(bool on, qsizetype largest);
    [[nodiscard]] bool isOutputOpen() const { return m_output != nullptr; }
    /// Asks it and its group to end (SIGTERM) and reads nothing more; kills what is left of them a
    /// second later.
    void terminate();

Q_SIGNALS:
    void output(const QByteArray &bytes);
    void outputEnded();
    /// Reports what it wrote to its standard error.
    void said(const QByteArray &bytes);
    /// Reports that it has taken, or refused, bytes.
    void inputTaken();
    /// Emitted last. `code` is what it ended with, or the number of the signal that killed it.
    void ended(int code, bool isKilled);

private:
    void take();
    void read();
    void readErrors();
    void look();
    void lookLater();
    void endIfOver();
    void closeAll();

    std::unique_ptr<QSocketNotifier> m_writing; // each with the descriptor that it watches
    std::unique_ptr<QSocketNotifier> m_output;
    std::unique_ptr<QSocketNotifier> m_errors;
    QByteArray m_input; // not written yet
    qint64 m_refused = 0;
    qint64 m_pid = 0; // 0: not started, or over
    qsizetype m_largest = 0;
    int m_status = -1; // as waitpid() tells it, once it is over
    bool m_closesInput = false;
    bool m_isLeaving = false;
    bool m_isReaped = false; // what it has started may still be there
    QTimer m_look; // for its end, of which no descriptor tells
    QTimer m_kill;
};

} // namespace socketchat
