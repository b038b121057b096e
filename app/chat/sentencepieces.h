// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace socketchat {

/// Translates what the files *sentences.cpp say.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Sentences)
};

// Helpers for values inserted in sentences.

/// Returns text fit for quoting in a sentence: invisible characters are written as numbers, and
/// text longer than `longest` UTF-16 units is cut.
[[nodiscard]] QString quotable(const QString &text, qsizetype longest = 24);
/// Returns a peer's name with its address behind it, or its address if it has no name.
[[nodiscard]] QString nameAndAddress(const QString &name, const QString &address);
/// Clamps a number for `%Ln`, which takes an int.
[[nodiscard]] int pluralCount(qint64 count);

} // namespace socketchat
