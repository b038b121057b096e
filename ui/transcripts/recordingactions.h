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

/// Implements "Record" in the File menu: records each run of the session into the folder that its
/// setup names. Unwritten rows are still written after the window is closed.
class RecordingActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` is the parent of dialogs.
    RecordingActions(Session &session, JobBar &bar, StatusLine &status, Preferences &preferences,
                     QWidget &window, QObject *parent);
    ~RecordingActions() override;

    [[nodiscard]] QAction *record() const { return m_record; }
    [[nodiscard]] QAction *folder() const { return m_folder; }
    /// Stores the folder and continues recording there, like the dialog.
    void setFolder(const QString &folder);
    void setRecording(bool on);
    /// Returns how many of these rows have been recorded without a gap.
    [[nodiscard]] qint64 recordedRows(qint64 first, qint64 end) const;
    void retranslate();

private:
    void recordTriggered(bool on);
    void askForFolder(bool thenRecord);
    void setupChanged(const ConversationSetup &before);
    void stateChanged(Transport::State state);
    void begin(qint64 first);
    void end();
    void showState();
    [[nodiscard]] bool isWanted() const { return !m_session.setup().record.isEmpty(); }
    [[nodiscard]] QString folderInUse() const;

    Session &m_session;
    JobBar &m_bar;
    StatusLine &m_status;
    Preferences &m_preferences;
    QWidget &m_window;
    QAction *m_record;
    QAction *m_folder;
    QString m_ownFolder; // for this window only
    Recorder *m_recorder = nullptr; // of the current run
    bool m_refused = false; // the file could not be written
    bool m_running = false;
    qint64 m_end = 0; // past the last row of the last run
    qint64 m_recordedFirst = 0; // newest range of rows recorded without a gap
    qint64 m_recordedEnd = 0;
};

} // namespace socketchat
