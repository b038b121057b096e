// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/panefolding.h"

class QBoxLayout;
class QSplitter;
class QWidget;

namespace socketchat {

class EndpointBar;
class LessonPane;

/// Places the lesson pane so that it is visible together with the panes it refers to: beside them
/// in a wide window, above them in a smaller one.
class PaneLayout
{
public:
    /// All must outlive it.
    PaneLayout(LessonPane &lessons, QSplitter &panes, EndpointBar &bar);

    /// Returns the layout for the window, which then owns it.
    [[nodiscard]] QBoxLayout *layout() const { return m_around; }
    [[nodiscard]] LessonPane &lessons() const { return m_lessons; }
    [[nodiscard]] PaneFolding &folding() { return m_folding; }

    void arrangeLesson(const QWidget &window);
    /// Returns what the lesson leaves of the window's width, in pixels.
    [[nodiscard]] int panesWidth(const QWidget &window) const;

    /// Returns whether the inspector is shown only because a lesson needs it.
    [[nodiscard]] bool inspectorIsForLesson() const { return m_inspectorForLesson; }
    void setInspectorIsForLesson(bool on) { m_inspectorForLesson = on; }

private:
    LessonPane &m_lessons;
    QSplitter &m_panes; // clients, conversation, inspector
    EndpointBar &m_bar;
    QBoxLayout *m_around;
    PaneFolding m_folding;
    bool m_inspectorForLesson = false;
};

} // namespace socketchat
