// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/recordingworker.h"

#include "app/export/savejob.h"
#include "app/export/transcriptrows.h"
#include "app/net/clock.h"

#include <utility>

namespace socketchat {

namespace {

constexpr int interval = 400; // ms; below the second that may be lost
constexpr qint64 retryAfter = 2'000; // ms

} // namespace

RecordingWorker::RecordingWorker(std::shared_ptr<const Conversation> conversation,
                                 const TranscriptTitle &title, const RecordingOptions &options,
                                 qint64 first)
    : m_conversation(std::move(conversation))
    , m_options(options)
    , m_title(title)
    , m_file(options)
    , m_clock(this)
    , m_next(first)
{
    m_clock.setInterval(interval);
    connect(&m_clock, &QTimer::timeout, this, &RecordingWorker::work);
}

void RecordingWorker::start()
{
    work();
    m_clock.start();
}

void RecordingWorker::stop()
{
    m_clock.stop();
    m_sinceFailure.invalidate(); // retry at once, even after a failure
    work();
    m_missing += m_conversation->range().end - m_next;
    if (!m_failing)
        endFile();
    m_file.close();
    Q_EMIT ended(m_missing);
}

void RecordingWorker::work()
{
    if (m_failing && m_sinceFailure.isValid() && m_sinceFailure.elapsed() < retryAfter)
        return;
    const quint64 revision = m_conversation->revision();
    if (!m_failing && m_file.isOpen() && revision == m_revision)
        return;
    if (!isOpen() || !writeRows() || !writeSettled())
        return;
    m_revision = revision;
    if (std::exchange(m_failing, false))
        Q_EMIT recovered(m_missing - m_missingBefore);
}

bool RecordingWorker::isOpen()
{
    if (m_file.isFull(nowNs()))
        endFile();
    if (m_file.isOpen())
        return true;
    m_title.time = nowNs();
    m_title.first = m_next;
    m_rows = 0;
    const FileProblem problem = m_file.open(m_title);
    if (problem.kind != FileProblem::Kind::None) {
        fail(problem);
        return false;
    }
    Q_EMIT fileOpened(m_file.path());
    return true;
}

bool RecordingWorker::writeRows()
{
    const qint64 end = m_conversation->range().end;
    while (m_next < end) {
        if (!isOpen())
            return false;
        const Batch batch = nextBatch(end);
        const FileProblem problem = append(batch.lines);
        if (problem.kind == FileProblem::Kind::TooLarge && batch.rows > 1) {
            m_batchSize = std::max<qsizetype>(m_batchSize / 8, 1);
            continue;
        }
        if (problem.kind != FileProblem::Kind::None) {
            fail(problem);
            return false;
        }
        m_batchSize = std::min(m_batchSize * 2, largestBatch);
        m_next = batch.next;
        m_rows += batch.rows;
        m_missing += batch.missing;
        for (const auto &[peer, row] : batch.queued)
            m_queued[peer].push_back(row);
    }
    return true;
}

RecordingWorker::Batch RecordingWorker::nextBatch(qint64 end) const
{
    Batch batch;
    batch.next = m_next;
    while (batch.next < end && batch.lines.size() < m_batchSize) {
        const auto row = transcriptRow(*m_conversation, batch.next, false, {});
        if (!row) {
            const qint64 first =
                    std::min(std::max(m_conversation->range().first, batch.next + 1), end);
            batch.lines += transcriptMissingLine(first - batch.next, nowNs());
            batch.missing += first - batch.next;
            batch.next = first;
            continue;
        }
        transcriptRowLines(*row, m_title.protocol, m_title.role,
                           [&batch](const QByteArray &line) { batch.lines += line; });
        if (row->message.flags.testFlag(MessageFlag::Queued))
            batch.queued.emplace_back(row->message.peer, batch.next);
        ++batch.rows;
        ++batch.next;
    }
    return batch;
}

/// Records the results of messages that were still queued when they were written. Messages to one
/// peer are sent in order, so checking stops at the first one still queued.
bool RecordingWorker::writeSettled()
{
    for (auto entry = m_queued.begin(); entry != m_queued.end();) {
        std::deque<qint64> &rows = entry->second;
        QByteArray lines;
        size_t settled = 0;
        for (; settled < rows.size(); ++settled) {
            const std::optional<Message> row = m_conversation->message(rows[settled], 0);
            if (!row)
                continue;
            if (row->flags.testFlag(MessageFlag::Queued))
                break;
            lines += transcriptSettledLine(*row, nowNs());
        }
        if (!lines.isEmpty()) {
            if (const FileProblem problem = append(lines);
                problem.kind != FileProblem::Kind::None) {
                fail(problem);
                return false;
            }
        }
        rows.erase(rows.begin(), rows.begin() + qsizetype(settled));
        entry = rows.empty() ? m_queued.erase(entry) : std::next(entry);
    }
    return true;
}

/// Appends lines; continues in a new file if this one may not grow any more.
FileProblem RecordingWorker::append(const QByteArray &lines)
{
    const FileProblem problem = m_file.append(lines);
    if (problem.kind != FileProblem::Kind::TooLarge || m_rows == 0)
        return problem;
    endFile();
    return isOpen() ? m_file.append(lines) : problem;
}

/// Closes the file with its last line, if there is space for it.
void RecordingWorker::endFile()
{
    if (m_file.isOpen())
        m_file.append(transcriptEndLine(m_rows, nowNs()));
    m_file.close();
}

void RecordingWorker::fail(const FileProblem &problem)
{
    m_sinceFailure.start();
    // A smaller batch may still fit.
    m_batchSize = std::max(m_batchSize / 8, smallestBatch);
    // The next file starts empty.
    if (problem.kind == FileProblem::Kind::TooLarge)
        m_file.close();
    if (std::exchange(m_failing, true))
        return;
    m_missingBefore = m_missing;
    Q_EMIT failed(problem);
}

} // namespace socketchat
