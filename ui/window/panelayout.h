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
class InspectorRail;
class LessonPane;
class SideColumn;
class StepPane;

/// Places the panes of a window: side by side what has room, the others one at a time under a
/// switch. Where the inspector is folded a rail with its pages remains. The lesson pane is seen
/// together with the panes it refers to: beside them in a wide window, above them in a smaller one.
class PaneLayout
{
public:
    /// Names what is placed. `talk` has the conversation with all that belongs under it.
    struct Parts
    {
        QSplitter &splitter; ///< still empty
        SideColumn &side;
        QWidget &talk;
        ConversationPane &conversation; ///< in `talk`
        Inspector &inspector;
        LessonPane &lessons;
        StepPane &steps; ///< above all but the lesson
        EndpointBar &bar;
    };

    /// All must outlive it. Calls `turned` when the person has turned to another pane.
    PaneLayout(const Parts &parts, std::function<void()> turned);

    /// Returns the layout for the window, which then owns it.
    [[nodiscard]] QBoxLayout *layout() const { return m_around; }
    [[nodiscard]] LessonPane &lessons() const { return m_parts.lessons; }
    [[nodiscard]] StepPane &steps() const { return m_parts.steps; }

    void arrangeLesson(const QWidget &window);
    /// Names the place of the inspector: one of its own, one that leaves little to the
    /// conversation, so that it unfolds only when the person wants it, or that of the conversation.
    enum class InspectorPlace { Own, Tight, Shared };
    /// Decides which panes have room in the window, with the column beside the conversation if that
    /// is wanted; returns true if the place of the inspector has changed.
    [[nodiscard]] bool fold(const QWidget &window, bool side);
    [[nodiscard]] InspectorPlace inspectorPlace() const { return m_inspectorPlace; }
    /// Shows those panes that are wanted, or of those that share a place the one turned to; for an
    /// inspector that is not wanted the rail.
    void show(bool peers, bool saved, bool inspector);
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
    QBoxLayout *m_row; // the panes, and the rail behind them
    QBoxLayout *m_around;
    PaneSwitch *m_switch = nullptr; // made when first needed
    InspectorRail *m_rail = nullptr; // likewise
    QByteArray m_widths; // of three panes, while fewer have room
    PaneFolding::Beside m_room = PaneFolding::Beside::Three;
    PaneFolding::Beside m_placed = PaneFolding::Beside::Three;
    Pane m_turned = Pane::Conversation;
    int m_clients = 0;
    InspectorPlace m_inspectorPlace = InspectorPlace::Own;
    bool m_inspectorForLesson = false;
};

} // namespace socketchat
