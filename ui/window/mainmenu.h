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

class EditMenu;
class FileMenu;
class LessonMenu;

/// Builds the menu bar of a window and reports what was chosen; the window acts on it.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// Adds the menus to the bar of `window`, which becomes the parent. `language` must outlive it.
    MainMenu(QMainWindow &window, Language &language);

    [[nodiscard]] FileMenu &file() { return *m_file; }
    [[nodiscard]] EditMenu &edit() { return *m_edit; }
    [[nodiscard]] LessonMenu &lessons() { return *m_lessons; }
    void setPeersOffered(bool offered);
    void setSavedShown(bool shown);
    /// Sets whether the window can start a run; false for a saved conversation.
    void setLive(bool live);
    void setAppearance(Appearance appearance);
    void setInspectorShown(bool shown);
    /// Adds a group of actions of the panes, which set their texts, to the Connection menu.
    void addConnecting(const QList<QAction *> &actions);
    /// Adds text size actions or the inspector's pages to the View menu.
    void addViewing(const QList<QAction *> &actions);
    [[nodiscard]] bool inspectorShown() const;
    void setFullScreen(bool full);
    [[nodiscard]] bool peersShown() const;
    [[nodiscard]] bool savedShown() const;
    void retranslate();

Q_SIGNALS:
    void inspectorToggled(bool shown);
    void peersToggled(bool shown);
    void savedToggled();
    /// Asks for setAppearance() before the choices are seen.
    void appearancesAsked();
    void appearanceChosen(socketchat::Appearance appearance);
    void languageChosen(socketchat::Language::Name name);
    void guideRequested();
    void shortcutsRequested();
    void fullScreenToggled(bool full);
    void aboutRequested();

private:
    Language &m_language;
    FileMenu *m_file;
    EditMenu *m_edit;
    QMenu *m_view;
    QMenu *m_connection;
    LessonMenu *m_lessons;
    QMenu *m_appearances;
    QMenu *m_languages;
    QMenu *m_help;
    QAction *m_inspector;
    QAction *m_peers;
    QAction *m_saved;
    QAction *m_fullScreen;
    QAction *m_guide;
    QAction *m_shortcuts;
    QAction *m_about;
    QActionGroup *m_appearanceGroup;
    QActionGroup *m_languageGroup;
};

} // namespace socketchat
