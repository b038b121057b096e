// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/checksum.h"

#include "app/net/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using Kind = ChecksumAlgorithm::Kind;
using Order = Checksum::Order;

// The CRCs by their names and parameters in the catalogue (reveng.sourceforge.io/crc-catalogue).
// “CRC-16/CCITT” alone is not there: it is said of KERMIT, IBM-3740 and XMODEM alike.
constexpr ChecksumAlgorithm algorithms[] = {
        {"crc8"_L1, "CRC-8/SMBUS"_L1, "CRC-8"_L1, Kind::Crc, 8, 0x07},
        {"crc8-maxim"_L1, "CRC-8/MAXIM-DOW"_L1, "DOW-CRC"_L1, Kind::Crc, 8, 0x31, 0, true},
        {"crc16-modbus"_L1, "CRC-16/MODBUS"_L1, "MODBUS"_L1, Kind::Crc, 16, 0x8005, 0xffff, true},
        {"crc16-arc"_L1, "CRC-16/ARC"_L1, "CRC-IBM"_L1, Kind::Crc, 16, 0x8005, 0, true},
        {"crc16-ccitt-false"_L1, "CRC-16/IBM-3740"_L1, "CRC-16/CCITT-FALSE"_L1, Kind::Crc, 16,
         0x1021, 0xffff},
        {"crc16-kermit"_L1, "CRC-16/KERMIT"_L1, "CRC-16/CCITT-TRUE"_L1, Kind::Crc, 16, 0x1021, 0,
         true},
        {"crc16-xmodem"_L1, "CRC-16/XMODEM"_L1, "ZMODEM"_L1, Kind::Crc, 16, 0x1021},
        {"crc16-x25"_L1, "CRC-16/IBM-SDLC"_L1, "X-25"_L1, Kind::Crc, 16, 0x1021, 0xffff, true,
         0xffff},
        {"crc32"_L1, "CRC-32/ISO-HDLC"_L1, "CRC-32"_L1, Kind::Crc, 32, 0x04c11db7, 0xffffffff, true,
         0xffffffff},
        {"crc32c"_L1, "CRC-32/ISCSI"_L1, "CRC-32C"_L1, Kind::Crc, 32, 0x1edc6f41, 0xffffffff, true,
         0xffffffff},
        {"sum8"_L1, "SUM-8"_L1, {}, Kind::Sum, 8},
        {"sum16"_L1, "SUM-16"_L1, {}, Kind::Sum, 16},
        {"xor"_L1, "XOR"_L1, "BCC"_L1, Kind::Xor, 8},
        {"lrc"_L1, "LRC"_L1, {}, Kind::Lrc, 8},
};

constexpr Word<Order> orderWords[] = {{Order::Usual, "usual"_L1},
                                      {Order::LittleEndian, "little"_L1},
                                      {Order::BigEndian, "big"_L1}};

using CrcTable = std::array<quint32, 256>;

constexpr quint32 reflectedBits(quint32 value, int width)
{
    quint32 result = 0;
    for (int bit = 0; bit < width; ++bit)
        result |= (value >> bit & 1) << (width - 1 - bit);
    return result;
}

/// Returns what each byte does to the register, which is kept at the low end if reflected, else at
/// the high end of 32 bits.
constexpr CrcTable tableOf(const ChecksumAlgorithm &algorithm)
{
    CrcTable table{};
    const quint32 polynomial = algorithm.reflected
                                       ? reflectedBits(algorithm.polynomial, algorithm.width)
                                       : algorithm.polynomial << (32 - algorithm.width);
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = algorithm.reflected ? byte : byte << 24;
        for (int bit = 0; bit < 8; ++bit) {
            const bool carries = value & (algorithm.reflected ? 1 : 0x80000000);
            value = (algorithm.reflected ? value >> 1 : value << 1) ^ (carries ? polynomial : 0);
        }
        table[byte] = value;
    }
    return table;
}

constexpr auto crcTables = [] {
    std::array<CrcTable, std::size(algorithms)> tables{};
    for (size_t index = 0; index < tables.size(); ++index) {
        if (algorithms[index].kind == Kind::Crc)
            tables[index] = tableOf(algorithms[index]);
    }
    return tables;
}();

quint32 reflectedCrc(quint32 crc, QByteArrayView bytes, const ChecksumAlgorithm &algorithm)
{
    const CrcTable &table = crcTables[size_t(&algorithm - algorithms)];
    for (const char byte : bytes)
        crc = crc >> 8 ^ table[(crc ^ quint8(byte)) & 0xff];
    return crc ^ algorithm.xorOut;
}

