// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"
#include "app/lesson/lessonwatch.h"

#include <QObject>

namespace socketchat {

class Composer;
class ConversationPane;
class EndpointBar;

/// What a person has chosen in a window.
struct WindowChoices
{
    ConversationSetup setup;
    QString page = QStringLiteral("calls"); ///< of the inspector, by the name that lessons use
};

/// The controls of one window, for who works them in a person's place. Does only what a person
/// could do with them.
class WindowDriver : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the driver; `parent` is the window.
    WindowDriver(Session &session, EndpointBar &bar, Composer &composer,
                 ConversationPane &conversation, QWidget *parent);

    /// Does it in this window, whatever LessonAction::otherWindow says. Returns why that cannot be
    /// done, as a sentence; empty where it can, or will be said in the conversation.
    [[nodiscard]] QString perform(const LessonAction &action);
    /// Puts an address where a person would type it, and the cursor with it. Returns as perform()
    /// does.
    [[nodiscard]] QString fillAddress(const QString &address);
    /// Which page of the inspector is turned to, by the name that lessons use.
    void setPage(const QString &name) { m_page = name; }
    [[nodiscard]] Session &session() const { return m_session; }
    /// Nothing that was begun is still under way: no connecting, nothing queued.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] LessonSurroundings surroundings() const;

    [[nodiscard]] WindowChoices choices() const;
    void choose(const WindowChoices &choices);

    /// Those of all windows of this program that are to be seen.
    [[nodiscard]] static QList<WindowDriver *> all();
    /// As the title says it: "TCP server · 127.0.0.1:8000".
    [[nodiscard]] QString windowName() const;
    /// Stops what runs and closes the window; asks nobody.
    void closeWindow();
    [[nodiscard]] bool isClosing() const { return m_closing; }
    /// A lesson has chosen what is chosen in this window: it is not the person's, to be kept.
    [[nodiscard]] bool isOnStage() const { return m_onStage; }
    void setOnStage(bool on);
    /// A window was opened at the wish of this one.
    void tellOfWindow(WindowDriver &opened) { Q_EMIT windowOpened(&opened); }
    /// Sets whether a lesson is under way, in which this window takes part.
    void setLesson(bool on);

Q_SIGNALS:
    void windowOpened(socketchat::WindowDriver *opened);
    /// What is chosen is the person's again.
    void stageLeft();
    void matchingWindowRequested();
    void newWindowRequested();
    void pageRequested(const QString &name);
    void lessonToggled(bool underWay);

private:
    [[nodiscard]] QString performTalk(const LessonAction &action);
    void choose(QLatin1StringView word, const QString &text);
    /// For what cannot change while a run goes on.
    void stopFirst();
    [[nodiscard]] QString send(const QString &text, int times);
    void selectNewest();

    Session &m_session;
    EndpointBar &m_bar;
    Composer &m_composer;
    ConversationPane &m_conversation;
    QString m_page;
    bool m_closing = false;
    bool m_onStage = false;
    bool m_lesson = false;
};

} // namespace socketchat
