// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/textpattern.h"
#include "app/chat/typedpayload.h"

#include <QString>

namespace socketchat {

/// Describes one step of a script, the options `--send`, `--send-file` and `--expect` in the
/// order in which they were given.
struct ScriptStep
{
    enum class Kind : quint8 { Send, SendFile, Expect };
    static constexpr int usualWithin = 10'000; ///< ms

    Kind kind = Kind::Send;
    QString text; ///< for Send, as it was typed; for SendFile the path
    PayloadForm form = PayloadForm::Text; ///< of the text
    SearchTerm pattern; ///< for Expect: a regular expression
    int within = usualWithin; ///< ms, for Expect
};

} // namespace socketchat
