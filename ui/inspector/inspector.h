// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/callprinter.h"

#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace socketchat {

class BytesPage;
class CallsPage;
class ConditionsPage;
class DatagramPage;
class SegmentedSwitch;
class StatisticsPage;
class UrlPage;
class StreamPage;
class StreamPublication;
class StreamRegistry;

/// The right side of the window: Calls, URL, Stream or Datagrams, Conditions, Bytes, Statistics.
/// All but the first two pages are built when they are first turned to, so that a window that
/// never shows them does not wait for them when it opens.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the inspector.
    explicit Inspector(Session &session, QWidget *parent = nullptr);
    ~Inspector() override;

    /// Where the windows of this program tell each other what their sockets do.
    void setStreams(std::shared_ptr<StreamRegistry> streams);

    /// After Session::takeNews(); only the page that is seen does any work.
    void refresh();
    /// Which row of the conversation is looked at; -1 for none.
    void setMessage(qint64 number);
    /// What this end is going to be, while nothing runs.
    void setSides(Protocol protocol, Role role, Engine engine = defaultEngine());
    void setCallLanguage(CallLanguage language);
    /// False: only the pages that a saved conversation has something for are offered.
    void setLive(bool live);
    /// Whose stream is looked at.
    void setPeer(PeerId peer);

    /// Stream and Datagram are one place, which shows what the protocol has.
    enum Page { Calls, Url, Stream, Datagram = Stream, Conditions, Bytes, Statistics };
    [[nodiscard]] Page page() const;
    [[nodiscard]] int pageCount() const;
    void setPage(Page page);
    /// By the name that lessons use: calls, url, stream, datagram, conditions, bytes, statistics;
    /// does nothing for any other.
    void setPageNamed(const QString &name);
    /// To be linked with the address: see linkAddress().
    [[nodiscard]] UrlPage *urlPage() const { return m_url; }

Q_SIGNALS:
    /// Rows of the conversation belong to what the person has chosen here.
    void messagesRequested(const QList<qint64> &numbers);
    void callLanguageChosen(socketchat::CallLanguage language);
    /// What is typed shall be sent so many times.
    void repeatRequested(int times);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void showProtocol(Protocol protocol);
    void turnTo(Page page);
    void build(Page page);
    void buildTraffic();
    void wantMessages(const QList<qint64> &numbers);

    Session &m_session;
    SegmentedSwitch *m_switch;
    QStackedWidget *m_pages;
    CallsPage *m_calls;
    UrlPage *m_url;
    QStackedWidget *m_traffic; // the stream, or the datagrams
    StreamPage *m_stream = nullptr; // these five are null until they are looked at
    DatagramPage *m_datagrams = nullptr;
    ConditionsPage *m_conditions = nullptr;
    BytesPage *m_bytes = nullptr;
    StatisticsPage *m_statistics = nullptr;
    std::shared_ptr<StreamRegistry> m_streams;
    std::optional<PeerId> m_peer;
    Protocol m_protocol;
    Role m_role = Role::Server;
    Engine m_engine = defaultEngine();
    qint64 m_message = -1;
    std::unique_ptr<StreamPublication> m_publication;
    QList<qint64> m_wanted; // asked for here: the answer is no new choice
};

} // namespace socketchat
