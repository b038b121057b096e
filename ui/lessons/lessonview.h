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
struct LessonFailure;

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
    [[nodiscard]] const QString &title() const { return m_lesson.title.in(m_chinese); }
    /// Shows only the step to be done, and the questions once all are done.
    void setCompact(bool compact);
    /// px that this takes in so wide a view.
    [[nodiscard]] int heightOfStep(int width) const;
    /// Puts the focus where the person goes on: the step to be done, a question, the next lesson.
    void focusNow();
    /// Begins the lesson anew, as its button does.
    void restart();
    /// What has happened so far does not count.
    void lookAnew();
    /// The step that is under way is there to see an error.
    [[nodiscard]] bool asksForError() const;
    void setStreams(std::shared_ptr<const StreamRegistry> streams);
    /// After Session::takeNews(): looks whether the step has been done. `others`: see
    /// LessonWatch::update().
    void refresh(const LessonSurroundings &surroundings, const QList<LessonOther> &others);
    /// What is wrong with the step that is under way.
    void setFailure(const LessonFailure &failure);
    /// The newest error since that step began, where it is none that the step asks for.
    [[nodiscard]] const std::optional<TransportError> &error() const { return m_watch.failure(); }

Q_SIGNALS:
    void actionsRequested(const QList<socketchat::LessonAction> &actions);
    void progressed();
    /// Another step is the one to be done.
    void stepChanged();
    /// The person begins the lesson anew.
    void restarted();
    void nextRequested();
    void remedyRequested();
    void addressChosen(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void fitTitle();
    void beginStep();
    void showParts();
    void retranslate();

    Session &m_session;
    LessonWatch m_watch;
    Lesson m_lesson;
    LessonProgress m_progress;
    bool m_chinese = false;
    bool m_compact = false;
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_end = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
    QList<LessonStepRow *> m_steps;
    QList<LessonQuestionBox *> m_questions;
};

} // namespace socketchat
