// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// A session file, which may come from anywhere. Input: the file.

#include "app/chat/sessionfile.h"
#include "tests/fuzz/input.h"

using namespace socketchat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const ReadSessionFile read = parseSessionFile(input.rest());
    REQUIRE(read.setup.address.size() <= ConversationSetup::longestAddress);
    REQUIRE(!read.setup.start && read.setup.record.isEmpty());
    if (!read.problem.isEmpty()) {
        REQUIRE(read.setup == ConversationSetup());
        return 0;
    }
    const ReadSessionFile again = parseSessionFile(sessionFileText(read.setup));
    REQUIRE(again.problem.isEmpty());
    return 0;
}
