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

/// Decodes and encodes one text encoding with byte accuracy: determines which bytes form a
/// character, which are invalid, and which are the start of one. QStringDecoder alone cannot: it
/// replaces invalid bytes (with U+001A in some encodings), withholds an incomplete character, and
/// lets Shift_JIS swap control characters.
///
/// Encodings with shift states (ISO-2022, HZ, UTF-7) are excluded: their bytes have no meaning on
/// their own.
class TextCodec
{
public:
    /// Returns the codec for a name or alias, cached per thread; nullptr if Qt has none.
    [[nodiscard]] static TextCodec *named(QStringView name);

    /// Returns the IANA name.
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Receives the output of decode(), in order.
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual void text(QStringView text) = 0;
        virtual void invalid(QByteArrayView bytes) = 0;
    };
    /// Decodes from the start of a character; returns the number of bytes consumed. The remaining
    /// bytes are the start of a character.
    qsizetype decode(QByteArrayView bytes, Sink &sink);
    /// Returns the length of the first character, of its beginning, or of an invalid sequence.
    /// `bytes` must not be empty.
    [[nodiscard]] qsizetype firstLength(QByteArrayView bytes) const { return step(bytes).length; }

    /// Returns the position in `before` of a character that is incomplete at its end;
    /// `before.size()` if there is none. If `before` is shorter than `enoughBefore`, it must begin
    /// at a character. Otherwise it may begin within one, and the search starts from a byte that
    /// can only be a whole character, or, failing that, from where the fewest bytes are invalid.
    static constexpr qsizetype enoughBefore = 4096;
    [[nodiscard]] qsizetype unfinishedAt(QByteArrayView before) const;

    struct Encoded
    {
        QByteArray bytes;
        qsizetype failedAt = -1; ///< UTF-16 unit of the first character not in the encoding
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
    static constexpr char16_t s_notValid = 0xffff; // a noncharacter that no single byte means

    /// Classifies the first bytes by the encoding's structure alone.
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
