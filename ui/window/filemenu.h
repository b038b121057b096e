// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace socketchat {

/// Builds the File menu, for whole windows and conversations, and reports what was chosen.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    explicit FileMenu(QWidget *parent);

    /// Sets the role that "Open a matching …" opens.
    void setMatchingRole(bool server);
    /// Sets whether the window can start a run; false for a saved conversation.
    void setLive(bool live);
    void setAsksBeforeClosing(bool asks);
    /// Returns the action "Open a matching …", for the Connection menu, too.
    [[nodiscard]] QAction *matchingWindow() const { return m_matching; }
    /// Adds actions on whole conversations.
    void addTranscripts(const QList<QAction *> &actions);
    void retranslate();

Q_SIGNALS:
    void newWindowRequested();
    void matchingWindowRequested();
    void closeRequested();
    void quitRequested();
    void askBeforeClosingChosen(bool asks);

private:
    bool m_matchingServer = false;
    QAction *m_newWindow;
    QAction *m_matching;
    QAction *m_close;
    QAction *m_quit;
    QAction *m_ask;
};

} // namespace socketchat
