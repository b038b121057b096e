// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QObject>

#include <memory>

namespace socketchat {

/// Declares what a console needs from the operating system: implemented by console_posix.cpp, or by
/// console_portable.cpp on systems without POSIX. No other file in app/cli or ui includes a system
/// header.

/// Reads or writes one standard stream without blocking. The descriptor belongs to the caller, and
/// its mode is not changed: a terminal is shared with the shell.
class ConsoleStream : public QObject
{
    Q_OBJECT

public:
    enum class Direction : quint8 { Input, Output };

    /// Holds the result of one read or write.
    struct Outcome
    {
        qsizetype count = -1; ///< bytes; 0 from read() is the end of the input
        int error = 0; ///< errno if `count` is -1

        /// Returns whether it would block, which is not a failure; ready() follows once it can
        /// continue.
        [[nodiscard]] bool mustWait() const;
    };

    /// Emits nothing until setWatching(true).
    ConsoleStream(int descriptor, Direction direction, QObject *parent = nullptr);
    ~ConsoleStream() override;

    /// Turns ready() on or off: while on, it is emitted from the event loop whenever a read or
    /// write would not block.
    void setWatching(bool on);
    [[nodiscard]] bool isWatching() const;

    /// Reads at most `size` bytes.
    [[nodiscard]] Outcome read(char *into, qsizetype size);
    /// Writes the beginning of `bytes`. After a write that would block, repeat it with the same
    /// bytes at the front.
    [[nodiscard]] Outcome write(QByteArrayView bytes);

    /// Returns false if the input can never end by someone's action: a device other than a
    /// terminal, such as `/dev/null`, the usual input of a service.
    [[nodiscard]] static bool canBeEnded(int descriptor);
    /// Returns whether the output is a terminal.
    [[nodiscard]] static bool isTerminal(int descriptor);

Q_SIGNALS:
    void ready();

private:
    class System;
    const std::shared_ptr<System> m_system;
};

/// Opens closed standard descriptors on the null device. Call it first, before creating an
/// application object: otherwise the next socket or pipe would get the free number and be used as
/// standard input or output.
void reserveStandardDescriptors();

/// Raises the soft limit of open descriptors to the hard limit. A server needs one per client, and
/// the usual 1,024 only protect programs that use select(2), which this one does not.
void raiseDescriptorLimit();

/// Makes writing to a pipe or socket without a reader fail with EPIPE instead of ending the
/// program.
void ignoreBrokenPipes();
/// Makes writing beyond the file size limit fail with EFBIG instead of ending the program.
void ignoreFileSizeLimit();

} // namespace socketchat
