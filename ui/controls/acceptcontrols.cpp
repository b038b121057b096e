// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/acceptcontrols.h"

#include "app/chat/enginesentences.h"
#include "app/chat/problemsentences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

AcceptControls::AcceptControls(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_when(named(new LabelledBox(this), "accepting"_L1))
    , m_backlogName(new QLabel(this))
    , m_backlog(named(new NumberField(1, ConversationSetup::longestBacklog, 0, this), "backlog"_L1))
    , m_reuse(named(new QCheckBox(this), "reuseAddress"_L1))
    , m_message(new InlineMessage(this))
{
    m_when->fitToChoice();
    m_backlogName->setTextFormat(Qt::PlainText);
    m_backlogName->setBuddy(m_backlog);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(6, row);
    flow->addWidget(m_when);
    flow->addWidget(m_backlogName);
    flow->addWidget(m_backlog);
    flow->addWidget(m_reuse);
    auto *column = spaced(new QVBoxLayout(this), {}, 6);
    column->addWidget(row);
    column->addWidget(m_message);

    connect(m_when, &QComboBox::activated, this, [this](int index) {
        m_session.change([index](ConversationSetup &setup) {
            setup.transport.accepting = Accepting(index);
        });
    });
    connect(m_backlog, &NumberField::chosen, this, [this](double clients) {
        m_session.change(
                [clients](ConversationSetup &setup) { setup.transport.backlog = int(clients); });
        sayLater(u"listen()"_s);
    });
    connect(m_reuse, &QCheckBox::clicked, this, [this](bool on) {
        m_session.change([on](ConversationSetup &setup) { setup.transport.reuseAddress = on; });
        sayLater(u"bind()"_s);
    });
    connect(m_backlog, &NumberField::refused, this, [this](const QString &asked) {
        m_message->say(InlineMessage::Tone::Problem, [asked] { return backlogSentence(asked); });
    });
    connect(&m_session, &Session::setupChanged, this, &AcceptControls::showChoice);
    retranslate();
}

void AcceptControls::setSides(Protocol protocol, Role role, Engine engine)
{
    setVisible(role == Role::Server && traitsOf(protocol).hasConnections);
    m_lack = missingAbilitySentence(Ability::Accepting, engine, protocol, role);
    m_when->setEnabled(m_lack.isEmpty());
    m_reuseLack = missingAbilitySentence(Ability::ReuseAddress, engine, protocol, role);
    m_reuse->setEnabled(m_reuseLack.isEmpty());
    retranslate();
}

/// Says that a choice waits for the next run, if there is one now.
void AcceptControls::sayLater(const QString &call)
{
    const bool later = m_session.state() != Transport::State::Closed;
    m_message->say(later ? InlineMessage::Tone::Hint : InlineMessage::Tone::Nothing, [later, call] {
        return later ? tr("%1 takes it with the next start.").arg(call) : QString();
    });
}

void AcceptControls::showChoice()
{
    const TransportOptions &options = m_session.setup().transport;
    m_when->setCurrentIndex(int(options.accepting));
    if (int(m_backlog->number()) != options.backlog)
        m_backlog->setNumber(options.backlog);
    m_reuse->setChecked(options.reuseAddress || !m_reuseLack.isEmpty());
}

void AcceptControls::retranslate()
{
    m_when->clear();
    m_when->addItems({tr("Each client at once"), tr("One client at a time"), tr("By hand")});
    m_when->setLabel(tr("Accept"));
    m_when->setAccessibleName(tr("Accept"));
    m_when->setToolTip(!m_lack.isEmpty()
                               ? m_lack
                               : tr("When accept() takes a client: at once, when the one before "
                                    "it has gone, or when you press accept() below the clients"));
    m_backlogName->setText(tr("Backlog"));
    m_backlog->setAccessibleName(tr("Backlog"));
    m_backlog->setToolTip(tr("How many clients may wait for accept(): the number that listen() is "
                             "given. The system may lower it."));
    m_reuse->setText(tr("Reuse the address"));
    m_reuse->setToolTip(!m_reuseLack.isEmpty()
                                ? m_reuseLack
                                : tr("SO_REUSEADDR before bind(): the port can be taken although "
                                     "connections there are still in TIME_WAIT. Without it, bind() "
                                     "fails with EADDRINUSE for up to a minute."));
    showChoice();
}

} // namespace socketchat
