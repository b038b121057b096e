// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "ui/startup.h"

int main(int argc, char **argv)
{
    socketchat::reserveStandardDescriptors(); // before Qt opens any of its own
    socketchat::raiseDescriptorLimit();
    if (socketchat::isForConsole(argc, argv))
        return socketchat::runOnConsole(argc, argv);
    return socketchat::runInWindows(argc, argv);
}
