// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/placeholders.h"

#include "app/chat/checksum.h"
#include "app/net/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class PlaceholderTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Placeholders)
};

constexpr qsizetype longestPlaceholder = 1024; // UTF-16 units; a path may be long
constexpr int mostDigits = 18;
constexpr qsizetype longestExpanded = 64 * 1024 * 1024; // bytes

enum class PlaceholderKind : quint8 { Counter, Time, Date, Unix, Random, File, Checksum };

/// Holds a placeholder and where it stands.
struct Placeholder
{
    PlaceholderKind kind;
    qsizetype at;
    qsizetype length;
    QStringView argument;
    bool isHex = false; // of a checksum: as hexadecimal digits
    bool isWrong = false; // the name is known, its argument is not
};

constexpr Word<PlaceholderKind> placeholderWords[] = {
        {PlaceholderKind::Counter, "counter"_L1}, {PlaceholderKind::Time, "time"_L1},
        {PlaceholderKind::Date, "date"_L1},       {PlaceholderKind::Unix, "unix"_L1},
        {PlaceholderKind::Random, "random"_L1},   {PlaceholderKind::File, "file"_L1}};

/// Returns the number that an argument is; nullopt if it is none from 1 to `most`.
std::optional<int> countOf(QStringView argument, int most)
{
    bool isNumber = false;
    const int number = argument.toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

bool isRightArgument(PlaceholderKind kind, QStringView argument, bool isHexForm)
{
    switch (kind) {
    case PlaceholderKind::Counter:
    case PlaceholderKind::Unix:
        return argument.isEmpty() || countOf(argument, isHexForm ? 8 : mostDigits);
    case PlaceholderKind::Random:
        return argument.isEmpty() || countOf(argument, mostRandomBytes);
    case PlaceholderKind::File:
        return !argument.isEmpty();
    case PlaceholderKind::Time:
    case PlaceholderKind::Date:
    case PlaceholderKind::Checksum:
        break;
    }
    return argument.isEmpty();
}

/// Reads what stands between braces; nullopt if it is no placeholder.
std::optional<Placeholder> placeholderOf(QStringView inner, qsizetype at, bool isHexForm)
{
    Placeholder found{PlaceholderKind::Checksum, at, inner.size() + 2, {}};
    const qsizetype space = inner.indexOf(u' ');
    const QStringView word = space < 0 ? inner : inner.first(space);
    const QStringView rest = space < 0 ? QStringView() : inner.sliced(space + 1).trimmed();
    if (const auto kind = valueOf(placeholderWords, word)) {
        found.kind = *kind;
        found.argument = rest;
        found.isWrong = !isRightArgument(found.kind, rest, isHexForm);
        return found;
    }
    found.argument = word;
    const auto checksum = Checksum::fromString(word);
    if (checksum && !checksum->isNone()) {
        found.isHex = rest == "hex"_L1;
        found.isWrong = !rest.isEmpty() && !found.isHex;
        return found;
    }
    // What looks like a checksum and is none: which of them is meant must be said.
    found.isWrong = word.startsWith("crc"_L1);
    return found.isWrong ? std::optional(found) : std::nullopt;
}

/// Finds the first placeholder from `from` on.
std::optional<Placeholder> nextPlaceholder(QStringView typed, qsizetype from, bool isHexForm)
{
    for (qsizetype open = typed.indexOf(u'{', from); open >= 0;
         open = typed.indexOf(u'{', open + 1)) {
        // As far as the next brace, so that many of them cost no more than their length.
        const QStringView inner = typed.sliced(open + 1).left(longestPlaceholder);
        const auto *close = std::ranges::find_if(
                inner, [](QChar character) { return character == u'{' || character == u'}'; });
        if (close == inner.end() || *close == u'{')
            continue;
        if (const auto found = placeholderOf(inner.first(close - inner.begin()), open, isHexForm))
            return found;
    }
    return std::nullopt;
}

EncodedPayload placeholderProblem(PayloadProblemKind kind, QStringView typed, const Placeholder &of)
{
    return {{}, PayloadProblem{kind, of.at, of.length, typed.sliced(of.at, of.length).toString()}};
}

/// Returns a number as decimal digits, or in hexadecimal form as bytes, high byte first.
QByteArray numberText(qint64 number, QStringView argument, bool isHexForm, int usualBytes)
{
    if (!isHexForm)
        return QByteArray::number(number).rightJustified(argument.isEmpty() ? 1 : argument.toInt(),
                                                         '0');
    QByteArray bytes;
    for (int left = argument.isEmpty() ? usualBytes : argument.toInt(); left > 0; --left)
        bytes.append(char(number >> (8 * (left - 1))));
    return bytes;
}

/// Returns the bytes of a file; nullopt if it is no regular one, larger than allowed, or
/// unreadable.
std::optional<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > largestPlaceholderFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray content = file.read(largestPlaceholderFile + 1);
    return file.error() == QFileDevice::NoError && content.size() <= largestPlaceholderFile
                   ? std::optional(content)
                   : std::nullopt;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    std::ranges::generate(bytes, [] { return char(QRandomGenerator::global()->generate()); });
    return bytes;
}

} // namespace

