// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/settings/language.h"

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace socketchat {

struct ClosingLoss;
class Composer;
class ConversationPane;
class EndpointBar;
class Inspector;
class MainMenu;
class PaneLayout;
class Preferences;
class RefreshClock;
class SideColumn;
class StatusLine;
class StreamRegistry;
class TranscriptActions;
class TranscriptBanner;
class WindowCloser;
class WindowDriver;
struct ReadTranscript;

/// Shows one end of a conversation: creates the panes and connects them. Independent of other
/// windows. Closing it first lets the session send what is queued, and shows that; closing it again
/// drops the rest. Then it deletes itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `preferences` and `language` must outlive the window.
    MainWindow(const ConversationSetup &setup, Preferences &preferences, Language &language,
               std::unique_ptr<Session> session = std::make_unique<Session>());
    ~MainWindow() override;

    [[nodiscard]] Session &session() { return *m_session; }
    /// Returns what would be lost by closing the window now.
    [[nodiscard]] ClosingLoss closingLoss() const;
    /// Does not store the position of this window, since it was placed at an offset from another.
    void forgetPlace() { m_placeKept = false; }
    /// Sets the registry through which windows of this program share their streams.
    void setStreams(std::shared_ptr<StreamRegistry> streams);
    /// Returns the setup that "Open a matching client / server" opens.
    [[nodiscard]] ConversationSetup matchingSetup() const;
    /// Shows or hides the lessons without moving the focus.
    void setLessonsShown(bool shown);
    void showLessons(bool shown);
    /// Opens a file: a saved conversation in a new window, which replaces this one if it is empty;
    /// a lesson beside this conversation.
    void openFile(const QString &path);
    /// Shows a saved conversation, which must already be in its session: a banner replaces the
    /// controls for starting and sending. If a run begins, the window becomes an ordinary one.
    void showTranscript(const ReadTranscript &read);
    /// Drives this window's controls programmatically (used by lessons).
    [[nodiscard]] WindowDriver &driver() { return *m_driver; }
    [[nodiscard]] TranscriptActions &transcripts() { return *m_transcripts; }

Q_SIGNALS:
    void windowRequested(const socketchat::ConversationSetup &setup);
    void quitRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanes();
    void connectPanes(Language &language);
    void connectMenu(Language &language);
    void showSettings(Language &language);
    [[nodiscard]] ConversationSetup defaults() const;
    void retranslateTitle();
    void refresh();
    void refreshCalmly();
    void leadBackToAddress();
    void showLive(bool live);
    void arrangeSide();
    void start();
    void showSetup();
    /// Shows the names of peers.
    void showNotes();
    void showPanes();
    /// Returns whether the person wants the inspector where it is now.
    [[nodiscard]] bool wantsInspector() const;
    void showConversation();
    void showInspector(bool shown);
    void showSaved(bool shown);
    void showProgram();
    void foldPanes();
    void clearConversation();
    void keepPreferences();

    Preferences &m_preferences;
    std::unique_ptr<Session> m_session;
    RefreshClock *m_clock;
    EndpointBar *m_bar = nullptr;
    TranscriptBanner *m_banner = nullptr;
    SideColumn *m_side = nullptr;
    ConversationPane *m_conversation = nullptr;
    QWidget *m_writing = nullptr; // the composer and the line above it
    Composer *m_composer = nullptr;
    WindowDriver *m_driver = nullptr;
    Inspector *m_inspector = nullptr;
    std::unique_ptr<PaneLayout> m_panes;
    StatusLine *m_status = nullptr;
    TranscriptActions *m_transcripts = nullptr;
    MainMenu *m_menu = nullptr;
    std::unique_ptr<WindowCloser> m_closer;
    bool m_placeKept = true;
    bool m_allChanges = false; // the language, font, style or colours, and it is not painted yet
    bool m_live = true; // false: a saved conversation
    bool m_opening = false; // from the request until open
};

} // namespace socketchat
