// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/urlanatomy.h"

#include "app/net/address/socketaddress.h"
#include "ui/address/urlpart.h"
#include "ui/widgets/flowlayout.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using Kind = EndpointPartKind;
constexpr qsizetype shownAddresses = 2;

// Fixed length, so that not even the password's length shows.
QString bullets() { return QString(6, u'•'); }

} // namespace

UrlAnatomy::UrlAnatomy(QWidget *parent)
    : UrlAnatomy(new NameLookup, parent)
{ }

UrlAnatomy::UrlAnatomy(NameLookup *lookup, QWidget *parent)
    : Adapting(parent)
    , m_lookup(lookup)
    , m_flow(new FlowLayout(8, this))
{
    m_lookup->setParent(this);
    for (const Kind kind : urlParts) {
        auto *part = new UrlPart(kind, this);
        m_parts.append(part);
        connect(part, &UrlPart::pointed, this, [this, kind](bool on) {
            Q_EMIT partPointed(on ? std::optional(kind) : std::nullopt);
        });
        m_flow->addWidget(part);
    }
    connect(m_lookup, &NameLookup::changed, this, &UrlAnatomy::retranslate);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void UrlAnatomy::setOneRow(bool on) { m_flow->setOneRow(on); }

void UrlAnatomy::setEndpoint(const ParsedEndpoint &parsed, Role role)
{
    m_parsed = parsed;
    m_role = role;
    // Resolve only a complete, valid name, never something that could be part of a password.
    const bool name = parsed.ok() && parsed.endpoint.hostKind == HostKind::Name;
    m_lookup->setName(name ? parsed.endpoint.host : QString());
    retranslate();
}

QString UrlAnatomy::value(EndpointPartKind part) const
{
    return at(part)->isHidden() ? QString() : at(part)->value();
}

QString UrlAnatomy::caption(EndpointPartKind part) const
{
    return at(part)->isHidden() ? QString() : at(part)->caption();
}

bool UrlAnatomy::isMarked(EndpointPartKind part) const { return at(part)->isMarked(); }

void UrlAnatomy::retranslate()
{
    setAccessibleName(tr("Parts of the address"));
    const auto &problem = m_parsed.problem;
    for (UrlPart *part : std::as_const(m_parts)) {
        const Kind kind = part->kind();
        const EndpointPart *parsed = m_parsed.part(kind);
        const bool wrong =
                problem && problem->kind != EndpointProblemKind::Empty && problem->part == kind;
        // These parts are always shown, the others only if typed.
        const bool usesPath = traitsOf(m_parsed.endpoint.protocol).usesPaths;
        const bool always = usesPath ? kind == Kind::Scheme || kind == Kind::Path
                                     : kind == Kind::Scheme || kind == Kind::Host
                                               || kind == Kind::Port || kind == Kind::Path
                                               || kind == Kind::Query;
        part->setTexts(valueOf(kind), captionOf(kind));
        part->setAbsent(!parsed);
        part->setMarked(wrong);
        part->setVisible(always || parsed || wrong);
    }
    updateGeometry();
}

QString UrlAnatomy::valueOf(EndpointPartKind kind) const
{
    const EndpointPart *part = m_parsed.part(kind);
    const auto &problem = m_parsed.problem;
    if (problem && problem->part == kind && kind != Kind::Password && !problem->text.isEmpty())
        return part && !part->value.isEmpty() ? part->value : problem->text;
    if (kind == Kind::Password)
        return bullets();
    if (kind == Kind::Query && m_parsed.ok() && !m_parsed.endpoint.query.isEmpty()) {
        QStringList pairs;
        for (const auto &[key, value] : m_parsed.endpoint.query)
            pairs.append(tr("%1 = %2", "key and value in the query of an address").arg(key, value));
        return pairs.join("  "_L1);
    }
    if (kind == Kind::Host && m_parsed.ok() && m_parsed.endpoint.hostKind == HostKind::Any)
        return u"*"_s;
    if (kind == Kind::Host && part && part->value.isEmpty() && m_parsed.ok())
        return m_parsed.endpoint.host;
    return part && !part->value.isEmpty() ? part->value : u"—"_s;
}

QString UrlAnatomy::captionOf(EndpointPartKind kind) const
{
    const bool typed = m_parsed.part(kind) != nullptr;
    switch (kind) {
    case Kind::Scheme:
        return schemeCaption();
    case Kind::User:
        return tr("user · not used by a socket");
    case Kind::Password:
        return tr("password · not used by a socket");
    case Kind::Host:
        return hostCaption();
    case Kind::Port:
        return portCaption();
    case Kind::Path:
        if (traitsOf(m_parsed.endpoint.protocol).usesPaths) {
            return !m_parsed.ok()                            ? tr("path")
                   : m_parsed.endpoint.path.startsWith(u'@') ? tr("abstract name · without a file")
                                                             : tr("path · the file of the socket");
        }
        return typed ? tr("path · not used by a socket") : tr("path");
    case Kind::Query:
        return typed ? tr("query · not used by a socket") : tr("query");
    case Kind::Fragment:
        return tr("fragment · not used by a socket");
    }
    return {};
}

QString UrlAnatomy::schemeCaption() const
{
    const EndpointPart *part = m_parsed.part(Kind::Scheme);
    if (!part || !m_parsed.ok() || protocolNamed(part->value))
        return tr("scheme");
    return tr("scheme · over %1").arg(traitsOf(m_parsed.endpoint.protocol).name);
}

QString UrlAnatomy::portCaption() const
{
    const EndpointPart *part = m_parsed.part(Kind::Port);
    if (!traitsOf(m_parsed.endpoint.protocol).hasPorts)
        return tr("port · %1 has none").arg(traitsOf(m_parsed.endpoint.protocol).name);
    if (!part || !m_parsed.ok())
        return tr("port");
    if (!part->typed)
        return tr("port · default of %1").arg(m_parsed.endpoint.scheme);
    if (m_parsed.endpoint.port == 0)
        return tr("port · the system chooses a free one");
    const QString service = Endpoint::serviceOfPort(m_parsed.endpoint.port);
    return service.isEmpty() ? tr("port") : tr("port · usually %1").arg(service);
}

QString UrlAnatomy::hostCaption() const
{
    if (!m_parsed.ok())
        return tr("host");
    const Endpoint &endpoint = m_parsed.endpoint;
    switch (endpoint.hostKind) {
    case HostKind::Any:
        return m_role == Role::Server ? tr("host · every interface of this machine")
                                      : tr("host · this machine");
    case HostKind::ThisMachine:
        if (const auto literal = endpoint.literalHost()) {
            return SocketAddress(*literal, 0).family() == SocketAddress::Family::IPv6
                           ? tr("host · this machine · IPv6")
                           : tr("host · this machine · IPv4");
        }
        return tr("host · this machine");
    case HostKind::IPv4:
        return tr("host · IPv4");
    case HostKind::IPv6:
        return tr("host · IPv6");
    case HostKind::Name:
        break;
    }
    switch (m_lookup->state()) {
    case NameLookup::State::Idle:
        return tr("host · name");
    case NameLookup::State::Waiting:
        return tr("host · name → looking up …");
    case NameLookup::State::NotFound:
        return tr("host · name → not found");
    case NameLookup::State::Found:
        break;
    }
    QStringList addresses;
    for (const QHostAddress &address : m_lookup->addresses().mid(0, shownAddresses))
        addresses.append(address.toString());
    if (m_lookup->addresses().size() > shownAddresses)
        addresses.append(u"…"_s);
    return tr("host · name → %1").arg(addresses.join(", "_L1));
}

UrlPart *UrlAnatomy::at(EndpointPartKind part) const { return m_parts.at(qsizetype(part)); }

} // namespace socketchat
