// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"
#include "app/chat/responder.h"
#include "app/lesson/programwriter.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/engine.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace socketchat {

/// What the program was asked to do, by its arguments. A value; parsing it prints nothing and ends
/// nothing, because the window and the console show it in different ways.
struct CommandLine
{
    enum class Action : quint8 {
        Run, ///< a window, or a conversation without one (`headless`)
        Open, ///< a window with the saved conversation or the lesson `file`
        Explain, ///< print the parts of `address` and end
        WriteProgram, ///< print a program that does the same and end
        ShowHelp,
        ShowVersion,
        Refuse, ///< the arguments make no sense: print `error` and end with 1
    };
    Action action = Action::Run;
    QString error; ///< one sentence, for Refuse

    QString address; ///< as typed; empty where none was given
    QString file; ///< for Open
    Role role = Role::Client;
    bool roleGiven = false; ///< so that a window without `--server` may keep the last role
    Protocol protocol = Protocol::Tcp; ///< where the address has no scheme
    bool protocolGiven = false;
    std::optional<Engine> engine; ///< whose sockets; nothing where it was not said
    ReplyMode reply = ReplyMode::Echo;
    bool replyGiven = false;
    Framing framing;
    bool framingGiven = false;
    QString language; ///< `en`, `zh`, or empty: as the system or the settings say
    QString appearance; ///< `system`, `light`, `dark`, or empty
    bool start = false; ///< start or connect at once
    bool headless = false;
    bool json = false;
    bool calls = false; ///< socket calls among the JSON events
    bool raw = false; ///< to a terminal, too, what comes is written byte for byte
    bool keepOpen = false; ///< without the end of the input being passed on to the other end
    NetworkConditions conditions;
    int receiveSize = 0; ///< bytes of each recv; 0 where none was asked for
    std::optional<int> keepAlive; ///< as TransportOptions has it; nothing where it was not said
    ProgramLanguage program = ProgramLanguage::Python; ///< for WriteProgram
    bool programForOther = false; ///< the program is the other end of the conversation
    QStringList say; ///< what the program says
    QString save; ///< file that a conversation without a window is saved to at its end; or empty
    QString record; ///< folder that the conversation is recorded to; or empty
    /// ms to wait for what comes back after the end of input; nothing where it was not said
    std::optional<int> wait;

    /// Bytes of the conversation that are kept; nothing where it was not said.
    std::optional<qint64> keep;

    /// True where the answer goes to the console and no window is needed.
    [[nodiscard]] bool isForConsole() const
    {
        return headless || (action != Action::Run && action != Action::Open);
    }
};

/// Returns the arguments as given; QCoreApplication::arguments() drops a U+FEFF at the beginning of
/// an argument.
[[nodiscard]] QStringList argumentsOf(int argc, const char *const *argv);

/// Parses arguments, of which the first is the program's name. Never ends the program. `error` is
/// in the currently installed language; see commandLineLanguage().
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// Returns the language that the arguments request (`en`, `zh`), or empty. Callable before parsing,
/// so that help and errors appear in that language.
[[nodiscard]] QString commandLineLanguage(const QStringList &arguments);

/// Returns true if these arguments, even if wrong, need no screen. Works before an application
/// object exists, since a QApplication without a display ends the program. Skips Qt's own options
/// (`-platform`, `-style` …), which QApplication removes later.
[[nodiscard]] bool isForConsole(int argc, const char *const *argv);

/// Returns the text for `--version`.
[[nodiscard]] QString versionText();

} // namespace socketchat
