// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace socketchat {

class LabelledBox;
class NumberField;
class InlineMessage;

/// Sets simulated network conditions for what this window sends. Changes take effect at once.
class ConditionsPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit ConditionsPage(Session &session, QWidget *parent = nullptr);

    /// Updates the page. Call it after Session::refresh().
    void refresh() override;
    /// Sets the protocol of the next run.
    void setProtocol(Protocol protocol);
    void setSides(Protocol protocol, Role, Engine) override { setProtocol(protocol); }

private:
    void recolour() override { refresh(); }
    enum Item { Loss, Duplication, Reordering, Corruption, Delay, Jitter, Rate, Pieces, Seed };
    static constexpr int itemCount = Seed + 1;
    struct Line
    {
        QLabel *name = nullptr;
        NumberField *field = nullptr;
        QLabel *whose = nullptr; // "UDP": the protocol to which it applies; empty: all
    };

    void retranslate() override;
    void apply(Item item, double number);
    void refuse(Item item, const QString &asked);
    void set(const NetworkConditions &conditions);
    [[nodiscard]] static bool applies(Item item, const ProtocolTraits &traits);
    [[nodiscard]] QString nameOf(Item item) const;

    Session &m_session;
    Protocol m_protocol = Protocol::Tcp;
    std::array<Line, itemCount> m_lines;
    QLabel *m_about;
    QLabel *m_state;
    QPushButton *m_reset;
    LabelledBox *m_ways; // which way of a relay; hidden in other roles
    InlineMessage *m_message;
};

} // namespace socketchat
