// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpointparser.h"

#include "app/net/address/hosttext.h"
#include "app/net/address/typedtext.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Only Linux knows abstract names of Unix sockets (unix(7)).
#if defined(Q_OS_LINUX)
constexpr bool hasAbstractNames = true;
#else
constexpr bool hasAbstractNames = false;
#endif

QString decoded(QStringView text)
{
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toUtf8()) : text.toString();
}

/// Parses the text from left to right and keeps the first problem found.
class EndpointParser
{
public:
    EndpointParser(QStringView typed, Role role, Protocol protocol)
        : m_typed(typed)
        , m_text(narrowed(typed))
        , m_role(role)
    {
        m_result.endpoint.protocol = protocol;
    }

    ParsedEndpoint parse();

private:
    [[nodiscard]] QStringView piece(TextSpan span) const
    {
        return QStringView(m_text).sliced(span.from, span.length());
    }
    void add(EndpointPartKind kind, TextSpan span, const QString &value, bool typed = true)
    {
        m_result.parts.append({kind, value, span.from, typed ? span.length() : 0, typed});
    }
    void complain(EndpointProblemKind kind, EndpointPartKind part, TextSpan span);
    /// Decodes percent escapes in a part; reports the first `%` that is not followed by two hex
    /// digits.
    QString decode(EndpointPartKind part, TextSpan span);

    /// Returns where the name of a Unix socket begins; nullopt if the address has a host.
    std::optional<qsizetype> readSchemeOfPath(TextSpan all);
    void readSocketPath(TextSpan span);
    qsizetype readScheme(TextSpan all);
    void readUserInfo(TextSpan span);
    void readHostAndPort(TextSpan span);
    void readBracketed(TextSpan span);
    void readSeveralColons(TextSpan span);
    void readHost(TextSpan span);
    void acceptHost(TextSpan span, const HostText &host);
    void refuseHost(EndpointProblemKind kind, TextSpan marked, TextSpan host);
    void readPort(TextSpan span);
    void addDefaultPort(qsizetype at);
    void readQuery(TextSpan span);

    QStringView m_typed;
    QString m_text;
    Role m_role;
    bool m_schemeKnown = true;
    ParsedEndpoint m_result;
};

void EndpointParser::complain(EndpointProblemKind kind, EndpointPartKind part, TextSpan span)
{
    if (m_result.problem)
        return;
    QString text = m_typed.sliced(span.from, span.length()).toString();
    // Error messages quote this text, so it must not contain a password.
    const PasswordSpan password = findPassword(m_text);
    if (password.certain && span.to > password.span.from && span.from < password.span.to)
        text = kind == EndpointProblemKind::PercentNotValid ? u"%"_s : u"••••••"_s;
    m_result.problem = EndpointProblem{kind, part, span.from, span.length(), text};
}

QString EndpointParser::decode(EndpointPartKind part, TextSpan span)
{
    const QStringView text = piece(span);
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (i + 2 < text.size() && isHexDigit(text[i + 1]) && isHexDigit(text[i + 2]))
            continue;
        const qsizetype from = span.from + i;
        complain(EndpointProblemKind::PercentNotValid, part, {from, std::min(from + 3, span.to)});
        break;
    }
    return decoded(text);
}

