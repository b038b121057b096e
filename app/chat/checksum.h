// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

namespace socketchat {

/// Describes how a checksum is computed: a CRC by the parameters of the CRC catalogue (Williams's
/// model), or a sum of bytes.
struct ChecksumAlgorithm
{
    enum class Kind : quint8 {
        Crc,
        Sum,
        Xor,
        Lrc, ///< the two's complement of the sum, as in Modbus ASCII
    };
    QLatin1StringView word; ///< for the command line and the settings: `crc16-modbus`
    QLatin1StringView name; ///< of a CRC its name in the catalogue: `CRC-16/MODBUS`
    QLatin1StringView alias; ///< another usual name; empty if there is none
    Kind kind;
    int width; ///< in bits: 8, 16 or 32
    quint32 polynomial = 0;
    quint32 initial = 0;
    bool reflected = false; ///< RefIn and RefOut, which are the same for all here
    quint32 xorOut = 0;

    /// Returns the checksum of the bytes.
    [[nodiscard]] quint32 of(QByteArrayView bytes) const;
    /// Returns that of what had the checksum `before` with `bytes` behind it, so that it need not
    /// be held together. For reflected CRCs.
    [[nodiscard]] quint32 continued(quint32 before, QByteArrayView bytes) const;
};

[[nodiscard]] std::span<const ChecksumAlgorithm> checksumAlgorithms();

/// Selects a checksum that ends each message: the algorithm, the bytes that it is computed over,
/// and the order of its own bytes.
struct Checksum
{
    enum class Order : quint8 {
        Usual, ///< low byte first for a reflected CRC, as protocols do; else high byte first
        LittleEndian,
        BigEndian,
    };
    const ChecksumAlgorithm *algorithm = nullptr; ///< a row of checksumAlgorithms(); null: none
    int from = 0; ///< offset of the first byte that counts; negative: from the end
    int to = -1; ///< offset of the last byte that counts; negative: from the end
    Order order = Order::Usual;

    static constexpr int farthest = 65'535; ///< the most that `from` and `to` may be

    /// Parses `none`, `crc16-modbus`, `xor,from=1,to=-2,order=big`; algorithms also by their names.
    [[nodiscard]] static std::optional<Checksum> fromString(QStringView text);
    [[nodiscard]] QString toString() const;

    [[nodiscard]] bool isNone() const { return !algorithm; }
    /// Returns its own size in bytes.
    [[nodiscard]] qsizetype size() const { return algorithm ? algorithm->width / 8 : 0; }
    [[nodiscard]] bool isLittleEndian() const;
    /// Returns the bytes that end a message with this content.
    [[nodiscard]] QByteArray of(QByteArrayView content) const;

    friend bool operator==(const Checksum &, const Checksum &) = default;
};

} // namespace socketchat
