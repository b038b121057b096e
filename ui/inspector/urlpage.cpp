// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/urlpage.h"

#include "app/chat/quantities.h"
#include "ui/address/namelookup.h"
#include "ui/address/urlpart.h"
#include "ui/address/urlwording.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/textscale.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using Kind = EndpointPartKind;
constexpr int partRole = Qt::UserRole;
constexpr qint64 callsOfARun = 400; // at the beginning of a run; later calls send and receive
constexpr qsizetype shownCalls = 40;
constexpr qsizetype shownRows = 100; // limit for a query and for a look-up

bool reachesTheSystem(const SocketCall &call)
{
    switch (call.call) {
    case SocketCallKind::GetAddrInfo:
    case SocketCallKind::Bind:
    case SocketCallKind::Connect:
        return true;
    case SocketCallKind::Listen: // with Qt this binds too
        return call.engine == Engine::Qt;
    default:
        return false;
    }
}

} // namespace

UrlPage::UrlPage(Session &session, QWidget *parent)
    : QTreeWidget(parent)
    , m_session(session)
    , m_entry(new FocusedEntry(this))
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(true); // for its margin; no branches are drawn
    setItemsExpandable(false);
    setIndentation(12);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemEntered, this, &UrlPage::point);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (hasFocus() && !m_filling)
            point(item);
    });
    connect(&session, &Session::stateChanged, this, [this](Transport::State state) {
        // No calls are logged while closed; the next one belongs to the next run.
        if (state == Transport::State::Closed) {
            collectCalls();
            m_runStart = m_session.calls().range().end;
        }
    });
    setAccessibleName(tr("The address in its parts"));
}

void UrlPage::setEndpoint(const QString &typed, const ParsedEndpoint &parsed, Role role,
                          const NameLookup *lookup)
{
    if (m_lookup != lookup && lookup)
        connect(lookup, &NameLookup::changed, this, &UrlPage::refill);
    m_typed = typed;
    m_parsed = parsed;
    m_role = role;
    m_lookup = lookup;
    refill();
}

void UrlPage::collectCalls()
{
    const CallLog::Range range = m_session.calls().range();
    if (m_nextCall >= range.end || m_nextCall >= m_runStart + callsOfARun)
        return;
    const bool begins = m_nextCall <= m_runStart;
    m_nextCall = std::max(m_nextCall, m_runStart);
    if (begins)
        m_calls.clear();
    const QList<SocketCall> fresh =
            m_session.calls().calls(m_nextCall, m_runStart + callsOfARun - m_nextCall);
    bool changed = begins;
    bool sends = false; // only one of a UDP client's sends, since all have the same address
    for (const SocketCall &call : m_calls)
        sends |= call.call == SocketCallKind::SendTo;
    for (const SocketCall &call : fresh) {
        const bool first = call.call == SocketCallKind::SendTo && !sends;
        sends |= first;
        if (m_calls.size() < shownCalls && (reachesTheSystem(call) || first)) {
            m_calls.append(call);
            changed = true;
        }
    }
    m_nextCall = std::max(m_nextCall, range.first) + fresh.size();
    if (changed)
        refill();
}

