// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>

#include <array>

namespace socketchat {

/// One encoding at work, exact to the byte: it tells which bytes are a character, which are not,
/// and which are the beginning of one. A QStringDecoder alone cannot: it replaces what is invalid,
/// by U+001A in some encodings, keeps a cut character to itself, and lets Shift_JIS swap controls.
///
/// Encodings with shift states (ISO-2022, HZ, UTF-7) are left out: their bytes mean nothing alone.
class TextCodec
{
public:
    /// The codec of that name or alias, made once for each thread; null where Qt has none.
    [[nodiscard]] static TextCodec *named(QStringView name);

    /// The IANA name.
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Receives what decode() finds, in order.
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual void text(QStringView text) = 0;
        virtual void invalid(QByteArrayView bytes) = 0;
    };
    /// Decodes from the beginning of a character; returns how many bytes were used. What is left is
    /// the beginning of a character.
    qsizetype decode(QByteArrayView bytes, Sink &sink);
    /// How many of the bytes, of which there is at least one, are the first character, or the
    /// beginning of one, or together none.
    [[nodiscard]] qsizetype firstLength(QByteArrayView bytes) const { return step(bytes).length; }

    /// Where in `before` the character begins that its end cuts; `before.size()` where none does.
    /// `before` begins with a character if it is shorter than `enoughBefore`; otherwise it may
    /// begin within one, and the walk starts from a byte that can only be a whole character. Where
    /// a long text has none, from where the fewest bytes are invalid.
    static constexpr qsizetype enoughBefore = 4096;
    [[nodiscard]] qsizetype unfinishedAt(QByteArrayView before) const;

    struct Encoded
    {
        QByteArray bytes;
        qsizetype failedAt = -1; ///< UTF-16 unit of the first character that cannot be said
        qsizetype failedLength = 0;
    };
    [[nodiscard]] Encoded encode(QStringView text);

private:
    enum class Family : quint8 {
        Utf8,
        Utf16LE,
        Utf16BE,
        SingleByte,
        Gb18030,
        Gbk,
        Big5,
        ShiftJis,
        EucJp,
        EucKr,
        Windows949,
    };
    struct Known
    {
        QLatin1StringView name;
        Family family;
    };
    static const Known s_known[];
    static constexpr char16_t s_notValid = 0xffff; // a noncharacter; no single byte means it

    /// What the first bytes are, by the encoding's structure alone.
    struct Step
    {
        enum Kind : quint8 { Character, Invalid, Cut } kind;
        qsizetype length;
    };
    static constexpr Step character(qsizetype length) { return {Step::Character, length}; }
    static constexpr Step invalid(qsizetype length) { return {Step::Invalid, length}; }
    static constexpr Step cut(qsizetype length) { return {Step::Cut, length}; }

    TextCodec(const QString &name, Family family);
    [[nodiscard]] bool readTable();
    [[nodiscard]] Step step(QByteArrayView bytes) const;
    [[nodiscard]] Step stepUtf8(QByteArrayView bytes) const;
    [[nodiscard]] Step stepUtf16(QByteArrayView bytes) const;
    [[nodiscard]] Step stepGb18030(QByteArrayView bytes) const;
    [[nodiscard]] Step stepEucJp(QByteArrayView bytes) const;
    [[nodiscard]] Step stepDoubleByte(QByteArrayView bytes) const;
    [[nodiscard]] bool isUnicode() const { return m_family <= Family::Utf16BE; }
    void appendUnicode(QByteArrayView character, QString &to) const;
    void decodeRun(QByteArrayView run, Sink &sink);
    [[nodiscard]] bool encodeExactly(QStringView text, QByteArray &to);

    const QString m_name;
    const Family m_family;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder;
    std::array<char16_t, 256> m_table{}; // SingleByte
    QHash<char16_t, char> m_reverse;
};

} // namespace socketchat
