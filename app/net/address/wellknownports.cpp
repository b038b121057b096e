// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/wellknownports.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct Known
{
    quint16 port;
    QLatin1StringView name;
};

constexpr std::array schemes{
        WellKnownScheme{5672, "amqp"_L1},       WellKnownScheme{5671, "amqps"_L1, Protocol::Tls},
        WellKnownScheme{19, "chargen"_L1},      WellKnownScheme{13, "daytime"_L1},
        WellKnownScheme{2628, "dict"_L1},       WellKnownScheme{9, "discard"_L1},
        WellKnownScheme{7, "echo"_L1},          WellKnownScheme{79, "finger"_L1},
        WellKnownScheme{21, "ftp"_L1},          WellKnownScheme{990, "ftps"_L1, Protocol::Tls},
        WellKnownScheme{9418, "git"_L1},        WellKnownScheme{70, "gopher"_L1},
        WellKnownScheme{80, "http"_L1},         WellKnownScheme{443, "https"_L1, Protocol::Tls},
        WellKnownScheme{143, "imap"_L1},        WellKnownScheme{993, "imaps"_L1, Protocol::Tls},
        WellKnownScheme{631, "ipp"_L1},         WellKnownScheme{194, "irc"_L1},
        WellKnownScheme{389, "ldap"_L1},        WellKnownScheme{636, "ldaps"_L1, Protocol::Tls},
        WellKnownScheme{1883, "mqtt"_L1},       WellKnownScheme{8883, "mqtts"_L1, Protocol::Tls},
        WellKnownScheme{3306, "mysql"_L1},      WellKnownScheme{119, "nntp"_L1},
        WellKnownScheme{110, "pop3"_L1},        WellKnownScheme{995, "pop3s"_L1, Protocol::Tls},
        WellKnownScheme{5432, "postgresql"_L1}, WellKnownScheme{17, "qotd"_L1},
        WellKnownScheme{6379, "redis"_L1},      WellKnownScheme{873, "rsync"_L1},
        WellKnownScheme{554, "rtsp"_L1},        WellKnownScheme{22, "sftp"_L1},
        WellKnownScheme{25, "smtp"_L1},         WellKnownScheme{465, "smtps"_L1, Protocol::Tls},
        WellKnownScheme{22, "ssh"_L1},          WellKnownScheme{3690, "svn"_L1},
        WellKnownScheme{23, "telnet"_L1},       WellKnownScheme{37, "time"_L1},
        WellKnownScheme{5900, "vnc"_L1},        WellKnownScheme{43, "whois"_L1},
        WellKnownScheme{80, "ws"_L1},           WellKnownScheme{443, "wss"_L1, Protocol::Tls},
};

// IANA's names, such as `domain` for DNS, `rfb` for VNC, `mbap` for Modbus.
constexpr std::array services{
        Known{7, "echo"_L1},           Known{9, "discard"_L1},      Known{13, "daytime"_L1},
        Known{17, "qotd"_L1},          Known{19, "chargen"_L1},     Known{20, "ftp-data"_L1},
        Known{21, "ftp"_L1},           Known{22, "ssh"_L1},         Known{23, "telnet"_L1},
        Known{25, "smtp"_L1},          Known{37, "time"_L1},        Known{43, "nicname"_L1},
        Known{53, "domain"_L1},        Known{67, "bootps"_L1},      Known{68, "bootpc"_L1},
        Known{69, "tftp"_L1},          Known{70, "gopher"_L1},      Known{79, "finger"_L1},
        Known{80, "http"_L1},          Known{88, "kerberos"_L1},    Known{110, "pop3"_L1},
        Known{111, "sunrpc"_L1},       Known{119, "nntp"_L1},       Known{123, "ntp"_L1},
        Known{135, "epmap"_L1},        Known{137, "netbios-ns"_L1}, Known{138, "netbios-dgm"_L1},
        Known{139, "netbios-ssn"_L1},  Known{143, "imap"_L1},       Known{161, "snmp"_L1},
        Known{162, "snmptrap"_L1},     Known{179, "bgp"_L1},        Known{194, "irc"_L1},
        Known{389, "ldap"_L1},         Known{443, "https"_L1},      Known{445, "microsoft-ds"_L1},
        Known{465, "submissions"_L1},  Known{502, "mbap"_L1},       Known{514, "syslog"_L1},
        Known{515, "printer"_L1},      Known{554, "rtsp"_L1},       Known{587, "submission"_L1},
        Known{631, "ipp"_L1},          Known{636, "ldaps"_L1},      Known{853, "domain-s"_L1},
        Known{873, "rsync"_L1},        Known{990, "ftps"_L1},       Known{993, "imaps"_L1},
        Known{995, "pop3s"_L1},        Known{1080, "socks"_L1},     Known{1433, "ms-sql-s"_L1},
        Known{1883, "mqtt"_L1},        Known{1900, "ssdp"_L1},      Known{2049, "nfs"_L1},
        Known{2628, "dict"_L1},        Known{3306, "mysql"_L1},     Known{3389, "ms-wbt-server"_L1},
        Known{3690, "svn"_L1},         Known{4840, "opcua-tcp"_L1}, Known{5060, "sip"_L1},
        Known{5222, "xmpp-client"_L1}, Known{5353, "mdns"_L1},      Known{5432, "postgresql"_L1},
        Known{5671, "amqps"_L1},       Known{5672, "amqp"_L1},      Known{5683, "coap"_L1},
        Known{5900, "rfb"_L1},         Known{6379, "redis"_L1},     Known{8080, "http-alt"_L1},
        Known{8883, "secure-mqtt"_L1}, Known{9418, "git"_L1},
};

} // namespace

std::optional<WellKnownScheme> wellKnownScheme(QStringView scheme)
{
    const auto found = std::ranges::find_if(schemes, [scheme](const WellKnownScheme &known) {
        return scheme.compare(known.scheme, Qt::CaseInsensitive) == 0;
    });
    return found == schemes.end() ? std::nullopt : std::optional(*found);
}

QString ianaServiceOfPort(quint16 port)
{
    const auto found = std::ranges::find(services, port, &Known::port);
    return found == services.end() ? QString() : QString(found->name);
}

} // namespace socketchat
