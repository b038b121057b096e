// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationsearch.h"

#include <QObject>

class QAction;

namespace socketchat {

class ConversationView;
class FindBar;

/// Navigates between matches: connects the find bar, the search and the view.
class MessageFinder : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MessageFinder(const ConversationModel &model, ConversationView &view, FindBar &bar,
                  QObject *parent);

    /// Opens the find bar and focuses it.
    void open();
    void close();
    /// Continues the search. Call it after the model's refresh().
    void update();
    /// Searches again after the rows' texts or the filter changed.
    void searchAgain();
    /// Shows in the bar which match the current row is.
    void showPosition();

    /// Return the actions "find older" and "find newer" with their shortcuts, to be added to a
    /// widget.
    [[nodiscard]] QAction *older() const { return m_older; }
    [[nodiscard]] QAction *newer() const { return m_newer; }
    void retranslate();

private:
    /// Names the direction to the next match.
    enum class Direction : quint8 { None, Older, Newer };

    void search();
    void go(Direction direction);
    void progressed();
    void goTo(qint64 number);

    const ConversationModel &m_model;
    ConversationView &m_view;
    FindBar &m_bar;
    ConversationSearch m_search;
    QAction *m_older;
    QAction *m_newer;
    qint64 m_from = 0; // row at which the search began
    Direction m_wanted = Direction::None; // requested direction, waiting for the search
};

} // namespace socketchat