ParsedEndpoint EndpointParser::parse()
{
    const TextSpan all = trimmed(m_text);
    if (all.isEmpty())
        complain(EndpointProblemKind::Empty, EndpointPartKind::Host, {0, m_typed.size()});

    if (const auto path = readSchemeOfPath(all)) {
        readSocketPath({*path, all.to});
        return m_result;
    }
    const qsizetype start = readScheme(all);
    const qsizetype hash = findAny(m_text, {start, all.to}, u"#");
    const qsizetype question = findAny(m_text, {start, hash}, u"?");
    const qsizetype slash = findAny(m_text, {start, question}, u"/");
    const TextSpan authority{start, slash};
    const qsizetype at = piece(authority).lastIndexOf(u'@');
    if (at >= 0)
        readUserInfo({start, start + at});
    readHostAndPort({start + at + 1, slash});

    if (slash < question) {
        const TextSpan path{slash, question};
        m_result.endpoint.path = decode(EndpointPartKind::Path, path);
        // A URL may lack a scheme or a host; a path with neither is a file name.
        if (authority.isEmpty() && start == all.from && path.length() > 1)
            complain(EndpointProblemKind::PathWithoutHost, EndpointPartKind::Path, path);
        add(EndpointPartKind::Path, path, m_result.endpoint.path);
    }
    if (question < hash)
        readQuery({question + 1, hash});
    if (hash < all.to) {
        const TextSpan fragment{hash + 1, all.to};
        m_result.endpoint.fragment = decode(EndpointPartKind::Fragment, fragment);
        add(EndpointPartKind::Fragment, fragment, m_result.endpoint.fragment);
    }
    return m_result;
}

std::optional<qsizetype> EndpointParser::readSchemeOfPath(TextSpan all)
{
    Endpoint &endpoint = m_result.endpoint;
    if (const qsizetype path = socketPathIn(m_text); path >= 0) {
        const TextSpan span{all.from, findAny(m_text, all, u":")};
        endpoint.scheme = piece(span).toString().toLower();
        endpoint.protocol = *protocolNamed(endpoint.scheme);
        add(EndpointPartKind::Scheme, span, endpoint.scheme);
        return path;
    }
    const qsizetype first = findAny(m_text, all, u":/?#@[");
    if (!traitsOf(endpoint.protocol).usesPaths || piece({first, all.to}).startsWith("://"_L1))
        return std::nullopt;
    endpoint.scheme = traitsOf(endpoint.protocol).scheme;
    add(EndpointPartKind::Scheme, {all.from, all.from}, endpoint.scheme, false);
    // What could be a password would not be kept with the address: `unix:` in front makes it clear.
    if (findPassword(m_text).present)
        complain(EndpointProblemKind::PathWithoutHost, EndpointPartKind::Path, all);
    return all.from;
}

void EndpointParser::readSocketPath(TextSpan span)
{
    const auto kind = EndpointPartKind::Path;
    QString &path = m_result.endpoint.path;
    m_result.endpoint.hostKind = HostKind::ThisMachine;
    // Of what an input method leaves behind only the signs that a path is made of: a file may well
    // have a full-width name.
    decode(kind, span);
    QString typed = m_typed.sliced(span.from, span.length()).toString();
    typed.replace(u'／', u'/');
    if (typed.startsWith(u'＠'))
        typed.front() = u'@';
    path = decoded(typed);
    while (path.startsWith("//"_L1))
        path.remove(0, 1);
    const bool isAbstract = hasAbstractNames && path.startsWith(u'@');
    if (path.size() <= (isAbstract ? 1 : 0))
        complain(EndpointProblemKind::PathMissing, kind, span);
    else if (!isAbstract && !path.startsWith(u'/'))
        complain(EndpointProblemKind::PathNotAbsolute, kind, span);
    else if (path.contains(QChar::Null) || path.contains(QChar::ReplacementCharacter))
        complain(EndpointProblemKind::PathNotText, kind, span);
    else if (path.toUtf8().size() > SocketAddress::longestUnixName)
        complain(EndpointProblemKind::PathTooLong, kind, span);
    add(kind, span, path);
}

/// Returns the position at which the authority begins.
qsizetype EndpointParser::readScheme(TextSpan all)
{
    Endpoint &endpoint = m_result.endpoint;
    const qsizetype colon = findAny(m_text, all, u":/?#@[");
    const bool typed = QStringView(m_text).sliced(colon).startsWith("://"_L1);
    if (!typed) {
        endpoint.scheme = traitsOf(endpoint.protocol).scheme;
        add(EndpointPartKind::Scheme, {all.from, all.from}, endpoint.scheme, false);
        // `//host` is a URL without a scheme.
        return all.from + (piece(all).startsWith("//"_L1) ? 2 : 0);
    }
    const TextSpan span{all.from, colon};
    endpoint.scheme = piece(span).toString().toLower();
    add(EndpointPartKind::Scheme, span, endpoint.scheme);
    const std::optional<Protocol> protocol = Endpoint::protocolOfScheme(endpoint.scheme);
    m_schemeKnown = protocol.has_value();
    if (protocol)
        endpoint.protocol = *protocol;
    else
        complain(EndpointProblemKind::UnknownScheme, EndpointPartKind::Scheme, span);
    return colon + 3;
}

