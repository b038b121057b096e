// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonstage.h"

#include "app/chat/session.h"
#include "app/lesson/lessonresume.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

bool runs(const WindowDriver &driver)
{
    return driver.session().state() != Transport::State::Closed;
}

/// Sets the numbers of the tutorial: recv(1024) and listen(5).
void takeTutorialNumbers(ConversationSetup &setup)
{
    setup.transport.receiveSize = 1024;
    setup.transport.backlog = 5;
}

/// Returns whether one of the two windows is the other's client, by protocol and address.
bool areConnected(const WindowDriver &here, const WindowDriver &there)
{
    const ConversationSetup &mine = here.session().run();
    const ConversationSetup &its = there.session().run();
    if (!runs(here) || !runs(there) || mine.protocol != its.protocol || mine.role == its.role)
        return false;
    const bool server = mine.role == Role::Server;
    const Session &serving = server ? here.session() : there.session();
    const ParsedEndpoint client = (server ? its : mine).parsed();
    return client.ok() && client.endpoint.isTakenBy(serving.localAddress());
}

} // namespace

LessonStage::LessonStage(WindowDriver &driver, QObject *parent)
    : QObject(parent)
    , m_driver(driver)
{
    connect(&m_driver, &WindowDriver::windowOpened, this, &LessonStage::adopt);
}

void LessonStage::begin(const Lesson &lesson, qsizetype step)
{
    leave();
    m_lesson = lesson;
    m_step = step;
    refresh();
}

void LessonStage::dropWindows()
{
    for (const QPointer<WindowDriver> &each : std::exchange(m_owned, {})) {
        if (each)
            each->closeWindow();
    }
}

void LessonStage::leave()
{
    m_lesson = {};
    dropWindows();
    if (!m_before)
        return;
    m_leaving = true;
    // Only once: a second stop() would drop what is still queued.
    if (!isClosed() && m_driver.session().state() != Transport::State::Closing)
        m_driver.session().stop();
    refresh();
}

void LessonStage::leaveAtOnce()
{
    m_lesson = {};
    dropWindows();
    giveBack();
}

void LessonStage::giveBack()
{
    if (!m_before)
        return;
    const WindowChoices before = *m_before;
    m_before.reset();
    m_leaving = false;
    m_driver.setOnStage(false);
    m_driver.choose(before);
}

bool LessonStage::stands(const QString &lesson) const
{
    return m_before && !m_leaving && m_lesson.id == lesson;
}

void LessonStage::refresh()
{
    if (!isClosed())
        return;
    if (m_leaving)
        giveBack();
    if (!m_before && !m_lesson.id.isEmpty())
        take();
}

void LessonStage::take()
{
    m_before = m_driver.choices();
    m_driver.setOnStage(true);
    WindowChoices known;
    // The tutorial's settings; engine, history limit and recording stay the person's.
    known.setup.address = ConversationSetup::tutorialAddress(known.setup.protocol);
    takeTutorialNumbers(known.setup);
    known.setup.transport.engine = m_before->setup.transport.engine;
    known.setup.keep = m_before->setup.keep;
    known.setup.record = m_before->setup.record;
    m_driver.choose(known);
    for (const LessonAction &choice : choicesBefore(m_lesson, m_step))
        (void)m_driver.perform(choice);
    Q_EMIT taken();
}

LessonStage::Obstacles LessonStage::obstacles() const
{
    if (m_lesson.id.isEmpty())
        return {};
    const QList<WindowDriver *> all = WindowDriver::all();
    const auto windows = std::ranges::count_if(all, [this](const WindowDriver *each) {
        return each != &m_driver && runs(*each) && !owns(each) && !each->isClosing();
    });
    return {!m_before && !isClosed(), int(windows)};
}

void LessonStage::clear()
{
    const QList<WindowDriver *> all = WindowDriver::all();
    for (WindowDriver *each : all) {
        if (each != &m_driver && runs(*each) && !owns(each))
            each->closeWindow();
    }
    if (!m_before && !isClosed())
        m_driver.session().stop();
    refresh();
}

QList<WindowDriver *> LessonStage::others() const
{
    QList<WindowDriver *> others;
    for (const QPointer<WindowDriver> &each : m_owned) {
        if (each && !each->isClosing())
            others.prepend(each); // the newest first
    }
    const QList<WindowDriver *> all = WindowDriver::all();
    for (WindowDriver *each : all) {
        if (each != &m_driver && !others.contains(each) && areConnected(m_driver, *each))
            others.append(each);
    }
    // std::ranges would return a view, which clang 14 cannot read.
    std::stable_partition(others.begin(), others.end(), [this](const WindowDriver *each) {
        return areConnected(m_driver, *each);
    });
    return others;
}

void LessonStage::adopt(WindowDriver *opened)
{
    if (m_lesson.id.isEmpty() || owns(opened))
        return;
    m_owned.append(opened);
    opened->setOnStage(true);
    opened->setLesson(true);
    opened->session().change(takeTutorialNumbers);
    connect(opened, &WindowDriver::windowOpened, this, &LessonStage::adopt);
}

bool LessonStage::owns(const WindowDriver *driver) const
{
    return std::ranges::any_of(
            m_owned, [driver](const QPointer<WindowDriver> &each) { return each == driver; });
}

bool LessonStage::isClosed() const
{
    return m_driver.session().state() == Transport::State::Closed;
}

} // namespace socketchat
