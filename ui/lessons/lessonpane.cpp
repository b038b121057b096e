// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonpane.h"

#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonview.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/preferences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonPane::LessonPane(Session &session, WindowDriver &driver, Preferences &preferences,
                       QWidget *parent)
    : QWidget(parent)
    , m_driver(driver)
    , m_preferences(preferences)
    , m_actor(driver)
    , m_stack(new QStackedWidget(this))
    , m_list(new LessonList(preferences, this))
    , m_heading(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_view(new LessonView(session, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_back->setObjectName("allLessons"_L1);
    m_back->setAutoRaise(true);
    m_back->hide();
    m_close->setText(u"✕"_s);
    m_close->setAutoRaise(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->addWidget(m_heading);
    head->addWidget(m_back);
    head->addStretch(1);
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_stack, 1);

    connect(m_list, &LessonList::chosen, this, &LessonPane::open);
    connect(m_back, &QToolButton::clicked, this, &LessonPane::showList);
    connect(m_close, &QToolButton::clicked, this, &LessonPane::closeRequested);
    connect(m_view, &LessonView::actionsRequested, &m_actor, &LessonActor::perform);
    connect(m_view, &LessonView::nextRequested, this, [this] {
        if (m_lesson + 1 < m_list->lessons().size())
            open(m_lesson + 1);
        else
            showList();
    });
    connect(m_view, &LessonView::progressed, this, [this] {
        m_preferences.setLessonProgress(m_view->lesson().id, m_view->progress().toString());
    });
    setFocusProxy(m_list);
    m_look.setInterval(250);
    connect(&m_look, &QTimer::timeout, this, &LessonPane::refresh);
    retranslate();
}

void LessonPane::refresh()
{
    if (m_stack->currentWidget() == m_view)
        m_view->refresh();
}

void LessonPane::open(int lesson)
{
    if (lesson < 0 || lesson >= m_list->lessons().size())
        return;
    m_lesson = lesson;
    const Lesson &wanted = m_list->lessons().at(lesson);
    m_view->setLesson(wanted,
                      LessonProgress::fromString(m_preferences.lessonProgress(wanted.id), wanted));
    m_stack->setCurrentWidget(m_view);
    m_driver.setLesson(true);
    m_look.start();
    m_heading->hide();
    m_back->show();
    setFocusProxy(m_view);
    setFocus();
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
    m_list->refresh();
    m_stack->setCurrentWidget(m_list);
    m_driver.setLesson(false);
    m_look.stop();
    m_back->hide();
    m_heading->show();
    setFocusProxy(m_list);
    setFocus();
}

void LessonPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonPane::showEvent(QShowEvent *event)
{
    if (m_stack->currentWidget() == m_view) {
        m_driver.setLesson(true);
        m_look.start();
    }
    QWidget::showEvent(event);
}

void LessonPane::hideEvent(QHideEvent *event)
{
    m_look.stop();
    if (!event->spontaneous())
        m_driver.setLesson(false);
    QWidget::hideEvent(event);
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

void LessonPane::retranslate()
{
    m_heading->setText(tr("Lessons"));
    m_back->setText(tr("← All lessons"));
    m_close->setAccessibleName(tr("Close the lessons"));
    m_close->setToolTip(tr("Close the lessons; Help ▸ Lessons (F1) opens them again"));
    const bool chinese = QLocale().language() == QLocale::Chinese; // as Language has set it
    m_list->setChinese(chinese);
    m_view->setChinese(chinese);
}

} // namespace socketchat
