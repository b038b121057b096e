// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/recorder.h"

#include "app/chat/handover.h"
#include "app/chat/sentencepieces.h"
#include "app/export/recordingworker.h"

#include <QThread>

#include <utility>

namespace socketchat {

Recorder::Recorder(std::shared_ptr<const Conversation> conversation, QObject *parent)
    : QObject(parent)
    , m_conversation(std::move(conversation))
{ }

Recorder::~Recorder()
{
    if (m_worker)
        m_worker->disconnect(this);
    stop();
    endThread();
}

void Recorder::start(const TranscriptTitle &title, const RecordingOptions &options, qint64 first)
{
    if (m_worker)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("recording"));
    m_worker = new RecordingWorker(m_conversation, title, options, first);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RecordingWorker::fileOpened, this, [this](const QString &path) {
        m_path = path;
        Q_EMIT fileOpened(path);
    });
    connect(m_worker, &RecordingWorker::failed, this, [this](const FileProblem &problem) {
        Q_EMIT failed(tr("The conversation is not being recorded; it goes on, and so do "
                         "attempts to record it. %1")
                              .arg(problem.sentence()));
    });
    connect(m_worker, &RecordingWorker::recovered, this, [this](qint64 missing) {
        Q_EMIT recovered(missing, missing ? tr("Recording goes on; %Ln row(s) are missing.",
                                               nullptr, pluralCount(missing))
                                          : tr("Recording goes on; nothing is missing."));
    });
    connect(m_worker, &RecordingWorker::ended, this, [this](qint64 missing) {
        endThread();
        Q_EMIT finished(missing, missing ? tr("%Ln row(s) could not be recorded.", nullptr,
                                              pluralCount(missing))
                                         : QString());
    });
    m_thread->start();
    QMetaObject::invokeMethod(m_worker, handedOver([worker = m_worker] { worker->start(); }),
                              Qt::QueuedConnection);
}

void Recorder::stop()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, handedOver([worker = m_worker] { worker->stop(); }),
                                  Qt::QueuedConnection);
}

void Recorder::endThread()
{
    if (!m_thread)
        return;
    // Queued behind a stop() that may not have run yet.
    QMetaObject::invokeMethod(m_worker, handedOver([thread = m_thread.get()] { thread->quit(); }),
                              Qt::QueuedConnection);
    m_thread->wait();
    m_thread.reset();
    m_worker = nullptr;
}

} // namespace socketchat
