// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filetransfer.h"

#include <QByteArrayView>
#include <QObject>
#include <QThread>

namespace socketchat {

class FileWriter;
class FlowControl;
class SessionRun;
struct SessionPeer;

/// Lets what one peer sends go to a file, as it comes, whatever messages it is cut into. Only a
/// little waits for the disk; then nothing is read from the peer. What becomes of it is a row.
class FileReceiver : public QObject
{
    Q_OBJECT

public:
    FileReceiver(SessionRun &run, FlowControl &flow, QObject *parent);
    ~FileReceiver() override;

    /// Opens the file, for the first peer that sends. Does nothing while another is being written.
    void start(const FileTarget &target);
    /// Takes what a peer has sent.
    void received(PeerId peer, QByteArrayView bytes);
    /// Ends the file of a peer that has finished; of one that has sent nothing a new file is empty.
    void peerFinished(PeerId peer);
    /// Ends the file of a peer that has gone.
    void peerGone(PeerId peer, FileReport::What what);
    /// Ends the file as it is.
    void stop();
    /// Returns whether its end was not reported yet.
    [[nodiscard]] bool isBusy() const { return m_stage != Stage::Idle; }

Q_SIGNALS:
    /// Emitted when the end was reported.
    void finished();

private:
    enum class Stage : quint8 { Idle, Waiting, Receiving, Ending };

    void begin(SessionPeer &peer);
    void finish(FileReport::What what);
    void written(qint64 bytes);
    void failed(const FileProblem &problem, qint64 bytes);
    void ended(qint64 bytes, const QByteArray &sha256, const QByteArray &crc32);
    void report(FileReport::What what, PeerId peer);
    void reportEnd();
    void holdBack(bool waits);
    template<typename Task>
    void post(Task &&task);

    SessionRun &m_run;
    FlowControl &m_flow;
    QThread m_thread;
    FileWriter *m_writer; // lives in m_thread and is deleted there
    Stage m_stage = Stage::Idle;
    FileReport m_report;
    PeerId m_peer = PeerId::None; // whose file it is
    qint64 m_came = 0;
    qint64 m_unwritten = 0;
    bool m_holdsBack = false;
    bool m_otherReported = false;
};

} // namespace socketchat
