// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/chat/peernotelist.h"
#include "app/chat/savedmessagelist.h"
#include "app/lesson/callprinter.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settingsfile.h"
#include "ui/widgets/conversationlook.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>

#include <initializer_list>
#include <memory>
#include <optional>

namespace socketchat {

/// Stores settings between runs; never passwords. Missing or invalid values read as the default;
/// values that cannot be written are lost at exit. They are written a moment later, in a thread of
/// their own, or else by the destructor. If the whole file is damaged, from a newer
/// version, unreadable or read-only, takeNotice() says so and the file is kept: see SettingsFile.
class Preferences
{
public:
    static constexpr qsizetype historyLimit = 20;
    static constexpr qsizetype recentLimit = 10;

    /// Uses the file in the person's configuration folder.
    Preferences();
    explicit Preferences(const QString &file);
    ~Preferences();
    Q_DISABLE_COPY_MOVE(Preferences)

    /// Versions the file format; increased when older versions cannot read it.
    static constexpr int fileVersion = 1;
    [[nodiscard]] const SettingsFile &file() const { return m_file; }
    /// Returns a message about the file for the person: once, then an empty text.
    [[nodiscard]] QString takeNotice();

    /// Returns `en` or `zh`; empty if not chosen.
    [[nodiscard]] QString language() const { return value("language").toString(); }
    void setLanguage(const QString &name) { keep("language", name); }
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance) { keep("appearance", appearanceName(appearance)); }

    /// Returns the text size in percent; see TextScale.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent) { keep("textScale", percent); }
    [[nodiscard]] bool projector() const
    {
        return value("projector").toString() == QLatin1StringView("true");
    }
    void setProjector(bool on) { keep("projector", on); }

    /// Return the state of window and splitter, as saved by Qt.
    [[nodiscard]] QByteArray geometry() const { return value("window/geometry").toByteArray(); }
    [[nodiscard]] QByteArray splitter() const { return value("window/splitter").toByteArray(); }
    void setGeometry(const QByteArray &geometry, const QByteArray &splitter);
    [[nodiscard]] bool inspectorShown() const { return value("window/inspector", true).toBool(); }
    void setInspectorShown(bool shown) { keep("window/inspector", shown); }
    /// Tells whether the inspector is shown where it leaves little room to the conversation.
    [[nodiscard]] bool inspectorUnfolded() const
    {
        return value("window/inspectorUnfolded", false).toBool();
    }
    void setInspectorUnfolded(bool unfolded) { keep("window/inspectorUnfolded", unfolded); }

    [[nodiscard]] bool savedShown() const { return value("window/saved", false).toBool(); }
    void setSavedShown(bool shown) { keep("window/saved", shown); }
    /// Returns the saved messages of all windows, in a file of their own beside the settings.
    [[nodiscard]] SavedMessageList &savedMessages() { return m_saved; }
    /// Returns the names of peers, in another file there.
    [[nodiscard]] PeerNoteList &peerNotes() { return m_peerNotes; }

    /// Tells whether the desktop is told of messages that come while their window is not seen.
    [[nodiscard]] bool notifiesOfMessages() const { return value("window/notify", false).toBool(); }
    void setNotifiesOfMessages(bool notifies) { keep("window/notify", notifies); }
    /// Tells whether a window with unsaved content asks before closing.
    [[nodiscard]] bool asksBeforeClosing() const
    {
        return value("window/askBeforeClosing", true).toBool();
    }
    void setAsksBeforeClosing(bool asks) { keep("window/askBeforeClosing", asks); }

    /// Returns what a window begins with: the stored choices (see SetupChoice::Kept), the program's
    /// defaults of the others, and a folder for recordings if new windows record.
    [[nodiscard]] ConversationSetup setup() const;
    /// Stores the last address and the choices that belong to it.
    void setSetup(const ConversationSetup &setup);
    /// Stores what differs from `before`, if it is a choice that is stored at once.
    void setChosen(const ConversationSetup &setup, const ConversationSetup &before);
    /// Stores what differs from setup() and does not belong to an address, for new windows.
    void setDefaults(const ConversationSetup &setup);

    /// Returns the addresses used, newest first, without duplicates.
    [[nodiscard]] QStringList history() const;
    void addToHistory(const QString &address);
    void clearHistory() { keep("endpoint/history", QStringList()); }

    /// Return the folders for saved and recorded conversations; empty if not chosen.
    [[nodiscard]] QString transcriptFolder() const
    {
        return value("transcripts/folder").toString();
    }
    void setTranscriptFolder(const QString &folder) { keep("transcripts/folder", folder); }
    /// Returns the saved conversations opened or saved last, newest first, without duplicates.
    [[nodiscard]] QStringList recentTranscripts() const;
    void addRecentTranscript(const QString &path);
    void clearRecentTranscripts() { keep("transcripts/recent", QStringList()); }
    [[nodiscard]] QString recordingFolder() const
    {
        return value("transcripts/recordings").toString();
    }
    void setRecordingFolder(const QString &folder) { keep("transcripts/recordings", folder); }
    /// Tells whether new windows record each run; without a folder they do not.
    [[nodiscard]] bool recordsNewWindows() const
    {
        return value("transcripts/recordNewWindows", false).toBool();
    }
    void setRecordsNewWindows(bool records) { keep("transcripts/recordNewWindows", records); }

    /// Returns the progress in a lesson, as written by LessonProgress; empty if not begun.
    [[nodiscard]] QString lessonProgress(const QString &id) const
    {
        return value(QString(QLatin1StringView("lessons/") + id)).toString();
    }
    void setLessonProgress(const QString &id, const QString &progress)
    {
        keep(QString(QLatin1StringView("lessons/") + id), progress);
    }
    /// Returns the folder with a teacher's own lessons; empty if none.
    [[nodiscard]] QString lessonFolder() const { return value("lessonFolder").toString(); }
    void setLessonFolder(const QString &folder) { keep("lessonFolder", folder); }
    [[nodiscard]] bool lessonsShown() const { return value("window/lessons", false).toBool(); }
    void setLessonsShown(bool shown) { keep("window/lessons", shown); }

    /// Returns the language in which socket calls are shown; nullopt if not chosen.
    [[nodiscard]] std::optional<CallLanguage> callLanguage() const;
    void setCallLanguage(CallLanguage language);
    /// Returns whose calls are shown while no lesson is under way.
    [[nodiscard]] CallView callView() const;
    void setCallView(CallView view);
    [[nodiscard]] ConversationLook conversationLook() const;
    void setConversationLook(const ConversationLook &look);

private:
    [[nodiscard]] QVariant value(QAnyStringView key, const QVariant &otherwise = {}) const;
    void keep(QAnyStringView key, const QVariant &value);
    void keepDifferences(const ConversationSetup &setup, const ConversationSetup &before,
                         std::initializer_list<SetupChoice::Kept> kinds);

    void write();

    SettingsFile m_file;
    SavedMessageList m_saved;
    PeerNoteList m_peerNotes;
    std::unique_ptr<QSettings> m_settings; // none if the file must not be used
    QThreadPool m_writing; // a disk may take many frames
    QTimer m_later;
    QVariantMap m_forgotten; // replaces the file in that case, until exit
    bool m_told = false;
};

} // namespace socketchat
