// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorrail.h"

#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace socketchat {

InspectorRail::InspectorRail(const QList<QAction *> &pages, QWidget *parent)
    : Adapting(parent)
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto *column = spaced(new QVBoxLayout(this), {1, 4, 0, 4}, 4);
    for (QAction *page : pages) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setIcon(page->icon());
        column->addWidget(button);
        // The action itself would check it, though none of the pages is seen.
        connect(button, &QToolButton::clicked, page, &QAction::trigger);
        const auto show = [this, button, page] {
            button->setText(page->text());
            button->setToolTip(page->toolTip());
            button->setEnabled(page->isEnabled());
            refit();
        };
        connect(page, &QAction::changed, this, show);
        show();
    }
    column->addStretch(1);
}

/// Draws the line between the rail and the pane beside it.
void InspectorRail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, 1, height(), lineColour(palette()));
}

void InspectorRail::refit()
{
    QFont small = QApplication::font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    else
        small.setPixelSize(std::max(1, small.pixelSize() * 9 / 10));
    const int icon = shapes::scaled(20);
    for (auto *button : findChildren<QToolButton *>()) {
        button->setFont(small);
        button->setIconSize({icon, icon});
    }
    setFixedWidth(std::max(shapes::scaled(64), layout()->sizeHint().width()));
}

} // namespace socketchat
