// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Saved messages to import, which may come from anywhere. Input: the file.

#include "app/chat/importedmessages.h"
#include "tests/fuzz/input.h"

using namespace socketchat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const ReadSavedMessages read = importMessages(input.rest());
    REQUIRE(read.messages.size() <= mostSavedMessages);
    REQUIRE(read.problem.isEmpty() || read.messages.isEmpty());
    for (const SavedMessage &message : read.messages) {
        REQUIRE(!message.name.isEmpty() && message.name == asSavedName(message.name));
        REQUIRE(message.content.size() <= SavedMessage::longestContent);
    }
    const ReadSavedMessages again = savedMessagesOfJson(savedMessagesAsJson(read.messages));
    REQUIRE(again.problem.isEmpty() && again.messages == read.messages);
    return 0;
}
