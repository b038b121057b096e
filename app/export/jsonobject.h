// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Writes one JSON object on one line, its members in the order in which they are added
/// (QJsonObject would sort them): a person who reads along finds `event` first.
class JsonObject
{
public:
    void add(QLatin1StringView name, const QString &text);
    void add(QLatin1StringView name, qint64 number);
    void addBool(QLatin1StringView name, bool value);
    /// `utf8` must be valid. Controls, also those that would turn a terminal's text around, are
    /// escaped; nothing is lost.
    void addUtf8(QLatin1StringView name, QByteArrayView utf8);
    /// `json` is JSON already.
    void addJson(QLatin1StringView name, QByteArrayView json);

    /// The whole object; more may still be added afterwards.
    [[nodiscard]] QByteArray text() const { return m_text + '}'; }

private:
    void begin(QLatin1StringView name);

    QByteArray m_text = QByteArrayLiteral("{");
};

/// `"text"`, quoted and escaped.
[[nodiscard]] QByteArray jsonString(QByteArrayView utf8);

} // namespace socketchat