void EndpointParser::readUserInfo(TextSpan span)
{
    const qsizetype colon = findAny(m_text, span, u":");
    const TextSpan user{span.from, colon};
    m_result.endpoint.user = decode(EndpointPartKind::User, user);
    add(EndpointPartKind::User, user, m_result.endpoint.user);
    if (colon < span.to) {
        const TextSpan password{colon + 1, span.to};
        m_result.endpoint.password = decode(EndpointPartKind::Password, password);
        add(EndpointPartKind::Password, password, m_result.endpoint.password);
    }
}

void EndpointParser::readHostAndPort(TextSpan span)
{
    const QStringView text = piece(span);
    const qsizetype colon = text.indexOf(u':');
    if (text.startsWith(u'[')) {
        readBracketed(span);
    } else if (colon >= 0 && text.indexOf(u':', colon + 1) >= 0) {
        readSeveralColons(span);
    } else if (colon >= 0) {
        readHost({span.from, span.from + colon});
        readPort({span.from + colon + 1, span.to});
    } else {
        // A number alone is a port. So is something that looks like a mistyped port: `-1` and `80a`
        // are hardly host names.
        const bool mistyped =
                !m_result.part(EndpointPartKind::Scheme)->typed && text.size() <= 6
                && isDigits(text.first(std::min<qsizetype>(text.size(), 1)))
                && std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber(); });
        if (isPortLike(text) || mistyped) {
            readHost({span.from, span.from});
            readPort(span);
        } else {
            readHost(span);
            addDefaultPort(span.to);
        }
    }
}

void EndpointParser::readBracketed(TextSpan span)
{
    const qsizetype close = findAny(m_text, span, u"]");
    const TextSpan inside{span.from + 1, close};
    if (close == span.to) {
        refuseHost(EndpointProblemKind::UnclosedBracket, span, inside);
        addDefaultPort(span.to);
        return;
    }
    const qsizetype end = findAny(m_text, {close + 1, span.to}, u":");
    const HostText host = readIPv6(piece(inside));
    if (std::ranges::any_of(piece(inside), isSpace))
        refuseHost(EndpointProblemKind::HostHasSpace, inside, inside);
    else if (!host.valid)
        refuseHost(EndpointProblemKind::IPv6NotValid, {span.from, close + 1}, inside);
    else if (end != close + 1)
        refuseHost(EndpointProblemKind::HostNotValid, {span.from, end}, inside);
    else
        acceptHost(inside, host);
    if (end < span.to)
        readPort({end + 1, span.to});
    else
        addDefaultPort(span.to);
}

/// Reads text with two or more colons and no brackets: an IPv6 address, with or without a port.
void EndpointParser::readSeveralColons(TextSpan span)
{
    const QStringView text = piece(span);
    const HostText whole = readIPv6(text);
    const bool withPort = readIPv6(text.first(text.lastIndexOf(u':'))).valid;
    if (whole.valid && !withPort) {
        acceptHost(span, whole); // `::1` is unambiguous
        addDefaultPort(span.to);
        return;
    }
    const qsizetype first = text.indexOf(u':');
    const bool addressLike =
            text.startsWith("::"_L1)
            || (first > 0 && first <= 4 && std::ranges::all_of(text.first(first), isHexDigit));
    if (withPort || addressLike) {
        refuseHost(withPort ? EndpointProblemKind::IPv6NeedsBrackets
                            : EndpointProblemKind::IPv6NotValid,
                   span, span);
        addDefaultPort(span.to);
    } else {
        readHost({span.from, span.from + first});
        readPort({span.from + first + 1, span.to});
    }
}

