// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/sidecolumn.h"

#include "ui/inspector/inspector.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/windowdriver.h"

namespace socketchat {

SideColumn::SideColumn(Session &session, WindowDriver &driver, Preferences &preferences,
                       QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_lessons(new LessonPane(session, driver, preferences, this))
    , m_inspector(new Inspector(session, this))
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setSizes({320, 320});
    setMinimumWidth(230);
    connect(&driver, &WindowDriver::lessonToggled, m_inspector, &Inspector::setLesson);
    connect(&driver, &WindowDriver::pageRequested, m_inspector, &Inspector::setPageNamed);
}

void SideColumn::show(bool inspector, bool lessons)
{
    m_inspector->setVisible(inspector);
    m_lessons->setVisible(lessons);
    setVisible(inspector || lessons);
}

void SideColumn::refresh()
{
    m_inspector->refresh();
    m_lessons->refresh();
}

} // namespace socketchat
