// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headlesstranscripts.h"

#include "app/chat/session.h"

namespace socketchat {

HeadlessTranscripts::HeadlessTranscripts(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_recorder(session.sharedConversation())
{
    connect(&m_recorder, &Recorder::fileOpened, this,
            [this](const QString &path) { Q_EMIT reported(tr("Recording to “%1”.").arg(path)); });
    connect(&m_recorder, &Recorder::failed, this, &HeadlessTranscripts::failed);
    connect(&m_recorder, &Recorder::recovered, this,
            [this](qint64, const QString &sentence) { Q_EMIT failed(sentence); });
    connect(&m_recorder, &Recorder::finished, this,
            [this](qint64 missing, const QString &sentence) {
                m_recorded = true;
                if (missing > 0) {
                    m_failed = true;
                    Q_EMIT failed(sentence);
                }
                Q_EMIT finished();
            });
}

void HeadlessTranscripts::start(const QString &recordTo, const QString &saveTo)
{
    m_saveTo = saveTo;
    if (recordTo.isEmpty())
        return;
    RecordingOptions options;
    options.folder = recordTo;
    m_recorder.start(transcriptTitle(m_session), options, 0);
}

bool HeadlessTranscripts::isFinished() const { return m_asked && m_recorded && m_saved; }

void HeadlessTranscripts::finish()
{
    m_asked = true;
    m_recorded = !m_recorder.isRecording();
    m_saved = m_saveTo.isEmpty();
    m_recorder.stop();
    if (!m_saved)
        save();
}

void HeadlessTranscripts::save()
{
    SaveRequest request;
    request.path = m_saveTo;
    request.format = transcriptFormatOf(m_saveTo).value_or(TranscriptFormat::Text);
    request.title = transcriptTitle(m_session);
    m_saving = std::make_unique<SaveJob>(m_session.sharedConversation(), request);
    connect(m_saving.get(), &SaveJob::finished, this,
            [this](FileJob::Outcome outcome, const QString &problem) {
                m_saved = true;
                if (outcome == FileJob::Outcome::Done) {
                    Q_EMIT reported(tr("The conversation is saved in “%1”.").arg(m_saveTo));
                } else {
                    m_failed = true;
                    Q_EMIT failed(problem);
                }
                Q_EMIT finished();
            });
    m_saving->start();
}

} // namespace socketchat
