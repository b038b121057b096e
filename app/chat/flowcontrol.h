// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <QObject>
#include <QTimer>

namespace socketchat {

class SessionRun;
struct SessionPeer;

/// Bounds the memory of a run. Stops reading from peers that do not read their replies, and from
/// all while the conversation's lossless reader is behind; drops peers that occupy too much.
class FlowControl : public QObject
{
    Q_OBJECT

public:
    FlowControl(SessionRun &run, QObject *parent);

    /// Pauses or resumes reading at the person's request.
    void setReading(bool on);
    /// Returns whether reading is allowed at all.
    [[nodiscard]] bool mayRead() const { return m_reading && !m_waitsForReader && !m_heldForDisk; }
    /// Applies the current decision on reading from the peer to the transport.
    void applyReading(const SessionPeer &peer);

    /// Pauses reading while the lossless reader (see Session::setReadUpTo()) is too far behind.
    void checkReader();
    /// Returns how many bytes of messages that may be tiny can be read before the lossless reader
    /// is checked again, so that their rows do not push out what it has not read.
    [[nodiscard]] qint64 readableAtOnce() const;
    /// Returns whether the lossless reader is too far behind, so that sending a file must wait,
    /// too.
    [[nodiscard]] bool waitsForReader() const { return m_waitsForReader; }
    /// Pauses reading from a peer while its file is written, or resumes it; datagrams come from all
    /// at once.
    void holdForDisk(SessionPeer &peer, bool waits);
    /// Counts bytes that were received and split into messages, and checks the lossless reader from
    /// time to time.
    void received(qint64 bytes, qint64 messages);
    /// Does the same for bytes that need no answer.
    void appended(qint64 bytes, qint64 messages);

    /// Updates a peer's queued bytes and memory; frees memory if all peers together exceed the
    /// limit.
    void measure(SessionPeer &peer);
    /// Measures after a reply to one peer was queued; stops reading from the peer if too much is
    /// queued.
    void replyQueued(SessionPeer &peer);
    /// Measures after a reply to several peers was queued; drops the peer if too much is queued,
    /// since the others must not wait for it.
    void sharedReplyQueued(SessionPeer &peer);
    /// Resumes reading from a peer whose queue is empty again.
    void drained(SessionPeer &peer);
    /// Gives back the peer's share of the memory limit.
    void remove(SessionPeer &peer);

Q_SIGNALS:
    /// Emitted when mayRead() may have changed.
    void readingChanged();
    /// Asks a relay to free what it keeps of the peer's incomplete messages.
    void relayMemoryWanted(socketchat::PeerId peer);

private:
    /// Returns how many rows a received message becomes, its answers included.
    [[nodiscard]] qint64 rowsPerMessage() const;
    void applyReading();
    void freeMemory();
    void drop(SessionPeer &peer);
    /// Finds peers that have not read for a while.
    void checkProgress();
    void reportStalled(SessionPeer &peer);

    SessionRun &m_run;
    qint64 m_memory = 0; // bytes occupied by all peers together
    QTimer m_progressCheck; // runs while any data is queued
    bool m_reading = true;
    bool m_waitsForReader = false;
    bool m_heldForDisk = false; // datagrams only
    qint64 m_sinceReaderCheck = 0; // bytes of memory that the conversation needed
    qint64 m_readerCheckAfter = 0;
};

} // namespace socketchat