QList<PlaceholderExample> placeholderExamples()
{
    return {{u"{counter}"_s, PlaceholderTexts::tr("Counts the messages, from 1 on")},
            {u"{counter 4}"_s, PlaceholderTexts::tr("With four digits; in hex, as four bytes")},
            {u"{time}"_s, PlaceholderTexts::tr("The time: 14:02:15.120")},
            {u"{date}"_s, PlaceholderTexts::tr("The date: 2026-11-30")},
            {u"{unix}"_s, PlaceholderTexts::tr("Seconds since 1970; in hex, as four bytes")},
            {u"{random 4}"_s, PlaceholderTexts::tr("Four random bytes")},
            {u"{file NAME}"_s, PlaceholderTexts::tr("What is in a file, at most 1 MiB")},
            {u"{crc16-modbus}"_s, PlaceholderTexts::tr("A checksum of all before it, by its name")},
            {u"{xor,from=1 hex}"_s, PlaceholderTexts::tr("The same as two hexadecimal digits, "
                                                         "here without the first byte")}};
}

bool hasPlaceholders(QStringView typed) { return nextPlaceholder(typed, 0, false).has_value(); }

EncodedPayload expandPayload(QStringView typed, PayloadForm form, const TextEncoding &encoding,
                             qint64 counter)
{
    EncodedPayload result;
    const bool isHexForm = form == PayloadForm::Hex;
    const QDateTime now = QDateTime::currentDateTime();
    const auto addText = [&](const QString &text) {
        result.bytes += encodePayload(text, PayloadForm::Text, encoding).bytes;
    };
    for (qsizetype pos = 0; pos < typed.size();) {
        const auto next = nextPlaceholder(typed, pos, isHexForm);
        const QStringView piece = typed.sliced(pos, (next ? next->at : typed.size()) - pos);
        EncodedPayload plain = encodePayload(piece, form, encoding);
        if (plain.problem) {
            plain.problem->at += pos;
            return plain;
        }
        result.bytes += plain.bytes;
        if (!next)
            break;
        pos = next->at + next->length;
        if (next->isWrong)
            return placeholderProblem(PayloadProblemKind::WrongPlaceholder, typed, *next);
        switch (next->kind) {
        case PlaceholderKind::Counter:
        case PlaceholderKind::Unix: {
            const bool counts = next->kind == PlaceholderKind::Counter;
            const QByteArray number = numberText(counts ? counter : now.toSecsSinceEpoch(),
                                                 next->argument, isHexForm, counts ? 1 : 4);
            if (isHexForm)
                result.bytes += number;
            else
                addText(QString::fromLatin1(number));
            break;
        }
        case PlaceholderKind::Time:
            addText(now.toString(u"HH:mm:ss.zzz"_s));
            break;
        case PlaceholderKind::Date:
            addText(now.toString(u"yyyy-MM-dd"_s));
            break;
        case PlaceholderKind::Random:
            result.bytes += randomBytes(next->argument.isEmpty() ? 1 : next->argument.toInt());
            break;
        case PlaceholderKind::File: {
            const auto content = contentOf(next->argument.toString());
            if (!content || result.bytes.size() + content->size() > longestExpanded)
                return placeholderProblem(PayloadProblemKind::UnreadableFile, typed, *next);
            result.bytes += *content;
            break;
        }
        case PlaceholderKind::Checksum: {
            const QByteArray checksum = Checksum::fromString(next->argument)->of(result.bytes);
            if (next->isHex)
                addText(QString::fromLatin1(checksum.toHex().toUpper()));
            else
                result.bytes += checksum;
            break;
        }
        }
    }
    return result;
}

} // namespace socketchat
