// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/remedybar.h"

#include "app/chat/tlssentences.h"
#include "app/lesson/errnotext.h"
#include "app/net/socketfile.h"
#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr Remedy everyRemedy[] = {Remedy::StartServer,  Remedy::RemoveFile,
                                  Remedy::ReuseAddress, Remedy::TrustCertificate,
                                  Remedy::ChoosePort,   Remedy::TryAgain};

Symbol symbolOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::StartServer:
        return Symbol::Server;
    case Remedy::ChoosePort:
        return Symbol::Url;
    case Remedy::RemoveFile:
        return Symbol::Clear;
    case Remedy::TrustCertificate:
        return Symbol::Lock;
    case Remedy::ReuseAddress:
    case Remedy::TryAgain:
        break;
    }
    return Symbol::Start;
}

} // namespace

QList<Remedy> remediesFor(const TransportError &error, Role role, bool here)
{
    if (role == Role::Client && !fingerprintToTrust(error).isEmpty())
        return {Remedy::TrustCertificate, Remedy::TryAgain};
    switch (error.kind) {
    case TransportErrorKind::AddressInUse:
    case TransportErrorKind::AddressInUseHere:
        return {Remedy::ChoosePort, Remedy::TryAgain};
    case TransportErrorKind::AddressInTimeWait:
        return {Remedy::ReuseAddress, Remedy::ChoosePort, Remedy::TryAgain};
    case TransportErrorKind::PermissionDenied: // the port is one of the system's
        return role == Role::Server ? QList{Remedy::ChoosePort} : QList<Remedy>();
    case TransportErrorKind::ConnectionRefused:
        return here && role == Role::Client ? QList{Remedy::StartServer, Remedy::TryAgain}
                                            : QList{Remedy::TryAgain};
    case TransportErrorKind::NoSocketFile:
        return role == Role::Client ? QList{Remedy::StartServer, Remedy::TryAgain}
                                    : QList{Remedy::ChoosePort, Remedy::TryAgain};
    case TransportErrorKind::NotASocket:
    case TransportErrorKind::WrongSocketType:
        return {Remedy::ChoosePort};
    case TransportErrorKind::StaleSocketFile:
        return {Remedy::RemoveFile, Remedy::ChoosePort};
    case TransportErrorKind::ConnectionReset:
    case TransportErrorKind::BrokenPipe:
    case TransportErrorKind::TimedOut:
    case TransportErrorKind::HostUnreachable:
    case TransportErrorKind::NetworkUnreachable:
    case TransportErrorKind::NetworkDown:
    case TransportErrorKind::LookupFailed:
    case TransportErrorKind::TooManyDescriptors:
    case TransportErrorKind::NoBufferSpace:
    case TransportErrorKind::TlsTimedOut:
    case TransportErrorKind::TlsEndedEarly:
    case TransportErrorKind::TlsNotMade:
        return {Remedy::TryAgain};
    default:
        break;
    }
    return {};
}

