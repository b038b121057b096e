// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/inspector.h"

#include "app/chat/echorows.h"
#include "app/chat/session.h"
#include "app/lesson/streamregistry.h"
#include "app/net/words.h"
#include "ui/inspector/bytes/bytespage.h"
#include "ui/inspector/calls/callspage.h"
#include "ui/inspector/conditionspage.h"
#include "ui/inspector/datagrams/datagrampage.h"
#include "ui/inspector/ladder/ladderpage.h"
#include "ui/inspector/statistics/statisticspage.h"
#include "ui/inspector/stream/streampage.h"
#include "ui/inspector/urlpage.h"
#include "ui/widgets/building.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/scrollingpage.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/symbols.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int datagramPlace = Inspector::Statistics + 1;

constexpr Word<Inspector::Page> pageNames[] = {
        {Inspector::Calls, "calls"_L1},       {Inspector::Ladder, "ladder"_L1},
        {Inspector::Url, "url"_L1},           {Inspector::Stream, "stream"_L1},
        {Inspector::Datagram, "datagram"_L1}, {Inspector::Conditions, "conditions"_L1},
        {Inspector::Bytes, "bytes"_L1},       {Inspector::Statistics, "statistics"_L1},
};

/// In the order of Inspector::Page.
constexpr Symbol pageSymbols[] = {Symbol::Calls,     Symbol::Ladder,     Symbol::Url,
                                  Symbol::Stream,    Symbol::Conditions, Symbol::Bytes,
                                  Symbol::Statistics};

/// Adds a page to its place, in a scroll area if it may be taller than a small window.
void put(QWidget *place, QWidget *page, bool scrolls)
{
    auto *column = spaced(new QVBoxLayout(place), {});
    column->addWidget(scrolls ? scrollingPage(page, place) : page);
}

} // namespace

Inspector::Inspector(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_head(new QWidget(this))
    , m_switch(named(new SegmentedSwitch(7, m_head), "inspectorSwitch"_L1))
    , m_pageActions(new QActionGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_calls(new CallsPage(session, this))
    , m_url(new UrlPage(session, this))
    , m_traffic(new QStackedWidget(this))
    , m_protocol(session.run().protocol)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (int page = Calls; page <= Statistics; ++page)
        m_pages->addWidget(page == Stream ? m_traffic : new QWidget(this));
    for (int i = 0; i < 2; ++i)
        m_traffic->addWidget(new QWidget(this));
    m_built[Calls] = m_calls;
    put(m_pages->widget(Calls), m_calls, true);
    put(m_pages->widget(Url), m_url, false);
    // Distance from the window's edge.
    m_pages->widget(Url)->layout()->setContentsMargins(0, 0, 16, 0);
    m_switch->setTabs(pageSymbols);
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Window);
    auto *tabs = spaced(new QHBoxLayout(m_head), {4, 0, 4, 0});
    tabs->addWidget(m_switch, 1);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(m_head);
    column->addWidget(new Hairline(this));
    column->addSpacing(8);
    column->addWidget(m_pages, 1);
    for (int page = Calls; page <= Statistics; ++page) {
        QAction *action = m_pageActions->addAction(QString());
        action->setIcon(symbolIcon(pageSymbols[page]));
        action->setCheckable(true);
        // Ctrl and a digit choose bubbles or lines.
        action->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + page)));
        connect(action, &QAction::triggered, this, [this, page] {
            setPage(Page(page));
            Q_EMIT pageRequested();
        });
    }
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int page) { turnTo(Page(page)); });
    connect(m_calls, &CallsPage::rowsRequested, this, &Inspector::wantMessages);
    connect(m_calls, &CallsPage::languageChosen, this, &Inspector::callLanguageChosen);
    connect(m_calls, &CallsPage::viewChosen, this, &Inspector::callViewChosen);
    m_pageActions->actions().at(Calls)->setChecked(true);
    showEncoding();
    connect(&session, &Session::setupChanged, this, &Inspector::showEncoding);
    showProtocol(m_protocol);
    retranslate();
}

void Inspector::turnTo(Page page)
{
    build(place(page));
    m_pages->setCurrentIndex(page);
    m_pageActions->actions().at(page)->setChecked(true);
    refresh();
    Q_EMIT pageChanged(pageName());
}

int Inspector::place(Page page) const
{
    return page == Stream && !traitsOf(m_protocol).isStream ? datagramPlace : page;
}

void Inspector::build(int place)
{
    InspectorPage *&built = m_built[size_t(place)];
    if (built)
        return;
    const auto add = [&](auto *page, QWidget *in, bool scrolls) {
        built = page;
        built->setSides(m_protocol, m_role, m_engine);
        built->setEncoding(m_session.setup().encoding);
        built->setMessage(m_message);
        if (m_peer)
            built->setPeer(*m_peer);
        put(in, page, scrolls);
    };
    switch (place) {
    case Ladder:
        m_ladder = new LadderPage(m_session, this);
        if (m_streams)
            m_ladder->setStreams(m_streams);
        connect(m_ladder, &LadderPage::rowsRequested, this, &Inspector::wantMessages);
        connect(m_ladder, &LadderPage::callRequested, m_calls, &CallsPage::chooseCall);
        connect(m_ladder, &LadderPage::statesShown, this, &Inspector::statesShown);
        add(m_ladder, m_pages->widget(Ladder), false);
        break;
    case Stream:
        m_stream = new StreamPage(m_session, this);
        if (m_streams)
            m_stream->setStreams(m_streams);
        connect(m_stream, &StreamPage::repeatRequested, this, &Inspector::repeatRequested);
        add(m_stream, m_traffic->widget(0), true);
        break;
    case datagramPlace: {
        auto *datagrams = new DatagramPage(m_session, this);
        connect(datagrams, &DatagramPage::repeatRequested, this, &Inspector::repeatRequested);
        add(datagrams, m_traffic->widget(1), true);
        break;
    }
    case Conditions:
        add(new ConditionsPage(m_session, this), m_pages->widget(Conditions), true);
        break;
    case Bytes:
        add(new BytesPage(m_session, this), m_pages->widget(Bytes), false);
        break;
    case Statistics:
        add(new StatisticsPage(m_session, this), m_pages->widget(Statistics), true);
        break;
    default: // there from the beginning
        break;
    }
}

