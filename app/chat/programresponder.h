// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/childprocess.h"
#include "app/chat/message.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace socketchat {

class FlowControl;
class MessageSender;
class SessionRun;
struct SessionPeer;

/// Lets a program answer: each peer has a process of its own, which gets what the peer sends, and
/// of which what it writes goes back. Lives in the network thread.
class ProgramResponder : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostProcesses = 256; ///< at a time
    static constexpr qint64 mostWaiting = 256 * 1024; ///< bytes for a process, or for its peer

    ProgramResponder(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent);

    [[nodiscard]] bool isOn() const;
    /// Applies another program, or none; those of the one before are ended.
    void setProgram(const QStringList &command);
    /// Starts a process for a peer that can have one and has none.
    void connected(SessionPeer &peer);
    /// Ends or starts the process of a peer whose automatic reply has changed.
    void followReply(SessionPeer &peer);
    void received(SessionPeer &peer, QByteArrayView bytes);
    /// Passes the end of what a peer sends on.
    void finished(const SessionPeer &peer);
    /// Goes on reading from a process whose peer had too much waiting.
    void drained(PeerId peer) { follow(peer); }
    /// Returns whether a peer's process may still write something.
    [[nodiscard]] bool owes(PeerId peer) const;
    /// Ends the process of a peer that is being removed.
    void remove(PeerId peer);
    void stop();
    /// Returns whether no process is left.
    [[nodiscard]] bool isIdle() const { return m_running.empty() && m_leaving.empty(); }

Q_SIGNALS:
    /// Emitted when a peer's process writes no more.
    void written(PeerId peer);
    /// Emitted when a peer cannot have a process.
    void refused(PeerId peer);
    /// Emitted when the last process is gone.
    void idle();

private:
    struct Running
    {
        std::unique_ptr<ChildProcess> process;
        QByteArray line; // of its standard error, not whole yet
        int lines = 0; // that were reported
        qint64 lost = 0; // datagrams' bytes that it had no room for
        qint64 used = 0; // when it last had something to do, ns
    };
    using Processes = std::map<PeerId, Running>;

    [[nodiscard]] Running *start(SessionPeer &peer);
    void makeRoom();
    void answer(PeerId peer, const QByteArray &bytes);
    void follow(PeerId peer);
    void followAll();
    void taken(PeerId peer);
    void say(PeerId peer, const QByteArray &bytes);
    void sayLine(PeerId peer, Running &running);
    void ended(PeerId peer, int code, bool isKilled);
    void leave(Processes::iterator running);
    void reportLoss(PeerId peer, const Running &running);
    void reportLateLoss(SessionPeer &peer);
    void report(ProgramReport::Reason reason, PeerId peer, qint64 value = 0,
                const QByteArray &text = {});

    SessionRun &m_run;
    FlowControl &m_flow;
    MessageSender &m_sender;
    Processes m_running;
    std::vector<std::unique_ptr<ChildProcess>> m_leaving; // told to end
    QTimer m_later; // until datagrams that wait may have left
};

} // namespace socketchat
