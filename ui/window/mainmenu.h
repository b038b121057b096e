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

class FileMenu;

/// Builds the menu bar of a window and reports what was chosen; the window acts on it.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// Adds the menus to the bar of `window`, which becomes the parent. `language` must outlive it.
    MainMenu(QMainWindow &window, Language &language);

    [[nodiscard]] FileMenu &file() { return *m_file; }
    void setPeersOffered(bool offered);
    /// Sets whether the window can start a run; false for a saved conversation.
    void setLive(bool live);
    void setAppearance(Appearance appearance);
    /// Sets the checked limit, in bytes of the conversation.
    void setKeepLimit(qint64 bytes);
    void setInspectorShown(bool shown);
    /// Adds the conversation pane's actions to the Edit menu. The pane sets their texts.
    void addCopying(QMenu *copyAs, QAction *selectAll);
    /// Adds text size actions or the inspector's pages to the View menu.
    void addViewing(const QList<QAction *> &actions);
    void addFinding(const QList<QAction *> &actions);
    [[nodiscard]] bool inspectorShown() const;
    void setLessonsShown(bool shown);
    [[nodiscard]] bool lessonsShown() const;
    [[nodiscard]] bool peersShown() const;
    void retranslate();

Q_SIGNALS:
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
    FileMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_appearances;
    QMenu *m_languages;
    QMenu *m_help;
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