Inspector::~Inspector() = default;

void Inspector::setStreams(std::shared_ptr<StreamRegistry> streams)
{
    m_publication.reset();
    m_streams = std::move(streams);
    m_publication = std::make_unique<StreamPublication>(*m_streams, m_session);
    if (m_stream)
        m_stream->setStreams(m_streams);
    if (m_ladder)
        m_ladder->setStreams(m_streams);
}

void Inspector::refresh()
{
    if (m_publication)
        m_publication->refresh(); // other windows may read it
    m_url->collectCalls(); // the log may have dropped these calls later
    InspectorPage *shown = m_built[size_t(place(page()))];
    if (isVisible() && shown)
        shown->refresh();
}

template<typename Tell>
void Inspector::tell(Tell &&what)
{
    for (InspectorPage *page : m_built) {
        if (page)
            what(*page);
    }
}

void Inspector::setMessage(qint64 number)
{
    m_message = number;
    tell([number](InspectorPage &page) { page.setMessage(number); });
    if (!m_wanted.contains(number))
        m_calls->showCallsOf(number);
    m_wanted.clear();
}

void Inspector::wantMessages(const QList<qint64> &numbers)
{
    // An echo can be shown as a mark on a message, which is selected then.
    m_wanted = withMarked(numbers, m_session.conversation());
    if (!numbers.isEmpty())
        Q_EMIT messagesRequested(numbers);
}

void Inspector::setSides(Protocol protocol, Role role, Engine engine)
{
    m_engine = engine;
    m_role = role;
    tell([=](InspectorPage &page) { page.setSides(protocol, role, engine); });
    showProtocol(protocol);
    retranslate();
}

void Inspector::showProtocol(Protocol protocol)
{
    m_protocol = protocol;
    if (page() == Stream)
        build(place(Stream));
    m_traffic->setCurrentIndex(traitsOf(protocol).isStream ? 0 : 1);
}

void Inspector::setPeer(PeerId peer)
{
    m_peer = peer;
    tell([peer](InspectorPage &page) { page.setPeer(peer); });
}

void Inspector::setLive(bool live)
{
    for (const Page page : {Calls, Ladder, Url, Stream, Conditions}) {
        m_switch->setOffered(page, live);
        m_pageActions->actions().at(page)->setEnabled(live);
    }
}

void Inspector::setCallLanguage(CallLanguage language) { m_calls->setLanguage(language); }

void Inspector::setCallView(CallView view) { m_calls->setView(view); }

void Inspector::setLesson(bool on) { m_calls->setLesson(on); }

void Inspector::showEncoding()
{
    const TextEncoding &encoding = m_session.setup().encoding;
    tell([&encoding](InspectorPage &page) { page.setEncoding(encoding); });
}

Inspector::Page Inspector::page() const { return Page(m_pages->currentIndex()); }

int Inspector::pageCount() const { return m_pages->count(); }

void Inspector::setPage(Page page)
{
    m_switch->setCurrent(page);
    turnTo(page);
}

QList<QAction *> Inspector::pageActions() const { return m_pageActions->actions(); }

void Inspector::lendTabs(QBoxLayout *row)
{
    QWidget *const place = row ? row->parentWidget() : m_head;
    if (m_switch->parentWidget() != place) {
        (row ? row : qobject_cast<QBoxLayout *>(m_head->layout()))->addWidget(m_switch, 1);
        m_switch->show();
    }
    m_head->setVisible(!row);
}

void Inspector::focusSwitch() { m_switch->button(page())->setFocus(Qt::ShortcutFocusReason); }

void Inspector::setPageNamed(const QString &name)
{
    if (const std::optional<Page> page = valueOf(pageNames, name))
        setPage(*page);
}

QString Inspector::pageName() const { return wordOf(pageNames, page()); }

void Inspector::showEvent(QShowEvent *)
{
    refresh(); // updates what came while it was hidden
}

void Inspector::retranslate()
{
    m_switch->setAccessibleName(tr("Inspector"));
    name(Calls, tr("Calls"), tr("Every socket call with its result"));
    m_switch->setFolding(tr("More pages"));
    //: the drawing of both ends with the messages between them
    name(Ladder, tr("Ladder"), tr("Both ends with the calls and what went between them"));
    name(Url, tr("URL", "a page of the inspector"), tr("The address in its parts"));
    if (m_traffic->currentIndex() == 0)
        name(Stream, tr("Stream"), tr("What each send() and recv() carried"));
    else
        name(Datagram, tr("Datagrams"), tr("What each sendto() and recvfrom() carried"));
    name(Conditions, tr("Conditions"), tr("Simulates a bad network for outgoing data"));
    name(Bytes, tr("Bytes"), tr("The bytes of the chosen message"));
    name(Statistics, tr("Statistics"), tr("Totals, rates and round trips"));
}

void Inspector::name(Page page, const QString &text, const QString &toolTip)
{
    QAction *action = m_pageActions->actions().at(page);
    action->setText(text);
    //: What is found on a page of the inspector, and the key that turns to it.
    action->setToolTip(
            tr("%1 (%2)").arg(toolTip, action->shortcut().toString(QKeySequence::NativeText)));
    m_switch->setText(page, text, action->toolTip());
}

} // namespace socketchat
