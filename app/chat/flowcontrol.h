// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

namespace socketchat {

class SessionRun;
struct SessionPeer;

/// Bounds the memory of a run. Stops reading from a peer that does not read its replies, and from
/// all while the conversation's lossless reader is behind; drops what occupies too much.
class FlowControl : public QObject
{
    Q_OBJECT

public:
    FlowControl(SessionRun &run, QObject *parent);

    /// Pauses or resumes reading as the person wants it.
    void setReading(bool on);
    /// Returns whether peers may be read from at all.
    [[nodiscard]] bool mayRead() const { return m_reading && !m_waitsForReader; }
    /// Tells the transport whether to read from the peer.
    void applyReading(const SessionPeer &peer);

    /// Pauses reading while the lossless reader (see Session::setReadUpTo()) is too far behind.
    void checkReader();
    /// Counts received bytes, and checks the reader from time to time.
    void received(qint64 bytes);

    /// Updates the amount that waits for a peer and the memory it occupies; frees memory if all
    /// peers together occupy more than the limit.
    void measure(SessionPeer &peer);
    /// Measures after a reply to one peer was queued; stops reading from it if too much waits.
    void replyQueued(SessionPeer &peer);
    /// Measures after a reply to several peers was queued; drops the peer if too much waits, since
    /// the others cannot be made to wait for it.
    void sharedReplyQueued(SessionPeer &peer);
    /// Resumes reading from a peer for which nothing waits any more.
    void drained(SessionPeer &peer);
    /// Frees the peer's share of the memory limit.
    void remove(SessionPeer &peer);

private:
    void applyReading();
    void freeMemory();
    void drop(SessionPeer &peer);
    /// Finds peers that have not read for a while what is sent to them.
    void checkProgress();
    void reportStalled(SessionPeer &peer);

    SessionRun &m_run;
    qint64 m_memory = 0; // that all peers together occupy
    QTimer m_progressCheck; // runs while anything waits
    bool m_reading = true;
    bool m_waitsForReader = false;
    qint64 m_sinceReaderCheck = 0; // bytes received
    qint64 m_readerCheckAfter = 0;
};

} // namespace socketchat
