// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace socketchat {

/// A peer that nobody here wrote, at the other end of the transport under test. It does nothing by
/// itself: whoever waits for something calls take() or isConnected() again and again.
class Counterpart
{
public:
    virtual ~Counterpart() = default;

    /// For a client under test: something to talk to, before it opens. Returns the port.
    virtual quint16 listen() = 0;
    /// For a server under test: connects to it, or makes a datagram socket that can write to it.
    virtual void reach(quint16 port) = 0;
    /// Whether there is a connection; always false for datagrams.
    virtual bool isConnected() = 0;
    virtual void send(const QByteArray &bytes) = 0;
    /// Whether the kernel has taken all that send() was given.
    virtual bool hasSentAll() = 0;
    /// Ends the sending side of a connection (once all is sent).
    virtual void finishSending() = 0;
    /// Does not read, so that the transport has to wait; take() reads again.
    virtual void stopReading() = 0;
    virtual void close() = 0;
    /// TCP: a reset (SO_LINGER of 0, socket(7)). UDP: the port is nobody's any more.
    virtual void breakOff() = 0;
    /// Reads, and returns all that has come since forget().
    virtual QByteArray take() = 0;
    /// Whether the end of the stream has been read.
    virtual bool hasSeenTheEnd() = 0;

    /// Forgets what was received; still knows whom to answer.
    void forget()
    {
        m_received.clear();
        m_datagrams.clear();
    }
    [[nodiscard]] QList<QByteArray> datagrams() const { return m_datagrams; }

protected:
    QByteArray m_received;
    QList<QByteArray> m_datagrams;
};

} // namespace socketchat
