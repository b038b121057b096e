// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/startup.h"

int main(int argc, char **argv) { return socketchat::run(argc, argv); }
