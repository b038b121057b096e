// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/settingsfile.h"

#include "app/chat/typedhex.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUtf8StringView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; // bytes; a normal file has a few thousand

int digit(char character, int base)
{
    const int value = digitValue(QLatin1Char(character));
    return value < base ? value : -1;
}

/// Decodes an escape sequence of QSettings as far as it matters here: returns '@', '.' for any
/// other character, or nothing. `at` is the position after the backslash, on return that after the
/// sequence.
QByteArray escaped(QByteArrayView value, qsizetype &at)
{
    if (at >= value.size())
        return {};
    if (QByteArrayView("abfnrtv\"?'\\").contains(value.at(at))) {
        ++at;
        return ".";
    }
    const bool hex = value.at(at) == 'x';
    const int base = hex ? 16 : 8;
    if (hex)
        ++at;
    if (at >= value.size() || digit(value.at(at), base) < 0) {
        at += hex ? 0 : 1; // unknown escapes are dropped
        return {};
    }
    quint32 code = 0;
    for (; at < value.size() && digit(value.at(at), base) >= 0; ++at)
        code = code * quint32(base) + quint32(digit(value.at(at), base));
    return char16_t(code) == u'@' ? "@" : ".";
}

/// Tells whether a value has a type that this program writes. QSettings also decodes any QVariant
/// from text (`@Variant(…)`), which can allocate as much memory as the text demands.
bool isOurs(QByteArrayView value)
{
    QByteArray element;
    const auto isKnown = [&element] {
        const QByteArray text = element.trimmed();
        return !text.startsWith('@') || text.startsWith("@@") || text.startsWith("@ByteArray(")
               || text.startsWith("@String(") || text.startsWith("@Invalid()");
    };
    bool quoted = false;
    for (qsizetype at = 0; at < value.size();) {
        const char character = value.at(at++);
        if (character == '\\') {
            element += escaped(value, at);
        } else if (character == '"') {
            quoted = !quoted;
        } else if (character == ',' && !quoted) {
            if (!isKnown())
                return false;
            element.clear();
        } else {
            element += character;
        }
    }
    return isKnown();
}

/// Tells whether the content is text in which every value has a type that this program writes.
bool hasOnlyOurs(const QByteArray &content)
{
    if (content.contains('\0') || !QUtf8StringView(content).isValidUtf8())
        return false;
    bool continues = false; // a value may continue on the next line
    // QSettings ends a line at CR, LF or CR LF.
    const QByteArrayList lines =
            QByteArray(content).replace("\r\n", "\n").replace('\r', '\n').split('\n');
    for (const QByteArray &each : lines) {
        const QByteArray line = each.trimmed();
        const qsizetype equals = continues ? -1 : line.indexOf('=');
        if ((continues || equals >= 0) && !isOurs(line.mid(equals + 1)))
            return false;
        continues = line.endsWith('\\');
    }
    return true;
}

/// Returns the version that wrote the file; 0 if not stated. nullopt if QSettings cannot parse the
/// file: then it would silently not write to it either.
std::optional<int> versionOf(const QString &path)
{
    const QSettings settings(path, QSettings::IniFormat);
    (void)settings.allKeys(); // parses all of it
    if (settings.status() == QSettings::FormatError)
        return {};
    return settings.value("version"_L1).toInt();
}

QString moveAside(const QString &path)
{
    const QString wanted =
            path + u".broken-"_s + QDateTime::currentDateTime().toString(u"yyyy-MM-ddTHH-mm-ss"_s);
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = wanted + u'-' + QString::number(number);
    return QFile::rename(path, name) ? name : QString();
}

} // namespace

SettingsFile SettingsFile::examine(const QString &path, int knownVersion)
{
    SettingsFile result;
    result.path = path;
    const QFileInfo info(path);
    if (!info.exists())
        return result;
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        result.problem = Problem::Unreadable;
        return result;
    }
    const QByteArray content = file.read(std::min(largest, file.size()) + 1); // allocates that much
    file.close();
    const std::optional<int> version =
            content.size() <= largest && hasOnlyOurs(content) ? versionOf(path) : std::nullopt;
    if (!version) {
        result.problem = Problem::Damaged;
        result.keptAs = moveAside(path);
    } else if (*version > knownVersion) {
        result.problem = Problem::Newer;
    } else if (!info.isWritable()) {
        result.problem = Problem::ReadOnly;
    }
    return result;
}

bool SettingsFile::isUsable() const
{
    return problem == Problem::None || problem == Problem::ReadOnly
           || (problem == Problem::Damaged && !keptAs.isEmpty());
}

QString SettingsFile::sentence() const
{
    const QString name = QDir::toNativeSeparators(path);
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::Damaged:
        if (keptAs.isEmpty()) {
            return tr("The settings in %1 are damaged, so Socket Chat starts with its "
                      "defaults. The file is left as it is, and nothing is kept until it "
                      "is removed.")
                    .arg(name);
        }
        return tr("The settings in %1 are damaged, so Socket Chat starts with its "
                  "defaults. The old file is kept as %2.")
                .arg(name, QFileInfo(keptAs).fileName());
    case Problem::Unreadable:
        return tr("The settings in %1 cannot be read, so Socket Chat starts with its "
                  "defaults, and nothing is kept. Check who may read and write it.")
                .arg(name);
    case Problem::ReadOnly:
        return tr("The settings in %1 cannot be written, so what is changed now is "
                  "forgotten at the end. Check who may write it.")
                .arg(name);
    case Problem::Newer:
        return tr("The settings in %1 were written by a newer version of Socket Chat, so "
                  "this one starts with its defaults and leaves them alone.")
                .arg(name);
    }
    return {};
}

} // namespace socketchat
