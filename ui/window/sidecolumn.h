// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QSplitter>

namespace socketchat {

class Inspector;
class LessonPane;
class Preferences;
class Session;
class WindowDriver;

/// Contains the right side of the window: the current lesson above the inspector.
class SideColumn : public QSplitter
{
    Q_OBJECT

public:
    /// All must outlive the column.
    SideColumn(Session &session, WindowDriver &driver, Preferences &preferences,
               QWidget *parent = nullptr);

    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] LessonPane &lessons() { return *m_lessons; }
    /// Shows or hides both parts; hides itself if neither is shown.
    void show(bool inspector, bool lessons);
    /// Updates both parts. Call it after Session::takeNews().
    void refresh();

private:
    LessonPane *m_lessons;
    Inspector *m_inspector;
};

} // namespace socketchat
