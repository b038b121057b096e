// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/programresponder.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <utility>

namespace socketchat {

namespace {
constexpr qsizetype readAtOnce = 65'536; // bytes: what a pipe holds
constexpr qint64 enoughRoom = 64 * 1024; // bytes that wait for a process when its peer goes on
constexpr qsizetype longestLine = 200; // bytes of its standard error
constexpr int mostLines = 50; // of it, for each process
constexpr int datagramPause = 5; // ms
constexpr qint64 retryPause = 1'000'000'000; // ns
constexpr qint64 never = std::numeric_limits<qint64>::max();

/// Returns whether starting a program will fail again.
bool isLasting(int failure)
{
    return failure == ENOENT || failure == EACCES || failure == ENOEXEC || failure == ENOTDIR;
}
} // namespace

ProgramResponder::ProgramResponder(SessionRun &run, FlowControl &flow, MessageSender &sender,
                                   QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_flow(flow)
    , m_sender(sender)
    , m_later(this)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ProgramResponder::followAll);
    connect(&m_flow, &FlowControl::readingChanged, this, &ProgramResponder::followAll);
}

bool ProgramResponder::isOn() const
{
    return !m_run.setup.program.isEmpty() && !m_run.setup.relays()
           && !traitsOf(m_run.setup.protocol).isEchoed;
}

void ProgramResponder::setProgram(const QStringList &command)
{
    if (command == m_run.setup.program)
        return;
    stop();
    m_run.setup.program = command;
    for (auto &[id, peer] : m_run.peers) {
        peer.noProgramUntil = 0;
        peer.programIsOver = false;
        connected(peer);
    }
}

void ProgramResponder::followReply(SessionPeer &peer)
{
    if (peer.summary.reply == PeerReply::Usual)
        connected(peer);
    else
        remove(peer.summary.peer);
}

void ProgramResponder::connected(SessionPeer &peer)
{
    if (isOn() && !m_run.stopping && !peer.leaving && !peer.finishing && m_run.isAnswerable(peer)
        && peer.summary.reply == PeerReply::Usual && !m_running.contains(peer.summary.peer))
        (void)start(peer);
}

ProgramResponder::Running *ProgramResponder::start(SessionPeer &peer)
{
    const PeerId id = peer.summary.peer;
    makeRoom();
    if (m_running.size() >= mostProcesses || m_leaving.size() >= mostProcesses) {
        peer.noProgramUntil = nowNs() + retryPause;
        report(ProgramReport::Reason::TooMany, id, qint64(mostProcesses));
        Q_EMIT refused(id);
        return nullptr;
    }
    const QStringList &command = m_run.setup.program;
    const QByteArray name = command.front().toUtf8();
    auto process = std::make_unique<ChildProcess>(this);
    if (const int failure = process->start(command); failure != 0) {
        peer.noProgramUntil = isLasting(failure) ? never : nowNs() + retryPause;
        report(ProgramReport::Reason::NotStarted, id, failure, name);
        Q_EMIT refused(id);
        return nullptr;
    }
    report(ProgramReport::Reason::Started, id, process->pid(), name);
    ChildProcess *const started = process.get();
    connect(started, &ChildProcess::output, this,
            [this, id](const QByteArray &bytes) { answer(id, bytes); });
    connect(started, &ChildProcess::outputEnded, this, [this, id] { Q_EMIT written(id); });
    connect(started, &ChildProcess::said, this,
            [this, id](const QByteArray &bytes) { say(id, bytes); });
    connect(started, &ChildProcess::inputTaken, this, [this, id] { taken(id); });
    connect(started, &ChildProcess::ended, this,
            [this, id](int code, bool isKilled) { ended(id, code, isKilled); });
    Running &running = m_running[id];
    running.process = std::move(process);
    running.used = nowNs();
    follow(id);
    if (peer.summary.finished)
        running.process->closeInput();
    return &running;
}

/// Lets the process go that was idle longest, where peers never say that they have gone.
void ProgramResponder::makeRoom()
{
    if (m_running.size() < mostProcesses || traitsOf(m_run.setup.protocol).hasConnections)
        return;
    leave(std::ranges::min_element(m_running, {},
                                   [](const auto &entry) { return entry.second.used; }));
}

void ProgramResponder::received(SessionPeer &peer, QByteArrayView bytes)
{
    const PeerId id = peer.summary.peer;
    const auto found = m_running.find(id);
    Running *running = found != m_running.end() ? &found->second : nullptr;
    if (!running && isOn() && !m_run.isStream() && nowNs() >= peer.noProgramUntil
        && m_run.isAnswerable(peer))
        running = start(peer); // the one before has ended
    if (!running) {
        if (isOn() && peer.noProgramUntil != never)
            peer.programLost += bytes.size();
        return;
    }
    running->used = nowNs();
    ChildProcess &process = *running->process;
    if (!m_run.isStream() && process.bytesToWrite() + bytes.size() > mostWaiting) {
        if (running->lost == 0)
            report(ProgramReport::Reason::Full, id);
        running->lost += bytes.size();
        return;
    }
    process.write(bytes);
    if (m_run.isStream() && process.bytesToWrite() > mostWaiting
        && !std::exchange(peer.programIsFull, true))
        m_flow.applyReading(peer);
}

