// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector.h"

#include "app/lesson/streamregistry.h"
#include "ui/bytespage.h"
#include "ui/callspage.h"
#include "ui/conditionspage.h"
#include "ui/datagrampage.h"
#include "ui/segmentedswitch.h"
#include "ui/statisticspage.h"
#include "ui/streampage.h"
#include "ui/urlpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace socketchat {

Inspector::Inspector(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_switch(new SegmentedSwitch(6, this))
    , m_pages(new QStackedWidget(this))
    , m_calls(new CallsPage(session, this))
    , m_url(new UrlPage(session, this))
    , m_traffic(new QStackedWidget(this))
    , m_stream(new StreamPage(session, this))
    , m_datagrams(new DatagramPage(session, this))
    , m_conditions(new ConditionsPage(session, this))
    , m_bytes(new BytesPage(session, this))
    , m_statistics(new StatisticsPage(session, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_switch->setObjectName("inspectorSwitch"_L1);
    const auto scrolled = [this](QWidget *page) { // taller than a small window
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setWidget(page);
        scroll->viewport()->setBackgroundRole(QPalette::Base);
        page->setBackgroundRole(QPalette::Base);
        return scroll;
    };
    m_pages->addWidget(scrolled(m_calls));
    auto *url = new QWidget(this); // off the edge of the window
    auto *urlRow = new QHBoxLayout(url);
    urlRow->setContentsMargins(0, 0, 12, 0);
    urlRow->addWidget(m_url);
    m_pages->addWidget(url);
    m_traffic->addWidget(scrolled(m_stream));
    m_traffic->addWidget(scrolled(m_datagrams));
    m_pages->addWidget(m_traffic);
    m_pages->addWidget(scrolled(m_conditions));
    m_pages->addWidget(m_bytes);
    m_pages->addWidget(scrolled(m_statistics));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(m_switch, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        refresh();
    });
    connect(m_calls, &CallsPage::rowsWanted, this, &Inspector::wantMessages);
    connect(m_calls, &CallsPage::languageChosen, this, &Inspector::callLanguageChosen);
    connect(m_stream, &StreamPage::repeatRequested, this, &Inspector::repeatRequested);
    connect(m_datagrams, &DatagramPage::repeatRequested, this, &Inspector::repeatRequested);
    showProtocol(session.options().endpoint.protocol);
    retranslate();
}

Inspector::~Inspector() = default;

void Inspector::setStreams(std::shared_ptr<StreamRegistry> streams)
{
    m_publication.reset();
    m_streams = std::move(streams);
    m_publication = std::make_unique<StreamPublication>(*m_streams, m_session);
    m_stream->setStreams(m_streams);
}

void Inspector::refresh()
{
    if (m_publication)
        m_publication->refresh(); // others may look at it
    m_url->takeCalls(); // later they may be gone
    if (!isVisible())
        return;
    switch (page()) {
    case Calls:
        m_calls->refresh();
        break;
    case Url:
        break;
    case Stream:
        m_stream->refresh();
        m_datagrams->refresh();
        break;
    case Conditions:
        m_conditions->refresh();
        break;
    case Bytes:
        m_bytes->refresh();
        break;
    case Statistics:
        m_statistics->refresh();
        break;
    }
}

void Inspector::setMessage(qint64 number)
{
    m_bytes->setMessage(number);
    if (!m_wanted.contains(number))
        m_calls->showCallsOf(number);
    m_wanted.clear();
}

void Inspector::wantMessages(const QList<qint64> &numbers)
{
    m_wanted = numbers;
    if (!numbers.isEmpty())
        Q_EMIT messagesWanted(numbers);
}

void Inspector::setSides(Protocol protocol, Role role)
{
    m_calls->setSides(protocol, role);
    m_conditions->setProtocol(protocol);
    showProtocol(protocol);
    retranslate();
}

void Inspector::showProtocol(Protocol protocol)
{
    m_traffic->setCurrentIndex(protocol == Protocol::Tcp ? 0 : 1);
}

void Inspector::setPeer(PeerId peer)
{
    m_stream->setPeer(peer);
    m_datagrams->setPeer(peer);
}

void Inspector::setCallLanguage(CallLanguage language) { m_calls->setLanguage(language); }

Inspector::Page Inspector::page() const { return Page(m_pages->currentIndex()); }

int Inspector::pageCount() const { return m_pages->count(); }

void Inspector::setPage(Page page)
{
    m_switch->setCurrent(page);
    m_pages->setCurrentIndex(page);
    refresh();
}

void Inspector::setPageNamed(const QString &name)
{
    constexpr std::pair<QLatin1StringView, Page> pages[] = {
            {"calls"_L1, Calls},           {"url"_L1, Url},
            {"stream"_L1, Stream},         {"datagram"_L1, Datagram},
            {"conditions"_L1, Conditions}, {"bytes"_L1, Bytes},
            {"statistics"_L1, Statistics},
    };
    for (const auto &[word, page] : pages) {
        if (name == word)
            setPage(page);
    }
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // what came while it was hidden
}

void Inspector::retranslate()
{
    m_switch->setAccessibleName(tr("Inspector"));
    m_switch->setText(Calls, tr("Calls"), tr("Every socket call with its result"));
    m_switch->setFolding(tr("More pages"));
    m_switch->setText(Url, tr("URL", "a page of the inspector"), tr("The address in its parts"));
    if (m_traffic->currentIndex() == 0)
        m_switch->setText(Stream, tr("Stream"), tr("What each send() and recv() carried"));
    else
        m_switch->setText(Datagram, tr("Datagrams"),
                          tr("What each sendto() and recvfrom() carried"));
    m_switch->setText(Conditions, tr("Conditions"), tr("A worse network for what is sent"));
    m_switch->setText(Bytes, tr("Bytes"), tr("The bytes of the chosen message"));
    m_switch->setText(Statistics, tr("Statistics"), tr("Totals, rates and round trips"));
}

} // namespace socketchat
