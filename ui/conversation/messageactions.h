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

/// Offers actions on selected rows (copy, answer, show only this peer), in the context menu and in
/// the window's menu.
class MessageActions : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MessageActions(const ConversationModel &model, ConversationView &view, QWidget *parent);

    /// Returns the menu "Copy as": the formats, and whether to include times.
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QAction *selectAll() const { return m_selectAll; }
    [[nodiscard]] QAction *clear() const { return m_clear; }
    /// Copies the selected rows, like the context menu.
    void copy(MessageCopy::Form form);
    /// Returns runs of selected rows, by message number, ascending. Rows hidden by a filter are
    /// left out.
    [[nodiscard]] QList<MessageCopy::Span> selection() const;
    /// Opens the context menu at a point of the viewport.
    void popup(const QPoint &at);
    /// Updates which actions are enabled. Call it after the selection or the rows may have changed,
    /// before a menu is shown.
    void update();
    /// Sets whether peers can be answered from here.
    void setAnswering(bool on) { m_answering = on; }
    void retranslate();

Q_SIGNALS:
    void addresseeRequested(socketchat::PeerId peer);
    /// Requests to name a peer.
    void nameRequested(socketchat::PeerId peer);
    /// Requests a filter that shows only this peer's rows.
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
    QAction *m_name;
    QAction *m_onlyPeer;
    QAction *m_unfold;
    QAction *m_selectAll;
    QAction *m_clear;
    bool m_answering = true;
};

} // namespace socketchat
