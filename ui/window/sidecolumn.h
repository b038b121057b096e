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

/// The right side of the window: the lesson that is under way above the inspector that it is about.
class SideColumn : public QSplitter
{
    Q_OBJECT

public:
    /// All of them must outlive the column.
    SideColumn(Session &session, WindowDriver &driver, Preferences &preferences,
               QWidget *parent = nullptr);

    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] LessonPane &lessons() { return *m_lessons; }
    /// What the person wants to see of it; hides itself where that is nothing.
    void show(bool inspector, bool lessons);
    /// After Session::takeNews().
    void refresh();

private:
    LessonPane *m_lessons;
    Inspector *m_inspector;
};

} // namespace socketchat
