// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

/// Selects a text encoding: the IANA name of one that this Qt supports. A plain value.
class TextEncoding
{
public:
    /// Constructs UTF-8.
    TextEncoding();
    /// Returns the encoding of that name (`GB18030`, case-insensitive); nullopt if Qt lacks it.
    [[nodiscard]] static std::optional<TextEncoding> named(QStringView name);
    /// Lists the encodings to offer, in display order: UTF-8, GB18030, GBK, Big5, Latin-1,
    /// UTF-16LE, UTF-16BE, Shift_JIS, EUC-KR, Windows-1252 … as far as Qt supports them.
    [[nodiscard]] static QList<TextEncoding> available();
    [[nodiscard]] QString name() const { return m_name; }
    friend bool operator==(const TextEncoding &, const TextEncoding &) = default;

private:
    QString m_name;
};

/// Marks a part of decoded text that must look different from the rest.
struct TextMark
{
    enum class Kind : quint8 {
        InvalidBytes, ///< shown as `\xE4`: invalid in the encoding
        Control, ///< shown as `␀`, `␛`, `␍`, `\u0085` …: control characters except LF and tab
        Invisible, ///< shown as `\u202E`: bidi controls, zero-width and other format characters
        CutCharacter, ///< shown as `\xE4`: an incomplete character at the end
    };
    Kind kind = Kind::InvalidBytes;
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextMark &, const TextMark &) = default;
};

struct DecodedPayload
{
    QString text; ///< safe to display: no controls but `\n` and tab, no bidi controls, no NUL
    QList<TextMark> marks;
    bool valid = true; ///< every byte was valid in the encoding, or part of a cut character
    bool shortened = false; ///< cut at `byteLimit`
    /// Maps each UTF-16 unit of `text` to the index of its byte; ends with the number of bytes. See
    /// tracePayload().
    QList<qsizetype> origins;

    /// Appends part of another text, without its marks.
    void appendFrom(const DecodedPayload &from, qsizetype at, qsizetype length);
    /// Appends `shown` in place of one unit of another text, with that unit's origin.
    void appendSign(QStringView shown, const DecodedPayload &from, qsizetype at);
};

/// Decodes bytes for display. `before`: the preceding bytes of the same stream (see
/// Conversation::bytesBefore; 4096 bytes, or all there are). A character split between two reads is
/// shown whole with its last byte, and as bytes where it began. Line ends are `\n` for LF and `␍\n`
/// for CRLF. `stream`: more bytes may follow; if false, an incomplete character is invalid. Decodes
/// at most `byteLimit` bytes (all if negative).
[[nodiscard]] DecodedPayload decodePayload(QByteArrayView bytes, const TextEncoding &encoding,
                                           bool stream = false, QByteArrayView before = {},
                                           qsizetype byteLimit = -1);

/// Decodes UTF-8 unchanged; QString::fromUtf8() drops a leading U+FEFF.
[[nodiscard]] QString textOfUtf8(QByteArrayView bytes);

/// Does the same as decodePayload() and fills in `origins`; several times slower.
[[nodiscard]] DecodedPayload tracePayload(QByteArrayView bytes, const TextEncoding &encoding,
                                          bool stream = false, QByteArrayView before = {});

/// Decodes bytes including control characters, for other programs, not for display. Invalid bytes
/// become `\xE4`.
[[nodiscard]] QString plainText(QByteArrayView bytes, const TextEncoding &encoding,
                                QByteArrayView before = {});

/// Returns what to type as PayloadForm::Escapes to get these bytes.
[[nodiscard]] QString escapedText(QByteArrayView bytes, const TextEncoding &encoding);

/// Returns `␀` … `␟` or `␡` for an ASCII control character; 0 for any other.
[[nodiscard]] char16_t controlPicture(char32_t character);

/// Returns `48 65 6C`: upper case, separated by single spaces.
[[nodiscard]] QString hexText(QByteArrayView bytes);

} // namespace socketchat
