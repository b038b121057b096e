// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonwatch.h"
#include "ui/lessons/lessonprogress.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace socketchat {

class LessonQuestionBox;
class LessonStepRow;

/// One lesson: its steps, which tick by themselves as they really happen, and its questions.
class LessonView : public QScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive the view.
    explicit LessonView(Session &session, QWidget *parent = nullptr);

    /// Goes on where the person left it.
    void setLesson(const Lesson &lesson, const LessonProgress &progress);
    [[nodiscard]] const Lesson &lesson() const { return m_lesson; }
    [[nodiscard]] const LessonProgress &progress() const { return m_progress; }
    void setChinese(bool chinese);
    /// After Session::takeNews(): looks whether the step has been done.
    void refresh();

Q_SIGNALS:
    void actionsRequested(const QList<socketchat::LessonAction> &actions);
    void progressed();
    void nextRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void fitTitle();
    void beginStep();
    void restart();
    void retranslate();

    Session &m_session;
    LessonWatch m_watch;
    Lesson m_lesson;
    LessonProgress m_progress;
    bool m_chinese = false;
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_end = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
    QList<LessonStepRow *> m_steps;
    QList<LessonQuestionBox *> m_questions;
};

} // namespace socketchat
