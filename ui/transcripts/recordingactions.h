// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QObject>

class QAction;
class QWidget;

namespace socketchat {

class JobBar;
class Preferences;
class Recorder;
class StatusLine;

/// "Record" in the File menu: records each run of the session as long as it is checked, in the
/// folder that the person has chosen. What is not written when the window goes is written behind
/// the scenes.
class RecordingActions : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it; dialogs belong to `window`.
    RecordingActions(Session &session, JobBar &bar, StatusLine &status, Preferences &preferences,
                     QWidget &window, QObject *parent);
    ~RecordingActions() override;

    [[nodiscard]] QAction *record() const { return m_record; }
    [[nodiscard]] QAction *folder() const { return m_folder; }
    /// As the dialog does it: remembers the folder, and goes on in it.
    void setFolder(const QString &folder);
    void setRecording(bool on);
    /// Records into that folder, for this window only: the folder the person has chosen stays what
    /// it is.
    void recordInto(const QString &folder);
    /// How many of these rows have been recorded, as far as that was done without a gap.
    [[nodiscard]] qint64 recordedRows(qint64 first, qint64 end) const;
    void retranslate();

private:
    void recordTriggered(bool on);
    void askForFolder(bool thenRecord);
    void stateChanged(Transport::State state);
    void begin(qint64 first);
    void end();
    void showState();
    [[nodiscard]] QString whereTo() const;

    Session &m_session;
    JobBar &m_bar;
    StatusLine &m_status;
    Preferences &m_preferences;
    QWidget &m_window;
    QAction *m_record;
    QAction *m_folder;
    QString m_ownFolder; // of this window only
    Recorder *m_recorder = nullptr; // of the run that is under way
    bool m_wanted = false;
    bool m_refused = false; // by the disk
    bool m_running = false;
    qint64 m_end = 0; // past the last row of the last run
    qint64 m_recordedFirst = 0; // rows that were recorded without a gap, the newest of such spans
    qint64 m_recordedEnd = 0;
};

} // namespace socketchat
