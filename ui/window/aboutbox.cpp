// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/aboutbox.h"

#include "ui/window/mainwindow.h"

#include <QMessageBox>

namespace socketchat {

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(
            QMessageBox::NoIcon, MainWindow::tr("About Socket Chat"),
            MainWindow::tr("Socket Chat %1").arg(QStringLiteral(SOCKETCHAT_VERSION)),
            QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(MainWindow::tr("Learn and test sockets by talking through them.\n"
                                           "With Qt %1. MIT licence.")
                                    .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace socketchat
