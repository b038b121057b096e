// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/socketaddress.h"

#include <QNetworkInterface>
#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QString scopeText(quint32 scope)
{
    const QString name = QNetworkInterface::interfaceNameFromIndex(int(scope));
    return name.isEmpty() ? QString::number(scope) : name;
}

quint32 scopeNumber(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    const uint number = text.toUInt(&isNumber);
    return isNumber ? number : quint32(QNetworkInterface::interfaceIndexFromName(text));
}

bool isMappedIPv4(const std::array<quint8, 16> &ip)
{
    return std::all_of(ip.begin(), ip.begin() + 10, [](quint8 byte) { return byte == 0; })
           && ip[10] == 0xff && ip[11] == 0xff;
}

/// Returns a Unix socket's name for people; fromUnixText() understands it.
QString unixText(const QByteArray &name)
{
    const bool isAbstract = name.startsWith('\0');
    const bool isRelative = !isAbstract && !name.isEmpty() && !name.startsWith('/');
    return (isAbstract   ? u"@"_s
            : isRelative ? u"./"_s
                         : QString())
           + encodedName(name.sliced(isAbstract ? 1 : 0));
}

} // namespace

SocketAddress::SocketAddress(const QHostAddress &host, quint16 port)
{
    switch (host.protocol()) {
    case QHostAddress::IPv4Protocol:
        *this = fromIPv4(host.toIPv4Address(), port);
        break;
    case QHostAddress::IPv6Protocol:
    case QHostAddress::AnyIPProtocol: { // `Any` takes both families, which only an IPv6 socket can
        const Q_IPV6ADDR ip = host.toIPv6Address();
        std::memcpy(m_ip.data(), &ip, m_ip.size());
        m_scope = scopeNumber(host.scopeId());
        m_port = port;
        m_family = Family::IPv6;
        break;
    }
    case QHostAddress::UnknownNetworkLayerProtocol:
        break;
    }
}

SocketAddress SocketAddress::fromIPv4(quint32 hostOrder, quint16 port)
{
    SocketAddress address;
    qToBigEndian(hostOrder, address.m_ip.data());
    address.m_port = port;
    address.m_family = Family::IPv4;
    return address;
}

SocketAddress SocketAddress::fromIPv6(const std::array<quint8, 16> &ip, quint32 scope, quint16 port)
{
    SocketAddress address;
    address.m_ip = ip;
    address.m_scope = scope;
    address.m_port = port;
    address.m_family = Family::IPv6;
    return address;
}

SocketAddress SocketAddress::fromUnixName(const QByteArray &name, const PeerProcess &process,
                                          quint32 connection)
{
    SocketAddress address;
    address.m_family = Family::Unix;
    address.m_hasPort = false;
    if (name.isEmpty())
        address.m_scope = connection != 0 ? connection : quint32(process.pid);
    const size_t hash = qHash(name, 0);
    std::memcpy(address.m_ip.data(), &hash, sizeof hash);
    auto *end = new UnixEnd;
    end->name = name;
    end->process = process;
    address.m_unix = end;
    return address;
}

SocketAddress SocketAddress::fromUnixText(QStringView text)
{
    const bool isRelative = text.startsWith(u"./");
    QByteArray name = QByteArray::fromPercentEncoding(text.sliced(isRelative ? 2 : 0).toUtf8());
    if (text.startsWith(u'@'))
        name[0] = '\0';
    return fromUnixName(name);
}

SocketAddress SocketAddress::withoutPort() const
{
    SocketAddress address = *this;
    address.m_port = 0;
    address.m_hasPort = false;
    return address;
}

QHostAddress SocketAddress::host() const
{
    switch (m_family) {
    case Family::IPv4:
        return QHostAddress(qFromBigEndian<quint32>(m_ip.data()));
    case Family::IPv6: {
        QHostAddress host(m_ip.data());
        if (m_scope != 0)
            host.setScopeId(scopeText(m_scope));
        return host;
    }
    case Family::None:
    case Family::Unix:
        break;
    }
    return {};
}

bool SocketAddress::isLoopback() const
{
    switch (m_family) {
    case Family::IPv4:
        return m_ip[0] == 127;
    case Family::IPv6:
        if (isMappedIPv4(m_ip))
            return m_ip[12] == 127;
        return std::all_of(m_ip.begin(), m_ip.begin() + 15, [](quint8 byte) { return byte == 0; })
               && m_ip[15] == 1;
    case Family::Unix:
        return true;
    case Family::None:
        break;
    }
    return false;
}

bool SocketAddress::isAny() const
{
    return (m_family == Family::IPv4 || m_family == Family::IPv6)
           && std::ranges::all_of(m_ip, [](quint8 byte) { return byte == 0; });
}

QString SocketAddress::toString() const
{
    if (isNull())
        return {};
    if (isUnix()) {
        if (!unixName().isEmpty())
            return hostText();
        const QString owner = process().toString();
        return owner.isEmpty() ? u"unnamed"_s : owner;
    }
    if (!m_hasPort)
        return hostText();
    const QString pattern = m_family == Family::IPv6 ? u"[%1]:%2"_s : u"%1:%2"_s;
    return pattern.arg(hostText(), QString::number(m_port));
}

QString SocketAddress::displayText() const
{
    if (isAny() && !m_hasPort)
        return u"*"_s;
    return isAny() ? u"*:"_s + QString::number(m_port) : toString();
}

QString SocketAddress::hostText() const
{
    return isUnix() ? unixText(unixName()) : host().toString();
}

} // namespace socketchat
