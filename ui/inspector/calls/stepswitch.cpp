// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/stepswitch.h"

#include "app/chat/enginesentences.h"

using namespace Qt::StringLiterals;

namespace socketchat {

StepSwitch::StepSwitch(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
{
    setObjectName("stepByStep"_L1);
    connect(this, &QCheckBox::toggled, this, [this](bool on) {
        m_session.change([on](ConversationSetup &setup) { setup.transport.stepping = on; });
    });
    connect(&session, &Session::setupChanged, this, &StepSwitch::refresh);
    connect(&session, &Session::stateChanged, this, &StepSwitch::refresh);
    retranslate();
}

void StepSwitch::refresh()
{
    const ConversationSetup &setup = m_session.setup();
    const QString lacks = missingAbilitySentence(Ability::Stepping, setup.transport.engine,
                                                 setup.protocol, setup.role);
    const bool runs = m_session.state() != Transport::State::Closed;
    setChecked(setup.transport.stepping);
    setEnabled(lacks.isEmpty() && !runs);
    setToolTip(!lacks.isEmpty() ? lacks
               : runs           ? tr("Stop first: it begins with the next start.")
                                : tr("Each call waits until you press it, above."));
    setAccessibleDescription(toolTip());
}

void StepSwitch::retranslate()
{
    setText(tr("Step by step"));
    refresh();
}

} // namespace socketchat
