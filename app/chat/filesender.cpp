// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filesender.h"

#include "app/chat/filereader.h"
#include "app/chat/flowcontrol.h"
#include "app/chat/handover.h"
#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// What a stream is sent at once, and about what is read at once.
constexpr qint64 blockOfFile = 64 * 1024; // bytes
constexpr int blocksAhead = 4;
// Waits while more than this is queued for any of the peers.
constexpr qint64 unsentOfFile = 1024 * 1024; // bytes
constexpr int piecesPerTurn = 64;
} // namespace

FileSender::FileSender(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_flow(flow)
    , m_sender(sender)
    , m_reader(new FileReader)
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &FileReader::listed, this, &FileSender::listed);
    connect(m_reader, &FileReader::opened, this, &FileSender::opened);
    connect(m_reader, &FileReader::read, this, &FileSender::readSome);
    connect(m_reader, &FileReader::ended, this, &FileSender::readAll);
    connect(m_reader, &FileReader::failed, this, &FileSender::unreadable);
    connect(&m_clock, &RepetitionClock::due, this, [this] {
        m_isDue = true;
        if (m_requests.empty())
            m_clock.stop();
        sendSome();
    });
    m_sender.followFiles([this](qint64 bytes) { settled(bytes); },
                         [this](PeerId peer) { lose(peer); });
    m_thread.setObjectName(QStringLiteral("read-file"));
    m_thread.start();
}

FileSender::~FileSender()
{
    m_thread.quit();
    m_thread.wait(); // for one block at most
}

template<typename Task>
void FileSender::post(Task &&task)
{
    QMetaObject::invokeMethod(m_reader, handedOver(std::forward<Task>(task)), Qt::QueuedConnection);
}

void FileSender::start(const FilesToSend &files)
{
    m_requests.push_back(files);
    if (m_requests.size() > 1)
        return;
    FileProgress &progress = m_run.publisher.counters().fileSending;
    progress.together = progress.failed = 0;
    startNext();
}

bool FileSender::owes(PeerId peer) const
{
    const SessionPeer *found = m_requests.empty() ? nullptr : m_run.find(peer);
    return found && found->takesFile;
}

void FileSender::startNext()
{
    for (auto &[id, peer] : m_run.peers)
        peer.takesFile = false;
    FileProgress &progress = m_run.publisher.counters().fileSending;
    progress.isActive = !m_requests.empty();
    m_run.publisher.markChanged();
    if (m_requests.empty()) {
        Q_EMIT finished();
        return;
    }
    FilesToSend &request = m_requests.front();
    progress.peer = request.peer;
    for (auto &[id, peer] : m_run.peers) {
        if (request.peer == id || (request.peer == PeerId::Everyone && m_run.isAnswerable(peer)))
            peer.takesFile = !peer.leaving;
    }
    startPath();
}

void FileSender::startPath()
{
    QStringList &paths = m_requests.front().paths;
    if (paths.isEmpty()) {
        m_requests.pop_front();
        startNext();
        return;
    }
    m_report = {};
    m_isRead = false;
    m_report.path = paths.takeFirst();
    post([reader = m_reader, job = ++m_job, path = m_report.path] { reader->list(job, path); });
}

void FileSender::listed(int job, const QStringList &files, qint64 leftOut)
{
    if (job != m_job)
        return;
    m_files = files;
    if (leftOut > 0) {
        FileReport some = m_report;
        some.what = FileReport::What::LeftOut;
        some.bytes = leftOut;
        report(some, m_requests.front().peer);
    }
    if (m_files.isEmpty()) {
        m_report.what = FileReport::What::Nothing;
        end();
        return;
    }
    startFile();
}

void FileSender::startFile()
{
    if (m_files.isEmpty()) {
        startPath();
        return;
    }
    m_report = {};
    m_report.path = m_files.takeFirst();
    m_isRead = false;
    post([reader = m_reader, job = ++m_job, path = m_report.path] { reader->open(job, path); });
}

void FileSender::opened(int job, qint64 size)
{
    if (job != m_job)
        return;
    m_report.total = size;
    report(m_report, m_requests.front().peer);
    FileProgress &progress = m_run.publisher.counters().fileSending;
    progress.path = m_report.path;
    progress.peer = m_requests.front().peer;
    progress.bytes = 0;
    progress.total = size;
    progress.since = nowNs();
    keepPace(m_requests.front().pause);
    if (std::ranges::none_of(m_run.peers, [](const auto &each) { return each.second.takesFile; })) {
        m_report.what = FileReport::What::PeerGone;
        endRequest();
        return;
    }
    readOn();
}

/// Lets the pause lie between the last piece of a file and the first of the next, too.
void FileSender::keepPace(qint64 pause)
{
    if (m_clock.isRunning() && pause == m_pause)
        return;
    m_pause = pause;
    m_isDue = true;
    if (pause > 0)
        m_clock.start(pause);
    else
        m_clock.stop();
}

void FileSender::readOn()
{
    const qint64 piece = m_requests.front().piece;
    const qint64 together = piece > 0 ? std::max(blockOfFile / piece, qint64(1)) : 1;
    const qint64 block = piece > 0 ? piece * together : blockOfFile;
    while (!m_isRead && m_asked + qint64(m_pieces.size()) / together < blocksAhead) {
        ++m_asked;
        post([reader = m_reader, job = m_job, block] { reader->readOn(job, block); });
    }
}

