// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

/// How bytes are read as text and back. A value: the IANA name of an encoding that this Qt can do.
class TextEncoding
{
public:
    /// UTF-8.
    TextEncoding();
    /// The encoding of that name (`GB18030`, case-insensitive), nothing where Qt cannot do it.
    [[nodiscard]] static std::optional<TextEncoding> named(QStringView name);
    /// Those worth offering, in the order in which they are offered: UTF-8 first, then GB18030,
    /// GBK, Big5, Latin-1, UTF-16LE, UTF-16BE, Shift_JIS, EUC-KR, Windows-1252 … (only what Qt can
    /// do).
    [[nodiscard]] static QList<TextEncoding> available();
    [[nodiscard]] QString name() const { return m_name; }
    friend bool operator==(const TextEncoding &, const TextEncoding &) = default;

private:
    QString m_name;
};

/// A piece of decoded text that needs to look different from what surrounds it.
struct TextMark
{
    enum class Kind : quint8 {
        InvalidBytes, ///< shown as `\xE4`: not valid in the encoding
        Control, ///< shown as `␀`, `␛`, `␍`, `\u0085` …: a control character (not LF, not tab)
        Invisible, ///< shown as `\u202E`: bidi controls, zero-width and other format characters
        CutCharacter, ///< shown as `\xE4`: the beginning of a character whose rest had not come yet
    };
    Kind kind = Kind::InvalidBytes;
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextMark &, const TextMark &) = default;
};

struct DecodedPayload
{
    QString text; ///< harmless to show: no controls but `\n` and tab, no bidi controls, no NUL
    QList<TextMark> marks;
    bool valid = true; ///< every byte was valid in the encoding (a cut character is)
    bool shortened = false; ///< `byteLimit` cut it off
    /// The byte that each unit of `text` comes from, and the number of bytes; see tracePayload().
    QList<qsizetype> origins;

    /// Appends a piece of another text, without its marks.
    void appendFrom(const DecodedPayload &from, qsizetype at, qsizetype length);
    /// Appends what stands for the unit of another text that is there.
    void appendSign(QStringView shown, const DecodedPayload &from, qsizetype at);
};

/// Bytes → text for showing. `before` is what came just before in the same stream (see
/// Conversation::bytesBefore; give 4096 bytes, or all there are): a character cut by a read is
/// shown whole where its last byte is, and by its bytes where it began. A line end is `\n` for LF
/// and `␍\n` for CRLF. `stream` says whether bytes may follow: where false, a cut character is
/// invalid bytes. Looks at no more than `byteLimit` bytes (all where negative).
[[nodiscard]] DecodedPayload decodePayload(QByteArrayView bytes, const TextEncoding &encoding,
                                           bool stream = false, QByteArrayView before = {},
                                           qsizetype byteLimit = -1);

/// UTF-8 → text, unchanged: QString::fromUtf8() drops a U+FEFF at the beginning.
[[nodiscard]] QString textOfUtf8(QByteArrayView bytes);

/// decodePayload() with the origins. Takes several times as long.
[[nodiscard]] DecodedPayload tracePayload(QByteArrayView bytes, const TextEncoding &encoding,
                                          bool stream = false, QByteArrayView before = {});

/// Bytes → the text that they are, with its control characters: for other programs, not for
/// showing. Bytes that are no text stand as `\xE4`.
[[nodiscard]] QString plainText(QByteArrayView bytes, const TextEncoding &encoding,
                                QByteArrayView before = {});

/// What a person would type for these bytes as PayloadForm::Escapes.
[[nodiscard]] QString escapedText(QByteArrayView bytes, const TextEncoding &encoding);

/// `␀` … `␟` and `␡` for the ASCII control characters; 0 for all others.
[[nodiscard]] char16_t controlPicture(char32_t character);

/// `48 65 6c` upper case, single spaces.
[[nodiscard]] QString hexText(QByteArrayView bytes);

} // namespace socketchat
