// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace socketchat {

/// A file that is written or read in a thread of its own, however long that takes. Its signals come
/// from the event loop of the thread that it lives in, never from inside a call.
class FileJob : public QObject
{
    Q_OBJECT

public:
    enum class Outcome : quint8 { Done, Cancelled, Failed };
    Q_ENUM(Outcome)

    struct Result
    {
        Outcome outcome = Outcome::Done;
        QString problem; ///< where it failed: one sentence that says what to do
    };

    /// What the work itself sees of the job; used in its thread.
    class Control
    {
    public:
        virtual ~Control() = default;
        [[nodiscard]] virtual bool isCancelled() const = 0;
        /// Cheap enough to be called for every row.
        virtual void progress(qint64 done, qint64 total) = 0;
    };
    using Work = std::function<Result(Control &)>;

    /// `work` owns, or shares, all that it uses.
    explicit FileJob(Work work, QObject *parent = nullptr);
    /// Cancels, and waits until what is in hand (a row, a piece of a file) has been done.
    ~FileJob() override;

    /// Once.
    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// At most a few times a second. Rows or bytes; the rest is the same unit.
    void progressed(qint64 done, qint64 total);
    /// The last signal.
    void finished(socketchat::FileJob::Outcome outcome, const QString &problem);

private:
    class Progress;
    void end(const Result &result);

    Work m_work;
    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<QThread> m_thread;
};

} // namespace socketchat
