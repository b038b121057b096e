// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QAction;
class QLabel;

namespace socketchat {

class ActionCard;
class ConnectionPicture;

/// Stands in place of the rows while there are none: says why, and offers what to do next. Leaves
/// out what does not fit.
class EmptyConversation : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit EmptyConversation(const Session &session, QWidget *parent);

    /// Offers these actions of the window, each while it is enabled.
    void offer(QAction *start, QAction *matching);
    /// Sets whether the first lesson is offered.
    void setLessonOffered(bool offered);
    /// Sets whether the window can start a run; false for a saved conversation.
    void setLive(bool live);
    /// Sets whether there are rows, of which a filter shows none.
    void setFiltered(bool filtered);
    /// Shows the steps that are possible now, in the current language.
    void refresh();

Q_SIGNALS:
    void lessonRequested();
    /// Requests to show all rows again.
    void allRequested();

protected:
    void resizeEvent(QResizeEvent *) override { refresh(); }
    void showEvent(QShowEvent *) override { refresh(); }
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override { refresh(); }
    void recolour() override { refit(); }
    /// Lists what there is room for: each value includes those before it, except OnlyTitle.
    enum class Room : quint8 { Nothing, OnlyTitle, Cards, Title, Sentence, Symbol };

    [[nodiscard]] int heightWith(Room room) const;
    void fit();
    void refit() override;

    const Session &m_session;
    QAction *m_startAction = nullptr;
    QAction *m_matchingAction = nullptr;
    ConnectionPicture *m_picture;
    QLabel *m_symbol; // in its place where a filter shows nothing
    QLabel *m_title;
    QLabel *m_about;
    ActionCard *m_start;
    ActionCard *m_matching;
    ActionCard *m_lesson;
    ActionCard *m_all;
    QList<ActionCard *> m_offered; // what is possible now
    bool m_fitting = false;
    bool m_lessonOffered = true;
    bool m_live = true;
    bool m_filtered = false;
};

} // namespace socketchat
