// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace socketchat {

/// An independent peer for the transport under test. It does nothing by itself: callers poll take()
/// or isConnected().
class Counterpart
{
public:
    virtual ~Counterpart() = default;

    /// Opens a server for a client under test, before that opens. Returns the port.
    virtual quint16 listen() = 0;
    /// Connects to a server under test, or creates a datagram socket that can write to it.
    virtual void reach(quint16 port) = 0;
    /// Returns whether there is a connection; always false for datagrams.
    virtual bool isConnected() = 0;
    virtual void send(const QByteArray &bytes) = 0;
    /// Returns whether the kernel has accepted everything passed to send().
    virtual bool hasSentAll() = 0;
    /// Shuts down the sending side of a connection once all is sent.
    virtual void finishSending() = 0;
    /// Stops reading, so that the transport has to wait; take() reads again.
    virtual void stopReading() = 0;
    virtual void close() = 0;
    /// TCP: resets the connection (SO_LINGER of 0, socket(7)). UDP: closes the port.
    virtual void breakOff() = 0;
    /// Reads, and returns everything received since forget().
    virtual QByteArray take() = 0;
    /// Returns whether the end of the stream was read.
    virtual bool hasSeenTheEnd() = 0;

    /// Clears what was received; the peer's address stays known.
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
