// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/panefolding.h"
#include "ui/window/paneswitch.h"

#include <QByteArray>

#include <functional>

class QBoxLayout;
class QSplitter;
class QVBoxLayout;
class QWidget;

namespace socketchat {

class ConversationPane;
class EndpointBar;
class Inspector;
class LessonPane;
class PeerPane;

/// Places the panes of a window: side by side what has room, the others one at a time under a
/// switch. The lesson pane is seen together with the panes it refers to: beside them in a wide
/// window, above them in a smaller one.
class PaneLayout
{
public:
    /// Names what is placed. `talk` has the conversation with all that belongs under it.
    struct Parts
    {
        QSplitter &splitter; ///< still empty
        PeerPane &peers;
        QWidget &talk;
        ConversationPane &conversation; ///< in `talk`
        Inspector &inspector;
        LessonPane &lessons;
        EndpointBar &bar;
    };

    /// All must outlive it. Calls `turned` when the person has turned to another pane.
    PaneLayout(const Parts &parts, std::function<void()> turned);

    /// Returns the layout for the window, which then owns it.
    [[nodiscard]] QBoxLayout *layout() const { return m_around; }
    [[nodiscard]] LessonPane &lessons() const { return m_parts.lessons; }

    void arrangeLesson(const QWidget &window);
    /// Decides which panes have room in the window; returns true if the inspector has come to share
    /// its place with the conversation or got one of its own.
    [[nodiscard]] bool fold(const QWidget &window);
    /// Returns whether the inspector shares its place with the conversation.
    [[nodiscard]] bool foldsInspector() const { return m_narrow; }
    /// Shows those panes that are wanted, or of those that share a place the one turned to.
    void show(bool peers, bool inspector);
    /// Turns to a pane where panes share a place, once show() is called.
    void turnTo(Pane pane) { m_turned = pane; }
    [[nodiscard]] Pane turned() const { return m_turned; }
    void setClients(int count);

    /// Returns how wide the panes are side by side, for restoreWidths().
    [[nodiscard]] QByteArray widths() const;
    void restoreWidths(const QByteArray &widths);

    /// Returns whether the inspector is shown only because a lesson needs it.
    [[nodiscard]] bool inspectorIsForLesson() const { return m_inspectorForLesson; }
    void setInspectorIsForLesson(bool on) { m_inspectorForLesson = on; }

private:
    void place(PaneFolding::Beside beside);

    Parts m_parts;
    std::function<void()> m_turnedByPerson;
    QWidget *m_place; // which panes share
    QVBoxLayout *m_column;
    QBoxLayout *m_around;
    PaneSwitch *m_switch = nullptr; // made when first needed
    QByteArray m_widths; // of three panes, while fewer have room
    PaneFolding::Beside m_room = PaneFolding::Beside::Three;
    PaneFolding::Beside m_placed = PaneFolding::Beside::Three;
    Pane m_turned = Pane::Conversation;
    int m_clients = 0;
    bool m_narrow = false;
    bool m_inspectorForLesson = false;
};

} // namespace socketchat
