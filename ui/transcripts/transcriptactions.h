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
class RecordingActions;
class Session;
class StatusLine;

/// A saved conversation as it was read.
struct ReadTranscript
{
    QString path;
    std::shared_ptr<Conversation> conversation;
    TranscriptSummary summary;
    ConversationTotals totals;
};

/// What the File menu offers for a whole conversation: save it, open a saved one, record. Owns the
/// dialogs and what works behind them; never waits. A save that is under way when the window goes
/// is finished behind the scenes.
class TranscriptActions : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it; `window` has all its fields already, and becomes the parent.
    TranscriptActions(Session &session, const ConversationPane &conversation, JobBar &bar,
                      StatusLine &status, Preferences &preferences, QWidget &window);
    ~TranscriptActions() override;

    /// For the File menu.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] RecordingActions &recording() const { return *m_recording; }

    /// As the dialogs do it when a file was chosen. `rows` empty: all of them. Only one file at a
    /// time: refused with a sentence while another is under way.
    void save(const QString &path, TranscriptFormat format,
              const QList<SaveRequest::Span> &rows = {});
    void open(const QString &path);

    /// Asks where to, and saves everything.
    void saveAll();
    /// Rows that are kept in no file: neither saved, nor read from one, nor recorded.
    [[nodiscard]] qint64 unsavedRows() const;

    /// This window shows what was read: says what is to be said about it.
    void showRead(const ReadTranscript &read);
    /// The title of a window that shows what was read; empty for any other.
    [[nodiscard]] QString readTitle() const;
    /// The name of the file that was read, fit to be shown; empty where none was.
    [[nodiscard]] QString readName() const { return m_readName; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// A window of its own is wanted for it.
    void transcriptRead(const socketchat::ReadTranscript &read);
    void readTitleChanged();

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
    QAction *m_save;
    QAction *m_saveSelection;
    QAction *m_open;
    QPointer<FileJob> m_job;
    TranscriptFormat m_format = TranscriptFormat::Text; // that was chosen last
    qint64 m_savedEnd = 0; // rows before it are in a file
    std::optional<TranscriptTitle> m_readTitle;
    QString m_readName;
};

} // namespace socketchat
