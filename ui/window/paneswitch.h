// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QHBoxLayout;

namespace socketchat {

class SegmentedSwitch;

/// Names the panes of the window, in the order of their places.
enum class Pane { Peers, Saved, Conversation, Inspector };

/// Chooses one of the panes that have no room beside each other, in a row above them: Clients 3 |
/// Saved | Conversation | Inspector. On its right is room for the buttons of the pane that is
/// shown.
class PaneSwitch : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit PaneSwitch(QWidget *parent);

    void setOffered(Pane pane, bool offered);
    void setCurrent(Pane pane);
    [[nodiscard]] Pane current() const;
    /// Sets how many clients there are, which the first segment says.
    void setClients(int count);
    [[nodiscard]] QHBoxLayout &tools() const { return *m_tools; }

Q_SIGNALS:
    /// Reports that the person chose another pane.
    void chosen(socketchat::Pane pane);

private:
    void retranslate() override;
    void refit() override;

    SegmentedSwitch *m_panes;
    QHBoxLayout *m_tools;
    int m_clients = 0;
};

} // namespace socketchat
