// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/steppane.h"

#include "app/chat/quantities.h"
#include "app/lesson/callplan.h"
#include "app/lesson/stepsentences.h"
#include "ui/controls/stepbutton.h"
#include "ui/controls/stepcard.h"
#include "ui/widgets/building.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/textscale.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int aroundStrip = 16; // px, of the strip
constexpr int leastOfLine = 36; // characters of code in each of two cards

StepButton::State buttonStateOf(const LifeStep &step, bool isNext)
{
    if (step.waitingFor != SocketCallKind::None)
        return StepButton::State::Waiting;
    if (isNext)
        return StepButton::State::Next;
    switch (step.state) {
    case LifeStep::State::Done:
    case LifeStep::State::Implied:
        return StepButton::State::Done;
    case LifeStep::State::Failed:
        return StepButton::State::Failed;
    case LifeStep::State::NotYet:
    case LifeStep::State::Waiting:
        break;
    }
    return StepButton::State::Open;
}

bool isSending(SocketCallKind call)
{
    return call == SocketCallKind::Send || call == SocketCallKind::SendTo;
}

} // namespace

StepPane::StepPane(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_life(session.calls(), session.setup().protocol, session.setup().role)
    , m_history(session.calls())
    , m_writer(session.calls(), m_history, &session.conversation())
    , m_row(spaced(new QHBoxLayout, {}, 6))
    , m_cards(spaced(new QHBoxLayout, {}, 8))
    , m_coming(named(new StepCard(StepCard::Kind::Coming, this), "comingCall"_L1))
    , m_past(named(new StepCard(StepCard::Kind::Past, this), "pastCall"_L1))
    , m_column(new QVBoxLayout)
    , m_peerBox(named(new QComboBox(this), "stepPeer"_L1))
{
    m_life.setStepping(true);
    m_writer.setStyle({CallLanguage::Python, CallView::Tutorial, {}});
    m_coming->head().addWidget(m_peerBox);
    m_peerBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cards->addWidget(m_coming, 1);
    m_cards->addWidget(m_past, 1);
    m_column->addLayout(m_row);
    m_column->addLayout(m_cards);
    auto *around = spaced(new QVBoxLayout(this), {}, 0);
    around->addLayout(m_column);
    around->addWidget(new Hairline(this));
    connect(m_peerBox, &QComboBox::activated, this, [this](int index) {
        m_chosen = PeerId(m_peerBox->itemData(index).toUInt());
        if (*m_chosen != PeerId::None)
            Q_EMIT peerChosen(*m_chosen);
        refresh();
    });
    connect(&session, &Session::setupChanged, this, &StepPane::refresh);
    connect(&session, &Session::stateChanged, this, &StepPane::refresh);
    refresh();
}

void StepPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StepPane::refit() { arrange(); }

void StepPane::setLive(bool live)
{
    m_live = live;
    refresh();
}

void StepPane::setRoom(Room room)
{
    if (std::exchange(m_room, room) == room)
        return;
    arrange();
    refresh();
}

void StepPane::setLanguage(CallLanguage language)
{
    CallStyle style = m_writer.style();
    style.language = language;
    m_writer.setStyle(style);
    refresh();
}

void StepPane::setPeer(PeerId peer)
{
    m_chosen =
            peer == PeerId::Everyone || peer == PeerId::None ? std::nullopt : std::optional(peer);
    refresh();
}

void StepPane::focusNext()
{
    const auto next = std::ranges::find_if(m_buttons, [](const StepButton *button) {
        return button->look().state == StepButton::State::Next;
    });
    if (next != m_buttons.end())
        (*next)->setFocus(Qt::OtherFocusReason);
    else
        m_focusAfter = -1;
}

// In a small window there is room for one card, of one line each, and no words.
void StepPane::arrange()
{
    const bool low = m_room != Room::Ample;
    const bool least = m_room == Room::Least;
    const int between = low ? 4 : 8;
    m_row->setSpacing(between);
    int names = 2 * aroundStrip;
    for (StepButton *button : std::as_const(m_buttons)) {
        button->setBrief(low);
        names = std::max(names, button->sizeHint().width());
    }
    const int calls = int(m_buttons.size());
    if (!low && names * calls + between * (calls - 1) > width() - 2 * aroundStrip) {
        for (StepButton *button : std::as_const(m_buttons))
            button->setBrief(true);
    }
    const int line = QFontMetrics(fixedFont()).horizontalAdvance(QString(leastOfLine, u'x'));
    const bool isNarrow = width() < 2 * line;
    m_oneCard = least && isNarrow;
    const auto parts = least ? StepCard::Parts::OneLine
                       : low ? StepCard::Parts::TwoLines
                             : StepCard::Parts::All;
    m_coming->setParts(parts);
    m_past->setParts(parts);
    m_cards->setDirection(isNarrow && !low ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_cards->setSpacing(between);
    const int above = low ? 4 : 10;
    m_column->setContentsMargins(aroundStrip, above, aroundStrip, above);
    m_column->setSpacing(between);
    // There is room for the connections before there is one.
    const bool serves = m_life.role() == Role::Server;
    const int head = serves && !least ? m_peerBox->sizeHint().height() : 0;
    m_coming->setHeadHeight(head);
    m_past->setHeadHeight(low ? 0 : head);
    showCards();
    layout()->invalidate(); // the height is asked for before the next turn
}

/// Of the only one, the result says more: the buttons show which call comes next.
void StepPane::showCards()
{
    const bool hasResult = lastCall().has_value();
    const bool waits = m_session.counters().step.waiting != SocketCallKind::None;
    m_coming->setVisible(!m_oneCard || !hasResult || waits);
    m_past->setVisible(!m_oneCard || (hasResult && !waits));
}

bool StepPane::isRunning() const { return m_session.state() != Transport::State::Closed; }

void StepPane::refresh()
{
    const bool shown = m_live && m_session.stepsByHand();
    if (shown) {
        const ConversationSetup &run = isRunning() ? m_session.run() : m_session.setup();
        if (run.protocol != m_life.protocol() || run.role != m_life.role())
            m_life.restart(run.protocol, run.role, Engine::System);
        m_life.setPending(m_session.counters().step.waiting);
        const bool more = m_history.read();
        m_life.read(m_history.end());
        if (more)
            QTimer::singleShot(0, this, &StepPane::refresh);
        followChoice();
        m_next = isRunning() && m_session.counters().step.waiting == SocketCallKind::None
                         ? m_life.next()
                         : SocketCallKind::None;
        showPeers();
        showButtons();
        showNext();
        showLast();
        showCards();
        moveFocus();
    }
    if (shown == isHidden())
        setVisible(shown);
}

/// Forgets the person's choice once another connection is used, or this one has gone.
void StepPane::followChoice()
{
    const StepProgress progress = m_session.counters().step;
    const StepProgress before = std::exchange(m_seen, progress);
    const bool closed = progress.returned != before.returned && m_chosen == PeerId::None
                        && m_life.next() == SocketCallKind::Socket;
    const bool gone = m_chosen && *m_chosen != PeerId::None
                      && std::ranges::none_of(m_session.peers(), [this](const PeerSummary &peer) {
                             return peer.connected && peer.peer == *m_chosen;
                         });
    if (closed || gone || progress.peer != before.peer || !isRunning())
        m_chosen.reset();
}

/// Those that have gone are listed until the next refresh.
QList<PeerSummary> StepPane::connected() const
{
    QList<PeerSummary> peers = m_session.peers();
    peers.removeIf([](const PeerSummary &peer) { return !peer.connected; });
    return peers;
}

PeerId StepPane::acting() const { return m_chosen.value_or(m_session.counters().step.peer); }

void StepPane::showPeers()
{
    const bool serves = m_session.run().role == Role::Server && isRunning();
    const QList<PeerSummary> peers = serves ? connected() : QList<PeerSummary>();
    QList<std::pair<QString, PeerId>> entries;
    for (const PeerSummary &peer : peers)
        entries.append({peer.address.toString(), peer.peer});
    if (!entries.isEmpty() && traitsOf(m_session.run().protocol).hasConnections)
        entries.append({tr("The listening socket"), PeerId::None});
    const auto matches = [this, &entries](int index) {
        return m_peerBox->itemText(index) == entries.at(index).first
               && m_peerBox->itemData(index).toUInt() == quint32(entries.at(index).second);
    };
    bool same = m_peerBox->count() == entries.size();
    for (int index = 0; same && index < m_peerBox->count(); ++index)
        same = matches(index);
    if (!same) {
        m_peerBox->clear();
        for (const auto &[name, peer] : std::as_const(entries))
            m_peerBox->addItem(name, quint32(peer));
    }
    m_peerBox->setCurrentIndex(m_peerBox->findData(quint32(acting())));
    m_peerBox->setVisible(!entries.isEmpty() && m_room != Room::Least);
    m_peerBox->setAccessibleName(tr("Connection that the next call is made on"));
    m_peerBox->setToolTip(m_peerBox->accessibleName());
}

std::pair<QString, QString> StepPane::plan(const LifeStep &step) const
{
    const ConversationSetup &run = isRunning() ? m_session.run() : m_session.setup();
    int place = m_history.accepted() + 1;
    if (step.calls.first() != SocketCallKind::Accept) {
        const QList<SocketLife> open = m_history.connections();
        const QList<PeerSummary> peers = connected();
        const auto peer = std::ranges::find(peers, acting(), &PeerSummary::peer);
        const qsizetype index = peer - peers.begin(); // both are in the order of accept()
        place = index < std::min(peers.size(), open.size()) ? open.at(index).place : 0;
    }
    const QList<CallPlan::Step> plan = CallPlan::of({step}, run, m_writer.style().language, place);
    if (plan.isEmpty())
        return {socketCallName(step.calls.first()) + u"()"_s, QString()};
    return {plan.first().statement, plan.first().purpose};
}

QString StepPane::lackOf(const LifeStep &step) const
{
    using Kind = SocketCallKind;
    const Kind call = step.calls.first();
    if (!isRunning() || call == Kind::Socket)
        return {};
    if (m_life.next() == Kind::Socket)
        return tr("no socket");
    const bool talks = isSending(call) || call == Kind::Recv || call == Kind::Shutdown;
    if (talks && connected().isEmpty())
        return traitsOf(m_life.protocol()).hasConnections ? tr("not connected") : tr("nobody yet");
    const auto listens = [](const LifeStep &each) {
        return each.calls.first() == Kind::Listen && each.state == LifeStep::State::Done;
    };
    if (call == Kind::Accept && std::ranges::none_of(m_life.steps(), listens))
        return tr("not listening");
    return call == Kind::Close ? tr("any time") : QString();
}

void StepPane::showButtons()
{
    const QList<LifeStep> &steps = m_life.steps();
    bool changed = false;
    while (m_buttons.size() > steps.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < steps.size()) {
        auto *button = new StepButton(this);
        m_row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, index = m_buttons.size()] { make(m_life.steps().at(index).calls.first()); });
        m_buttons.append(button);
        changed = true;
    }
    const SocketCallKind waiting = m_session.counters().step.waiting;
    for (qsizetype at = 0; at < steps.size(); ++at) {
        const LifeStep &step = steps.at(at);
        const SocketCallKind call = step.calls.first();
        StepButton::Look look;
        look.name = socketCallName(call);
        look.state = buttonStateOf(step, call == m_next);
        look.line = plan(step).first;
        const QList<SocketCall> last = step.lastCall >= 0
                                               ? m_session.calls().calls(step.lastCall, 1)
                                               : QList<SocketCall>();
        switch (look.state) {
        case StepButton::State::Next:
            if (isUnsaid(call))
                look.word = tr("type first");
            else
                look.keyWord = tr("press Space");
            look.words = tr("comes next");
            break;
        case StepButton::State::Waiting:
            look.word = look.words = tr("waiting");
            break;
        case StepButton::State::Done:
        case StepButton::State::Failed:
            look.word = last.isEmpty() ? QString() : StepSentences::detail(last.first());
            look.words = look.state == StepButton::State::Failed
                                 ? tr("failed with %1").arg(step.error)
                         : look.word.isEmpty() ? tr("done")
                                               : tr("done, %1").arg(look.word);
            break;
        case StepButton::State::Open:
            look.word = lackOf(step);
            look.words = look.word.isEmpty() ? tr("not yet") : look.word;
            break;
        }
        m_buttons.at(at)->setLook(look);
        // Meanwhile the program can make no other call; the button keeps the focus.
        m_buttons.at(at)->setEnabled(isRunning()
                                     && (waiting == SocketCallKind::None || call == waiting
                                         || call == SocketCallKind::Close));
    }
    if (changed)
        arrange();
}

