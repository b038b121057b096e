// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Only linked, with all of a library; see CMakeLists.txt.
int main() { return 0; }