QTreeWidgetItem *UrlPage::addGroup(const QString &name)
{
    auto *group = new QTreeWidgetItem(this, {name});
    group->setFont(0, inBold(font()));
    const int height = fontMetrics().height();
    group->setSizeHint(0, {0, invisibleRootItem()->childCount() > 1 ? height * 2 : height + 6});
    group->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

QTreeWidgetItem *UrlPage::addRow(QTreeWidgetItem *group, const QString &name, const QString &value,
                                 const QString &meaning)
{
    auto *row = new QTreeWidgetItem(group, {name, value});
    const QFont fixed = fixedFont();
    row->setFont(1, fixed);
    row->setSizeHint(1, {0, QFontMetrics(fixed).height() + 6});
    row->setForeground(0, quietColour(palette()));
    // As plain text, whatever the address contains.
    const QString sentence = meaning.isEmpty() ? value : meaning;
    const QString tip = u"<qt>"_s + sentence.toHtmlEscaped() + u"</qt>"_s;
    row->setToolTip(0, tip);
    row->setToolTip(1, meaning.isEmpty() || value.isEmpty()
                               ? tip
                               : u"<qt>"_s + value.toHtmlEscaped() + u"<br>"_s
                                         + meaning.toHtmlEscaped() + u"</qt>"_s);
    return row;
}

/// Rows that nobody sees are made when the page is shown.
void UrlPage::refill()
{
    m_stale = true;
    if (isVisible())
        fill();
}

void UrlPage::showEvent(QShowEvent *event)
{
    if (m_stale)
        fill();
    QTreeWidget::showEvent(event);
}

void UrlPage::fill()
{
    if (m_filling)
        return;
    m_filling = true;
    m_stale = false;
    if (const QModelIndex entry = m_entry->index(); entry.isValid()) {
        const QVariant part = entry.siblingAtColumn(0).data(partRole);
        m_chosen = part.isValid() ? std::optional(Kind(part.toInt())) : std::nullopt;
    }
    const int place = verticalScrollBar()->value();
    clear();
    QTreeWidgetItem *parts = addGroup(tr("Address"));
    for (const Kind kind : urlParts)
        addPart(parts, kind);
    addQuery();
    addLookup();
    addCalls();
    expandAll();
    m_filling = false;
    choosePart(m_chosen);
    verticalScrollBar()->setValue(place);
}

QString UrlPage::valueOf(EndpointPartKind kind) const
{
    const EndpointPart *part = m_parsed.part(kind);
    if (kind == Kind::Password)
        return u"••••••"_s;
    if (kind == Kind::Host && m_parsed.ok() && m_parsed.endpoint.hostKind == HostKind::Any)
        return u"*"_s;
    if (kind == Kind::Host && m_parsed.ok() && part && part->value.isEmpty())
        return m_parsed.endpoint.host;
    return part ? part->value : QString();
}

QString UrlPage::portNote() const
{
    const EndpointPart *part = m_parsed.part(Kind::Port);
    if (!part || !m_parsed.ok())
        return {};
    if (!part->typed)
        return tr("not typed: the default of %1").arg(m_parsed.endpoint.scheme);
    if (m_parsed.endpoint.port == 0)
        return tr("the system chooses a free one");
    const QString service = Endpoint::serviceOfPort(m_parsed.endpoint.port);
    return service.isEmpty() ? QString() : tr("usually %1 (IANA)").arg(service);
}

void UrlPage::addPart(QTreeWidgetItem *group, EndpointPartKind kind)
{
    const EndpointPart *part = m_parsed.part(kind);
    const auto &problem = m_parsed.problem;
    const bool wrong =
            problem && problem->kind != EndpointProblemKind::Empty && problem->part == kind;
    const QString value = part ? valueOf(kind) : QString();
    const bool isSocket = kind == Kind::Path && traitsOf(m_parsed.endpoint.protocol).usesPaths;
    const bool isNone = kind == Kind::Port && !traitsOf(m_parsed.endpoint.protocol).hasPorts;
    const QString absent =
            isNone ? tr("none: %1 has no ports").arg(traitsOf(m_parsed.endpoint.protocol).name)
                   : u"—"_s;
    QTreeWidgetItem *row = addRow(group, partName(kind), part ? value : absent,
                                  isSocket ? socketPathMeaning() : partMeaning(kind));
    row->setData(0, partRole, int(kind));
    row->setData(1, partRole, int(kind));
    row->setForeground(0, partColour(kind, palette()));
    row->setForeground(1, part ? palette().color(QPalette::Text) : quietColour(palette()));
    if (wrong && kind != Kind::Password) {
        row->setText(1, tr("⚠ %1", "a part of an address that is wrong")
                                .arg(value.isEmpty() ? problem->text : value));
        row->setForeground(1, badColour(palette()));
    }
    if (!part)
        return;
    const auto note = [&](const QString &name, const QString &text) {
        QTreeWidgetItem *under = addRow(row, name, text, partMeaning(kind));
        under->setData(0, partRole, int(kind));
        under->setData(1, partRole, int(kind));
    };
    const QString typed = m_typed.mid(part->start, part->length);
    if (part->typed && typed != value && kind != Kind::Password && kind != Kind::Query
        && !value.isEmpty())
        note(tr("typed as"), typed);
    if (kind == Kind::Host && m_parsed.ok()) {
        const QString host = m_parsed.endpoint.host;
        if (!host.isEmpty() && host != value && host.startsWith("xn--"_L1))
            note(tr("punycode"), host);
        else if (host.contains(".xn--"_L1))
            note(tr("punycode"), host);
    }
    if (kind == Kind::Port) {
        if (const QString about = portNote(); !about.isEmpty())
            note(tr("service"), about);
    }
}

void UrlPage::addQuery()
{
    if (!m_parsed.ok() || m_parsed.endpoint.query.isEmpty())
        return;
    QTreeWidgetItem *group = addGroup(tr("Query parameters"));
    qsizetype shown = 0;
    for (const auto &[key, value] : m_parsed.endpoint.query) {
        if (shown++ == shownRows)
            break;
        QTreeWidgetItem *row = addRow(group, key, value);
        row->setData(0, partRole, int(Kind::Query));
        row->setData(1, partRole, int(Kind::Query));
    }
}

void UrlPage::addLookup()
{
    if (!m_parsed.ok())
        return;
    QTreeWidgetItem *group = addGroup(tr("Looking up the host"));
    const Endpoint &endpoint = m_parsed.endpoint;
    if (traitsOf(endpoint.protocol).usesPaths) {
        addRow(group, tr("no host"), tr("the path leads to a program of this machine"));
        return;
    }
    if (const auto literal = endpoint.literalHost()) {
        addRow(group,
               SocketAddress(*literal, 0).family() == SocketAddress::Family::IPv6
                       ? tr("IPv6 address")
                       : tr("IPv4 address"),
               tr("nothing to look up"));
        return;
    }
    if (endpoint.hostKind == HostKind::Any) {
        addRow(group, tr("no host"),
               m_role == Role::Server ? tr("every interface of this machine") : tr("this machine"));
        return;
    }
    using Answer = NameLookup::State;
    const Answer state = m_lookup ? m_lookup->state() : Answer::Idle;
    switch (state) {
    case Answer::Idle:
        addRow(group, tr("this machine"), tr("nothing to look up"));
        return;
    case Answer::Waiting:
        addRow(group, tr("name"), tr("looking up …"));
        return;
    case Answer::NotFound:
        addRow(group, tr("not found"), tr("after %1").arg(formatDuration(m_lookup->duration())));
        return;
    case Answer::Found:
        break;
    }
    for (const QHostAddress &address : m_lookup->addresses().mid(0, shownRows)) {
        addRow(group,
               SocketAddress(address, 0).family() == SocketAddress::Family::IPv6
                       ? tr("IPv6 address")
                       : tr("IPv4 address"),
               address.toString());
    }
    addRow(group, tr("took"), formatDuration(m_lookup->duration()));
}

void UrlPage::addCalls()
{
    QTreeWidgetItem *group = addGroup(tr("What reached the system"));
    if (m_calls.isEmpty()) {
        addRow(group, tr("no call yet"), QString());
        return;
    }
    for (const SocketCall &call : std::as_const(m_calls)) {
        QTreeWidgetItem *row = addRow(group, socketCallName(call), socketCallText(call));
        // An operation in progress (EINPROGRESS) has not failed.
        if (call.result < 0 && !socketCallHasBegun(call))
            row->setForeground(1, badColour(palette()));
    }
}

void UrlPage::choosePart(std::optional<EndpointPartKind> part)
{
    if (!part)
        return;
    m_chosen = part;
    if (m_stale)
        return;
    m_filling = true; // set by the program, not chosen by the person
    m_entry->choose(indexFromItem(topLevelItem(0)->child(int(*part))));
    m_filling = false;
}

void UrlPage::point(const QTreeWidgetItem *item)
{
    const QVariant part = item ? item->data(0, partRole) : QVariant();
    Q_EMIT partPointed(part.isValid() ? std::optional(Kind(part.toInt())) : std::nullopt);
}

bool UrlPage::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        point(hasFocus() ? currentItem() : nullptr);
    return QTreeWidget::viewportEvent(event);
}

void UrlPage::focusOutEvent(QFocusEvent *event)
{
    QTreeWidget::focusOutEvent(event);
    point(nullptr);
}

void UrlPage::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("The address in its parts"));
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        refill();
        break;
    default:
        break;
    }
}

} // namespace socketchat