RemedyBar::RemedyBar(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_why(named(wrappingLabel(this), "why"_L1))
{
    setObjectName("remedies"_L1);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto *flow = new FlowLayout(8);
    column->addLayout(flow);
    column->addWidget(m_why);
    for (const Remedy remedy : everyRemedy) {
        auto *button = new QPushButton(symbolIcon(symbolOf(remedy)), QString(), this);
        connect(button, &QPushButton::clicked, this, [this, remedy] {
            if (remedy == Remedy::RemoveFile)
                removeFile();
            else if (remedy == Remedy::TrustCertificate)
                trustCertificate();
            else
                Q_EMIT chosen(remedy);
        });
        m_buttons.push_back(button);
    }
    m_whyButton = new QPushButton(symbolIcon(Symbol::Info), QString(), this); // read out last
    m_whyButton->setFlat(true);
    connect(m_whyButton, &QPushButton::clicked, this, [this] {
        m_why->setVisible(m_why->isHidden());
        Q_EMIT offerChanged();
    });
    for (QPushButton *button : m_buttons)
        flow->addWidget(button);
    flow->addWidget(m_whyButton);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    // What is chosen anew may not fail again.
    connect(&session, &Session::setupChanged, this, &RemedyBar::withdraw);
    setStanding(false);
    hide();
    retranslate();
}

void RemedyBar::setStanding(bool inCard)
{
    m_inCard = inCard;
    setAttribute(Qt::WA_OpaquePaintEvent);
    layout()->setContentsMargins(inCard ? QMargins() : QMargins(28, 8, 28, 16));
    update();
}

void RemedyBar::withdraw()
{
    if (std::exchange(m_failure, -1) < 0)
        return;
    m_why->hide();
    Q_EMIT offerChanged();
}

void RemedyBar::refresh()
{
    constexpr qint64 maxRowsOfAnEnd = 8; // the error, then what it ended
    const Conversation &conversation = m_session.conversation();
    const bool ended = m_live && m_session.state() == Transport::State::Closed;
    const quint64 revision = ended ? conversation.revision() : 0;
    if (revision == m_revision)
        return;
    m_revision = revision;
    const Conversation::Range range = conversation.range();
    const qint64 first = std::max(range.first, range.end - maxRowsOfAnEnd);
    for (qint64 row = range.end - 1; ended && row >= first; --row) {
        const std::optional<Message> message = conversation.message(row);
        if (message && message->kind == MessageKind::Error) {
            offer(*message);
            return;
        }
        if (!message || message->kind == MessageKind::Opened)
            break; // what ran last has ended without one
    }
    withdraw();
}

void RemedyBar::offer(const Message &failure)
{
    const TransportError error = TransportError::fromBytes(failure.payload);
    const HostKind host = m_session.setup().parsed().endpoint.hostKind;
    const QList<Remedy> remedies =
            error.isTransient() ? QList<Remedy>()
                                : remediesFor(error, failure.role(), host == HostKind::ThisMachine);
    if (remedies.isEmpty()) {
        withdraw();
        return;
    }
    if (m_failure == failure.number)
        return;
    m_failure = failure.number;
    m_error = error;
    m_why->hide();
    for (const Remedy remedy : everyRemedy)
        m_buttons[size_t(remedy)]->setVisible(remedies.contains(remedy));
    retranslate();
}

void RemedyBar::explain()
{
    const std::optional<ErrnoText> text = errorTextOf(m_error);
    m_whyButton->setVisible(text.has_value());
    //: Meaning, usual causes and advice, each one or two whole sentences.
    m_why->setText(text ? tr("%1 %2 %3").arg(text->meaning, text->causes, text->advice)
                        : QString());
}

void RemedyBar::removeFile()
{
    if (removeStaleSocketFile(SocketAddress::fromUnixText(m_error.address))) {
        withdraw();
        Q_EMIT chosen(Remedy::RemoveFile);
        return;
    }
    m_why->setText(tr("The file could not be removed: a program listens there by now, or this user "
                      "may not remove it."));
    m_why->show();
    Q_EMIT offerChanged();
}

/// Trusts what was shown there, and nothing else; the sentence above tells its fingerprint.
void RemedyBar::trustCertificate()
{
    const QString place = m_error.address;
    const QString fingerprint = fingerprintToTrust(m_error);
    m_session.change(
            [&](ConversationSetup &setup) { setup.transport.tls.trust(fingerprint, place); });
    Q_EMIT chosen(Remedy::TrustCertificate);
}

void RemedyBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = Tones::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_inCard ? tones.badTint : tones.canvas);
    if (!m_inCard)
        shapes::box(painter, QRectF(rect()).adjusted(16, 0, -16, -8), tones.badTint, tones.badLine);
}

void RemedyBar::retranslate()
{
    setAccessibleName(tr("What helps"));
    m_buttons[size_t(Remedy::StartServer)]->setText(tr("Start a server here"));
    m_buttons[size_t(Remedy::ReuseAddress)]->setText(tr("Set SO_REUSEADDR and start"));
    const bool usesPath = traitsOf(m_session.setup().protocol).usesPaths;
    m_buttons[size_t(Remedy::ChoosePort)]->setText(usesPath ? tr("Choose another path")
                                                            : tr("Choose another port"));
    m_buttons[size_t(Remedy::RemoveFile)]->setText(m_session.setup().role == Role::Server
                                                           ? tr("Remove the file and start")
                                                           : tr("Remove the file"));
    m_buttons[size_t(Remedy::TrustCertificate)]->setText(tr("Trust this certificate"));
    m_buttons[size_t(Remedy::TrustCertificate)]->setToolTip(
            tr("Connect, and take this certificate at this address from now on; any other one is "
               "checked as usual"));
    m_buttons[size_t(Remedy::TryAgain)]->setText(tr("Try again"));
    m_whyButton->setText(tr("Why?"));
    explain();
    Q_EMIT offerChanged();
}

} // namespace socketchat
