// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/remedybar.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr Remedy everyRemedy[] = {Remedy::StartServer, Remedy::ChoosePort, Remedy::TryAgain};

Symbol symbolOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::StartServer:
        return Symbol::Server;
    case Remedy::ChoosePort:
        return Symbol::Url;
    case Remedy::TryAgain:
        break;
    }
    return Symbol::Start;
}

} // namespace

QList<Remedy> remediesFor(const TransportError &error, Role role, bool here)
{
    switch (error.kind) {
    case TransportErrorKind::AddressInUse:
    case TransportErrorKind::AddressInUseHere:
        return {Remedy::ChoosePort, Remedy::TryAgain};
    case TransportErrorKind::PermissionDenied: // the port is one of the system's
        return role == Role::Server ? QList{Remedy::ChoosePort} : QList<Remedy>();
    case TransportErrorKind::ConnectionRefused:
        return here && role == Role::Client ? QList{Remedy::StartServer, Remedy::TryAgain}
                                            : QList{Remedy::TryAgain};
    case TransportErrorKind::ConnectionReset:
    case TransportErrorKind::BrokenPipe:
    case TransportErrorKind::TimedOut:
    case TransportErrorKind::HostUnreachable:
    case TransportErrorKind::NetworkUnreachable:
    case TransportErrorKind::NetworkDown:
    case TransportErrorKind::LookupFailed:
    case TransportErrorKind::TooManyDescriptors:
    case TransportErrorKind::NoBufferSpace:
        return {Remedy::TryAgain};
    default:
        break;
    }
    return {};
}

RemedyBar::RemedyBar(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_name(new QLabel(this))
{
    setObjectName("remedies"_L1);
    m_name->setTextFormat(Qt::PlainText);
    auto *card = new QVBoxLayout(this);
    card->setContentsMargins(28, 8, 28, 16);
    auto *flow = new FlowLayout(8);
    card->addLayout(flow);
    flow->addWidget(m_name);
    for (const Remedy remedy : everyRemedy) {
        auto *button = new QPushButton(symbolIcon(symbolOf(remedy)), QString(), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT chosen(remedy); });
        flow->addWidget(button);
        m_buttons.push_back(button);
    }
    // What is chosen anew may not fail again.
    connect(&session, &Session::setupChanged, this, &QWidget::hide);
    hide();
    retranslate();
}

void RemedyBar::refresh()
{
    constexpr qint64 mostRowsOfAnEnd = 8; // the error, then what it ended
    const Conversation &conversation = m_session.conversation();
    const bool ended = m_live && m_session.state() == Transport::State::Closed;
    const quint64 revision = ended ? conversation.revision() : 0;
    if (revision == m_revision)
        return;
    m_revision = revision;
    hide();
    const Conversation::Range range = conversation.range();
    const qint64 first = std::max(range.first, range.end - mostRowsOfAnEnd);
    for (qint64 row = range.end - 1; ended && row >= first; --row) {
        const std::optional<Message> message = conversation.message(row);
        if (message && message->kind == MessageKind::Error) {
            offer(*message);
            return;
        }
        if (!message || message->kind == MessageKind::Opened)
            return; // what ran last has ended without one
    }
}

void RemedyBar::offer(const Message &failure)
{
    const TransportError error = TransportError::fromBytes(failure.payload);
    if (error.isTransient())
        return;
    const HostKind host = m_session.setup().parsed().endpoint.hostKind;
    const QList<Remedy> remedies =
            remediesFor(error, failure.role(), host == HostKind::ThisMachine);
    m_name->setText(error.name().isEmpty() ? u"⚠"_s : u"⚠ "_s + error.name());
    for (const Remedy remedy : everyRemedy)
        m_buttons[size_t(remedy)]->setVisible(remedies.contains(remedy));
    setVisible(!remedies.isEmpty());
}

void RemedyBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RemedyBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tones.canvas);
    shapes::box(painter, QRectF(rect()).adjusted(16, 0, -16, -8), tones.badTint, tones.badLine);
}

void RemedyBar::retranslate()
{
    setAccessibleName(tr("What helps"));
    m_buttons[size_t(Remedy::StartServer)]->setText(tr("Start a server here"));
    m_buttons[size_t(Remedy::ChoosePort)]->setText(tr("Choose another port"));
    m_buttons[size_t(Remedy::TryAgain)]->setText(tr("Try again"));
}

} // namespace socketchat
