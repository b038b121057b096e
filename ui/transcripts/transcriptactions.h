// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationtotals.h"
#include "app/export/savejob.h"
#include "app/export/transcriptreader.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QWidget;

namespace socketchat {

class ConversationPane;
class JobBar;
class Preferences;
class RecentMenu;
class RecordingActions;
class Session;
class SessionFileActions;
class StatusLine;

/// Holds a saved conversation that was read from a file.
struct ReadTranscript
{
    QString path;
    std::shared_ptr<Conversation> conversation;
    TranscriptSummary summary;
    ConversationTotals totals;
};

/// Implements saving, opening and recording conversations in the File menu. Owns the dialogs and
/// background jobs; never blocks. A save in progress is finished after the window is closed.
class TranscriptActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `window` must already have all its fields; it becomes the parent.
    TranscriptActions(Session &session, const ConversationPane &conversation, JobBar &bar,
                      StatusLine &status, Preferences &preferences, QWidget &window);
    ~TranscriptActions() override;

    /// Returns the actions for the File menu.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] RecordingActions &recording() const { return *m_recording; }
    [[nodiscard]] SessionFileActions &sessionFiles() const { return *m_sessionFiles; }

    /// Saves or opens a file, like the dialogs. Empty `rows` means all. One file at a time: shows
    /// an error while another is being read or written.
    void save(const QString &path, TranscriptFormat format,
              const QList<SaveRequest::Span> &rows = {});
    void open(const QString &path);

    /// Asks for a file and saves all rows.
    void saveAll();
    /// Counts the rows that are in no file: neither saved, nor read from one, nor recorded.
    [[nodiscard]] qint64 unsavedRows() const;

    /// Returns whether a file is being read or written.
    [[nodiscard]] bool isWorking() const { return !m_job.isNull(); }

    /// Adopts name and title of the file that was read into this window, and shows whether it is
    /// damaged or incomplete.
    void showRead(const ReadTranscript &read);
    /// Returns the window title for a conversation that was read; empty for any other.
    [[nodiscard]] QString readTitle() const;
    /// Returns the printable name of the file that was read; empty if none.
    [[nodiscard]] QString readName() const { return m_readName; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Requests a new window for a conversation.
    void transcriptRead(const socketchat::ReadTranscript &read);
    void readTitleChanged();
    /// Reports files, dropped on the window, that are no conversations.
    void filesDropped(const QStringList &paths);

private:
    void saveSelection();
    void askWhereToSave(const QList<SaveRequest::Span> &rows);
    void askWhatToOpen();
    void pathChosen(const QString &path, TranscriptFormat chosen,
                    const QList<SaveRequest::Span> &rows);
    [[nodiscard]] bool isBusy();
    void run(FileJob *job, const QString &path, QString (*what)(const QString &file));
    void retranslate();

    Session &m_session;
    const ConversationPane &m_conversation;
    JobBar &m_bar;
    Preferences &m_preferences;
    QWidget &m_window;
    RecordingActions *m_recording;
    SessionFileActions *m_sessionFiles;
    QAction *m_save;
    QAction *m_saveSelection;
    QAction *m_open;
    RecentMenu *m_recent;
    QPointer<FileJob> m_job;
    TranscriptFormat m_format = TranscriptFormat::Text; // chosen last
    qint64 m_savedEnd = 0; // rows before this are in a file
    std::optional<TranscriptTitle> m_readTitle;
    QString m_readName;
};

} // namespace socketchat
