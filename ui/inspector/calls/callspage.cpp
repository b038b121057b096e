// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callspage.h"

#include "app/lesson/callrelation.h"
#include "ui/inspector/calls/calldelegate.h"
#include "ui/inspector/calls/calldetail.h"
#include "ui/inspector/calls/callfilterrow.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/calls/callplanview.h"
#include "ui/inspector/calls/callsfooter.h"
#include "ui/inspector/calls/callviewswitch.h"
#include "ui/inspector/calls/lifecyclestrip.h"
#include "ui/inspector/calls/stepswitch.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/symbolbutton.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

CallsPage::CallsPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_log(session.calls())
    , m_life(std::make_unique<LifeCycle>(m_log, session.run().protocol, session.run().role,
                                         session.run().transport.engine))
    , m_model(new CallListModel(m_log, &session.conversation(), this))
    , m_engine(named(new ElidingLabel(this), "callEngine"_L1))
    , m_strip(new LifeCycleStrip(m_engine, new StepSwitch(session, this), this))
    , m_view(new CallViewSwitch(this))
    , m_language(named(new SegmentedSwitch(3, this), "callLanguage"_L1))
    , m_filtering(named(new SymbolButton(Symbol::Filter, this), "filterCalls"_L1))
    , m_filter(new CallFilterRow(this))
    , m_table(named(new LineTable(
                            m_model, [this](int row) { return m_model->lineOf(row); }, this),
                    "calls"_L1))
    , m_detail(new CallDetail(this))
    , m_footer(new CallsFooter(m_log, *m_model, *m_table, this))
{
    m_strip->setSteps(m_life->steps());
    arrange();
    connectParts();
    refit();
    retranslate();
}

CallsPage::~CallsPage() = default;

void CallsPage::connectParts()
{
    connect(m_view, &CallViewSwitch::viewChanged, this, &CallsPage::showView);
    connect(m_view, &CallViewSwitch::viewChosen, this, &CallsPage::viewChosen);
    connect(m_language, &SegmentedSwitch::chosen, this, [this](int index) {
        setLanguage(CallLanguage(index));
        Q_EMIT languageChosen(language());
    });
    connect(m_filtering, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setVisible(on);
        applyFilter();
        if (on)
            m_filter->start();
    });
    connect(m_filter, &CallFilterRow::changed, this, &CallsPage::applyFilter);
    connect(m_filter, &CallFilterRow::left, this, [this] {
        m_filtering->setChecked(false);
        m_filtering->setFocus();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CallsPage::noticeChoice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CallsPage::noticeChoice);
    connect(m_strip, &LifeCycleStrip::callRequested, this, &CallsPage::showCall);
    connect(&m_session, &Session::setupChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    m_table->setCopy([this] { m_footer->copy(); });
    auto *delegate = new CallDelegate(m_table);
    m_table->setItemDelegate(delegate);
    m_table->setLines([this, delegate](int row) {
        return delegate->linesOf(m_model->index(row, CallListModel::Call), m_table->fontMetrics(),
                                 m_table->columnWidth(CallListModel::Call));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table,
            &LineTable::fitRows);
    m_second.setObjectName("waitingClock"_L1);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (!window()->isMinimized())
            m_model->tick();
    });
}

void CallsPage::arrange()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->hide();
    header->setMinimumSectionSize(20);
    header->setSectionResizeMode(CallListModel::Time, QHeaderView::Fixed);
    header->setSectionResizeMode(CallListModel::Call, QHeaderView::Stretch);
    header->setSectionResizeMode(CallListModel::Duration, QHeaderView::Fixed);
    // Its place is the right margin, whether it is seen or not.
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_table->setTextElideMode(Qt::ElideRight);

    m_filtering->setCheckable(true);
    m_filter->hide();
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(8, choices);
    flow->addWidget(m_view);
    flow->addWidget(m_language);
    flow->addWidget(m_filtering);
    auto *head = spaced(new QVBoxLayout, {16, 0, 16, 0}, 8);
    head->addWidget(m_strip);
    head->addWidget(choices);
    head->addWidget(m_filter);
    auto *body = spaced(new QVBoxLayout, {10, 0, 0, 0});
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    m_table->setMinimumHeight(40);
    m_detail->setMinimumHeight(24);
    // In a low window the list gives way; the page around it need not be scrolled for it.
    split->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    body->addWidget(split);
    body->addWidget(named(new CallPlanView(m_session, *m_model, split, this), "callPlan"_L1));
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    column->addLayout(head);
    column->addLayout(body, 1);
    column->addWidget(m_footer);
}

