// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filereceiver.h"

#include "app/chat/filewriter.h"
#include "app/chat/flowcontrol.h"
#include "app/chat/handover.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"

#include <utility>

namespace socketchat {

namespace {
// What may wait for the disk; below half of it the peer is read from again.
constexpr qint64 mostUnwritten = 8 * 1024 * 1024; // bytes
} // namespace

FileReceiver::FileReceiver(SessionRun &run, FlowControl &flow, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_flow(flow)
    , m_writer(new FileWriter)
{
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &FileWriter::written, this, &FileReceiver::written);
    connect(m_writer, &FileWriter::failed, this, &FileReceiver::failed);
    connect(m_writer, &FileWriter::ended, this, &FileReceiver::ended);
    m_thread.setObjectName(QStringLiteral("write-file"));
    m_thread.start();
}

FileReceiver::~FileReceiver()
{
    m_thread.quit();
    m_thread.wait(); // for one block at most
}

template<typename Task>
void FileReceiver::post(Task &&task)
{
    QMetaObject::invokeMethod(m_writer, handedOver(std::forward<Task>(task)), Qt::QueuedConnection);
}

void FileReceiver::start(const FileTarget &target)
{
    if (isBusy())
        return;
    m_stage = Stage::Waiting;
    m_report = {};
    m_report.path = target.path;
    m_peer = PeerId::None;
    m_came = m_unwritten = 0;
    m_otherReported = false;
    FileProgress &progress = m_run.publisher.counters().fileReceiving;
    progress.isActive = true;
    progress.path = target.path;
    progress.bytes = 0;
    progress.since = 0;
    m_run.publisher.markChanged();
    post([writer = m_writer, target] { writer->open(target); });
}

void FileReceiver::begin(SessionPeer &peer)
{
    m_stage = Stage::Receiving;
    m_peer = peer.summary.peer;
    peer.fillsFile = true;
    FileProgress &progress = m_run.publisher.counters().fileReceiving;
    progress.since = nowNs();
    progress.peer = m_peer;
    report(FileReport::What::Receiving, m_peer);
}

void FileReceiver::received(PeerId id, QByteArrayView bytes)
{
    SessionPeer *peer = isBusy() ? m_run.find(id) : nullptr;
    if (!peer || peer->turnedAway || m_stage == Stage::Ending)
        return;
    if (m_stage == Stage::Waiting)
        begin(*peer);
    if (id != m_peer) {
        if (!std::exchange(m_otherReported, true))
            report(FileReport::What::OtherPeer, id);
        return;
    }
    m_came += bytes.size();
    m_unwritten += bytes.size();
    post([writer = m_writer, piece = bytes.toByteArray()] { writer->write(piece); });
    if (m_unwritten > mostUnwritten)
        holdBack(true);
}

void FileReceiver::holdBack(bool waits)
{
    if (std::exchange(m_holdsBack, waits) == waits)
        return;
    if (SessionPeer *peer = m_run.find(m_peer))
        m_flow.holdForDisk(*peer, waits);
}

void FileReceiver::written(qint64 bytes)
{
    m_unwritten -= bytes;
    m_run.publisher.counters().fileReceiving.bytes += bytes;
    m_run.publisher.markChanged();
    if (m_unwritten < mostUnwritten / 2)
        holdBack(false);
}

void FileReceiver::peerFinished(PeerId id)
{
    SessionPeer *peer = m_run.find(id);
    if (m_stage == Stage::Waiting && peer && !peer->turnedAway)
        begin(*peer);
    peerGone(id, FileReport::What::Received);
}

void FileReceiver::peerGone(PeerId id, FileReport::What what)
{
    if (m_stage == Stage::Receiving && id == m_peer)
        finish(what);
}

void FileReceiver::stop()
{
    if (m_stage == Stage::Receiving) {
        // Datagrams have no end of their own.
        finish(m_run.isStream() ? FileReport::What::Stopped : FileReport::What::Received);
    } else if (m_stage == Stage::Waiting) {
        m_stage = Stage::Ending;
        m_report.what = FileReport::What::Untouched;
        post([writer = m_writer] { writer->giveUp(); });
    }
}

void FileReceiver::finish(FileReport::What what)
{
    m_stage = Stage::Ending;
    m_report.what = what;
    if (SessionPeer *peer = m_run.find(m_peer))
        peer->fillsFile = false;
    post([writer = m_writer] { writer->end(); });
}

void FileReceiver::failed(const FileProblem &problem, qint64 bytes)
{
    if (!isBusy())
        return;
    m_report.what = FileReport::What::Unwritable;
    m_report.problem = problem.kind;
    m_report.error = problem.number;
    m_report.bytes = bytes;
    m_report.total = m_came;
    reportEnd();
}

void FileReceiver::ended(qint64 bytes, const QByteArray &sha256, const QByteArray &crc32)
{
    if (m_stage != Stage::Ending)
        return; // it has failed before
    m_report.bytes = m_report.total = bytes;
    m_report.sha256 = sha256;
    m_report.crc32 = crc32;
    if (sha256.isEmpty())
        m_report.what = FileReport::What::Untouched;
    reportEnd();
}

void FileReceiver::reportEnd()
{
    holdBack(false);
    if (SessionPeer *peer = m_run.find(m_peer))
        peer->fillsFile = false;
    m_stage = Stage::Idle;
    FileProgress &progress = m_run.publisher.counters().fileReceiving;
    progress.isActive = false;
    ++progress.ended;
    progress.end = m_report;
    report(m_report.what, m_peer);
    Q_EMIT finished();
}

void FileReceiver::report(FileReport::What what, PeerId peer)
{
    m_report.what = what;
    m_run.addEvent(MessageKind::File, peer, m_report.toBytes());
    m_run.publisher.markChanged();
}

} // namespace socketchat
