// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonview.h"

#include "ui/lessons/lessonquestionbox.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/widgets/building.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonView::LessonView(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_watch(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
}

void LessonView::setLesson(const Lesson &lesson, const LessonProgress &progress)
{
    m_lesson = lesson;
    m_progress = progress;
    rebuild();
    beginStep();
    verticalScrollBar()->setValue(0);
}

void LessonView::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact && m_title)
        showParts();
}

int LessonView::heightOfStep(int width) const
{
    return widget() && widget()->layout() ? widget()->layout()->totalHeightForWidth(width) : 0;
}

/// Shows the whole lesson, or only the current step.
void LessonView::showParts()
{
    const qsizetype now = m_progress.steps;
    m_title->setVisible(!m_compact);
    m_about->setVisible(!m_compact);
    m_tutorial->setVisible(!m_compact && !m_lesson.tutorial.in(m_chinese).isEmpty());
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setVisible(!m_compact || i == now);
        m_steps.at(i)->setCompact(m_compact);
    }
    for (LessonQuestionBox *question : std::as_const(m_questions))
        question->setVisible(!m_compact || now == m_steps.size());
    m_foot->setVisible(!m_compact || now == m_steps.size());
    widget()->layout()->setContentsMargins(16, m_compact ? 0 : 4, 16, m_compact ? 4 : 12);
}

void LessonView::setChinese(bool chinese)
{
    m_chinese = chinese;
    for (LessonStepRow *step : std::as_const(m_steps))
        step->setChinese(chinese);
    for (LessonQuestionBox *question : std::as_const(m_questions))
        question->setChinese(chinese);
    retranslate();
}

void LessonView::focusNow()
{
    QWidget *to = m_next;
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        if (!(m_progress.answers & (1U << i))) {
            to = m_questions.at(i)->entrance();
            break;
        }
    }
    if (m_progress.steps < m_steps.size())
        to = m_steps.at(m_progress.steps)->entrance();
    to->setFocus(Qt::OtherFocusReason);
}

void LessonView::lookAnew()
{
    if (m_progress.steps < m_steps.size())
        m_watch.begin(m_lesson.steps.at(m_progress.steps).checks);
}

bool LessonView::asksFor(LessonCheck::Kind kind) const
{
    return m_progress.steps < m_steps.size()
           && std::ranges::count(m_lesson.steps.at(m_progress.steps).checks, kind,
                                 &LessonCheck::kind)
                      > 0;
}

void LessonView::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_watch.setStreams(std::move(streams));
}

void LessonView::setFailure(const LessonFailure &failure)
{
    if (m_progress.steps < m_steps.size())
        m_steps.at(m_progress.steps)->setFailure(failure);
}

void LessonView::refresh(const LessonSurroundings &surroundings, const QList<LessonOther> &others)
{
    if (m_progress.steps >= m_steps.size())
        return;
    m_watch.update(surroundings, others);
    const LessonStep &step = m_lesson.steps.at(m_progress.steps);
    QList<LessonCheckState> seen;
    for (qsizetype check = 0; check < step.checks.size(); ++check)
        seen.append({m_watch.isMet(check), m_watch.seen(check)});
    m_steps.at(m_progress.steps)->setSeen(seen);
    m_steps.at(m_progress.steps)->setEngine(m_session.setup().transport.engine);
    if (!m_watch.allMet())
        return;
    ++m_progress.steps;
    beginStep();
    Q_EMIT progressed();
}

void LessonView::refit()
{
    if (!m_title)
        return;
    QFont large = inBold(font());
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
}

void LessonView::rebuild()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = spaced(new QVBoxLayout(page), {16, 4, 16, 12}, 8);
    m_title = wrappingLabel(page);
    refit();
    m_about = wrappingLabel(page);
    m_tutorial = wrappingLabel(page);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_tutorial);

    m_steps.clear();
    for (const LessonStep &step : std::as_const(m_lesson.steps)) {
        auto *row = new LessonStepRow(int(m_steps.size()) + 1, step, m_chinese, page);
        m_steps.append(row);
        column->addWidget(row);
        connect(row, &LessonStepRow::doItRequested, this,
                [this, actions = step.actions] { Q_EMIT actionsRequested(actions); });
        connect(row, &LessonStepRow::remedyRequested, this, &LessonView::remedyRequested);
        connect(row, &LessonStepRow::addressChosen, this, &LessonView::addressChosen);
        connect(row, &LessonStepRow::engineRequested, this, [this](Engine engine) {
            Q_EMIT actionsRequested({{LessonAction::Kind::Sockets, false, engineWord(engine), 0}});
        });
    }
    m_questions.clear();
    for (const LessonQuestion &question : std::as_const(m_lesson.questions)) {
        const qsizetype number = m_questions.size();
        auto *box = new LessonQuestionBox(question, m_chinese, page);
        m_questions.append(box);
        column->addWidget(box);
        box->setAttempts(m_progress.attempts.value(number), m_progress.answers & (1U << number));
        connect(box, &LessonQuestionBox::attempted, this, [this, number](bool right) {
            m_progress.addAttempt(number);
            if (right)
                m_progress.answers |= 1U << number;
            retranslate();
            Q_EMIT progressed();
        });
    }
    m_end = wrappingLabel(page);
    column->addWidget(m_end);
    m_foot = new QWidget(page);
    m_again = new QPushButton(m_foot);
    m_next = named(new QPushButton(m_foot), "nextLesson"_L1);
    auto *foot = spaced(new QHBoxLayout(m_foot), {0, 8, 0, 0});
    foot->addWidget(m_again);
    foot->addWidget(m_next);
    foot->addStretch(1);
    column->addWidget(m_foot);
    column->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &LessonView::restart);
    connect(m_next, &QPushButton::clicked, this, &LessonView::nextRequested);
    setWidget(page); // deletes the page of the last lesson
    retranslate();
}

void LessonView::beginStep()
{
    const bool focused = isAncestorOf(window()->focusWidget());
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setPhase(i < m_progress.steps    ? LessonStepRow::Phase::Done
                                : i == m_progress.steps ? LessonStepRow::Phase::Now
                                                        : LessonStepRow::Phase::Later);
    }
    lookAnew();
    showParts();
    if (focused)
        focusNow();
    Q_EMIT stepChanged();
    if (m_progress.steps < m_steps.size()) {
        ensureWidgetVisible(m_steps.at(m_progress.steps));
    }
    retranslate();
}

void LessonView::restart()
{
    m_progress = {};
    rebuild();
    Q_EMIT restarted();
    beginStep();
    focusNow();
    Q_EMIT progressed();
}

void LessonView::retranslate()
{
    if (!m_title)
        return;
    m_title->setText(m_lesson.title.in(m_chinese));
    setAccessibleName(m_title->text()); // Tab stops here, so that the keys can scroll
    m_about->setText(m_lesson.about.in(m_chinese));
    m_tutorial->setText(tr("In the tutorial: %1").arg(m_lesson.tutorial.in(m_chinese)));
    const bool whole = m_progress.isWhole(m_lesson);
    const bool stepsDone = m_progress.steps == m_lesson.steps.size();
    m_end->setText(whole ? tr("✓ That was the whole lesson.")
                         : tr("All steps are done. Answer the questions to finish the lesson."));
    m_end->setVisible(stepsDone);
    m_again->setText(tr("Start again"));
    m_again->setToolTip(tr("Takes back the ticks and the answers of this lesson"));
    m_next->setText(tr("Next lesson"));
    m_again->setVisible(m_progress.steps > 0 || m_progress.answers != 0);
}

} // namespace socketchat
