// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Checks a condition that must hold for every input. On failure libFuzzer stores the input.
#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);    \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

namespace socketchat {

/// Prints what an input led to, if the environment variable FUZZ_SHOW is set.
inline void show(const char *what, const QByteArray &bytes)
{
    static const bool wanted = qEnvironmentVariableIsSet("FUZZ_SHOW");
    if (wanted)
        std::fprintf(stderr, "%s: %s\n", what, bytes.constData());
}

/// Splits the fuzzer's input from the front: a few choices, then the rest. A missing choice is 0,
/// so that every input is valid.
class FuzzInput
{
public:
    FuzzInput(const uint8_t *data, size_t size)
        : m_bytes(reinterpret_cast<const char *>(data), qsizetype(size))
    { }

    [[nodiscard]] quint8 byte() { return quint8(take(1).append('\0').front()); }
    [[nodiscard]] QByteArray take(qsizetype size)
    {
        const QByteArray taken = m_bytes.first(std::min(size, m_bytes.size()));
        m_bytes.remove(0, taken.size());
        return taken;
    }
    [[nodiscard]] QByteArray rest() { return take(m_bytes.size()); }
    /// Returns the rest as UTF-8, or with `units` as UTF-16 units, which may include lone
    /// surrogates.
    [[nodiscard]] QString restAsText(bool units = false)
    {
        const QByteArray bytes = rest();
        if (!units)
            return QString::fromUtf8(bytes);
        QString text;
        for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
            text.append(QChar(uchar(bytes[i]) | uchar(bytes[i + 1]) << 8));
        return text;
    }

private:
    QByteArray m_bytes;
};

} // namespace socketchat

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
