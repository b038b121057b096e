// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/paneswitch.h"

#include "app/chat/quantities.h"
#include "ui/widgets/building.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/shapes.h"

#include <QAbstractButton>
#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

PaneSwitch::PaneSwitch(QWidget *parent)
    : Adapting(parent)
    , m_panes(named(new SegmentedSwitch(4, this), "paneSwitch"_L1))
    , m_tools(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto *row = spaced(new QHBoxLayout(this), {16, 0, 8, 0}, 8);
    row->addWidget(m_panes, 1);
    row->addLayout(m_tools);
    connect(m_panes, &SegmentedSwitch::chosen, this, [this] { Q_EMIT chosen(current()); });
    refit();
    retranslate();
}

void PaneSwitch::setOffered(Pane pane, bool offered) { m_panes->setOffered(int(pane), offered); }

void PaneSwitch::setCurrent(Pane pane) { m_panes->setCurrent(int(pane)); }

Pane PaneSwitch::current() const { return Pane(m_panes->current()); }

void PaneSwitch::setClients(int count)
{
    if (std::exchange(m_clients, count) != count)
        retranslate();
}

void PaneSwitch::refit() { setFixedHeight(shapes::scaled(shapes::headerHeight)); }

void PaneSwitch::retranslate()
{
    m_panes->setAccessibleName(tr("Pane"));
    m_panes->setFolding(tr("More panes"));
    const QString clients = tr("Clients");
    m_panes->setText(int(Pane::Peers),
                     m_clients > 0 ? clients + u' ' + formatCount(m_clients) : clients,
                     tr("Who is connected"));
    m_panes->setText(int(Pane::Saved), tr("Saved"), tr("Saved messages, to send with one click"));
    m_panes->setText(int(Pane::Conversation), tr("Conversation"),
                     tr("What was said, and what to say"));
    m_panes->setText(int(Pane::Inspector), tr("Inspector"), tr("What happens underneath"));
    // The panes themselves are heard by their short names.
    m_panes->button(int(Pane::Peers))->setAccessibleName(tr("Show clients"));
    m_panes->button(int(Pane::Saved))->setAccessibleName(tr("Show saved messages"));
    m_panes->button(int(Pane::Conversation))->setAccessibleName(tr("Show conversation"));
    m_panes->button(int(Pane::Inspector))->setAccessibleName(tr("Show inspector"));
}

} // namespace socketchat
