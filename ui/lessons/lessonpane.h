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

/// Shows guided lessons beside the conversation: the list, or the current lesson.
class LessonPane : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive the pane.
    LessonPane(Session &session, WindowDriver &driver, Preferences &preferences,
               QWidget *parent = nullptr);

    /// Checks which steps are done. Call it after Session::takeNews().
    void refresh();
    void open(int lesson);
    /// Opens the lesson of a file. If it cannot be read, shows the list with the reason.
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
    QTimer m_look; // polls choices in the window, which the session does not report
    QStackedWidget *m_stack;
    LessonList *m_list;
    QLabel *m_heading;
    QToolButton *m_back;
    QToolButton *m_close;
    LessonView *m_view;
    int m_lesson = 0;
};

} // namespace socketchat
