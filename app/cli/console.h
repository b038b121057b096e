// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QObject>

#include <memory>

namespace socketchat {

/// What a console needs of the operating system. One source file a system implements it, and no
/// other place in app/cli or ui includes a header of one: console_posix.cpp, and
/// console_portable.cpp where there is no POSIX.

/// Reads or writes one standard stream without ever waiting for its other end. The descriptor stays
/// the caller's, and its mode is not changed: a terminal is shared with the shell.
class ConsoleStream : public QObject
{
    Q_OBJECT

public:
    enum class Direction : quint8 { Input, Output };

    /// Of one read or write.
    struct Outcome
    {
        qsizetype count = -1; ///< bytes; of a read, 0 is the end of the input
        int error = 0; ///< errno where `count` is -1

        /// Not a failure: ready() follows once there is something to read, or room to write.
        [[nodiscard]] bool mustWait() const;
    };

    /// Reports nothing until setWatching(true).
    ConsoleStream(int descriptor, Direction direction, QObject *parent = nullptr);
    ~ConsoleStream() override;

    /// While on, ready() is emitted from the event loop as long as the stream does not have to
    /// wait.
    void setWatching(bool on);
    [[nodiscard]] bool isWatching() const;

    /// At most `size` bytes.
    [[nodiscard]] Outcome read(char *into, qsizetype size);
    /// Takes the beginning of `bytes`. One that had to wait is repeated with the same bytes in
    /// front.
    [[nodiscard]] Outcome write(QByteArrayView bytes);

    /// False where the input never had anybody who could end it: a device that is no terminal, such
    /// as `/dev/null`, which is what a service gets.
    [[nodiscard]] static bool canBeEnded(int descriptor);
    /// Whether a person sees, on a terminal, what is written.
    [[nodiscard]] static bool isTerminal(int descriptor);

Q_SIGNALS:
    void ready();

private:
    class System;
    const std::shared_ptr<System> m_system;
};

/// To be called before anything else, an application object included: a standard descriptor that
/// the caller left closed would be taken by the next thing that is opened, a socket or a pipe of
/// Qt, and that would then be read as if somebody had typed it.
void reserveStandardDescriptors();

/// Raises the soft limit of open descriptors to the hard one: a server needs one for each client,
/// and the usual 1,024 are there for programs that call select(2), which nothing here does.
void raiseDescriptorLimit();

/// Writing to a pipe or a socket whose reader has gone is an error to be told (EPIPE), not a reason
/// to die silently.
void ignoreBrokenPipes();
/// So is a file that may not grow any more (EFBIG).
void ignoreFileSizeLimit();

} // namespace socketchat