void FileSender::readSome(int job, const QByteArray &bytes)
{
    if (job != m_job)
        return;
    --m_asked;
    const qint64 piece = m_requests.front().piece;
    if (piece <= 0) {
        m_pieces.push_back(bytes);
    } else {
        for (qint64 at = 0; at < bytes.size(); at += piece)
            m_pieces.push_back(bytes.mid(at, piece));
    }
    sendSome();
}

void FileSender::readAll(int job, const QByteArray &sha256, const QByteArray &crc32,
                         bool isUnchanged)
{
    if (job != m_job)
        return;
    using What = FileReport::What;
    m_report.what = isUnchanged ? What::Sent : What::Changed;
    m_report.sha256 = sha256;
    m_report.crc32 = crc32;
    m_isRead = true;
    m_asked = 0;
    endIfSettled();
}

void FileSender::unreadable(int job, const FileProblem &problem)
{
    if (job != m_job)
        return;
    m_report.what = FileReport::What::Unreadable;
    m_report.problem = problem.kind;
    m_report.error = problem.number;
    m_isRead = true;
    m_asked = 0;
    endIfSettled();
}

void FileSender::resume()
{
    if (!m_pieces.empty())
        schedule();
}

void FileSender::schedule()
{
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(
                this,
                [this] {
                    m_isScheduled = false;
                    sendSome();
                },
                Qt::QueuedConnection);
}

bool FileSender::mayQueue() const
{
    return !m_flow.waitsForReader() && std::ranges::none_of(m_run.peers, [this](const auto &each) {
        return each.second.takesFile && m_run.transport->queuedBytes(each.first) >= unsentOfFile;
    });
}

void FileSender::sendSome()
{
    const qint64 pause = m_requests.empty() ? 0 : m_requests.front().pause;
    for (int i = 0; i < piecesPerTurn && m_isDue && !m_pieces.empty() && mayQueue(); ++i) {
        const QByteArray piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_isDue = pause <= 0;
        send(piece);
    }
    if (m_requests.empty())
        return;
    readOn();
    if (m_isDue && !m_pieces.empty() && mayQueue())
        schedule();
}

void FileSender::send(const QByteArray &piece)
{
    MessageFlags flags = MessageFlag::Queued | MessageFlag::OfFile;
    flags.setFlag(MessageFlag::ContinuesStream, m_run.isStream());
    const PeerId peer = m_requests.front().peer;
    const qint64 row = m_run.conversation().append(MessageKind::Sent, peer, piece, nowNs(), flags);
    m_unsettled += piece.size();
    m_flow.appended(piece.size(), 1);
    m_sender.send({piece, {piece.size()}}, peer, row, MessageSender::Origin::File);
}

void FileSender::settled(qint64 bytes)
{
    if (m_orphaned > 0) {
        m_orphaned -= bytes; // of a file that has ended before
        return;
    }
    m_unsettled -= bytes;
    m_report.bytes += bytes;
    m_run.publisher.counters().fileSending.bytes = m_report.bytes;
    m_run.publisher.markChanged();
    endIfSettled();
}

void FileSender::endIfSettled()
{
    if (!m_isRead || !m_pieces.empty() || m_unsettled > 0)
        return;
    using What = FileReport::What;
    const bool isWhole = m_report.what == What::Sent || m_report.what == What::Changed;
    if (isWhole && m_report.bytes < m_report.total)
        m_report.what = What::Shortened;
    end();
}

void FileSender::endFile()
{
    m_pieces.clear();
    m_asked = 0;
    ++m_job; // nothing more is read
    FileProgress &progress = m_run.publisher.counters().fileSending;
    ++progress.ended;
    ++progress.together;
    progress.failed += m_report.isProblem() ? 1 : 0;
    progress.end = m_report;
    progress.path = m_report.path;
    progress.peer = m_requests.front().peer;
    progress.since = 0;
    report(m_report, m_requests.front().peer);
}

void FileSender::end()
{
    endFile();
    startFile();
}

/// Ends the file that is under way, and what was to follow it; later requests stand.
void FileSender::endRequest()
{
    m_orphaned += std::exchange(m_unsettled, 0);
    m_files.clear();
    endFile();
    FileProgress &progress = m_run.publisher.counters().fileSending;
    for (const QString &path : std::exchange(m_requests.front().paths, {})) {
        ++progress.together;
        ++progress.failed;
        FileReport left;
        left.what = m_report.what;
        left.path = path;
        report(left, m_requests.front().peer);
    }
    startFile();
}

void FileSender::cancel()
{
    if (m_requests.empty())
        return;
    m_report.what = FileReport::What::Cancelled;
    m_report.bytes += m_unsettled;
    endRequest();
}

void FileSender::lose(PeerId id)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer || !std::exchange(peer->takesFile, false) || m_requests.empty())
        return;
    const bool isLast = std::ranges::none_of(
            m_run.peers, [](const auto &each) { return each.second.takesFile; });
    if (isLast) {
        m_report.what = FileReport::What::PeerGone;
        endRequest();
        return;
    }
    FileReport gone = m_report;
    gone.what = FileReport::What::PeerGone;
    report(gone, id);
}

void FileSender::closed()
{
    while (!m_requests.empty()) {
        m_report.what = m_run.stopping ? FileReport::What::Cancelled : FileReport::What::PeerGone;
        endRequest();
    }
}

void FileSender::report(const FileReport &report, PeerId peer)
{
    FileReport said = report;
    const bool isWhole =
            said.what == FileReport::What::Sent || said.what == FileReport::What::Changed;
    if (!isWhole) {
        said.sha256.clear();
        said.crc32.clear();
    }
    m_run.addEvent(MessageKind::File, peer, said.toBytes());
    m_run.publisher.markChanged();
}

} // namespace socketchat
