// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonpane.h"

#include "app/chat/errorsentence.h"
#include "app/lesson/lessonresume.h"
#include "ui/lessons/handoutbutton.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonview.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/symbolbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonPane::LessonPane(Session &session, WindowDriver &driver, Preferences &preferences,
                       QWidget *parent)
    : Adapting(parent)
    , m_driver(driver)
    , m_preferences(preferences)
    , m_stage(driver)
    , m_actor(driver, m_stage)
    , m_stack(new QStackedWidget(this))
    , m_list(new LessonList(preferences, this))
    , m_heading(new ElidingLabel(this))
    , m_back(named(new QToolButton(this), "allLessons"_L1))
    , m_close(new SymbolButton(Symbol::Close, this))
    , m_obstacles(new QWidget(this))
    , m_obstaclesText(named(wrappingLabel(m_obstacles), "obstacles"_L1))
    , m_tidy(named(new QPushButton(m_obstacles), "tidyUp"_L1))
    , m_view(new LessonView(session, this))
    , m_handout(named(new HandoutButton(*m_view, this), "saveHandout"_L1))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setFont(inBold(m_heading->font()));
    m_back->setAutoRaise(true);
    m_back->hide();
    m_handout->hide();
    m_handout->message().setContentsMargins(16, 0, 8, 4);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it takes what is left
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    auto *head = spaced(new QHBoxLayout, {16, 0, 8, 0});
    head->addWidget(m_back);
    head->addWidget(m_heading, 1);
    head->addWidget(m_handout);
    head->addWidget(m_close);
    auto *column = spaced(new QVBoxLayout(this), {0, 6, 1, 1}, 4);
    column->addLayout(head);
    column->addWidget(m_obstacles);
    column->addWidget(&m_handout->message());
    column->addWidget(m_stack, 1);
    auto *obstacles = spaced(new QHBoxLayout(m_obstacles), {16, 0, 8, 0});
    obstacles->addWidget(m_obstaclesText, 1);
    obstacles->addWidget(m_tidy);
    m_obstacles->hide();

    connect(m_list, &LessonList::chosen, this, &LessonPane::open);
    connect(m_back, &QToolButton::clicked, this, &LessonPane::showList);
    connect(m_close, &QToolButton::clicked, this, &LessonPane::closeRequested);
    connect(m_tidy, &QPushButton::clicked, this, [this] {
        m_stage.clear();
        refresh();
    });
    connect(m_view, &LessonView::actionsRequested, this,
            [this](const QList<LessonAction> &actions) {
                m_problem.clear();
                m_actor.perform(actions);
            });
    connect(&m_actor, &LessonActor::failed, this, [this](const QString &sentence) {
        m_problem = sentence;
        refresh();
    });
    connect(m_view, &LessonView::addressChosen, this, [this](const QString &address) {
        m_problem = m_driver.fillAddress(address);
        refresh();
    });
    connect(m_view, &LessonView::remedyRequested, this, [this] {
        if (m_holder)
            m_holder->session().stop();
    });
    connect(m_view, &LessonView::stepChanged, this, [this] {
        m_problem.clear();
        m_wentBack = false;
        retranslateHeading();
        Q_EMIT fitRequested();
    });
    connect(m_view, &LessonView::restarted, this,
            [this] { m_stage.begin(m_view->lesson(), m_view->progress().steps); });
    connect(&m_stage, &LessonStage::taken, m_view, &LessonView::lookAnew);
    connect(m_view, &LessonView::nextRequested, this, [this] {
        if (m_lesson + 1 < m_list->lessons().size())
            open(m_lesson + 1);
        else
            showList();
    });
    connect(m_view, &LessonView::progressed, this, [this] {
        m_preferences.setLessonProgress(m_view->lesson().id, m_view->progress().toString());
    });
    m_look.setInterval(250);
    connect(&m_look, &QTimer::timeout, this, &LessonPane::refresh);
    retranslate();
}

void LessonPane::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_view->setStreams(std::move(streams));
}

void LessonPane::refresh()
{
    tend();
    if (m_stack->currentWidget() != m_view)
        return;
    QList<LessonOther> others;
    for (const WindowDriver *other : m_stage.others())
        others.append({&other->session(), other->surroundings()});
    // Until the stage is prepared, the window has the person's settings, not the lesson's.
    if (m_stage.stands(m_view->lesson().id))
        m_view->refresh(m_driver.surroundings(), others);
    m_view->setFailure(failure());
    if (m_above)
        Q_EMIT fitRequested();
}

