// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QBasicTimer>
#include <QDate>
#include <QWidget>

class QAction;
class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace socketchat {

class ConversationHead;
class ConversationModel;
class ConversationView;
class EmptyConversation;
class FilterBar;
struct ConversationLook;
class FindBar;
class LookActions;
class MessageActions;
class MessageFinder;
class RemedyBar;

/// Fills the middle of the window: a title with the buttons for find and filter, their bars, the
/// bubbles, and the "N new" button that scrolls to the newest row.
class ConversationPane : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit ConversationPane(Session &session, QWidget *parent = nullptr);

    /// Shows what has changed since the last call; cheap if nothing has. Called by the window's
    /// timer, after Session::refresh().
    void refresh();
    /// Shows all rows anew, since what they say has changed.
    void reread();
    /// Shows text in the encoding of a setup, and received messages checked as in it.
    void setSetup(const ConversationSetup &setup);
    [[nodiscard]] TextEncoding encoding() const;
    /// Returns the number of the row selected last, or -1.
    [[nodiscard]] qint64 selectedMessage() const;
    /// Selects those of these rows that are shown, and scrolls to the first.
    void selectMessages(const QList<qint64> &numbers);
    /// Shows the rows in another look.
    void setLook(const ConversationLook &look);
    /// Shows all rows while a lesson is under way, since it may speak of any.
    void setLesson(bool on);
    /// Sets whether peers can be answered from here.
    void setAnswering(bool on);
    /// Opens the find bar and focuses it.
    void startFind();
    /// Opens the filter bar and focuses it.
    void startFilter();
    void stopFilter();

    /// Adds a button for an action of the window to the head.
    void addTool(QAction *action);
    /// Lends the buttons of its head to a row above the pane, which takes the place of the head;
    /// without one, takes them back.
    void lendTools(QBoxLayout *row);

    [[nodiscard]] const RemedyBar &remedies() const { return *m_remedies; }
    [[nodiscard]] ConversationView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    /// Returns the filter bar, which is built when it is first needed.
    [[nodiscard]] FilterBar *filterBar();
    /// Returns the actions for the window's Edit menu.
    [[nodiscard]] const MessageActions &actions() const { return *m_actions; }
    /// Returns the actions for the window's View menu.
    [[nodiscard]] LookActions &look() const { return *m_look; }
    [[nodiscard]] const MessageFinder &finder() const { return *m_finder; }
    /// Returns what stands in place of the rows while there are none.
    [[nodiscard]] EmptyConversation &emptiness() const { return *m_empty; }
    [[nodiscard]] QAction *filterAction() const { return m_filterAction; }

    /// Returns false, although sentences above and below the rows wrap: with true, a layout would
    /// take the pane's preferred height for its minimum, and cut off what is below the pane.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// Reports the selected message, or -1 for none. Emitted from the event loop, once for several
    /// changes.
    void messageSelected(qint64 number);
    /// Requests to address the peer of a received message in the composer.
    void addresseeRequested(socketchat::PeerId peer);
    /// Requests to name the peer of a message.
    void nameRequested(socketchat::PeerId peer);
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void followDay();
    void arrange();
    void refit() override;
    void connectParts();
    void retranslate() override;
    void scheduleReport();
    void reportSelection();
    void showUnseen(qint64 rows);
    void applyFilter();
    void filterProgressed();
    void showEmptiness();
    void placeRemedies();
    void restoreSelection(qint64 number);
    void offerPeers();
    void showOnlyPeer(const QString &address);

    Session &m_session;
    ConversationModel *m_model;
    ConversationView *m_view;
    EmptyConversation *m_empty;
    FindBar *m_findBar;
    FilterBar *m_filterBar = nullptr; // until it is needed
    QVBoxLayout *m_bars;
    MessageFinder *m_finder;
    MessageActions *m_actions;
    LookActions *m_look;
    QAction *m_filterAction;
    ConversationHead *m_head;
    QPushButton *m_newButton;
    RemedyBar *m_remedies;
    qint64 m_reported = -1; // the number last emitted
    bool m_reportScheduled = false;
    bool m_lesson = false;
    QBasicTimer m_midnight;
    QDate m_today; // as the days above the rows are named
    qint64 m_selectionToRestore = -1; // selected again once the filter has found it
};

} // namespace socketchat
