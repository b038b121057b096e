// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/repetitionclock.h"
#include "app/chat/session.h"
#include "app/cli/consoleinput.h"

#include <QList>
#include <QObject>

#include <optional>

namespace socketchat {

/// Sends the standard input: each line as a message, or the bytes as read if TCP has no framing.
/// Reads no faster than the network accepts data, and waits while a server has no client, so that
/// no input is lost.
class InputSender : public QObject
{
    Q_OBJECT

public:
    /// Sets when lines are sent, and how often.
    struct Pace
    {
        qint64 every = 0; ///< ms from one line to the next; 0: as fast as they come
        int count = 1; ///< how often all are sent; 0: until stop()
    };
    /// Limits the input that is sent more than once, in bytes.
    static constexpr qsizetype longestRepeated = 1024 * 1024;

    /// Starts reading `descriptor`. `session` already has its setup, must outlive this object and
    /// is sent to by nothing else.
    /// `inBatches`: lines that are read together may be sent with one call.
    InputSender(Session &session, int descriptor, bool inBatches, Pace pace,
                QObject *parent = nullptr);

    /// Sends what had to wait and resumes reading if possible. Call it after Session::refresh().
    void update();
    /// Stops reading and sending.
    void stop();

    /// Returns true once the whole input has been read and sent or refused.
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Returns whether the kernel has accepted everything sent so far.
    [[nodiscard]] bool isSettled() const { return m_session.unsettled().messages == 0; }
    /// Returns the row of the newest message sent; -1 before the first.
    [[nodiscard]] qint64 lastRow() const { return m_lastRow; }
    /// Returns the number of bytes that were to be sent and are not yet, in all rounds.
    [[nodiscard]] qint64 pendingBytes() const;
    /// Returns whether the input is sent more than once.
    [[nodiscard]] bool isRepeated() const { return m_pace.count != 1; }
    /// Returns whether lines wait for their time.
    [[nodiscard]] bool isWaitingForClock() const
    {
        return m_clock.isRunning() && !m_text.isEmpty();
    }

Q_SIGNALS:
    /// Emitted when something was read, the kernel has accepted a message, or no line waits for
    /// its time any more.
    void advanced();
    /// Emitted when there is input to send but nobody is connected.
    void noRecipient();
    /// Emitted when a message of `size` bytes cannot be sent at all; once for each line.
    void refused(const socketchat::TransportError &error, qsizetype size);
    /// Emitted when a line, counted from 1, cannot be read in the form of the setup; once for
    /// each.
    void unreadable(qint64 line, const socketchat::PayloadProblem &problem);
    /// Emitted when the input is longer than longestRepeated, and to be sent more than once.
    void tooLong();
    /// Emitted once; see hasEnded().
    void ended();

private:
    void received(const QByteArray &bytes);
    void fallDue();
    /// Begins with the input anew, if it is to be sent once more.
    void startAgain();
    [[nodiscard]] bool isPaced() const { return m_pace.every > 0; }
    void readOn();
    void sendComplete();
    [[nodiscard]] qsizetype messageEnd(qsizetype from) const;
    /// Returns the messages that begin at `begin` in the text and end at `ends`.
    [[nodiscard]] MessageBatch batchOf(qsizetype begin, const QList<qsizetype> &ends) const;
    /// Holds what lines mean, up to one that has a problem.
    struct Converted
    {
        MessageBatch messages;
        QList<qsizetype> ends; // of the line of each
        qsizetype done = 0; // the end of the last line
        std::optional<PayloadProblem> problem; // of that line
    };
    /// Converts lines as the setup says. Over a stream without frames nothing is sent of a line
    /// without bytes.
    [[nodiscard]] Converted convert(qsizetype begin, const QList<qsizetype> &ends) const;
    /// Sends them; returns where the first one begins that has to wait, or the last of `ends`.
    [[nodiscard]] qsizetype send(qsizetype begin, const QList<qsizetype> &ends);
    [[nodiscard]] bool isStream() const { return traitsOf(m_session.setup().protocol).isStream; }
    [[nodiscard]] bool isOpen() const;

    Session &m_session;
    const bool m_inBatches;
    const Pace m_pace;
    const bool m_isRead; // false: a device that never ends, which a server ignores
    ConsoleInput m_input;

    Session::Unsettled m_unsettled; // at the last update()
    qint64 m_lastRow = -1;

    QByteArray m_text; // read but not sent
    RepetitionClock m_clock; // runs while lines wait for their time
    bool m_isDue = true; // the next line may be sent; paced only
    QByteArray m_whole; // what was read, if it is sent more than once
    int m_rounds = 1; // begun
    qint64 m_counter = 1; // of the next message
    qint64 m_lines = 0; // before the text, where they are converted
    qsizetype m_scanned = 0; // bytes at the start without a line end
    bool m_blocked = false; // a complete message waits for a recipient
    bool m_stopped = false;
    bool m_ended = false;
};

} // namespace socketchat
