// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/panelayout.h"

#include "ui/address/endpointbar.h"
#include "ui/controls/messageedit.h"
#include "ui/controls/steppane.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorrail.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonview.h"
#include "ui/widgets/building.h"
#include "ui/window/sidecolumn.h"

#include <QBoxLayout>
#include <QPointer>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

using Beside = PaneFolding::Beside;

constexpr int leastConversation = 266; // px: with the inspector of a lesson it fits into 500
constexpr int leastBesideLesson = 350; // px: the composer's boxes show their texts

} // namespace

PaneLayout::PaneLayout(const Parts &parts, std::function<void()> turned)
    : m_parts(parts)
    , m_turnedByPerson(std::move(turned))
    , m_place(new QWidget)
    , m_column(spaced(new QVBoxLayout(m_place), {}, 0))
    , m_row(spaced(new QHBoxLayout, {}, 0))
    , m_around(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_column->addWidget(&parts.talk, 1);
    m_place->setMinimumWidth(leastConversation);
    QSplitter &splitter = parts.splitter;
    for (QWidget *pane :
         {static_cast<QWidget *>(&parts.side), m_place, static_cast<QWidget *>(&parts.inspector)})
        splitter.addWidget(pane);
    splitter.setHandleWidth(1);
    splitter.setChildrenCollapsible(false);
    splitter.setStretchFactor(1, 1);
    splitter.setSizes({224, 560, 416});
    m_around->setSpacing(0);
    m_around->addWidget(&parts.lessons);
    m_row->addWidget(&splitter, 1);
    auto *column = spaced(new QVBoxLayout, {}, 0);
    column->addWidget(&parts.steps);
    column->addLayout(m_row, 1);
    m_around->addLayout(column, 1);
}

void PaneLayout::arrangeLesson(const QWidget &window)
{
    LessonPane &lessons = m_parts.lessons;
    const bool low = window.height() < window.fontMetrics().height() * 36;
    const bool beside = PaneFolding::fitsLessonBeside(window.width());
    m_around->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_place->setMinimumWidth(beside ? leastBesideLesson : leastConversation);
    StepPane &steps = m_parts.steps;
    const bool above = !beside && lessons.isVisibleTo(&window);
    const bool lowest = window.height() < window.fontMetrics().height() * 28; // few rows are left
    steps.setRoom(above || lowest ? StepPane::Room::Least
                  : low           ? StepPane::Room::Low
                                  : StepPane::Room::Ample);
    const int taken = steps.isVisibleTo(&window) ? steps.sizeHint().height() : 0;
    if (beside)
        lessons.standBeside(PaneFolding::lessonWidth());
    else if (above)
        lessons.standAbove(window.width(), std::max(0, window.height() * 2 / 5 - taken));
    // Above the panes of a low window a lesson takes the place of the parts of the address, unless
    // it is about them.
    m_parts.bar.setTight(low && !beside && lessons.isVisibleTo(&window)
                         && !lessons.view().asksFor(LessonCheck::Kind::Address));
}

bool PaneLayout::fold(const QWidget &window, bool side)
{
    const bool beside =
            m_parts.lessons.isVisibleTo(&window) && PaneFolding::fitsLessonBeside(window.width());
    m_room = PaneFolding::panesIn(window.width() - (beside ? PaneFolding::lessonWidth() : 0));
    InspectorPlace place = InspectorPlace::Own;
    if (m_room == Beside::One)
        place = InspectorPlace::Shared;
    else if (m_room == Beside::Three && !PaneFolding::fitsInspector(window.width(), side))
        place = InspectorPlace::Tight;
    return std::exchange(m_inspectorPlace, place) != place;
}

