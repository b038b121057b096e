// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/lesson/programwriter.h"

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
        Explain, ///< print the parts of the address and end
        WriteProgram, ///< print a program that does the same and end
        ShowHelp,
        ShowVersion,
        Refuse, ///< the arguments make no sense: print `error` and end with 1
    };
    Action action = Action::Run;
    QString error; ///< one sentence, for Refuse

    ConversationSetup setup;
    QString file; ///< for Open
    QString language; ///< `en`, `zh`, or empty: as the system or the settings say
    QString appearance; ///< `system`, `light`, `dark`, or empty
    bool headless = false;
    bool json = false;
    bool calls = false; ///< socket calls among the JSON events
    bool raw = false; ///< to a terminal, too, what comes is written byte for byte
    bool keepOpen = false; ///< without the end of the input being passed on to the other end
    ProgramLanguage program = ProgramLanguage::Python; ///< for WriteProgram
    bool programForOther = false; ///< the program is the other end of the conversation
    bool programShortest = false; ///< the tutorial's program, for one client
    QStringList say; ///< what the program says
    QString save; ///< file that a conversation without a window is saved to at its end; or empty
    /// ms to wait for what comes back after the end of input; nothing where it was not said
    std::optional<int> wait;

    /// True where the answer goes to the console and no window is needed.
    [[nodiscard]] bool isForConsole() const
    {
        return headless || (action != Action::Run && action != Action::Open);
    }
};

/// Returns the arguments as given; QCoreApplication::arguments() drops a U+FEFF at the beginning of
/// an argument.
[[nodiscard]] QStringList argumentsOf(int argc, const char *const *argv);

/// Parses arguments, of which the first is the program's name. Never ends the program. Choices that
/// they leave open are those of `kept` for a window, and the defaults, as a client, without one.
/// `error` is in the currently installed language; see commandLineLanguage().
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments,
                                           const ConversationSetup &kept = {});

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
