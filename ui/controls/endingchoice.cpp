// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/endingchoice.h"

#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace socketchat {

EndingChoice::EndingChoice(QWidget *parent)
    : Adapting(parent)
    , m_finish(named(new QPushButton(this), "finishInstead"_L1))
    , m_disconnect(named(new QPushButton(this), "disconnectInstead"_L1))
{
    auto *row = new FlowLayout(8, this);
    row->addWidget(m_finish);
    row->addWidget(m_disconnect);
    connect(m_finish, &QPushButton::clicked, this, &EndingChoice::finishRequested);
    connect(m_disconnect, &QPushButton::clicked, this, &EndingChoice::disconnectRequested);
    retranslate();
}

void EndingChoice::setFinishing(bool possible, const QString &toolTip)
{
    m_finish->setEnabled(possible);
    m_finish->setToolTip(toolTip);
}

void EndingChoice::retranslate()
{
    m_finish->setText(tr("Finish sending"));
    m_disconnect->setText(tr("Disconnect"));
    m_disconnect->setToolTip(tr("Closes the connection: recv() returns b'' at the other end"));
}

} // namespace socketchat