void PaneLayout::show(bool peers, bool saved, bool inspector)
{
    const QPointer<QWidget> focused = m_place->window()->focusWidget();
    // What a lesson speaks of is seen beside what is done for it, unless that is done above both.
    const bool isDoneAbove = m_parts.steps.isVisibleTo(m_place->window());
    const Beside beside =
            m_room == Beside::One && m_inspectorForLesson && !isDoneAbove ? Beside::Two : m_room;
    place(beside);
    const bool sideShares = beside != Beside::Three && (peers || saved);
    const bool inspectorShares = beside == Beside::One;
    const bool rail = !inspectorShares && !inspector;
    const bool shares = sideShares || inspectorShares;
    if ((m_turned == Pane::Peers && !(sideShares && peers))
        || (m_turned == Pane::Saved && !(sideShares && saved))
        || (m_turned == Pane::Inspector && !inspectorShares))
        m_turned = Pane::Conversation;
    if (shares && !m_switch) {
        m_switch = new PaneSwitch(m_place);
        m_switch->setClients(m_clients);
        m_column->insertWidget(0, m_switch);
        QObject::connect(m_switch, &PaneSwitch::chosen, m_switch, [this](Pane pane) {
            m_turned = pane;
            m_turnedByPerson();
        });
    }
    if (m_switch) {
        m_switch->setCurrent(m_turned);
        m_switch->setOffered(Pane::Peers, sideShares && peers);
        m_switch->setOffered(Pane::Saved, sideShares && saved);
        m_switch->setOffered(Pane::Inspector, inspectorShares);
        m_switch->setVisible(shares);
        QHBoxLayout *const tools = shares ? &m_switch->tools() : nullptr;
        m_parts.conversation.lendTools(m_turned == Pane::Conversation ? tools : nullptr);
        m_parts.inspector.lendTabs(m_turned == Pane::Inspector ? tools : nullptr);
        m_parts.side.lendHead(sideShares ? tools : nullptr);
    }
    const bool sideTurned = m_turned == Pane::Peers || m_turned == Pane::Saved;
    m_parts.side.arrange(peers, sideShares ? m_turned == Pane::Saved : saved,
                         !sideShares || sideTurned);
    m_parts.side.setVisible(sideShares ? sideTurned : peers || saved);
    m_parts.talk.setVisible(m_turned == Pane::Conversation);
    m_parts.inspector.setVisible(inspectorShares ? m_turned == Pane::Inspector : inspector);
    if (rail && !m_rail) {
        m_rail = new InspectorRail(m_parts.inspector.pageActions());
        m_row->addWidget(m_rail);
    }
    if (m_rail)
        m_rail->setVisible(rail);
    // What moves to another parent loses the focus.
    if (focused && focused != focused->window()->focusWidget() && focused->isVisible())
        focused->setFocus();
    // From a pane that lost its place it goes to the message, not to the next that Qt finds.
    auto *message = m_parts.talk.findChild<MessageEdit *>();
    if (focused && m_parts.side.isAncestorOf(focused) && !focused->isVisible()
        && message->isVisible())
        message->setFocus(Qt::OtherFocusReason);
}

void PaneLayout::place(Beside beside)
{
    const Beside before = std::exchange(m_placed, beside);
    if (before == beside)
        return;
    QSplitter &splitter = m_parts.splitter;
    if (before == Beside::Three)
        m_widths = splitter.saveState();
    if (beside == Beside::Three)
        splitter.insertWidget(0, &m_parts.side);
    else
        m_column->addWidget(&m_parts.side, 1);
    if (beside == Beside::One)
        m_column->addWidget(&m_parts.inspector, 1);
    else
        splitter.addWidget(&m_parts.inspector);
    if (beside == Beside::Three)
        splitter.restoreState(m_widths);
    else
        splitter.setSizes({1000, 1000}); // alike
    // Two share what a wider window gives them; of three the conversation gets it.
    if (beside != Beside::One) {
        splitter.setStretchFactor(splitter.indexOf(&m_parts.inspector),
                                  beside == Beside::Two ? 1 : 0);
    }
}

void PaneLayout::setClients(int count)
{
    m_clients = count;
    if (m_switch)
        m_switch->setClients(count);
}

QByteArray PaneLayout::widths() const
{
    return m_placed == Beside::Three ? m_parts.splitter.saveState() : m_widths;
}

void PaneLayout::restoreWidths(const QByteArray &widths)
{
    if (m_placed == Beside::Three)
        m_parts.splitter.restoreState(widths);
    else if (!widths.isEmpty())
        m_widths = widths;
}

} // namespace socketchat
