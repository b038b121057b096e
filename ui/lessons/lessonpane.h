// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lessons/lessonactor.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace socketchat {

class LessonList;
class LessonView;
class Preferences;
class Session;
class WindowDriver;

/// Guided lessons, beside what they are about: the list, or the one that is under way.
class LessonPane : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the pane.
    LessonPane(Session &session, WindowDriver &driver, Preferences &preferences,
               QWidget *parent = nullptr);

    /// After Session::takeNews(): ticks what has been done.
    void refresh();
    void open(int lesson);
    /// The lesson of a file; the list, which says why, where it cannot be read.
    void openFile(const QString &path);
    void showList();
    [[nodiscard]] LessonList &list() { return *m_list; }
    [[nodiscard]] LessonView &view() { return *m_view; }
    [[nodiscard]] LessonActor &actor() { return m_actor; }

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    WindowDriver &m_driver;
    Preferences &m_preferences;
    LessonActor m_actor;
    QTimer m_look; // what is chosen in the window is no news of the session
    QStackedWidget *m_stack;
    LessonList *m_list;
    QLabel *m_heading;
    QToolButton *m_back;
    QToolButton *m_close;
    LessonView *m_view;
    int m_lesson = 0;
};

} // namespace socketchat