/// After a call the next one has the focus, unless the person has gone elsewhere meanwhile; after
/// the message that a call needs, that call.
void StepPane::moveFocus()
{
    if (m_next == SocketCallKind::None)
        return;
    auto *focused = qobject_cast<StepButton *>(window()->focusWidget());
    if (m_focusAfter && m_seen.returned > *m_focusAfter) {
        const bool begins = std::exchange(m_focusAfter, std::nullopt) < 0;
        if (begins || m_buttons.contains(focused))
            focusNext();
    }
    if (m_unsaid != SocketCallKind::None && !isUnsaid(m_unsaid)) {
        const QString name = socketCallName(std::exchange(m_unsaid, SocketCallKind::None));
        for (StepButton *button : std::as_const(m_buttons)) {
            if (button->look().name == name)
                button->setFocus(Qt::OtherFocusReason);
        }
    }
}

void StepPane::showNext()
{
    const SocketCallKind waiting = m_session.counters().step.waiting;
    m_coming->setWaiting(waiting != SocketCallKind::None);
    const SocketCallKind shown = waiting != SocketCallKind::None ? waiting : m_next;
    const auto step = std::ranges::find_if(
            m_life.steps(), [shown](const LifeStep &each) { return each.calls.first() == shown; });
    if (step == m_life.steps().end()) {
        m_coming->setTexts(tr("Next call"), {},
                           isRunning() ? QString()
                                       : tr("Press Start. Then each call waits until you press "
                                            "it, in any order."));
        return;
    }
    const auto [line, purpose] = plan(*step);
    if (waiting != SocketCallKind::None) {
        m_coming->setTexts(tr("This call waits"), line,
                           tr("It has nothing to return yet. close() ends the wait."));
    } else {
        m_coming->setTexts(tr("Next call"), line,
                           isUnsaid(shown) ? tr("Type a message and send it; then press %1.")
                                                     .arg(socketCallName(shown))
                                           : purpose);
    }
}

