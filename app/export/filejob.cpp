// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/filejob.h"

#include "app/chat/handover.h"

#include <QElapsedTimer>
#include <QThread>

#include <atomic>
#include <utility>

namespace socketchat {

namespace {
constexpr qint64 progressInterval = 100; // ms
} // namespace

class FileJob::Progress : public FileJob::Control
{
public:
    explicit Progress(FileJob &job)
        : m_job(job)
    {
        m_last.start();
    }
    [[nodiscard]] bool isCancelled() const override { return cancelled; }
    void progress(qint64 done, qint64 total) override
    {
        if (m_last.elapsed() < progressInterval)
            return;
        m_last.restart();
        const auto tell = [job = &m_job, done, total] { Q_EMIT job->progressed(done, total); };
        QMetaObject::invokeMethod(&m_job, handedOver(tell), Qt::QueuedConnection);
    }
    std::atomic<bool> cancelled = false;

private:
    FileJob &m_job; // waits for the thread in its destructor
    QElapsedTimer m_last;
};

FileJob::FileJob(Work work, QObject *parent)
    : QObject(parent)
    , m_work(std::move(work))
    , m_progress(std::make_shared<Progress>(*this))
{ }

FileJob::~FileJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void FileJob::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] {
        // An own reference, released last, keeps it alive for the thread.
        const std::shared_ptr<Progress> progress = m_progress;
        const Result result = m_work(*progress);
        QMetaObject::invokeMethod(this, handedOver([this, result] { end(result); }),
                                  Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("file"));
    m_thread->start(QThread::LowPriority);
}

void FileJob::cancel() { m_progress->cancelled = true; }

void FileJob::end(const Result &result)
{
    m_thread->wait(); // the thread is about to return
    m_thread.reset();
    Q_EMIT finished(result.outcome, result.problem);
}

} // namespace socketchat
