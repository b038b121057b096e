// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/window/panefolding.h"

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace socketchat {

struct ClosingLoss;
class Composer;
class ConversationPane;
class EndpointBar;
class MainMenu;
class PeerPane;
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

/// One end of a conversation on the screen: puts the panes together and passes on what they ask
/// for. Independent of other windows. Closing it lets the session send what is queued first, for
/// which it stays and says so; closing it again drops that. Then it deletes itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `preferences` and `language` must outlive the window.
    MainWindow(const ConversationSetup &setup, Preferences &preferences, Language &language,
               std::unique_ptr<Session> session = std::make_unique<Session>());
    ~MainWindow() override;

    [[nodiscard]] Session &session() { return *m_session; }
    /// What would be lost if it closed now.
    [[nodiscard]] ClosingLoss closingLoss() const;
    /// Forgets, in the end, where this window stood: it was put aside of another one, and the next
    /// start would begin there.
    void forgetPlace() { m_placeKept = false; }
    /// Where the windows of this program tell each other what their sockets do.
    void setStreams(std::shared_ptr<StreamRegistry> streams);
    /// The other end: what "Open a matching client / server" opens.
    [[nodiscard]] ConversationSetup matchingSetup() const;
    /// Shows them as well, or no longer, and leaves the focus where it is.
    void setLessonsShown(bool shown);
    void showLessons(bool shown);
    /// Shows what such a file holds: a saved conversation in a window of its own, in whose place
    /// this one goes where it has none itself; a lesson beside this conversation.
    void openFile(const QString &path);
    /// Becomes the window of a saved conversation, which its session has been made of: a banner
    /// instead of what starts and sends. Should a run begin all the same, it is a window like any.
    void showTranscript(const ReadTranscript &read);
    /// The controls of this window, for who works them in a person's place.
    [[nodiscard]] WindowDriver &driver() { return *m_driver; }
    [[nodiscard]] TranscriptActions &transcripts() { return *m_transcripts; }

Q_SIGNALS:
    void windowRequested(const socketchat::ConversationSetup &setup);
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanes();
    void connectPanes(Language &language);
    void connectMenu(Language &language);
    void retranslateTitle();
    void refresh();
    void refreshCalmly();
    void leadBackToAddress();
    void showLive(bool live);
    void arrangeSide();
    void start();
    void showSetup();
    void showPeers();
    void showProgram();
    void foldPanes();
    void foldPeers();
    void clearConversation();
    void copyFromFocus();
    void keepPreferences();

    Preferences &m_preferences;
    std::unique_ptr<Session> m_session;
    RefreshClock *m_clock;
    EndpointBar *m_bar = nullptr;
    TranscriptBanner *m_banner = nullptr;
    QSplitter *m_splitter = nullptr;
    PeerPane *m_peers = nullptr;
    ConversationPane *m_conversation = nullptr;
    QWidget *m_writing = nullptr; // the composer, and the line above it
    Composer *m_composer = nullptr;
    WindowDriver *m_driver = nullptr;
    SideColumn *m_side = nullptr;
    StatusLine *m_status = nullptr;
    TranscriptActions *m_transcripts = nullptr;
    MainMenu *m_menu = nullptr;
    std::unique_ptr<WindowCloser> m_closer;
    bool m_placeKept = true;
    bool m_live = true; // not a saved conversation
    PaneFolding m_folding;
    bool m_opening = false; // since the person asked for it, and not open yet
};

} // namespace socketchat
