// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Writes one JSON object on one line, with members in the order they are added (QJsonObject sorts
/// them), so that people see `event` first.
class JsonObject
{
public:
    void add(QLatin1StringView name, const QString &text);
    void add(QLatin1StringView name, qint64 number);
    void addBool(QLatin1StringView name, bool value);
    /// Adds a text; `utf8` must be valid. Control characters are escaped, including those that
    /// change the text direction of a terminal.
    void addUtf8(QLatin1StringView name, QByteArrayView utf8);
    /// Adds a member whose value is already JSON.
    void addJson(QLatin1StringView name, QByteArrayView json);

    /// Returns the whole object; members can still be added afterwards.
    [[nodiscard]] QByteArray text() const { return m_text + '}'; }

private:
    void begin(QLatin1StringView name);

    QByteArray m_text = QByteArrayLiteral("{");
};

/// Returns the text quoted and escaped.
[[nodiscard]] QByteArray jsonString(QByteArrayView utf8);

} // namespace socketchat
