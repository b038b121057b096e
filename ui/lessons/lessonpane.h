// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lessons/lessonactor.h"
#include "ui/lessons/lessonstage.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/widgets/adapting.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace socketchat {

class ElidingLabel;
class HandoutButton;
class LessonList;
class LessonView;
class Preferences;
class Session;
class SymbolButton;
class WindowDriver;

/// Shows guided lessons beside the conversation: the list, or the current lesson.
class LessonPane : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// All of them must outlive the pane.
    LessonPane(Session &session, WindowDriver &driver, Preferences &preferences,
               QWidget *parent = nullptr);

    /// Checks which steps are done. Call it after Session::refresh().
    void refresh();
    /// Lays the pane out for a place beside the panes: `width` pixels wide, with the whole lesson.
    void standBeside(int width);
    /// Lays the pane out for a place above the panes: only the current step, as high as it needs
    /// and at most `maxHeight` pixels.
    void standAbove(int width, int maxHeight);
    void open(int lesson);
    /// Opens the lesson of a file. If it cannot be read, shows the list with the reason.
    void openFile(const QString &path);
    void showList();
    /// Focuses the control that the person needs next.
    void focusNow();
    [[nodiscard]] LessonList &list() { return *m_list; }
    [[nodiscard]] LessonView &view() { return *m_view; }
    [[nodiscard]] LessonActor &actor() { return m_actor; }
    [[nodiscard]] LessonStage &stage() { return m_stage; }
    /// Sets the registry in which the windows of this program share their streams.
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

Q_SIGNALS:
    void closeRequested();
    /// Emitted when the needed height has changed.
    void fitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;
    void retranslateHeading();
    void retranslateObstacles();
    void setCompact(bool compact);
    void tend();
    void leaveWhereDone();
    [[nodiscard]] LessonFailure failure();

    WindowDriver &m_driver;
    Preferences &m_preferences;
    LessonStage m_stage;
    LessonActor m_actor;
    QTimer m_look; // polls choices in the window, which the session does not report
    QStackedWidget *m_stack;
    LessonList *m_list;
    ElidingLabel *m_heading;
    QToolButton *m_back;
    SymbolButton *m_close;
    QWidget *m_obstacles; // what has to be stopped before the lesson
    QLabel *m_obstaclesText;
    QPushButton *m_tidy;
    LessonView *m_view;
    HandoutButton *m_handout;
    bool m_wentBack = false; // resumed at an earlier step than the last one
    QString m_problem; // why the last requested action failed
    QPointer<WindowDriver> m_holder; // the window that holds the port this one needs
    int m_lesson = 0;
    bool m_above = false;
};

} // namespace socketchat
