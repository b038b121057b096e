// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace socketchat {

/// Reads or writes a file in a thread of its own. Its signals are emitted from the event loop of
/// the thread that the job lives in, never from inside a call.
class FileJob : public QObject
{
    Q_OBJECT

public:
    enum class Outcome : quint8 { Done, Cancelled, Failed };
    Q_ENUM(Outcome)

    struct Result
    {
        Outcome outcome = Outcome::Done;
        QString problem; ///< if it failed: a sentence that says what to do
    };

    /// Gives the work access to the job, in the work's thread.
    class Control
    {
    public:
        virtual ~Control() = default;
        [[nodiscard]] virtual bool isCancelled() const = 0;
        /// Reports progress; cheap enough to call for every row.
        virtual void progress(qint64 done, qint64 total) = 0;
    };
    using Work = std::function<Result(Control &)>;

    /// Constructs a job, not started yet. `work` must own, or share ownership of, everything it
    /// uses.
    explicit FileJob(Work work, QObject *parent = nullptr);
    /// Cancels and waits for the current step (a row, a block of a file).
    ~FileJob() override;

    /// Starts the job; call it only once.
    void start();
    void cancel();

Q_SIGNALS:
    /// Emitted at most a few times a second. Both values count rows or both count bytes.
    void progressed(qint64 done, qint64 total);
    /// Emitted last.
    void finished(socketchat::FileJob::Outcome outcome, const QString &problem);

private:
    class Progress;
    void end(const Result &result);

    Work m_work;
    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<QThread> m_thread;
};

} // namespace socketchat