void CallsPage::refresh()
{
    m_more = false;
    const ConversationSetup &run = m_session.run();
    if (m_session.state() != Transport::State::Closed)
        follow(run.protocol, run.role, run.transport.engine);
    const SocketCallKind pending = m_session.counters().step.waiting;
    const bool receives = run.transport.stepping ? pending == SocketCallKind::Recv
                                                           || pending == SocketCallKind::RecvFrom
                                                 : m_session.isReading();
    m_model->setReceiving(receives ? std::optional(m_session.setup().transport.receiveSize)
                                   : std::nullopt);
    m_strip->setElsewhere(m_session.stepsByHand());
    const bool accepting = run.transport.stepping ? pending == SocketCallKind::Accept
                                                  : m_session.counters().acceptQueue.accepts;
    m_model->setAccepting(accepting);
    m_stepsTold &= !m_life->setAccepting(accepting);
    bool more = false;
    m_table->follow([&] { more = m_model->refresh(); });
    m_stepsTold &= !m_life->read(m_model->history().end());
    if (!more && !std::exchange(m_stepsTold, true))
        m_strip->setSteps(m_life->steps());
    m_footer->refresh();
    countWaiting();
    if (more && isVisible() && !m_more) {
        m_more = true;
        QTimer::singleShot(0, this, &CallsPage::refresh);
    } else if (!more && m_wanted.call >= 0) {
        chooseCall(m_wanted.call);
    } else if (!more && m_wanted.row >= 0) {
        showCallsOf(m_wanted.row);
    }
}

/// Lets those that wait count on while somebody can see it.
void CallsPage::countWaiting()
{
    if (!isVisible() || !m_model->waits())
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

void CallsPage::follow(Protocol protocol, Role role, Engine engine)
{
    if (protocol == m_life->protocol() && role == m_life->role() && engine == m_life->engine())
        return;
    m_life = std::make_unique<LifeCycle>(m_log, protocol, role, engine);
    m_strip->setSteps(m_life->steps());
    showEngine();
}

void CallsPage::setSides(Protocol protocol, Role role, Engine engine)
{
    const bool same =
            protocol == m_life->protocol() && role == m_life->role() && engine == m_life->engine();
    if (same || m_session.state() != Transport::State::Closed)
        return;
    m_life->restart(protocol, role, engine); // its sockets are yet to be created
    m_strip->setSteps(m_life->steps());
    showEngine();
}

void CallsPage::showEngine()
{
    const bool qt = m_life->engine() == Engine::Qt;
    m_engine->setText(qt ? tr("Made by Qt %1").arg(QString::fromLatin1(qVersion()))
                         : tr("System calls"));
    m_engine->setToolTip(qt ? tr("The member functions that were called, and the signals that came")
                            : tr("What this program asked of the system"));
    if (!m_languageChosen)
        showLanguage(qt ? CallLanguage::Qt : CallLanguage::Python);
}

CallLanguage CallsPage::language() const { return m_model->writer().style().language; }

CallView CallsPage::view() const { return m_model->writer().style().view; }

void CallsPage::setLanguage(CallLanguage language)
{
    m_languageChosen = true;
    showLanguage(language);
}

void CallsPage::showLanguage(CallLanguage language)
{
    m_language->setCurrent(int(language));
    CallStyle style = m_model->writer().style();
    style.language = language;
    setStyle(style);
}

void CallsPage::setView(CallView view) { m_view->setView(view); }

void CallsPage::setLesson(bool on) { m_view->setLesson(on); }

void CallsPage::showView(CallView view)
{
    m_filter->setOptions(view == CallView::System); // the tutorial has none
    CallStyle style = m_model->writer().style();
    style.view = view;
    setStyle(style);
}

void CallsPage::setEncoding(const TextEncoding &encoding)
{
    CallStyle style = m_model->writer().style();
    style.encoding = encoding;
    setStyle(style);
}

void CallsPage::setStyle(const CallStyle &style)
{
    m_model->setStyle(style);
    m_table->fitRows();
    showDetail();
    if (isVisible())
        refresh();
}

void CallsPage::applyFilter()
{
    m_model->setFilter(m_filter->filter());
    showDetail();
    if (isVisible())
        refresh();
}

// Selection and current row change one after the other; only the final state is reported.
void CallsPage::noticeChoice()
{
    if (m_choosing || std::exchange(m_noticed, true))
        return;
    QMetaObject::invokeMethod(this, &CallsPage::announceChoice, Qt::QueuedConnection);
}

void CallsPage::announceChoice()
{
    m_noticed = false;
    showDetail();
    const int row = m_table->entry().row();
    const auto call = m_model->callAt(row);
    if (!call || !m_table->selectionModel()->isRowSelected(row))
        return;
    m_wanted = {};
    Q_EMIT rowsRequested(rowsOfCall(*call, m_session.conversation()));
}

void CallsPage::showDetail()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    const int row = m_table->entry().row();
    const auto call = m_model->shownAt(row);
    if (!call || !selection->isRowSelected(row)) {
        m_detail->clear();
        return;
    }
    PrintedCall printed = m_model->printed(row);
    if (printed.note.isEmpty())
        printed.note = m_model->writer().loopNote(m_model->numberAt(row), *call);
    m_detail->setCall(*call, printed, m_model->lineOf(row));
}

