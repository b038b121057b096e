// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// An empty QMainWindow, as a baseline for start-up. Reports its first painting, and ends.
#include "tests/bench/window/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const bench::FirstPaint painted(&application, [](QWidget *) { QCoreApplication::quit(); });
    QMainWindow window;
    window.resize(1200, 760);
    window.show();
    return QApplication::exec();
}
