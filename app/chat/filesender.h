// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/fileproblem.h"
#include "app/chat/filetransfer.h"
#include "app/chat/repetitionclock.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <deque>

namespace socketchat {

class FileReader;
class FlowControl;
class MessageSender;
class SessionRun;

/// Sends files piece by piece, as fast as the peer accepts them: never more than a little is read
/// ahead or queued. What becomes of each is a row.
class FileSender : public QObject
{
    Q_OBJECT

public:
    FileSender(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent);
    ~FileSender() override;

    /// Sends these files once those before are done.
    void start(const FilesToSend &files);
    /// Ends the files that were chosen together with the present one, at once. What is queued
    /// already is sent.
    void cancel();
    /// Goes on after a message was sent, or the lossless reader has caught up.
    void resume();
    /// Sends nothing more to a peer that has gone, or did not get a piece.
    void lose(PeerId peer);
    /// Ends what is under way at the end of the run.
    void closed();
    /// Returns whether the peer is to get more.
    [[nodiscard]] bool owes(PeerId peer) const;

Q_SIGNALS:
    /// Emitted when nothing is under way any more.
    void finished();

private:
    void startNext();
    void startPath();
    void startFile();
    void listed(int job, const QStringList &files, qint64 leftOut);
    void opened(int job, qint64 size);
    void readSome(int job, const QByteArray &bytes);
    void readAll(int job, const QByteArray &sha256, const QByteArray &crc32, bool isUnchanged);
    void unreadable(int job, const FileProblem &problem);
    void keepPace(qint64 pause);
    void readOn();
    void schedule();
    void sendSome();
    [[nodiscard]] bool mayQueue() const;
    void send(const QByteArray &piece);
    void settled(qint64 bytes);
    void endIfSettled();
    /// Reports what became of the file.
    void endFile();
    void end();
    void endRequest();
    void report(const FileReport &report, PeerId peer);
    template<typename Task>
    void post(Task &&task);

    SessionRun &m_run;
    FlowControl &m_flow;
    MessageSender &m_sender;
    QThread m_thread;
    FileReader *m_reader; // lives in m_thread and is deleted there
    std::deque<FilesToSend> m_requests; // the first is under way
    QStringList m_files; // of its present path
    FileReport m_report; // of the present file
    int m_job = 0; // changes with each file
    bool m_isRead = false; // whole, or as far as possible
    std::deque<QByteArray> m_pieces; // that wait to be sent
    int m_asked = 0; // blocks that the reader is to read
    qint64 m_unsettled = 0; // bytes that have no result yet
    qint64 m_orphaned = 0; // the same, of a file that has ended
    qint64 m_pause = 0; // ms
    RepetitionClock m_clock; // between the pieces, where there is a pause
    bool m_isDue = true;
    bool m_isScheduled = false;
};

} // namespace socketchat
