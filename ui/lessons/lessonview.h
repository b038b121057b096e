// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonwatch.h"
#include "ui/lessons/lessonprogress.h"
#include "ui/widgets/adapting.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace socketchat {

class LessonQuestionBox;
class LessonStepRow;
struct LessonFailure;

/// Shows one lesson: its steps, ticked off when they have really happened, and its questions.
class LessonView : public Adapting<QScrollArea>
{
    Q_OBJECT

public:
    /// `session` must outlive the view.
    explicit LessonView(Session &session, QWidget *parent = nullptr);

    /// Shows a lesson and continues where the person left it.
    void setLesson(const Lesson &lesson, const LessonProgress &progress);
    [[nodiscard]] const Lesson &lesson() const { return m_lesson; }
    [[nodiscard]] const LessonProgress &progress() const { return m_progress; }
    void setChinese(bool chinese);
    [[nodiscard]] bool isChinese() const { return m_chinese; }
    [[nodiscard]] const QString &title() const { return m_lesson.title.in(m_chinese); }
    /// Shows only the step to be done, and the questions once all are done.
    void setCompact(bool compact);
    /// Returns the height of the current step in a view `width` pixels wide.
    [[nodiscard]] int heightOfStep(int width) const;
    /// Focuses the control needed next: in the current step, a question, or the next lesson.
    void focusNow();
    /// Restarts the lesson, as its button does.
    void restart();
    /// Ignores earlier events from now on.
    void lookAnew();
    /// Returns whether the current step has such a check.
    [[nodiscard]] bool asksFor(LessonCheck::Kind kind) const;
    void setStreams(std::shared_ptr<const StreamRegistry> streams);
    /// Checks whether the current step is done. Call it after Session::refresh().
    void refresh(const LessonSurroundings &surroundings, const QList<LessonOther> &others);
    /// Sets the problem that the current step shows.
    void setFailure(const LessonFailure &failure);
    /// Returns the newest error since the current step began; nothing if the step asks for it.
    [[nodiscard]] const std::optional<TransportError> &error() const { return m_watch.failure(); }

Q_SIGNALS:
    void actionsRequested(const QList<socketchat::LessonAction> &actions);
    void progressed();
    /// Emitted when another step becomes the current one.
    void stepChanged();
    /// Emitted when the person restarts the lesson.
    void restarted();
    void nextRequested();
    void remedyRequested();
    void addressChosen(const QString &address);

private:
    void rebuild();
    void refit() override;
    void beginStep();
    void showParts();
    void retranslate() override;

    Session &m_session;
    LessonWatch m_watch;
    Lesson m_lesson;
    LessonProgress m_progress;
    bool m_chinese = false;
    bool m_compact = false;
    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_tutorial = nullptr;
    QLabel *m_end = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_next = nullptr;
    QList<LessonStepRow *> m_steps;
    QList<LessonQuestionBox *> m_questions;
};

} // namespace socketchat
