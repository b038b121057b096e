// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/namelookup.h"

#include "app/net/address/hostlookup.h"

namespace socketchat {

namespace {

constexpr int lookUpPause = 400; // ms

void askSystem(const QString &name, QObject *context, const NameLookup::Answer &answer)
{
    HostLookup *question = HostLookup::make().release();
    question->setParent(context);
    QObject::connect(question, &HostLookup::answered, context,
                     [question, answer](const HostLookup::Answer &found) {
                         question->deleteLater();
                         answer(found.addresses);
                     });
    question->start(name);
}

} // namespace

NameLookup::NameLookup(QObject *parent)
    : NameLookup(askSystem, lookUpPause, parent)
{ }

NameLookup::NameLookup(Ask ask, int pause, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &NameLookup::ask);
}

void NameLookup::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_addresses.clear();
    m_duration = -1;
    m_state = name.isEmpty() ? State::Idle : State::Waiting;
    if (name.isEmpty())
        m_pause.stop();
    else
        m_pause.start();
    Q_EMIT changed();
}

void NameLookup::ask()
{
    m_asked.start();
    m_ask(m_name, this, [this, name = m_name](const QList<QHostAddress> &addresses) {
        if (name != m_name || m_state != State::Waiting)
            return;
        m_addresses = addresses;
        m_duration = m_asked.nsecsElapsed();
        m_state = addresses.isEmpty() ? State::NotFound : State::Found;
        Q_EMIT changed();
    });
}

} // namespace socketchat
