// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/placeholders.h"

#include "app/chat/checksum.h"
#include "app/chat/typedhex.h"
#include "app/net/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class PlaceholderTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Placeholders)
};

constexpr qsizetype longestPlaceholder = 1024; // UTF-16 units; a path may be long
constexpr int mostDigits = 18;

enum class PlaceholderKind : quint8 { Counter, Time, Date, Unix, Random, File, Checksum, Literal };

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
    case PlaceholderKind::Literal:
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
        const auto found = placeholderOf(inner.first(close - inner.begin()), open, isHexForm);
        if (!found)
            continue;
        if (!isHexForm && open > from && typed[open - 1] == u'{')
            return Placeholder{PlaceholderKind::Literal, open - 1, found->length + 1,
                               typed.sliced(open, found->length)};
        return found;
    }
    return std::nullopt;
}

PayloadProblem placeholderProblem(PayloadProblemKind kind, QStringView typed, const Placeholder &of)
{
    return {kind, of.at, of.length, typed.sliced(of.at, of.length).toString()};
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

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    std::ranges::generate(bytes, [] { return char(QRandomGenerator::global()->generate()); });
    return bytes;
}

/// Expands the placeholders of one message.
class Expansion
{
public:
    Expansion(QStringView typed, PayloadForm form, const TextEncoding &encoding, qint64 counter,
              const FileContent &files)
        : m_typed(typed)
        , m_form(form)
        , m_encoding(encoding)
        , m_counter(counter)
        , m_files(files)
    {
        for (auto next = nextPlaceholder(typed, 0, isHex()); next;
             next = nextPlaceholder(typed, next->at + next->length, isHex()))
            m_all.append(*next);
    }

    EncodedPayload expand()
    {
        const auto wrong = std::ranges::find_if(m_all, &Placeholder::isWrong);
        if (wrong != m_all.end())
            return {{}, placeholderProblem(PayloadProblemKind::WrongPlaceholder, m_typed, *wrong)};
        return isHex() ? expandHex() : expandText();
    }

private:
    [[nodiscard]] bool isHex() const { return m_form == PayloadForm::Hex; }

    EncodedPayload expandHex()
    {
        QList<HexHole> holes;
        for (const Placeholder &each : std::as_const(m_all))
            holes.append({each.at, each.length});
        return encodeHex(m_typed, holes, [this](qsizetype hole, QByteArray &bytes) {
            return add(m_all.at(hole), bytes);
        });
    }

    EncodedPayload expandText()
    {
        EncodedPayload result;
        qsizetype pos = 0;
        for (qsizetype index = 0; index <= m_all.size(); ++index) {
            const bool isLast = index == m_all.size();
            const qsizetype end = isLast ? m_typed.size() : m_all[index].at;
            EncodedPayload plain =
                    encodePayload(m_typed.sliced(pos, end - pos), m_form, m_encoding);
            if (plain.problem) {
                plain.problem->at += pos;
                return plain;
            }
            result.bytes += plain.bytes;
            if (isLast)
                break;
            if (const auto problem = add(m_all[index], result.bytes))
                return {{}, problem};
            pos = end + m_all[index].length;
        }
        return result;
    }

    void addText(const QString &text, QByteArray &bytes) const
    {
        bytes += encodePayload(text, PayloadForm::Text, m_encoding).bytes;
    }

    void addNumber(const Placeholder &placeholder, qint64 number, int usualBytes, QByteArray &bytes)
    {
        const QByteArray text = numberText(number, placeholder.argument, isHex(), usualBytes);
        if (isHex())
            bytes += text;
        else
            addText(QString::fromLatin1(text), bytes);
    }

    /// Appends what it stands for to the bytes before it; returns what is wrong with it.
    std::optional<PayloadProblem> add(const Placeholder &placeholder, QByteArray &bytes)
    {
        switch (placeholder.kind) {
        case PlaceholderKind::Counter:
            addNumber(placeholder, m_counter, 1, bytes);
            break;
        case PlaceholderKind::Unix:
            addNumber(placeholder, m_now.toSecsSinceEpoch(), 4, bytes);
            break;
        case PlaceholderKind::Time:
            addText(m_now.toString(u"HH:mm:ss.zzz"_s), bytes);
            break;
        case PlaceholderKind::Date:
            addText(m_now.toString(u"yyyy-MM-dd"_s), bytes);
            break;
        case PlaceholderKind::Random:
            bytes += randomBytes(placeholder.argument.isEmpty() ? 1 : placeholder.argument.toInt());
            break;
        case PlaceholderKind::File: {
            const auto content = m_files(placeholder.argument.toString());
            m_fromFiles += content ? content->size() : 0;
            if (!content || m_fromFiles > PlaceholderFiles::largest)
                return placeholderProblem(PayloadProblemKind::UnreadableFile, m_typed, placeholder);
            bytes += *content;
            break;
        }
        case PlaceholderKind::Checksum: {
            const QByteArray checksum = Checksum::fromString(placeholder.argument)->of(bytes);
            if (placeholder.isHex)
                addText(QString::fromLatin1(checksum.toHex().toUpper()), bytes);
            else
                bytes += checksum;
            break;
        }
        case PlaceholderKind::Literal: {
            EncodedPayload text = encodePayload(placeholder.argument, m_form, m_encoding);
            if (text.problem)
                text.problem->at += placeholder.at + 1;
            bytes += text.bytes;
            return text.problem;
        }
        }
        return std::nullopt;
    }

    const QStringView m_typed;
    const PayloadForm m_form;
    const TextEncoding &m_encoding;
    const qint64 m_counter;
    const FileContent &m_files;
    const QDateTime m_now = QDateTime::currentDateTime();
    QList<Placeholder> m_all;
    qint64 m_fromFiles = 0; // bytes
};

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
            {u"{{counter}"_s, PlaceholderTexts::tr("No placeholder: the text “{counter}” itself")},
            {u"{crc16-modbus}"_s, PlaceholderTexts::tr("A checksum of all before it, by its name")},
            {u"{xor,from=1 hex}"_s, PlaceholderTexts::tr("The same as two hexadecimal digits, "
                                                         "here without the first byte")}};
}

bool hasPlaceholders(QStringView typed) { return nextPlaceholder(typed, 0, false).has_value(); }

QString asLiteral(QStringView text)
{
    QString typed;
    qsizetype pos = 0;
    while (const auto next = nextPlaceholder(text, pos, false)) {
        const qsizetype end = next->at + next->length;
        typed += text.sliced(pos, next->at - pos) + u'{' + text.sliced(next->at, next->length);
        pos = end;
    }
    return typed + text.sliced(pos);
}

EncodedPayload expandPayload(QStringView typed, PayloadForm form, const TextEncoding &encoding,
                             qint64 counter, const FileContent &files)
{
    return Expansion(typed, form, encoding, counter, files).expand();
}

} // namespace socketchat
