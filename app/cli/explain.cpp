// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/explain.h"

#include "app/chat/problemsentences.h"
#include "app/export/eventjson.h"
#include "app/export/jsonobject.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns keys and values as an object; a repeated key gets an array of its values, in order.
QByteArray queryJson(const QList<std::pair<QString, QString>> &query)
{
    QStringList keys;
    QHash<QString, QByteArrayList> values;
    for (const auto &[key, value] : query) {
        if (!values.contains(key))
            keys.append(key);
        values[key].append(jsonString(value.toUtf8()));
    }
    QByteArrayList members;
    for (const QString &key : keys) {
        const QByteArrayList &list = std::as_const(values)[key];
        members.append(jsonString(key.toUtf8()) + ':'
                       + (list.size() == 1 ? list.front() : '[' + list.join(',') + ']'));
    }
    return '{' + members.join(',') + '}';
}

/// Converts a position from UTF-16 units to characters.
qint64 charactersBefore(QStringView typed, qsizetype at)
{
    return std::ranges::count_if(typed.first(at), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

QByteArray explainJson(const QString &typed, const ParsedEndpoint &parsed)
{
    const Endpoint &endpoint = parsed.endpoint;
    const EndpointPart *host = parsed.part(EndpointPartKind::Host);
    const EndpointPart *port = parsed.part(EndpointPartKind::Port);
    // An invalid port is omitted; an invalid host is given as typed.
    const bool hasPort = port && (endpoint.port != 0 || parsed.ok());

    JsonObject object;
    object.addBool("ok"_L1, parsed.ok());
    object.add("scheme"_L1, endpoint.scheme);
    object.add("user"_L1, endpoint.user);
    object.add("host"_L1,
               endpoint.host.isEmpty() && !parsed.ok() && host ? host->value : endpoint.host);
    if (hasPort)
        object.add("port"_L1, endpoint.port);
    else
        object.addJson("port"_L1, "null");
    object.add("path"_L1, endpoint.path);
    object.addJson("query"_L1, queryJson(endpoint.query));
    object.add("fragment"_L1, endpoint.fragment);
    if (parsed.problem) {
        object.add("error"_L1, problemWord(parsed.problem->kind));
        object.add("message"_L1, endpointProblemSentence(*parsed.problem));
        object.add("at"_L1, charactersBefore(typed, parsed.problem->at));
    }
    return object.text();
}

} // namespace socketchat
