// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonquestionbox.h"

#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>

#include <utility>

namespace socketchat {

namespace {

/// Shows a wrapping text for a radio button, whose own cannot wrap. A click on it clicks the
/// button.
class ChoiceText : public QLabel
{
public:
    ChoiceText(QAbstractButton *button, QWidget *parent)
        : QLabel(parent)
        , m_button(button)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton)
            m_button->click();
    }

private:
    QAbstractButton *m_button;
};

} // namespace

LessonQuestionBox::LessonQuestionBox(const LessonQuestion &question, bool chinese, QWidget *parent)
    : Adapting(parent)
    , m_question(question)
    , m_chinese(chinese)
    , m_text(wrappingLabel(this))
    , m_group(new QButtonGroup(this))
    , m_why(wrappingLabel(this))
{
    m_text->setFont(inBold(m_text->font()));
    auto *grid = spaced(new QGridLayout(this), {0, 8, 0, 0});
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_text, 0, 0, 1, 2);
    for (qsizetype i = 0; i < question.choices.size(); ++i) {
        auto *button = new QRadioButton(this);
        m_group->addButton(button, int(i));
        auto *text = new ChoiceText(button, this);
        m_choices.append(text);
        grid->addWidget(button, int(i) + 1, 0, Qt::AlignTop);
        grid->addWidget(text, int(i) + 1, 1);
    }
    grid->addWidget(m_why, int(question.choices.size()) + 1, 0, 1, 2);
    m_why->hide();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        const bool right = m_question.choices.at(id).right;
        const bool counts = !std::exchange(m_done, m_done || right);
        m_attempts += counts ? 1 : 0;
        retranslate();
        if (counts)
            Q_EMIT attempted(right);
    });
    retranslate();
}

QWidget *LessonQuestionBox::entrance() const { return m_group->button(0); }

void LessonQuestionBox::setChinese(bool chinese)
{
    m_chinese = chinese;
    retranslate();
}

void LessonQuestionBox::setAttempts(int attempts, bool right)
{
    m_attempts = attempts;
    m_done = right;
    for (qsizetype i = 0; i < m_question.choices.size() && right; ++i) {
        if (m_question.choices.at(i).right)
            m_group->button(int(i))->setChecked(true);
    }
    retranslate();
}

void LessonQuestionBox::retranslate()
{
    m_text->setText(m_question.text.in(m_chinese));
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString &text = m_question.choices.at(i).text.in(m_chinese);
        m_choices.at(i)->setText(text);
        m_group->button(int(i))->setAccessibleName(text);
    }
    const int chosen = m_group->checkedId();
    m_why->setVisible(chosen >= 0);
    if (chosen < 0)
        return;
    const LessonChoice &choice = m_question.choices.at(chosen);
    const QString &why = m_question.why.in(m_chinese);
    const QString &hint = choice.hint.in(m_chinese);
    if (choice.right && m_attempts > 1)
        m_why->setText(tr("✓ Right, with %Ln attempt(s). %1", nullptr, m_attempts).arg(why));
    else if (choice.right)
        m_why->setText(tr("✓ Right. %1").arg(why));
    else if (!hint.isEmpty())
        m_why->setText(tr("✗ Not quite. %1").arg(hint));
    else
        m_why->setText(tr("✗ Not quite. Think again and choose another answer."));
    recolour();
}

void LessonQuestionBox::recolour()
{
    const int chosen = m_group->checkedId();
    if (chosen < 0)
        return;
    const bool right = m_question.choices.at(chosen).right;
    m_why->setPalette(
            withTextColour(palette(), right ? goodColour(palette()) : badColour(palette())));
}

} // namespace socketchat
