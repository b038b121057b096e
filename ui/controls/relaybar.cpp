// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/relaybar.h"

#include "app/chat/framer.h"
#include "app/chat/payloadtext.h"
#include "app/chat/quantities.h"
#include "app/chat/relayway.h"
#include "app/chat/session.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qsizetype heldBytesShown = 200;
constexpr qsizetype heldTextShown = 12; // so that the buttons stay in its line
} // namespace

RelayBar::RelayBar(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_sendName(new QLabel(this))
    , m_direction(named(new SegmentedSwitch(2, this), "direction"_L1))
    , m_name(new QLabel(this))
    , m_toTarget(named(new QCheckBox(this), "holdToTarget"_L1))
    , m_toClients(named(new QCheckBox(this), "holdToClients"_L1))
    , m_waiting(named(new QLabel(this), "heldMessage"_L1))
    , m_forward(named(new QPushButton(this), "forwardHeld"_L1))
    , m_change(named(new QPushButton(this), "changeHeld"_L1))
    , m_drop(named(new QPushButton(this), "dropHeld"_L1))
    , m_all(named(new QPushButton(this), "forwardAllHeld"_L1))
{
    m_waiting->setTextFormat(Qt::PlainText);
    auto *parts = new QWidget(this); // a flow has no margins
    auto *line = new FlowLayout(8, parts);
    spaced(new QVBoxLayout(this), {16, 8, 16, 0})->addWidget(parts);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_sendName, m_direction, m_name, m_toTarget, m_toClients,
                                          m_waiting, m_forward, m_change, m_drop, m_all})
        line->addWidget(widget);
    for (QPushButton *button : {m_forward, m_change, m_drop, m_all})
        button->setAutoDefault(false);
    m_direction->setCurrent(0);
    connect(m_direction, &SegmentedSwitch::chosen, this,
            [this](int index) { Q_EMIT directionChosen(index == 1); });
    for (QCheckBox *box : {m_toTarget, m_toClients})
        connect(box, &QCheckBox::clicked, this, &RelayBar::choose);
    connect(m_forward, &QPushButton::clicked, this, [this] { m_session.settleHeld(row(), true); });
    connect(m_drop, &QPushButton::clicked, this, [this] { m_session.settleHeld(row(), false); });
    connect(m_all, &QPushButton::clicked, this, [this] { m_session.settleAllHeld(true); });
    connect(m_change, &QPushButton::clicked, this, &RelayBar::change);
    connect(&m_session, &Session::setupChanged, this, &RelayBar::refresh);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    retranslate();
}

void RelayBar::choose()
{
    const auto hold = RelayWay((m_toTarget->isChecked() ? quint8(RelayWay::ToTarget) : 0)
                               | (m_toClients->isChecked() ? quint8(RelayWay::ToClients) : 0));
    m_session.change([hold](ConversationSetup &setup) { setup.hold = hold; });
}

void RelayBar::setSelected(qint64 row)
{
    m_selected = row;
    showWaiting();
}

/// Returns the selected message if it waits, else the one that waits longest; -1 if none does.
qint64 RelayBar::row() const
{
    const HeldMessages &held = m_session.counters().held;
    if (held.count == 0)
        return -1;
    const auto selected = m_session.conversation().message(m_selected, 0);
    return selected && selected->flags.testFlag(MessageFlag::Held) ? m_selected : held.first;
}

void RelayBar::change()
{
    const auto message = m_session.conversation().message(row());
    if (!message)
        return;
    const bool isStream = traitsOf(m_session.run().protocol).isStream;
    const QByteArrayView content =
            isStream ? Framer::content(message->payload, m_session.setup().framing)
                     : QByteArrayView(message->payload);
    Q_EMIT changeRequested(message->number, content.toByteArray());
}

void RelayBar::refresh()
{
    const ConversationSetup &setup = m_session.setup();
    setVisible(setup.relays());
    m_toTarget->setChecked(covers(setup.hold, RelayWay::ToTarget));
    m_toClients->setChecked(covers(setup.hold, RelayWay::ToClients));
    showWaiting();
}

void RelayBar::showWaiting()
{
    const qint64 count = m_session.counters().held.count;
    const bool waits = count > 0 && m_session.state() != Transport::State::Closed;
    // They keep their place while messages come and go.
    const bool holds = waits || m_session.setup().hold != RelayWay::None;
    for (QPushButton *button : {m_forward, m_change, m_drop, m_all}) {
        button->setVisible(holds);
        button->setEnabled(waits);
    }
    m_waiting->setVisible(holds);
    const auto message =
            waits ? m_session.conversation().message(row(), heldBytesShown) : std::nullopt;
    m_change->setEnabled(message.has_value()); // a cleared conversation does not show it any more
    QString what = waits ? tr("%1 held").arg(formatCount(count)) : tr("Nothing is held");
    QString whole;
    if (message) {
        whole = escapedText(message->payload, m_session.setup().encoding);
        const bool isShort = message->size <= heldBytesShown && whole.size() <= heldTextShown;
        const QString text = isShort ? whole : whole.left(heldTextShown).trimmed() + u'…';
        //: How many messages wait, which way the first of them goes, and its text.
        what = message->kind == MessageKind::Received ? tr("%1 held, to the target: %2")
                                                      : tr("%1 held, to the client: %2");
        what = what.arg(formatCount(count), text);
    }
    if (m_waiting->text() != what)
        m_waiting->setText(what);
    m_waiting->setToolTip(whole);
}

void RelayBar::retranslate()
{
    //: In a relay, in front of a choice: to the client, or to the target.
    m_sendName->setText(tr("Send to"));
    m_direction->setAccessibleName(tr("Send to"));
    m_direction->setText(0, tr("Client"),
                         tr("What you send goes to the client, as if the target "
                            "had said it"));
    m_direction->setText(1, tr("Target"),
                         tr("What you send goes to the target, as if the client "
                            "had said it"));
    m_name->setText(tr("Hold messages"));
    m_toTarget->setText(tr("to the target"));
    m_toTarget->setAccessibleName(tr("Hold messages to the target"));
    m_toClients->setText(tr("to clients"));
    m_toClients->setAccessibleName(tr("Hold messages to clients"));
    for (QCheckBox *box : {m_toTarget, m_toClients})
        box->setToolTip(tr("Each message waits here until you let it go on, change it or drop it. "
                           "Switched off, all that wait go on."));
    m_forward->setText(tr("Forward"));
    m_forward->setToolTip(tr("Lets the message go on as it is"));
    m_change->setText(tr("Change…"));
    m_change->setToolTip(tr("Takes the message into the field below; what you send takes its "
                            "place"));
    m_drop->setText(tr("Drop"));
    m_drop->setToolTip(tr("Does not let the message go on"));
    m_all->setText(tr("Forward all"));
    m_all->setToolTip(tr("Lets all go on that wait"));
    recolour();
    refresh();
}

void RelayBar::recolour()
{
    for (QLabel *label : {m_sendName, m_name})
        label->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
