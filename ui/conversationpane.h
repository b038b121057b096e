// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"
#include "ui/messagecopy.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace socketchat {

class ConversationModel;
class ConversationSearch;
class ConversationView;
class FindBar;

/// The middle of the window: a title with the find button, the find bar, the bubbles, and the
/// "N new" button that leads back to the newest row.
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
    /// The row the person selected last, or -1.
    [[nodiscard]] qint64 selectedMessage() const;
    /// Opens the find bar and puts the cursor in it.
    void startFind();

    [[nodiscard]] ConversationView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }

Q_SIGNALS:
    /// -1 where nothing is selected. From the event loop, once for all that changed in between.
    void messageSelected(qint64 number);
    /// The person asks to answer the peer of a received message.
    void addresseeWanted(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Which way the person goes from one message found to another.
    enum class Way : quint8 { None, Older, Newer };

    void makeActions();
    void arrange();
    void retranslate();
    void showMenu(const QPoint &at);
    void noticeChoice();
    void announceChoice();
    void copySelected(MessageCopy::Form form);
    void clearConversation();
    void showUnseen(qint64 rows);
    void search();
    void stopFind();
    void go(Way way);
    void searchProgressed();
    void goTo(qint64 number);
    void showFound();
    void reread();
    bool takeSides();

    Session &m_session;
    ConversationModel *m_model;
    ConversationView *m_view;
    ConversationSearch *m_search;
    MessageCopy *m_copy;
    FindBar *m_findBar;
    QLabel *m_title;
    QPushButton *m_findButton;
    QPushButton *m_newButton;
    QAction *m_copyText = nullptr;
    QAction *m_copyHex = nullptr;
    QAction *m_answer = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_findOlder = nullptr;
    QAction *m_findNewer = nullptr;
    qint64 m_announced = -1; // the selected message, as others know it
    bool m_announcing = false;
    qint64 m_searchFrom = 0; // where the person was when the search began
    Way m_wanted = Way::None; // asked for, and not known yet
};

} // namespace socketchat