void EndpointParser::readHost(TextSpan span)
{
    Endpoint &endpoint = m_result.endpoint;
    const QStringView typed = piece(span);
    if (typed.isEmpty() || typed == "*"_L1) {
        endpoint.hostKind = m_role == Role::Server ? HostKind::Any : HostKind::ThisMachine;
        add(EndpointPartKind::Host, span, typed.toString(), !typed.isEmpty());
        return;
    }
    const QString text = decode(EndpointPartKind::Host, span);
    const HostText host = readHostName(text);
    if (std::ranges::any_of(text, isSpace))
        refuseHost(EndpointProblemKind::HostHasSpace, span, span);
    else if (!host.valid)
        refuseHost(EndpointProblemKind::HostNotValid, span, span);
    else
        acceptHost(span, host);
}

void EndpointParser::acceptHost(TextSpan span, const HostText &host)
{
    m_result.endpoint.host = host.host;
    m_result.endpoint.hostKind = host.kind;
    add(EndpointPartKind::Host, span, host.shown);
}

void EndpointParser::refuseHost(EndpointProblemKind kind, TextSpan marked, TextSpan host)
{
    const bool first = !m_result.problem;
    complain(kind, EndpointPartKind::Host, marked);
    if (first && kind == EndpointProblemKind::HostHasSpace) {
        // Quote the whole host but point at the space, unless it was typed as `%20`.
        const QStringView text = piece(marked);
        const auto space = std::ranges::find_if(text, isSpace);
        if (space != text.end()) {
            m_result.problem->at = marked.from + (space - text.begin());
            m_result.problem->length = 1;
        }
    }
    m_result.endpoint.hostKind = HostKind::Name;
    add(EndpointPartKind::Host, host, decoded(piece(host)));
}

void EndpointParser::readPort(TextSpan span)
{
    const QStringView text = piece(span);
    if (text.isEmpty()) {
        addDefaultPort(span.from);
        return;
    }
    add(EndpointPartKind::Port, span, text.toString());
    if (!traitsOf(m_result.endpoint.protocol).hasPorts)
        complain(EndpointProblemKind::PortNotUsed, EndpointPartKind::Port, span);
    bool fits = false;
    const uint number = text.toUInt(&fits);
    if (isDigits(text) && fits && number <= 65535)
        m_result.endpoint.port = quint16(number);
    else if (isPortLike(text) && !text.startsWith(u'+'))
        complain(EndpointProblemKind::PortOutOfRange, EndpointPartKind::Port, span);
    else
        complain(EndpointProblemKind::PortNotANumber, EndpointPartKind::Port, span);
    if (number == 0 && isDigits(text) && fits && m_role == Role::Client)
        complain(EndpointProblemKind::PortZeroForClient, EndpointPartKind::Port, span);
}

void EndpointParser::addDefaultPort(qsizetype at)
{
    // An unknown scheme has no default port.
    if (!m_schemeKnown || !traitsOf(m_result.endpoint.protocol).hasPorts)
        return;
    m_result.endpoint.port = *Endpoint::portOfScheme(m_result.endpoint.scheme);
    add(EndpointPartKind::Port, {at, at}, QString::number(m_result.endpoint.port), false);
}

void EndpointParser::readQuery(TextSpan span)
{
    add(EndpointPartKind::Query, span, decode(EndpointPartKind::Query, span));
    for (const QStringView pair : piece(span).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        const QStringView key = equals < 0 ? pair : pair.first(equals);
        const QStringView value = equals < 0 ? QStringView() : pair.sliced(equals + 1);
        m_result.endpoint.query.append({decoded(key), decoded(value)});
    }
}

} // namespace

ParsedEndpoint parseEndpoint(QStringView typed, Role role, Protocol protocol)
{
    return EndpointParser(typed, role, protocol).parse();
}

} // namespace socketchat
