// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QList>
#include <QWidget>

class QAction;

namespace socketchat {

/// Stands where the inspector is folded: the pages below each other, each a button that unfolds the
/// inspector at its page.
class InspectorRail : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `pages` are Inspector::pageActions(); a button triggers its action.
    explicit InspectorRail(const QList<QAction *> &pages, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refit() override;
};

} // namespace socketchat
