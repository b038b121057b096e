// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace socketchat {

/// Shows a question of a lesson with its answers. Reports at once whether the chosen one is right,
/// and why.
class LessonQuestionBox : public Adapting<QWidget>
{
    Q_OBJECT

public:
    LessonQuestionBox(const LessonQuestion &question, bool chinese, QWidget *parent = nullptr);

    void setChinese(bool chinese);
    /// Returns the first answer, which takes the focus.
    [[nodiscard]] QWidget *entrance() const;
    /// Restores the attempts of an earlier run; `right`: the last one was right.
    void setAttempts(int attempts, bool right);

Q_SIGNALS:
    void attempted(bool right);

private:
    void retranslate() override;
    void recolour() override;

    LessonQuestion m_question;
    bool m_chinese;
    bool m_done = false; // the right answer was found
    int m_attempts = 0;
    QLabel *m_text;
    QList<QLabel *> m_choices;
    QButtonGroup *m_group;
    QLabel *m_why;
};

} // namespace socketchat
