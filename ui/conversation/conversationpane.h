// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace socketchat {

class ConversationModel;
class ConversationView;
class ElidingLabel;
class FilterBar;
class FilterButton;
class FindBar;
class MessageActions;
class MessageFinder;

/// The middle of the window: a title with the buttons for find and filter, their bars, the bubbles,
/// and the "N new" button that leads back to the newest row.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit ConversationPane(Session &session, QWidget *parent = nullptr);

    /// Shows what has come since the last call; cheap where nothing has. The window calls it on its
    /// own clock, after Session::takeNews().
    void refresh();
    /// How the bytes of every row are read.
    void setEncoding(const TextEncoding &encoding);
    [[nodiscard]] TextEncoding encoding() const;
    /// The row the person selected last, or -1.
    [[nodiscard]] qint64 selectedMessage() const;
    /// Selects these rows, as far as they are shown, and scrolls to the first.
    void selectMessages(const QList<qint64> &numbers);
    /// False: nobody can be answered here.
    void setAnswering(bool on);
    /// Opens the find bar and puts the cursor in it.
    void startFind();
    /// The same for the filter.
    void startFilter();
    void stopFilter();

    [[nodiscard]] ConversationView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] FilterBar *filterBar() const { return m_filterBar; }
    /// For the window's Edit menu.
    [[nodiscard]] const MessageActions &actions() const { return *m_actions; }
    [[nodiscard]] const MessageFinder &finder() const { return *m_finder; }
    [[nodiscard]] QAction *filterAction() const { return m_filterAction; }

Q_SIGNALS:
    /// -1 where nothing is selected. From the event loop, once for all that changed in between.
    void messageSelected(qint64 number);
    /// The person asks to answer the peer of a received message.
    void addresseeRequested(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectParts();
    void retranslate();
    void noticeChoice();
    void announceChoice();
    void clearConversation();
    void showUnseen(qint64 rows);
    void reread();
    void adoptFilter();
    void filterProgressed();
    void keepPlace(qint64 number);
    void offerPeers();
    void showOnlyPeer(const QString &address);

    Session &m_session;
    ConversationModel *m_model;
    ConversationView *m_view;
    FindBar *m_findBar;
    FilterBar *m_filterBar;
    MessageFinder *m_finder;
    MessageActions *m_actions;
    QAction *m_filterAction;
    ElidingLabel *m_title;
    FilterButton *m_filterButton;
    QPushButton *m_findButton;
    QPushButton *m_newButton;
    qint64 m_announced = -1; // the selected message, as others know it
    bool m_announcing = false;
    qint64 m_kept = -1; // to be selected again once the filter has come to it
};

} // namespace socketchat
