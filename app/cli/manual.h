// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace socketchat {

/// Describes an option of the command line, or a JSON event.
struct ManualEntry
{
    QString name; ///< `--reply MODE`, `-h, --help`, `listening`; empty: continues the entry before
    QString description;
    QStringList values = {}; ///< words that the option takes; examples if it takes others, too

    /// Returns the spellings of an option: `-h`, `--help`.
    [[nodiscard]] QStringList options() const;
    /// Returns what stands for the option's value: `MODE`; empty if it has none.
    [[nodiscard]] QString placeholder() const;
};

/// Holds a part of the manual, in the order in which it is read.
struct ManualSection
{
    QString title;
    QStringList synopsis; ///< lines to be shown as they are
    QStringList paragraphs;
    QList<ManualEntry> entries;
};

/// Says all about the command line, for whatever shows it: `--help`, a manual page, the completions
/// of shells.
struct Manual
{
    QStringList usage; ///< how it is called, a line each
    QString summary; ///< a sentence
    QList<ManualSection> sections; ///< the options first

    [[nodiscard]] const QList<ManualEntry> &options() const { return sections.front().entries; }
};

/// Returns the manual in the installed language.
[[nodiscard]] Manual manual();

} // namespace socketchat
