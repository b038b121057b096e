// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Shows the progress of long work on the program's entry in the desktop's task bar, where there is
/// one that listens (com.canonical.Unity.LauncherEntry: KDE's, Ubuntu's and others). Connects to
/// nothing before there is something to show.
class TaskBarProgress
{
public:
    TaskBarProgress() = default;
    ~TaskBarProgress() { clear(); }
    Q_DISABLE_COPY_MOVE(TaskBarProgress)

    /// Shows that a part of the work is done, between 0 and 1.
    void show(double part);
    /// Takes the progress away.
    void clear();

private:
    int m_percent = -1; // that was said last; -1: none
};

} // namespace socketchat
