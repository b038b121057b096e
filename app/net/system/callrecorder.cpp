// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/callrecorder.h"

#include "app/net/clock.h"

#include <cerrno>
#include <utility>

namespace socketchat {

namespace {

CallResult::Status statusOf(int error)
{
    switch (error) {
    case EAGAIN:
    case EINTR:
        return CallResult::Status::MustWait;
    case EINPROGRESS:
        return CallResult::Status::InProgress;
    case ECONNREFUSED:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EHOSTDOWN:
        return CallResult::Status::Refused;
    default:
        return CallResult::Status::Failed;
    }
}

} // namespace

CallRecorder::CallRecorder(Report report)
    : m_report(std::move(report))
{ }

SocketCall CallRecorder::begin(SocketCallKind kind, int descriptor, const CallContext &context)
{
    SocketCall call;
    call.call = kind;
    call.descriptor = descriptor;
    call.time = nowNs();
    call.peer = context.peer;
    call.offset = context.offset;
    call.message = qint64(context.message);
    return call;
}

CallResult CallRecorder::ended(qint64 value)
{
    if (value >= 0)
        return CallResult::done(value, nowNs());
    return {-1, errno, nowNs(), statusOf(errno)};
}

CallResult CallRecorder::report(SocketCall &call, const CallResult &result) const
{
    call.result = result.value;
    call.error = result.error;
    call.duration = result.time - call.time;
    m_report(call);
    return result;
}

} // namespace socketchat
