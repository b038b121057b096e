// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"
#include "app/lesson/lessonwatch.h"

#include <QObject>

#include <array>

namespace socketchat {

class Composer;
class ConversationPane;
class EndpointBar;

/// Holds what a person has chosen in a window.
struct WindowChoices
{
    ConversationSetup setup;
    QString page = QStringLiteral("calls"); ///< of the inspector, by the name that lessons use
};

/// Drives one window's controls programmatically (used by lessons). Does only what a person could
/// do with them.
class WindowDriver : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the driver; `parent` is the window.
    WindowDriver(Session &session, EndpointBar &bar, Composer &composer,
                 ConversationPane &conversation, QWidget *parent);

    /// Performs an action in this window, even if LessonAction::otherWindow is set.
    [[nodiscard]] QString perform(const LessonAction &action);
    /// Fills the address field and focuses it. Returns an error as perform() does.
    [[nodiscard]] QString fillAddress(const QString &address);
    /// Sets the inspector's current page, by the name that lessons use.
    void setPage(const QString &name) { m_page = name; }
    /// Sets the TCP states of both ends that the page Ladder shows.
    void setTcpStates(TcpState own, TcpState other) { m_tcpStates = {own, other}; }
    [[nodiscard]] Session &session() const { return m_session; }
    /// Returns whether the last action has taken effect: not connecting, nothing queued.
    [[nodiscard]] bool isSettled() const;
    /// Returns why the call that was asked for last has failed; empty if it has not.
    [[nodiscard]] QString stepProblem() const;
    [[nodiscard]] LessonSurroundings surroundings() const;

    [[nodiscard]] WindowChoices choices() const;
    void choose(const WindowChoices &choices);

    /// Returns the drivers of all visible windows of this program.
    [[nodiscard]] static QList<WindowDriver *> all();
    /// Returns the window's title: "Socket Chat — TCP server · 127.0.0.1:8000".
    [[nodiscard]] QString title() const;
    /// Stops the run and closes the window without a question.
    void closeWindow();
    [[nodiscard]] bool isClosing() const { return m_closing; }
    /// Returns whether a lesson has chosen the settings; the preferences must not store them.
    [[nodiscard]] bool isOnStage() const { return m_onStage; }
    void setOnStage(bool on);
    /// Reports a window that was opened at this one's request.
    void tellOfWindow(WindowDriver &opened) { Q_EMIT windowOpened(&opened); }
    /// Sets whether this window takes part in a lesson.
    void setLesson(bool on);

Q_SIGNALS:
    void windowOpened(socketchat::WindowDriver *opened);
    /// Emitted when the settings from before the lesson are restored.
    void stageLeft();
    void matchingWindowRequested();
    void newWindowRequested();
    void pageRequested(const QString &name);
    void lessonToggled(bool underWay);

private:
    [[nodiscard]] QString performTalk(const LessonAction &action);
    void choose(QLatin1StringView word, const QString &text);
    /// Stops the run, for settings that cannot change during it.
    void stopFirst();
    [[nodiscard]] QString send(const QString &text, int times);
    void selectNewest();
    /// Makes the call with this name by itself.
    void step(const QString &name);

    Session &m_session;
    EndpointBar &m_bar;
    Composer &m_composer;
    ConversationPane &m_conversation;
    QString m_page;
    std::array<TcpState, 2> m_tcpStates{};
    qint64 m_stepAsked = -1; // calls that had returned when another was asked for
    qint64 m_callAsked = 0; // the first after that
    bool m_stopping = false; // asked for, and not heard of yet
    bool m_closing = false;
    bool m_onStage = false;
    bool m_lesson = false;
};

} // namespace socketchat
