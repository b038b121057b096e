// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/recorder.h"
#include "app/export/savejob.h"

#include <QObject>

namespace socketchat {

class Session;

/// What of a conversation without a window goes to files: `--record` while it happens, `--save` at
/// its end.
class HeadlessTranscripts : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit HeadlessTranscripts(Session &session, QObject *parent = nullptr);

    /// Right after the session has been started. Empty names keep nothing.
    void start(const QString &recordTo, const QString &saveTo);
    /// The session has ended: writes what is left, then finished().
    void finish();
    /// True too where there is nothing to be done. False before finish().
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    /// A sentence on what has been written where.
    void told(const QString &sentence);
    /// A sentence on what could not be written.
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