std::optional<qint64> StepPane::lastCall() const
{
    const CallLog &log = m_session.calls();
    if (log.runs().isEmpty() || !m_session.run().transport.stepping)
        return {};
    const qint64 first = std::max(log.runs().constLast().firstCall, log.range().first);
    for (qint64 number = m_history.end() - 1; number >= first; --number) {
        const QList<SocketCall> calls = log.calls(number, 1);
        // Not those that the program makes on its own.
        if (!calls.isEmpty() && calls.first().call != SocketCallKind::GetAddrInfo
            && (m_writer.shows(calls.first()) || calls.first().call == SocketCallKind::SetSockOpt))
            return number;
    }
    return {};
}

void StepPane::showLast()
{
    const std::optional<qint64> number = lastCall();
    const QString caption = tr("Result of the last call");
    if (!number) {
        m_past->setTexts(caption, {}, tr("No call has been made yet."));
        return;
    }
    const SocketCall call = m_writer.shown(*number, m_session.calls().calls(*number, 1).first());
    const PrintedCall printed = m_writer.print(*number, call);
    QString line = printed.statement;
    if (m_room == Room::Least && !printed.outcome.isEmpty()) // what is elided is its end
        line = u"→ "_s + printed.outcome + factSeparator() + line;
    else if (!printed.outcome.isEmpty())
        line += u"  → "_s + printed.outcome;
    m_past->setTexts(caption, line + factSeparator() + formatDuration(call.duration),
                     StepSentences::outcome(call));
}

bool StepPane::isUnsaid(SocketCallKind call) const
{
    if (!isSending(call) || m_session.state() != Transport::State::Open || connected().isEmpty()
        || m_chosen == PeerId::None)
        return false;
    const QList<PeerId> &owed = m_session.counters().step.owed;
    const bool isOwed = m_chosen ? owed.contains(*m_chosen) : !owed.isEmpty();
    const bool isOnItsWay = owed.isEmpty() && m_session.unsettled().messages > 0;
    return !isOwed && !isOnItsWay;
}

void StepPane::make(SocketCallKind call)
{
    if (isUnsaid(call)) { // there is nothing to give to send()
        m_unsaid = call;
        Q_EMIT messageWanted();
        return;
    }
    const bool waits = m_session.counters().step.waiting != SocketCallKind::None;
    m_unsaid = SocketCallKind::None;
    m_focusAfter = m_seen.returned;
    // close() ends a wait, whichever connection is chosen.
    m_session.step({call, {}, waits ? PeerId::Everyone : m_chosen.value_or(PeerId::Everyone)});
}

} // namespace socketchat