void LessonPane::setCompact(bool compact)
{
    m_above = compact;
    m_view->setCompact(compact);
    layout()->setContentsMargins(0, compact ? 2 : 6, 1, 1);
    layout()->setSpacing(compact ? 2 : 4);
}

void LessonPane::standBeside(int width)
{
    setCompact(false);
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
    setFixedWidth(width);
    retranslateHeading();
}

void LessonPane::standAbove(int width, int maxHeight)
{
    setCompact(true);
    setMinimumWidth(0);
    setMaximumWidth(QWIDGETSIZE_MAX);
    int needed = maxHeight;
    if (m_stack->currentWidget() == m_view) {
        const QMargins around = layout()->contentsMargins();
        needed = around.top() + around.bottom() + layout()->itemAt(0)->sizeHint().height()
                 + 2 * layout()->spacing()
                 + m_view->heightOfStep(width - around.left() - around.right());
        for (const QWidget *row : {m_obstacles, static_cast<QWidget *>(&m_handout->message())}) {
            if (!row->isHidden())
                needed += row->heightForWidth(width) + layout()->spacing();
        }
    }
    setFixedHeight(std::min(needed, maxHeight));
    retranslateHeading();
}

/// Updates the stage, even while the lesson is hidden.
void LessonPane::tend()
{
    m_stage.refresh();
    // A hidden lesson gives up its stage once nothing runs or every step is done.
    const bool done = m_view->progress().steps == m_view->lesson().steps.size();
    const bool closed = m_driver.session().state() == Transport::State::Closed;
    if (!isVisibleTo(window()) && (closed || done))
        m_stage.leave();
    const LessonStage::Obstacles obstacles = m_stage.obstacles();
    m_obstacles->setVisible(m_stack->currentWidget() == m_view
                            && (m_wentBack || obstacles != LessonStage::Obstacles()));
    m_tidy->setVisible(obstacles != LessonStage::Obstacles());
    retranslateObstacles();
}

/// Returns the problem of the current step, in this window or at the other end.
LessonFailure LessonPane::failure()
{
    m_holder.clear();
    std::optional<TransportError> error = m_view->error();
    const Session *where = &m_driver.session();
    const bool asksForError = m_view->asksFor(LessonCheck::Kind::Error)
                              || m_view->asksFor(LessonCheck::Kind::CallFails);
    for (const WindowDriver *other : m_stage.others()) {
        const Conversation &conversation = other->session().conversation();
        const auto last = conversation.message(conversation.range().end - 1, 1024);
        const bool failed = last && last->kind == MessageKind::Error
                            && other->session().state() == Transport::State::Closed;
        if (error || !failed || asksForError)
            continue;
        error = TransportError::fromBytes(last->payload);
        where = &other->session();
    }
    if (!error)
        return {m_problem, {}};
    const ConversationSetup &wanted = where->run();
    const Endpoint place = wanted.parsed().endpoint;
    const QList<WindowDriver *> all = WindowDriver::all();
    for (WindowDriver *each : all) {
        const Session &other = each->session();
        if (&other == where || other.state() == Transport::State::Closed
            || other.run().protocol != wanted.protocol || !place.isTakenBy(other.localAddress()))
            continue;
        m_holder = each;
        const QString held = traitsOf(wanted.protocol).usesPaths
                                     ? tr("The socket %1 is still held by the window “%2”.")
                                               .arg(place.hostAndPort(), each->title())
                                     : tr("Port %1 is still held by the window “%2”.")
                                               .arg(QString::number(place.port), each->title());
        return {held, tr("Stop it")};
    }
    const QString sentence = errorSentence(*error);
    return {where == &m_driver.session() ? sentence : tr("In the other window: %1").arg(sentence),
            {}};
}

void LessonPane::open(int lesson)
{
    if (lesson < 0 || lesson >= m_list->lessons().size())
        return;
    m_lesson = lesson;
    const Lesson &wanted = m_list->lessons().at(lesson);
    auto progress = LessonProgress::fromString(m_preferences.lessonProgress(wanted.id), wanted);
    m_wentBack = false;
    if (!m_stage.stands(wanted.id)) {
        // Windows of an earlier time are gone: resume at a step that does not need them.
        const qsizetype step = resumableStep(wanted, progress.steps);
        m_wentBack = step < progress.steps;
        progress.steps = step;
        if (progress.steps < wanted.steps.size())
            m_stage.begin(wanted, progress.steps);
        else
            m_stage.leave();
    }
    m_problem.clear();
    const bool wentBack = m_wentBack;
    m_view->setLesson(wanted, progress); // which begins a step
    m_wentBack = wentBack;
    m_stack->setCurrentWidget(m_view);
    m_driver.setLesson(true);
    m_look.start();
    m_back->show();
    m_handout->show();
    m_handout->message().clear();
    retranslateHeading();
    m_view->focusNow();
    refresh();
    Q_EMIT fitRequested();
}

