// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filereport.h"

#include <algorithm>

namespace socketchat {

namespace {
constexpr qsizetype fieldsBeforePath = 7;

/// Returns the digits, or a dash where there are none, which then are a field all the same.
QByteArray digitsOrDash(const QByteArray &digits) { return digits.isEmpty() ? "-" : digits; }

QByteArray digitsOf(const QByteArray &field)
{
    const bool areDigits = std::ranges::all_of(
            field, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return areDigits ? field : QByteArray();
}
} // namespace

QByteArray FileReport::toBytes() const
{
    return QByteArrayList{QByteArray::number(int(what)), QByteArray::number(bytes),
                          QByteArray::number(total),     QByteArray::number(int(problem)),
                          QByteArray::number(error),     digitsOrDash(sha256),
                          digitsOrDash(crc32),           path.toUtf8()}
            .join(' ');
}

FileReport FileReport::fromBytes(const QByteArray &payload)
{
    const QByteArrayList fields = payload.split(' ');
    FileReport report;
    const int what = fields.value(0).toInt();
    const int problem = fields.value(3).toInt();
    if (fields.size() <= fieldsBeforePath || what < 0 || what > int(What::Stopped) || problem < 0
        || problem > int(FileProblem::Kind::Other))
        return report;
    report.what = What(what);
    report.bytes = fields[1].toLongLong();
    report.total = fields[2].toLongLong();
    report.problem = FileProblem::Kind(problem);
    report.error = fields[4].toInt();
    report.sha256 = digitsOf(fields[5]);
    report.crc32 = digitsOf(fields[6]);
    report.path = QString::fromUtf8(fields.sliced(fieldsBeforePath).join(' '));
    return report;
}

bool FileReport::isEnd() const
{
    return what != What::Sending && what != What::LeftOut && what != What::Receiving
           && what != What::OtherPeer;
}

bool FileReport::isProblem() const
{
    switch (what) {
    case What::Sending:
    case What::Sent:
    case What::LeftOut:
    case What::Receiving:
    case What::Received:
    case What::OtherPeer:
        return false;
    default:
        return true;
    }
}

} // namespace socketchat