void CallsPage::showCall(qint64 number)
{
    if (m_model->rowOf(number) < 0 && !m_model->filter().isEmpty()) {
        m_filter->clear();
        refresh();
    }
    // What the tutorial has no call for happened in the call before it.
    const int row = m_model->rowBefore(number);
    if (row < 0)
        return;
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect
                                                       | QItemSelectionModel::Rows);
    m_table->scrollTo(m_model->index(row, 0));
}

void CallsPage::showCallsOf(qint64 row)
{
    m_wanted = {row, -1};
    if (!isVisible())
        return;
    m_wanted = {};
    select(row < 0 ? QList<qint64>() : callsOfRow(row, m_session.conversation(), m_log));
}

void CallsPage::chooseCall(qint64 number)
{
    m_wanted = {-1, number};
    if (!isVisible())
        return;
    m_wanted = {};
    select({number});
}

void CallsPage::select(const QList<qint64> &numbers)
{
    const QScopedValueRollback choosing(m_choosing, true);
    QItemSelection selection;
    QModelIndex first;
    for (const qint64 number : numbers) {
        const int row = m_model->rowOf(number);
        if (row < 0)
            continue;
        const QModelIndex index = m_model->index(row, 0);
        if (!first.isValid())
            first = index;
        selection.select(index, index);
    }
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect
                                                         | QItemSelectionModel::Rows);
    if (first.isValid())
        m_table->scrollTo(first);
    showDetail();
}

void CallsPage::recolour() { m_engine->setColour(quietColour(palette())); }

void CallsPage::retranslate()
{
    m_table->setAccessibleName(tr("Socket calls"));
    m_language->setAccessibleName(tr("Write the calls as"));
    m_language->setText(int(CallLanguage::Python), u"Python"_s,
                        tr("As a Python program would make the calls"));
    m_language->setText(int(CallLanguage::C), u"C"_s, tr("As a C program would make the calls"));
    m_language->setText(int(CallLanguage::Qt), u"Qt"_s,
                        tr("As a C++ program with Qt makes the calls"));
    m_filtering->setName(tr("Filter the calls"));
    m_engine->setColour(quietColour(palette()));
    showEngine();
}

void CallsPage::refit()
{
    const QFontMetrics metrics(m_table->font());
    const int digit = metrics.horizontalAdvance(u'0');
    const int room = width() - 30; // margins and scroll bar
    const int took = digit * 9 + 8;
    const int time = digit * 12 + 20;
    // In a narrow page the text of a call is more important than its duration and time.
    m_table->changeTogether([this, digit, room, time, took] {
        m_table->setColumnHidden(CallListModel::Duration, room < digit * 44);
        m_table->setColumnHidden(CallListModel::Time, room < digit * 84);
        m_table->setColumnWidth(CallListModel::Time, time);
        m_table->setColumnWidth(CallListModel::Duration, took);
    });
}

} // namespace socketchat
