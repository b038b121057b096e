// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QHBoxLayout;

namespace socketchat {

class ElidingLabel;
class SegmentedSwitch;
class SymbolButton;

/// Shows the title of a conversation with its tools on the right: find, filter, actions of the
/// window, and the form of its rows. What they do and are called is up to the pane.
class ConversationHead : public QWidget
{
public:
    explicit ConversationHead(QWidget *parent);

    [[nodiscard]] ElidingLabel &title() const { return *m_title; }
    [[nodiscard]] SymbolButton &find() const { return *m_find; }
    [[nodiscard]] SymbolButton &filter() const { return *m_filter; }
    [[nodiscard]] SegmentedSwitch &forms() const { return *m_forms; }

    /// Adds a button for an action of the window, which a menu has too: it is left out where the
    /// tools are lent.
    void addTool(QAction *action);

    /// Lends the tools to a row above the pane, which takes the place of this head; without one,
    /// takes them back.
    void lendTools(QBoxLayout *row);

private:
    QHBoxLayout *m_row;
    QWidget *m_tools;
    QWidget *m_windowTools;
    QHBoxLayout *m_windowRow;
    ElidingLabel *m_title;
    SymbolButton *m_find;
    SymbolButton *m_filter;
    SegmentedSwitch *m_forms;
};

} // namespace socketchat
