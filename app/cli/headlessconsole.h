// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/consoleoutput.h"
#include "app/cli/peerprefix.h"

#include <QObject>

namespace socketchat {

/// Writes what a headless conversation says: data or JSON to the standard output, sentences to the
/// standard error. Never blocks; bounds how long it waits for their readers.
class HeadlessConsole : public QObject
{
    Q_OBJECT

public:
    static constexpr int standardOutput = 1;
    static constexpr int standardError = 2;

    explicit HeadlessConsole(QObject *parent = nullptr);

    void write(QByteArrayView bytes) { m_output.write(bytes); }
    /// Does the same with the peer in front of each line; see PeerPrefix.
    void writeFrom(PeerPrefix::Source from, const QString &who, QByteArrayView bytes, bool isWhole)
    {
        m_output.write(m_prefix.lines(from, who, bytes, isWhole));
    }
    /// Writes what is left of a peer that sends no more.
    void writeRestOf(PeerPrefix::Source from, const QString &who)
    {
        m_output.write(m_prefix.rest(from, who));
    }
    /// Writes a JSON object as a line. The first one also says which format the lines have.
    void writeEvent(const QByteArray &json);
    /// Writes a sentence as a line; complain() puts the program's name before it.
    void notice(const QString &sentence);
    void complain(const QString &sentence);

    /// Returns whether more may be written: what is not read yet is bounded, even if it never is.
    [[nodiscard]] bool hasRoom() const;
    /// Returns whether what was written is read, was until recently, or is empty.
    [[nodiscard]] bool isRead() const;
    [[nodiscard]] bool hasWrittenOutput() const { return m_output.pending() == 0; }
    [[nodiscard]] bool hasWrittenErrors() const { return m_errors.pending() == 0; }
    /// Returns whether the standard output accepts nothing any more; see ConsoleOutput.
    [[nodiscard]] bool isBroken() const { return m_output.isBroken(); }
    [[nodiscard]] int error() const { return m_output.error(); }
    [[nodiscard]] qint64 dropped() const { return m_output.dropped(); }

    /// Checks whether somebody reads. Call it once a second.
    void checkReaders();
    /// Gives up readers that have stopped, from now on.
    void terminate() { m_terminating = true; }

Q_SIGNALS:
    void drained();

private:
    ConsoleOutput m_output;
    ConsoleOutput m_errors;
    PeerPrefix m_prefix;
    bool m_hasBegun = false; // the first event is written
    bool m_terminating = false;
};

} // namespace socketchat
