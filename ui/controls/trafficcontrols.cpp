// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/trafficcontrols.h"

#include "app/chat/enginesentences.h"
#include "app/chat/problemsentences.h"
#include "app/chat/quantities.h"
#include "ui/controls/acceptcontrols.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int tutorialSize = 1024;
constexpr int measureInterval = 500; // ms
const int usualSize = TransportOptions().receiveSize;

} // namespace

TrafficControls::TrafficControls(Session &session, Kind kind, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_kind(kind)
    , m_protocol(session.run().protocol)
    , m_role(session.run().role)
    , m_engine(session.run().transport.engine)
    , m_sizeName(new QLabel(this))
    , m_size(named(new NumberField(1, ConversationSetup::largestReceiveSize, 0, this),
                   "receiveSize"_L1))
    , m_tutorialSize(named(new QPushButton(this), "tutorialSize"_L1))
    , m_usualSize(named(new QPushButton(this), "usualSize"_L1))
    , m_pause(named(new QCheckBox(this), "pauseReading"_L1))
    , m_queues(named(new QLabel(this), "kernelQueues"_L1))
    , m_timesName(new QLabel(this))
    , m_times(named(new NumberField(1, Session::maxRepetitions, 0, this), "times"_L1))
    , m_repeat(named(new QPushButton(this), "repeat"_L1))
    , m_nagle(kind == Kind::Stream ? new QCheckBox(this) : nullptr)
    , m_accepting(kind == Kind::Stream ? new AcceptControls(session, this) : nullptr)
    , m_message(new InlineMessage(this))
{
    build();
    const auto say = [this](const QString &sentence) {
        m_message->say(sentence.isEmpty() ? InlineMessage::Tone::Nothing
                                          : InlineMessage::Tone::Problem,
                       sentence);
    };
    const auto resize = [this, say](int bytes) {
        say({});
        m_session.change(
                [bytes](ConversationSetup &setup) { setup.transport.receiveSize = bytes; });
    };
    connect(m_size, &NumberField::chosen, this, [resize](double bytes) { resize(int(bytes)); });
    connect(m_size, &NumberField::refused, this,
            [say](const QString &asked) { say(receiveSizeSentence(asked)); });
    connect(m_tutorialSize, &QPushButton::clicked, this, [resize] { resize(tutorialSize); });
    connect(m_usualSize, &QPushButton::clicked, this, [resize] { resize(usualSize); });
    connect(m_pause, &QCheckBox::toggled, this, [this](bool on) { m_session.setReading(!on); });
    connect(m_times, &NumberField::chosen, this, [say] { say({}); });
    connect(m_times, &NumberField::refused, this,
            [say](const QString &asked) { say(repetitionsSentence(asked)); });
    connect(m_repeat, &QPushButton::clicked, this,
            [this] { Q_EMIT repeatRequested(int(m_times->number())); });
    if (m_nagle) {
        connect(m_nagle, &QCheckBox::toggled, this, [this](bool on) {
            m_session.change([on](ConversationSetup &setup) { setup.transport.noDelay = !on; });
        });
    }
    connect(&m_session, &Session::setupChanged, this, &TrafficControls::showState);
    connect(&m_session, &Session::readingChanged, this, &TrafficControls::showState);
    m_measure.setInterval(measureInterval);
    connect(&m_measure, &QTimer::timeout, this, [this] {
        if (m_session.state() == Transport::State::Open && m_peer != PeerId::None
            && disabledReason(Ability::KernelQueues).isEmpty())
            m_session.measureQueues(m_peer); // the result comes with a later refresh()
    });
    retranslate();
}

void TrafficControls::build()
{
    if (m_nagle)
        m_nagle->setObjectName("nagle"_L1);
    m_sizeName->setBuddy(m_size);
    m_timesName->setBuddy(m_times);
    m_times->setNumber(10);
    m_queues->setWordWrap(true);
    for (QLabel *label : {m_sizeName, m_queues, m_timesName})
        label->setTextFormat(Qt::PlainText);
    for (QPushButton *button : {m_tutorialSize, m_usualSize, m_repeat})
        button->setAutoDefault(false);

    const auto line = [this](std::initializer_list<QWidget *> widgets) {
        auto *holder = new QWidget(this);
        auto *flow = new FlowLayout(6, holder);
        for (QWidget *widget : widgets)
            flow->addWidget(widget);
        return holder;
    };
    auto *column = spaced(new QVBoxLayout(this), {}, 6);
    if (m_accepting)
        column->addWidget(m_accepting);
    column->addWidget(line({m_sizeName, m_size, m_tutorialSize, m_usualSize}));
    column->addWidget(m_nagle ? line({m_pause, m_nagle}) : line({m_pause}));
    column->addWidget(m_queues);
    column->addWidget(line({m_timesName, m_times, m_repeat}));
    column->addWidget(m_message);
}

void TrafficControls::setSides(Protocol protocol, Role role, Engine engine)
{
    m_protocol = protocol;
    m_role = role;
    m_engine = engine;
    if (m_accepting)
        m_accepting->setSides(protocol, role, engine);
    retranslate();
}

void TrafficControls::refresh(PeerId peer)
{
    m_peer = peer;
    showState();
}

void TrafficControls::showState()
{
    const TransportOptions &options = m_session.setup().transport;
    // TCP's default exceeds what can be entered for datagrams; none needs that much.
    const int most = m_kind == Kind::Datagrams ? ConversationSetup::largestReceiveSize
                                               : std::numeric_limits<int>::max();
    const int size = qMin(options.receiveSize, most);
    if (int(m_size->number()) != size)
        m_size->setNumber(size);
    m_tutorialSize->setEnabled(options.receiveSize != tutorialSize);
    m_usualSize->setEnabled(options.receiveSize != usualSize);
    const bool open = m_session.state() == Transport::State::Open;
    const auto check = [](QCheckBox *box, bool on) {
        const QSignalBlocker silent(box);
        box->setChecked(on);
    };
    check(m_pause, !m_session.isReading());
    m_pause->setEnabled(open);
    if (m_nagle) {
        check(m_nagle, !options.noDelay);
        m_nagle->setEnabled(disabledReason(Ability::NoDelay).isEmpty());
    }
    m_repeat->setEnabled(open);
    const QString queues = queuesText();
    m_queues->setText(queues);
    m_queues->setVisible(!queues.isEmpty());
}

/// Returns why something is impossible; empty if it is possible.
QString TrafficControls::disabledReason(Ability ability) const
{
    return missingAbilitySentence(ability, m_engine, m_protocol, m_role);
}

QString TrafficControls::queuesText() const
{
    if (const QString why = disabledReason(Ability::KernelQueues); !why.isEmpty())
        return m_session.state() == Transport::State::Open ? why : QString();
    for (const PeerSummary &peer : m_session.peers()) {
        if (peer.peer != m_peer || (peer.kernel.unread < 0 && peer.kernel.unsent < 0))
            continue;
        const QString unread = formatBytes(peer.kernel.unread);
        const QString unsent = formatBytes(peer.kernel.unsent);
        return m_kind == Kind::Stream
                       ? tr("Kernel queues: receive %1, send %2").arg(unread, unsent)
                       : tr("Kernel queues: next datagram %1, send %2").arg(unread, unsent);
    }
    return {};
}

void TrafficControls::recolour()
{
    m_queues->setPalette(withTextColour(palette(), quietColour(palette())));
}

void TrafficControls::retranslate()
{
    const bool stream = m_kind == Kind::Stream;
    m_sizeName->setText(tr("Receive buffer"));
    m_size->setAccessibleName(tr("Receive buffer in bytes"));
    m_size->setToolTip(stream ? tr("How many bytes each recv() asks for: 1 to 65,536")
                              : tr("How many bytes each recvfrom() has room for: 1 to 65,536"));
    const QString size = formatCount(tutorialSize);
    m_tutorialSize->setText(size);
    m_tutorialSize->setAccessibleName(tr("%1 bytes, as in the tutorial").arg(size));
    m_tutorialSize->setToolTip(m_tutorialSize->accessibleName());
    m_usualSize->setText(tr("Default"));
    m_usualSize->setToolTip(tr("%1 bytes, what this program uses").arg(formatCount(usualSize)));
    m_pause->setText(tr("Pause reading"));
    m_pause->setToolTip(
            stream ? tr("Leave what comes in the kernel until its queue is full; then the "
                        "other end's send() has to wait")
                   : tr("Leave what comes in the kernel until its queue is full; then the "
                        "kernel drops datagrams, or lets the sender wait (Unixgram)"));
    if (m_nagle) {
        m_nagle->setText(tr("Nagle's algorithm"));
        const QString why = disabledReason(Ability::NoDelay);
        m_nagle->setToolTip(
                !why.isEmpty()
                        ? why
                        : tr("Collect small sends while earlier bytes are not acknowledged yet "
                             "(TCP_NODELAY off)"));
    }
    m_timesName->setText(tr("Send what is typed"));
    m_times->setSuffix(tr(" times"));
    m_times->setAccessibleName(tr("How many times"));
    m_repeat->setText(tr("Send"));
    m_repeat->setAccessibleName(tr("Send what is typed so many times"));
    m_repeat->setToolTip(tr("Send the message in the field below the conversation so many times, "
                            "without a pause"));
    m_queues->setPalette(withTextColour(palette(), quietColour(palette())));
    m_message->clear();
    showState();
}

} // namespace socketchat
