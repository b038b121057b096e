// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "ui/conversation/messagecopy.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace socketchat {

class ConversationModel;
class ConversationView;

/// What can be done with rows that are selected: copy them, answer, show only their peer. For the
/// menu of the rows and for that of the window.
class MessageActions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MessageActions(const ConversationModel &model, ConversationView &view, QWidget *parent);

    /// "Copy as": the forms, and whether with times.
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QAction *selectAll() const { return m_selectAll; }
    [[nodiscard]] QAction *clear() const { return m_clear; }
    /// As the menu of the rows does it.
    void copy(MessageCopy::Form form);
    /// Runs of selected rows, by number, ascending. Those that a filter hides lie in none.
    [[nodiscard]] QList<MessageCopy::Span> selection() const;
    /// The menu of the rows, at a point of the viewport.
    void popup(const QPoint &at);
    /// To be called where the selection or the rows may have changed, before a menu is seen.
    void update();
    /// False: nobody can be answered here.
    void setAnswering(bool on) { m_answering = on; }
    void retranslate();

Q_SIGNALS:
    void addresseeRequested(socketchat::PeerId peer);
    /// Only rows of that peer are to be shown.
    void peerFilterRequested(const QString &address);
    void clearRequested();

private:
    QAction *add(const std::function<void()> &does);
    [[nodiscard]] std::optional<Message> current() const;

    const ConversationModel &m_model;
    ConversationView &m_view;
    QWidget *m_parent;
    MessageCopy *m_copy;
    QMenu *m_copyMenu;
    QList<QAction *> m_forms; // in the order of MessageCopy::Form
    QAction *m_times;
    QAction *m_answer;
    QAction *m_onlyPeer;
    QAction *m_unfold;
    QAction *m_selectAll;
    QAction *m_clear;
    bool m_answering = true;
};

} // namespace socketchat
