// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calllines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype mostLines = 3; // of a call

/// Where a line of a call ends: behind the last space within `width`, or where it is full.
qsizetype breakOf(const QFontMetrics &metrics, const QString &indent, const QString &statement,
                  int width)
{
    const auto fits = [&](qsizetype length) {
        return metrics.horizontalAdvance(indent + statement.first(length)) <= width;
    };
    for (qsizetype at = statement.lastIndexOf(u' '); at > 0;
         at = statement.lastIndexOf(u' ', at - 1)) {
        if (fits(at))
            return at;
    }
    qsizetype length = statement.size() - 1;
    while (length > 1 && (!fits(length) || statement.at(length - 1).isHighSurrogate()))
        --length;
    return length;
}

/// Shortens a statement to `width`: cuts its arguments, and at its beginning the variable to which
/// the result is assigned.
QString shortened(const QFontMetrics &metrics, const QString &statement, int width)
{
    if (metrics.horizontalAdvance(statement) <= width)
        return statement;
    const qsizetype name = statement.indexOf(u'(') + 1;
    const bool nameIsCut =
            name > 0 && metrics.horizontalAdvance(statement.first(name) + u"… "_s) > width;
    if (!nameIsCut)
        return metrics.elidedText(statement, Qt::ElideRight, width);
    const qsizetype begin = statement.lastIndexOf(u' ', name) + 1;
    return metrics.elidedText(statement.sliced(begin), Qt::ElideRight, width);
}

} // namespace

CallLines CallLines::of(const QFontMetrics &metrics, const QString &statement,
                        const QString &result, int width, int sign)
{
    const int gap = 2 * metrics.horizontalAdvance(u' ');
    const int statementWidth = metrics.horizontalAdvance(statement);
    const int resultWidth = result.isEmpty() ? 0 : metrics.horizontalAdvance(result) + sign;
    CallLines lines;
    if (statementWidth + (resultWidth > 0 ? gap + resultWidth : 0) <= width) {
        lines.call = {statement};
        lines.result = result;
        return lines;
    }
    QString rest = statement;
    QString indent;
    bool isNamed = false; // the function, in the lines so far
    while (lines.call.size() < mostLines - 1 && metrics.horizontalAdvance(indent + rest) > width) {
        const qsizetype at = breakOf(metrics, indent, rest, width);
        lines.call.append(indent + rest.first(at));
        isNamed = isNamed || rest.first(at).contains(u'(');
        rest = rest.sliced(at).trimmed();
        indent = u"  "_s;
    }
    rest.prepend(indent);
    lines.call.append(isNamed ? metrics.elidedText(rest, Qt::ElideRight, width)
                              : shortened(metrics, rest, width));
    lines.count = int(std::max<qsizetype>(lines.call.size(), 2));
    const int room = lines.call.size() == 1
                             ? width
                             : width - gap - metrics.horizontalAdvance(lines.call.constLast());
    const int least = metrics.horizontalAdvance(u"→ …"_s) + sign;
    if (resultWidth <= room)
        lines.result = result;
    else if (room >= least)
        lines.result = metrics.elidedText(result, Qt::ElideRight, room - sign);
    if (lines.call.size() == 1 && lines.result.isEmpty())
        lines.count = 1;
    return lines;
}

const CallLines &CallLayouts::of(const QFontMetrics &metrics, const QString &statement,
                                 const QString &result, int width, int sign)
{
    constexpr size_t most = 512; // more than are seen
    if (m_metrics != metrics || m_width != width || m_known.size() >= most) {
        m_metrics = metrics;
        m_width = width;
        m_known.clear();
    }
    const std::tuple key(statement, result, sign);
    auto known = m_known.find(key);
    if (known == m_known.end())
        known = m_known.emplace(key, CallLines::of(metrics, statement, result, width, sign)).first;
    return known->second;
}

} // namespace socketchat
