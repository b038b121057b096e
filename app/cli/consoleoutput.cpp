// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/consoleoutput.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr int writesInARow = 256;
constexpr qsizetype writtenAtOnce = 64 * 1024;
constexpr qsizetype notCopied = 16 * 1024; // from so many bytes on
constexpr qsizetype writtenKept = 1024 * 1024; // bytes already written, at the start of the buffer

} // namespace

ConsoleOutput::ConsoleOutput(int descriptor, QObject *parent)
    : QObject(parent)
    , m_stream(descriptor, ConsoleStream::Direction::Output)
{
    connect(&m_stream, &ConsoleStream::ready, this, &ConsoleOutput::flush);
}

void ConsoleOutput::write(QByteArrayView bytes)
{
    if (!m_broken && !m_stream.isWatching() && bytes.size() >= notCopied) {
        writeSome(); // what came before
        const int error = pending() == 0 && !m_broken ? writeFrom(bytes) : 0;
        if (error)
            markBroken(error);
    }
    if (m_broken)
        m_dropped += bytes.size();
    if (m_broken || bytes.isEmpty())
        return;
    m_pending.append(bytes.data(), bytes.size());
    if (m_stream.isWatching())
        return;
    if (pending() >= writtenAtOnce)
        writeSome();
    if (!m_stream.isWatching() && !std::exchange(m_flushing, true))
        QMetaObject::invokeMethod(this, &ConsoleOutput::flush, Qt::QueuedConnection);
}

void ConsoleOutput::checkProgress()
{
    const bool moves = pending() == 0 || m_taken != m_takenBefore;
    m_takenBefore = m_taken;
    m_idle = moves ? 0 : m_idle + 1;
}

void ConsoleOutput::abandon()
{
    if (m_broken)
        return;
    markBroken(0);
    m_stream.setWatching(false);
}

void ConsoleOutput::markBroken(int error)
{
    m_broken = true;
    m_error = error;
    m_dropped += pending();
    m_pending.clear();
    m_written = 0;
    QMetaObject::invokeMethod(this, &ConsoleOutput::drained, Qt::QueuedConnection);
}

void ConsoleOutput::flush()
{
    m_flushing = false;
    writeSome();
    if (pending() == 0)
        Q_EMIT drained();
}

int ConsoleOutput::writeFrom(QByteArrayView &bytes)
{
    for (int i = 0; i < writesInARow && !bytes.isEmpty(); ++i) {
        const ConsoleStream::Outcome outcome = m_stream.write(bytes);
        if (outcome.count < 0)
            return outcome.mustWait() ? 0 : outcome.error;
        m_taken += outcome.count;
        bytes = bytes.sliced(outcome.count);
    }
    return 0;
}

void ConsoleOutput::writeSome()
{
    QByteArrayView left = QByteArrayView(m_pending).sliced(m_written);
    const int error = writeFrom(left);
    m_written = m_pending.size() - left.size();
    if (error)
        markBroken(error);
    if (pending() == 0) {
        m_pending.resize(0); // keeps its capacity
        m_written = 0;
    }
    m_stream.setWatching(pending() > 0);
    // A reader that is never quite done must not make the buffer grow.
    if (m_written >= writtenKept && m_written >= pending()) {
        std::copy(m_pending.cbegin() + m_written, m_pending.cend(), m_pending.begin());
        m_pending.resize(pending());
        m_written = 0;
    }
}

} // namespace socketchat
