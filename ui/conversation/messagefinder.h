// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationsearch.h"

#include <QObject>

class QAction;

namespace socketchat {

class ConversationView;
class FindBar;

/// Takes the person from one message found to another: between the find bar, the search and the
/// view.
class MessageFinder : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MessageFinder(const ConversationModel &model, ConversationView &view, FindBar &bar,
                  QObject *parent);

    /// Opens the bar and puts the cursor in it.
    void open();
    void close();
    /// After the model's refresh().
    void takeNews();
    /// The rows read differently, or others are shown.
    void searchAgain();
    /// Where the person is among those found.
    void showPlace();

    /// Find older, find newer: with their keys, to be added to a widget.
    [[nodiscard]] QAction *older() const { return m_older; }
    [[nodiscard]] QAction *newer() const { return m_newer; }
    void retranslate();

private:
    /// Which way the person goes from one message found to another.
    enum class Way : quint8 { None, Older, Newer };

    void search();
    void go(Way way);
    void progressed();
    void goTo(qint64 number);

    const ConversationModel &m_model;
    ConversationView &m_view;
    FindBar &m_bar;
    ConversationSearch m_search;
    QAction *m_older;
    QAction *m_newer;
    qint64 m_from = 0; // where the person was when the search began
    Way m_wanted = Way::None; // asked for, and not known yet
};

} // namespace socketchat
