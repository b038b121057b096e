// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/calldetails.h"

using namespace Qt::StringLiterals;

namespace socketchat {

QString socketVariable(int descriptor, const SocketLife *life, Role role)
{
    switch (life ? life->part : SocketPart::Unknown) {
    case SocketPart::Accepted:
        return u"conn%1"_s.arg(descriptor);
    case SocketPart::Listener:
        return u"server"_s;
    case SocketPart::Connector:
        return u"client"_s;
    case SocketPart::Unknown:
    case SocketPart::Datagram:
        break;
    }
    return role == Role::Server ? u"server"_s : u"client"_s;
}

QString quoted(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            result += c;
        else
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return result + u'"';
}

bool isOptionCall(const SocketCall &call)
{
    return call.call == SocketCallKind::SetSockOpt || call.call == SocketCallKind::GetSockOpt
           || call.call == SocketCallKind::GetSockName;
}

} // namespace socketchat