/// Gives up the stage of a finished lesson.
void LessonPane::leaveWhereDone()
{
    if (m_view->progress().steps == m_view->lesson().steps.size())
        m_stage.leave();
}

void LessonPane::focusNow()
{
    if (m_stack->currentWidget() == m_view)
        m_view->focusNow();
    else
        m_list->setFocus();
}

void LessonPane::openFile(const QString &path)
{
    const int lesson = m_list->useFile(path);
    if (lesson >= 0)
        open(lesson);
    else
        showList();
}

void LessonPane::showList()
{
    leaveWhereDone();
    m_list->refresh();
    m_stack->setCurrentWidget(m_list);
    m_driver.setLesson(false);
    m_look.stop();
    m_back->hide();
    m_handout->hide();
    m_handout->message().clear();
    m_obstacles->hide();
    retranslateHeading();
    focusNow();
    Q_EMIT fitRequested();
}

void LessonPane::showEvent(QShowEvent *event)
{
    if (m_stack->currentWidget() != m_view)
        return;
    m_driver.setLesson(true);
    m_look.start();
    if (!event->spontaneous() && !m_stage.stands(m_view->lesson().id))
        open(m_lesson); // the stage was given up while the pane was hidden
}

void LessonPane::hideEvent(QHideEvent *event)
{
    m_look.stop();
    if (!event->spontaneous())
        m_driver.setLesson(false);
}

void LessonPane::paintEvent(QPaintEvent *)
{
    // A line along the border to the panes.
    QPainter painter(this);
    painter.setPen(lineColour(palette()));
    if (m_above)
        painter.drawLine(0, height() - 1, width(), height() - 1);
    else
        painter.drawLine(width() - 1, 0, width() - 1, height());
}

void LessonPane::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel))
        QWidget::keyPressEvent(event);
    else if (m_stack->currentWidget() == m_view)
        showList();
    else
        Q_EMIT closeRequested();
}

/// Shows the lesson's title here when the pane is too low for the title in the view.
void LessonPane::retranslateHeading()
{
    const Lesson &lesson = m_view->lesson();
    const qsizetype step = m_view->progress().steps + 1;
    QString text = tr("Lessons");
    if (m_stack->currentWidget() == m_view && m_above) {
        text = m_view->title();
        if (step <= lesson.steps.size()) {
            //: a lesson's title, and which of its steps
            text = tr("%1 · step %2 of %3")
                           .arg(text, QString::number(step), QString::number(lesson.steps.size()));
        }
    } else if (m_stack->currentWidget() == m_view) {
        text.clear();
    }
    m_heading->setText(text);
}

void LessonPane::retranslateObstacles()
{
    const LessonStage::Obstacles obstacles = m_stage.obstacles();
    if (obstacles == LessonStage::Obstacles())
        m_obstaclesText->setText(
                tr("What ran when you left has ended, so the lesson goes on here."));
    else if (obstacles.windows == 0)
        m_obstaclesText->setText(tr("Before this lesson: stop what runs in this window."));
    else if (obstacles.running)
        m_obstaclesText->setText(
                tr("Before this lesson: stop this window, and stop and close %Ln old window(s).",
                   nullptr, obstacles.windows));
    else
        m_obstaclesText->setText(tr("Before this lesson: stop and close %Ln old window(s).",
                                    nullptr, obstacles.windows));
}

void LessonPane::retranslate()
{
    m_back->setText(tr("← All lessons"));
    m_close->setName(tr("Close the lessons"),
                     tr("Close the lessons; Lessons ▸ Show lessons (F1) opens them again"));
    m_tidy->setText(tr("Tidy up"));
    m_tidy->setToolTip(
            tr("Stops and closes what is left of earlier, so that the lesson can begin"));
    retranslateObstacles();
    const bool chinese = QLocale().language() == QLocale::Chinese; // set by Language
    m_list->setChinese(chinese);
    m_view->setChinese(chinese);
    retranslateHeading();
}

} // namespace socketchat
