// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/panelayout.h"

#include "ui/address/endpointbar.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"

#include <QBoxLayout>
#include <QSplitter>

namespace socketchat {

namespace {

constexpr int leastConversation = 266; // px: all three panes fit into 640
constexpr int leastBesideLesson = 350; // px: the composer's boxes show their texts

} // namespace

PaneLayout::PaneLayout(LessonPane &lessons, QSplitter &panes, EndpointBar &bar)
    : m_lessons(lessons)
    , m_panes(panes)
    , m_bar(bar)
    , m_around(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_around->setSpacing(0);
    m_around->addWidget(&lessons);
    m_around->addWidget(&panes, 1);
    panes.widget(1)->setMinimumWidth(leastConversation);
}

void PaneLayout::arrangeLesson(const QWidget &window)
{
    const bool beside = PaneFolding::fitsLessonBeside(window.width());
    m_around->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panes.widget(1)->setMinimumWidth(beside ? leastBesideLesson : leastConversation);
    if (beside)
        m_lessons.standBeside(PaneFolding::lessonWidth());
    else
        m_lessons.standAbove(window.width(), window.height() * 2 / 5);
    // Above the panes of a low window a lesson takes the place of the parts of the address, unless
    // it is about them.
    const bool low = window.height() < window.fontMetrics().height() * 36;
    m_bar.setTight(low && !beside && m_lessons.isVisibleTo(&window)
                   && !m_lessons.view().asksFor(LessonCheck::Kind::Address));
}

int PaneLayout::panesWidth(const QWidget &window) const
{
    const bool beside =
            m_lessons.isVisibleTo(&window) && PaneFolding::fitsLessonBeside(window.width());
    return window.width() - (beside ? PaneFolding::lessonWidth() : 0);
}

} // namespace socketchat
