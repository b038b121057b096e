// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"
#include "app/lesson/callprinter.h"
#include "app/net/diagnosis/tcpstate.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QAction;
class QActionGroup;
class QBoxLayout;
class QStackedWidget;

namespace socketchat {

class CallsPage;
class InspectorPage;
class LadderPage;
class SegmentedSwitch;
class UrlPage;
class StreamPage;
class StreamPublication;
class StreamRegistry;

/// Contains the pages on the right side of the window: Calls, Ladder, URL, Stream or Datagrams,
/// Conditions, Bytes, Statistics. All but Calls and URL are created on first use, so that a window
/// opens faster.
class Inspector : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the inspector.
    explicit Inspector(Session &session, QWidget *parent = nullptr);
    ~Inspector() override;

    /// Sets the registry through which windows of this program share their streams.
    void setStreams(std::shared_ptr<StreamRegistry> streams);

    /// Updates the visible page. Call it after Session::refresh().
    void refresh();
    /// Sets the selected row of the conversation; -1 for none.
    void setMessage(qint64 number);
    /// Sets protocol, role and engine of the next run.
    void setSides(Protocol protocol, Role role, Engine engine = defaultEngine());
    void setCallLanguage(CallLanguage language);
    void setCallView(CallView view);
    /// Sets whether a lesson is under way, in which the calls are those of the tutorial.
    void setLesson(bool on);
    /// Sets whether a run is possible. If not, only the pages that apply to a saved conversation
    /// are offered.
    void setLive(bool live);
    /// Sets the peer whose stream is shown.
    void setPeer(PeerId peer);

    /// Lists the pages. Stream and Datagram share one place: the protocol decides between them.
    enum Page { Calls, Ladder, Url, Stream, Datagram = Stream, Conditions, Bytes, Statistics };
    [[nodiscard]] Page page() const;
    [[nodiscard]] int pageCount() const;
    void setPage(Page page);
    /// Turns to the page with this name, as used by lessons: calls, ladder, url, stream, datagram,
    /// conditions, bytes, statistics. Ignores other names.
    void setPageNamed(const QString &name);
    /// Returns the actions that turn to the pages, with their keys, for a menu.
    [[nodiscard]] QList<QAction *> pageActions() const;
    /// Lends the tabs to a row above the pane, which takes the place of its head; without one,
    /// takes them back.
    void lendTabs(QBoxLayout *row);
    /// Puts the focus on the switch that chooses the page.
    void focusSwitch();
    /// Returns the name of the page that is turned to.
    [[nodiscard]] QString pageName() const;
    /// Returns the URL page, to be connected by linkAddress().
    [[nodiscard]] UrlPage *urlPage() const { return m_url; }

Q_SIGNALS:
    /// Requests showing the inspector, whose page was chosen by its key or in the menu.
    void pageRequested();
    /// Requests the selection of rows that belong to what the person chose here.
    void messagesRequested(const QList<qint64> &numbers);
    /// Emitted when another page is shown; `name` as in pageName().
    void pageChanged(const QString &name);
    void callLanguageChosen(socketchat::CallLanguage language);
    void callViewChosen(socketchat::CallView view);
    /// Reports the TCP states of both ends that the page Ladder shows.
    void statesShown(socketchat::TcpState own, socketchat::TcpState other);
    /// Requests sending the composer's text `times` times.
    void repeatRequested(int times);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void retranslate() override;
    void name(Page page, const QString &text, const QString &toolTip);
    void showProtocol(Protocol protocol);
    void showEncoding();
    void turnTo(Page page);
    /// Returns the index of the page in m_built.
    [[nodiscard]] int place(Page page) const;
    void build(int place);
    /// Calls `what(page)` for each page that exists.
    template<typename Tell>
    void tell(Tell &&what);
    void wantMessages(const QList<qint64> &numbers);

    Session &m_session;
    QWidget *m_head;
    SegmentedSwitch *m_switch;
    QActionGroup *m_pageActions;
    QStackedWidget *m_pages;
    CallsPage *m_calls;
    UrlPage *m_url;
    QStackedWidget *m_traffic; // the stream page or the datagram page
    // By page, and the datagram page behind them; those but m_calls are created on first use.
    std::array<InspectorPage *, Statistics + 2> m_built{};
    StreamPage *m_stream = nullptr;
    LadderPage *m_ladder = nullptr;
    std::shared_ptr<StreamRegistry> m_streams;
    std::optional<PeerId> m_peer;
    Protocol m_protocol;
    Role m_role = Role::Server;
    Engine m_engine = defaultEngine();
    qint64 m_message = -1;
    std::unique_ptr<StreamPublication> m_publication;
    QList<qint64> m_wanted; // requested here, so their selection is no new choice
};

} // namespace socketchat
