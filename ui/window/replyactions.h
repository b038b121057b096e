// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace socketchat {

class RefreshClock;
class Session;

/// Offers what answers by itself besides the reply mode, in the Connection menu.
class ReplyActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` becomes the parent.
    ReplyActions(Session &session, RefreshClock &clock, QWidget &window);

    [[nodiscard]] QList<QAction *> actions() const { return {m_rules, m_program}; }
    /// Shows the table of reply rules.
    void showRules();
    /// Asks for the program that answers.
    void chooseProgram();
    /// Asks whether a program that a file proposes may answer.
    void propose(const QStringList &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    Session &m_session;
    RefreshClock &m_clock;
    QWidget &m_window;
    QAction *m_rules;
    QAction *m_program;
};

} // namespace socketchat
