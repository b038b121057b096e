// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/targetbar.h"

#include "app/chat/problemsentences.h"
#include "app/chat/session.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/typedtext.h"
#include "ui/address/addressfield.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/inlinemessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

TargetBar::TargetBar(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_name(new QLabel(this))
    , m_field(named(new AddressField(this), "target"_L1))
    , m_problem(named(new InlineMessage(this), "targetProblem"_L1))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_name->setBuddy(m_field);
    auto *line = spaced(new QHBoxLayout, {}, 8);
    line->addWidget(m_name);
    line->addWidget(m_field, 1);
    auto *column = spaced(new QVBoxLayout(this), {16, 0, 16, 8}, 4);
    column->addLayout(line);
    column->addWidget(m_problem);
    const auto choose = [this](const QString &text) {
        m_problem->clear();
        m_session.change([&text](ConversationSetup &setup) { setup.target = text; });
    };
    connect(m_field, &QLineEdit::textEdited, this, choose);
    connect(m_field, &AddressField::chosen, this, choose);
    connect(m_field, &AddressField::historyCleared, this, &TargetBar::historyCleared);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_session.state() == Transport::State::Closed)
            Q_EMIT startRequested();
    });
    connect(&m_session, &Session::setupChanged, this, &TargetBar::showSetup);
    retranslate();
    showSetup();
}

void TargetBar::setHistory(const QStringList &addresses) { m_field->setHistory(addresses); }

void TargetBar::showSetup()
{
    const ConversationSetup &setup = m_session.setup();
    setVisible(setup.relays());
    if (m_field->text() != setup.target && !m_field->isReadOnly())
        m_field->setText(setup.target);
    m_field->setPlaceholderText(ConversationSetup::tutorialAddress(setup.protocol));
    m_field->colour(parseEndpoint(m_field->text(), Role::Client, setup.protocol));
}

void TargetBar::refresh()
{
    const bool isClosed = m_session.state() == Transport::State::Closed;
    if (m_field->isReadOnly() != isClosed)
        return;
    m_field->setReadOnly(!isClosed); // not disabled, so that it can still be copied
    const QString &target = m_session.setup().target;
    m_field->setText(isClosed ? target : withoutPassword(target, PasswordStyle::Bullets));
    m_problem->clear();
    showSetup();
}

void TargetBar::askForTarget()
{
    const auto problem = m_session.setup().parsedTarget().problem;
    if (!problem)
        return;
    m_field->setFocus();
    if (problem->length > 0)
        m_field->setSelection(int(problem->at), int(problem->length));
    m_problem->say(InlineMessage::Tone::Problem,
                   [problem = *problem] { return endpointProblemSentence(problem); });
}

void TargetBar::retranslate()
{
    //: Of a relay: where it connects on to.
    m_name->setText(tr("Tar&get"));
    m_field->setAccessibleName(tr("Target"));
    m_field->setToolTip(tr("The address that the relay connects on to for each client"));
}

void TargetBar::recolour()
{
    m_name->setPalette(withTextColour(palette(), quietColour(palette())));
    m_field->colour(parseEndpoint(m_field->text(), Role::Client, m_session.setup().protocol));
}

} // namespace socketchat