void ProgramResponder::taken(PeerId id)
{
    SessionPeer *const peer = m_run.find(id);
    const auto running = m_running.find(id);
    if (peer && running != m_running.end() && running->second.process->bytesToWrite() <= enoughRoom
        && std::exchange(peer->programIsFull, false))
        m_flow.applyReading(*peer);
}

void ProgramResponder::finished(const SessionPeer &peer)
{
    if (const auto running = m_running.find(peer.summary.peer); running != m_running.end())
        running->second.process->closeInput();
}

void ProgramResponder::answer(PeerId id, const QByteArray &bytes)
{
    SessionPeer *const peer = m_run.find(id);
    if (!peer || peer->leaving || peer->finishing || m_run.stopping)
        return;
    m_running[id].used = nowNs();
    m_sender.passOn(*peer, bytes);
    m_flow.received(bytes.size(), 1); // as much in the conversation
    follow(id);
}

/// Reads from a process as fast as its peer takes that.
void ProgramResponder::follow(PeerId id)
{
    const SessionPeer *const peer = m_run.find(id);
    const auto running = m_running.find(id);
    if (!peer || running == m_running.end())
        return;
    const qint64 queued = m_run.transport->queuedBytes(id);
    bool reads = m_flow.mayRead();
    qsizetype largest = readAtOnce;
    if (m_run.isStream()) {
        reads = reads && queued <= mostWaiting;
    } else {
        largest = std::min(largest, largestDatagram(peer->summary.address.family()));
        reads = reads && queued == 0;
        if (!reads && !m_later.isActive())
            m_later.start(datagramPause);
    }
    running->second.process->setReading(reads, largest);
}

void ProgramResponder::followAll()
{
    for (const auto &[id, running] : m_running)
        follow(id);
}

bool ProgramResponder::owes(PeerId peer) const
{
    const auto running = m_running.find(peer);
    return running != m_running.end() && running->second.process->isOutputOpen();
}

void ProgramResponder::say(PeerId id, const QByteArray &bytes)
{
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Running &running = found->second;
    for (const char byte : bytes) {
        if (running.lines > mostLines)
            return;
        if (byte == '\n')
            sayLine(id, running);
        else if (running.line.size() < longestLine)
            running.line.append(byte);
    }
}

void ProgramResponder::sayLine(PeerId id, Running &running)
{
    const QByteArray line = std::exchange(running.line, {});
    if (++running.lines > mostLines)
        report(ProgramReport::Reason::SaysTooMuch, id, mostLines);
    else if (!line.isEmpty())
        report(ProgramReport::Reason::Said, id, 0, line);
}

void ProgramResponder::ended(PeerId id, int code, bool isKilled)
{
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Running &running = found->second;
    if (!running.line.isEmpty() && running.lines < mostLines)
        sayLine(id, running);
    if (isKilled)
        report(ProgramReport::Reason::Killed, id, code);
    else if (code != 0)
        report(ProgramReport::Reason::Failed, id, code);
    reportLoss(id, running);
    running.process.release()->deleteLater(); // it has called
    m_running.erase(found);
    if (SessionPeer *const peer = m_run.find(id); peer && std::exchange(peer->programIsFull, false))
        m_flow.applyReading(*peer);
    if (isIdle())
        Q_EMIT idle();
}

void ProgramResponder::remove(PeerId peer)
{
    if (const auto running = m_running.find(peer); running != m_running.end())
        leave(running);
    if (SessionPeer *const found = m_run.find(peer))
        reportLateLoss(*found);
}

void ProgramResponder::stop()
{
    while (!m_running.empty())
        leave(m_running.begin());
    for (auto &[id, peer] : m_run.peers)
        reportLateLoss(peer);
}

/// Tells a process to end, and waits for that without its peer.
void ProgramResponder::leave(Processes::iterator running)
{
    const PeerId id = running->first;
    Running left = std::move(running->second);
    m_running.erase(running);
    ChildProcess *const process = left.process.get();
    process->disconnect(this);
    connect(process, &ChildProcess::ended, this, [this, process] {
        std::erase_if(m_leaving, [process](std::unique_ptr<ChildProcess> &each) {
            const bool isIt = each.get() == process;
            if (isIt)
                each.release()->deleteLater();
            return isIt;
        });
        if (isIdle())
            Q_EMIT idle();
    });
    process->terminate();
    reportLoss(id, left);
    m_leaving.push_back(std::move(left.process));
    SessionPeer *const peer = m_run.find(id);
    if (peer && std::exchange(peer->programIsFull, false) && peer->summary.connected)
        m_flow.applyReading(*peer); // what comes next is not for it
}

void ProgramResponder::reportLoss(PeerId peer, const Running &running)
{
    if (const qint64 lost = running.lost + running.process->refusedBytes(); lost > 0)
        report(ProgramReport::Reason::Lost, peer, lost);
}

void ProgramResponder::reportLateLoss(SessionPeer &peer)
{
    if (const qint64 lost = std::exchange(peer.programLost, 0); lost > 0)
        report(ProgramReport::Reason::Lost, peer.summary.peer, lost);
}

void ProgramResponder::report(ProgramReport::Reason reason, PeerId peer, qint64 value,
                              const QByteArray &text)
{
    m_run.addEvent(MessageKind::Program, peer, ProgramReport{reason, value, text}.toBytes());
}

} // namespace socketchat
