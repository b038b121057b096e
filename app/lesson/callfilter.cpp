// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callfilter.h"

#include "app/lesson/calldetails.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

FilteredCalls::FilteredCalls(const CallLog &log, const CallHistory &history)
    : m_log(log)
    , m_history(history)
{ }

void FilteredCalls::setFilter(const CallFilter &filter, CallLanguage language, Role role)
{
    m_filter = filter;
    m_language = language;
    m_role = role;
    m_numbers.clear();
    m_next = 0;
}

FilteredCalls::Change FilteredCalls::read(qint64 most)
{
    Change change;
    const qint64 first = m_log.range().first;
    while (!m_numbers.empty() && m_numbers.front() < first) {
        m_numbers.pop_front();
        ++change.gone;
    }
    m_next = std::max(m_next, first);
    // Only what the history has taken in: it knows whose socket it was.
    const qint64 end = m_history.end();
    const auto look = [&](qint64 number, const SocketCall &call) {
        if (!passes(number, call))
            return;
        m_numbers.push_back(number);
        ++change.come;
    };
    if (m_filter.text.isEmpty()) {
        m_next = m_log.visit(m_next, std::min(end, m_next + most), look);
        change.more = m_next < end;
        return change;
    }
    // What has to be printed first takes too long to do under the log's lock.
    while (m_next < end && most > 0) {
        const qint64 from = m_next;
        const QList<SocketCall> calls =
                m_log.calls(from, std::min({qint64(1024), most, end - from}));
        const qint64 kept = m_log.range().first;
        if (calls.isEmpty() || kept > from) {
            m_next = std::max(from, kept);
            if (calls.isEmpty())
                break;
            continue;
        }
        for (const SocketCall &call : calls)
            look(m_next++, call);
        most -= calls.size();
    }
    change.more = m_next < end;
    return change;
}

bool FilteredCalls::passes(qint64 number, const SocketCall &call) const
{
    if (m_filter.hideOptions && isOptionCall(call))
        return false;
    const SocketLife *life = nullptr;
    if (m_filter.peer != PeerId::None || !m_filter.text.isEmpty())
        life = m_history.socketOf(number, call);
    if (m_filter.peer != PeerId::None && call.peer != m_filter.peer) {
        // Before a connection has a number, and for datagrams, the address says whose it is.
        const bool known = call.peer != PeerId::None;
        const SocketAddress whose = call.address.isNull() && life ? life->remote : call.address;
        if (known || whose.isNull() || whose != m_filter.peerAddress)
            return false;
    }
    if (m_filter.text.isEmpty())
        return true;
    const CallPrinter &printer = CallPrinter::of(m_language);
    return printer.line(printer.print(call, life, m_role))
            .contains(m_filter.text, Qt::CaseInsensitive);
}

QString callLines(const CallLog &log, const CallHistory &history, const QList<qint64> &numbers,
                  CallLanguage language, Role role)
{
    const CallPrinter &printer = CallPrinter::of(language);
    QString text;
    for (const qint64 number : numbers) {
        const QList<SocketCall> calls = log.calls(number, 1);
        if (calls.isEmpty() || log.range().first > number)
            continue;
        const SocketCall &call = calls.front();
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(call.time / 1'000'000);
        text += when.toString(u"HH:mm:ss.zzz"_s) % u"  "_s
                % printer.line(printer.print(call, history.socketOf(number, call), role)) % u'\n';
    }
    return text;
}

} // namespace socketchat
