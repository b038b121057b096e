// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace socketchat {

/// A question of a lesson with its answers; says at once whether the chosen one is right, and why.
class LessonQuestionBox : public QWidget
{
    Q_OBJECT

public:
    LessonQuestionBox(const LessonQuestion &question, bool chinese, QWidget *parent = nullptr);

    void setChinese(bool chinese);
    /// Chooses the right answer: it was found another day.
    void setAnswered();

Q_SIGNALS:
    void answeredRightly();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void recolour();

    LessonQuestion m_question;
    bool m_chinese;
    QLabel *m_text;
    QList<QLabel *> m_choices;
    QButtonGroup *m_group;
    QLabel *m_why;
};

} // namespace socketchat
