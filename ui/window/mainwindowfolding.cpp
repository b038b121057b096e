// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/preferences.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainmenu.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sidecolumn.h"

#include <QResizeEvent>

#include <utility>

namespace socketchat {

namespace {

// In px of text of the usual size. Below these the inspector leaves its room to the conversation,
// then the clients do.
constexpr int narrow = 860;
constexpr int tight = 480;
constexpr int narrowSide = 150; // more, where the inspector is shown all the same

} // namespace

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldPanes();
}

// Where there is no room for all, the conversation has it.
void MainWindow::foldPanes()
{
    if (!m_menu)
        return;
    const qreal larger = std::max(0.0, TextScale::factor() - 1);
    const bool wasNarrow = std::exchange(m_narrow, width() < narrow + larger * 400);
    if (m_narrow != wasNarrow) {
        m_menu->setInspectorShown(!m_narrow && m_preferences.inspectorShown());
        arrangeSide();
    }
    foldPeers();
}

void MainWindow::foldPeers()
{
    const qreal larger = std::max(0.0, TextScale::factor() - 1);
    const int beside = m_narrow && m_side->isVisibleTo(this) ? narrowSide : 0;
    const bool wasTight = std::exchange(m_tight, width() < tight + beside + larger * 480);
    if (m_tight != wasTight)
        endpointChanged();
}

void MainWindow::arrangeSide()
{
    m_side->show(m_menu->inspectorShown(), m_menu->lessonsShown());
    foldPeers();
}

} // namespace socketchat