quint32 crcOf(QByteArrayView bytes, const ChecksumAlgorithm &algorithm)
{
    if (algorithm.reflected)
        return reflectedCrc(reflectedBits(algorithm.initial, algorithm.width), bytes, algorithm);
    const CrcTable &table = crcTables[size_t(&algorithm - algorithms)];
    const int shift = 32 - algorithm.width;
    quint32 crc = algorithm.initial << shift;
    for (const char byte : bytes)
        crc = crc << 8 ^ table[crc >> 24 ^ quint8(byte)];
    return crc >> shift ^ algorithm.xorOut;
}

const ChecksumAlgorithm *algorithmNamed(QStringView text)
{
    const auto *found = std::ranges::find_if(algorithms, [text](const ChecksumAlgorithm &each) {
        const auto is = [text](QLatin1StringView name) {
            return !name.isEmpty() && text.compare(name, Qt::CaseInsensitive) == 0;
        };
        return is(each.word) || is(each.name) || is(each.alias);
    });
    return found == std::end(algorithms) ? nullptr : found;
}

bool readOffset(QStringView text, int &offset)
{
    bool isNumber = false;
    const int read = text.toInt(&isNumber);
    if (isNumber && std::abs(read) <= Checksum::farthest)
        offset = read;
    return isNumber && std::abs(read) <= Checksum::farthest;
}

} // namespace

quint32 ChecksumAlgorithm::continued(quint32 before, QByteArrayView bytes) const
{
    Q_ASSERT(kind == Kind::Crc && reflected);
    return reflectedCrc(before ^ xorOut, bytes, *this);
}

quint32 ChecksumAlgorithm::of(QByteArrayView bytes) const
{
    const quint32 mask = width == 32 ? 0xffffffff : (1u << width) - 1;
    const auto sum = [bytes] {
        return std::accumulate(bytes.begin(), bytes.end(), quint32(0),
                               [](quint32 total, char byte) { return total + quint8(byte); });
    };
    switch (kind) {
    case Kind::Crc:
        break;
    case Kind::Sum:
        return sum() & mask;
    case Kind::Xor:
        return std::accumulate(bytes.begin(), bytes.end(), quint32(0),
                               [](quint32 total, char byte) { return total ^ quint8(byte); });
    case Kind::Lrc:
        return (0 - sum()) & mask;
    }
    return crcOf(bytes, *this);
}

std::span<const ChecksumAlgorithm> checksumAlgorithms() { return algorithms; }

std::optional<Checksum> Checksum::fromString(QStringView text)
{
    Checksum result;
    if (text == "none"_L1)
        return result;
    bool isFirst = true;
    for (const QStringView part : text.tokenize(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView key = part.first(std::max<qsizetype>(equals, 0));
        const QStringView value = part.sliced(equals + 1);
        const std::optional<Order> order = valueOf(orderWords, value);
        if (std::exchange(isFirst, false))
            result.algorithm = algorithmNamed(part);
        else if (key == "order"_L1 && order)
            result.order = *order;
        else if (!(key == "from"_L1 && readOffset(value, result.from))
                 && !(key == "to"_L1 && readOffset(value, result.to)))
            return std::nullopt;
    }
    return result.algorithm ? std::optional(result) : std::nullopt;
}

QString Checksum::toString() const
{
    if (!algorithm)
        return u"none"_s;
    QString text = algorithm->word;
    if (from != 0)
        text += u",from="_s + QString::number(from);
    if (to != -1)
        text += u",to="_s + QString::number(to);
    if (order != Order::Usual)
        text += u",order="_s + wordOf(orderWords, order);
    return text;
}

bool Checksum::isLittleEndian() const
{
    return order == Order::LittleEndian || (order == Order::Usual && algorithm->reflected);
}

QByteArray Checksum::of(QByteArrayView content) const
{
    if (!algorithm)
        return {};
    const qsizetype count = content.size();
    const qsizetype first = std::clamp<qsizetype>(from < 0 ? count + from : from, 0, count);
    const qsizetype last = std::clamp<qsizetype>(to < 0 ? count + to : to, -1, count - 1);
    const quint32 value =
            algorithm->of(content.sliced(first, std::max<qsizetype>(last + 1 - first, 0)));
    QByteArray bytes;
    for (int shift = 0; shift < algorithm->width; shift += 8)
        bytes.append(char(value >> (isLittleEndian() ? shift : algorithm->width - 8 - shift)));
    return bytes;
}

} // namespace socketchat
