// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/panefolding.h"

class QBoxLayout;
class QSplitter;
class QWidget;

namespace socketchat {

class LessonPane;

/// Places a lesson so that it is seen together with the panes it speaks of: beside them in a wide
/// window, above them in a smaller one.
class PaneLayout
{
public:
    /// Both must outlive it.
    PaneLayout(LessonPane &lessons, QSplitter &panes);

    /// To be put into the window's layout, which then owns it.
    [[nodiscard]] QBoxLayout *layout() const { return m_around; }
    [[nodiscard]] LessonPane &lessons() const { return m_lessons; }
    [[nodiscard]] PaneFolding &folding() { return m_folding; }

    void arrangeLesson(const QWidget &window);
    /// Returns what the lesson leaves of the window's width, in pixels.
    [[nodiscard]] int panesWidth(const QWidget &window) const;

    /// Whether the inspector is shown only because a lesson speaks of it.
    [[nodiscard]] bool inspectorIsForLesson() const { return m_inspectorForLesson; }
    void setInspectorIsForLesson(bool on) { m_inspectorForLesson = on; }

private:
    LessonPane &m_lessons;
    QBoxLayout *m_around;
    PaneFolding m_folding;
    bool m_inspectorForLesson = false;
};

} // namespace socketchat
