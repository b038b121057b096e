// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/closingquestion.h"

#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace socketchat {

ClosingQuestion::ClosingQuestion(Of what, const ClosingLoss &loss, Preferences &preferences,
                                 QWidget *window)
    : QMessageBox(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("closingQuestion"_L1);
    setTextFormat(Qt::PlainText);
    setIcon(Question);
    const bool all = what == Of::Program;
    setWindowTitle(tr("Socket Chat"));
    setText(all ? tr("Quit Socket Chat?") : tr("Close this window?"));
    QStringList lines;
    if (loss.clients > 0)
        lines += tr("%Ln client(s) would be disconnected.", nullptr, loss.clients);
    if (loss.files > 0)
        lines += tr("%Ln file(s) on the way would be cut off.", nullptr, loss.files);
    if (loss.conversations > 0 && all)
        lines += tr("%Ln conversation(s) have not been saved.", nullptr, loss.conversations);
    else if (loss.conversations > 0)
        lines += tr("Its conversation has not been saved.");
    setInformativeText(lines.join(u'\n'));

    QPushButton *leave = addButton(all ? tr("&Quit") : tr("&Close window"), AcceptRole);
    QPushButton *save = loss.conversations > 0 && !all
                                ? addButton(tr("&Save conversation…"), ActionRole)
                                : nullptr;
    QPushButton *stay = addButton(tr("Cancel"), RejectRole);
    setDefaultButton(stay);
    setEscapeButton(stay);
    auto *never = new QCheckBox(tr("&Don't ask again"), this);
    setCheckBox(never);
    connect(this, &QMessageBox::buttonClicked, this,
            [this, leave, save, never, &preferences](QAbstractButton *button) {
                if (button == save)
                    Q_EMIT saveRequested();
                if (button != leave)
                    return;
                if (never->isChecked())
                    preferences.setAsksBeforeClosing(false);
                Q_EMIT confirmed();
            });
}

bool ClosingQuestion::isNeeded(const ClosingLoss &loss, const Preferences &preferences)
{
    return !loss.isNone() && preferences.asksBeforeClosing();
}

} // namespace socketchat
