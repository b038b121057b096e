// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/appearance.h"
#include "ui/settings/language.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace socketchat {

/// The menu bar of a window: says what was chosen, and leaves what it means to the window.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// Puts the menus into the bar of `window`, which becomes the parent. `language` must outlive
    /// it.
    MainMenu(QMainWindow &window, Language &language);

    /// What "Open a matching …" opens.
    void setMatchingRole(bool server);
    void setPeersOffered(bool offered);
    /// False: nothing is started from this window.
    void setLive(bool live);
    void setAppearance(Appearance appearance);
    /// Bytes of the conversation.
    void setKeepLimit(qint64 bytes);
    void setInspectorShown(bool shown);
    void setAsksBeforeClosing(bool asks);
    /// What the Edit menu offers beside Copy, Find and the address: actions of a pane, which names
    /// them.
    void addCopying(QMenu *copyAs, QAction *selectAll);
    /// To the View menu: how large everything is.
    void addViewing(const QList<QAction *> &actions);
    void addFinding(const QList<QAction *> &actions);
    /// The same for the File menu: what is about whole conversations.
    void addTranscripts(const QList<QAction *> &actions);
    [[nodiscard]] bool inspectorShown() const;
    void setLessonsShown(bool shown);
    [[nodiscard]] bool lessonsShown() const;
    [[nodiscard]] bool peersShown() const;
    void retranslate();

Q_SIGNALS:
    void newWindowRequested();
    void matchingWindowRequested();
    void closeRequested();
    void quitRequested();
    /// The File menu is about to be seen; what another window has changed may be brought up to
    /// date.
    void fileMenuOpened();
    void askBeforeClosingChosen(bool asks);
    void addressRequested();
    void copyRequested();
    void findRequested();
    void programRequested();
    void clearConversationRequested();
    void keepLimitChosen(qint64 bytes);
    void inspectorToggled(bool shown);
    void lessonsToggled(bool shown);
    void peersToggled(bool shown);
    void appearanceChosen(socketchat::Appearance appearance);
    void languageChosen(socketchat::Language::Name name);
    void aboutRequested();

private:
    QAction *addKeepLimit(qint64 bytes);
    void retranslateKeepLimits();

    Language &m_language;
    bool m_matchingServer = false;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_appearances;
    QMenu *m_languages;
    QMenu *m_help;
    QAction *m_newWindow;
    QAction *m_matching;
    QAction *m_close;
    QAction *m_quit;
    QAction *m_ask;
    QAction *m_copy;
    QAction *m_find;
    QAction *m_address;
    QAction *m_program;
    QAction *m_clear;
    QMenu *m_keep;
    QAction *m_inspector;
    QAction *m_peers;
    QAction *m_lessons;
    QAction *m_about;
    QActionGroup *m_keepGroup;
    QActionGroup *m_appearanceGroup;
    QActionGroup *m_languageGroup;
};

} // namespace socketchat
