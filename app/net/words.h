// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>

namespace socketchat {

/// Pairs a value with its word in options, files and output. Tables of them are arrays.
template<typename Value>
struct Word
{
    Value value;
    QLatin1StringView word;
};

/// Returns the word of `value`; empty if the table lacks it.
template<typename Value, size_t count>
[[nodiscard]] QLatin1StringView wordOf(const Word<Value> (&table)[count],
                                       std::type_identity_t<Value> value)
{
    const auto *found = std::ranges::find(table, value, &Word<Value>::value);
    return found == std::end(table) ? QLatin1StringView() : found->word;
}

/// Returns the value that has this word; nullopt if none has.
template<typename Value, size_t count>
[[nodiscard]] std::optional<Value> valueOf(const Word<Value> (&table)[count], QStringView word,
                                           Qt::CaseSensitivity letters = Qt::CaseSensitive)
{
    const auto *found = std::ranges::find_if(table, [word, letters](const Word<Value> &each) {
        return word.compare(each.word, letters) == 0;
    });
    return found == std::end(table) ? std::nullopt : std::optional(found->value);
}

} // namespace socketchat
