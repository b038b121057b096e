// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/recorder.h"
#include "app/export/savejob.h"

#include <QObject>

namespace socketchat {

class Session;

/// Handles a headless conversation's files: `--record` while it runs, `--save` at its end.
class HeadlessTranscripts : public QObject
{
    Q_OBJECT

public:
    /// Constructs it idle; `session` must outlive it.
    explicit HeadlessTranscripts(Session &session, QObject *parent = nullptr);

    /// Starts recording; call it right after the session was started. Empty names turn the feature
    /// off.
    void start(const QString &recordTo, const QString &saveTo);
    /// Writes the rest once the session has ended; finished() follows.
    void finish();
    /// Returns whether everything was written, or there was nothing to write. False before
    /// finish().
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    /// Emitted with a sentence on what was written where.
    void reported(const QString &sentence);
    /// Emitted with a sentence on what could not be written.
    void failed(const QString &sentence);
    void finished();

private:
    void save();

    Session &m_session;
    QString m_saveTo;
    Recorder m_recorder;
    std::unique_ptr<SaveJob> m_saving;
    bool m_asked = false;
    bool m_recorded = false;
    bool m_saved = false;
    bool m_failed = false;
};

} // namespace socketchat
