// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"
#include "ui/widgets/segmentedswitch.h"

namespace socketchat {

/// Switches between the calls of the tutorial and those of the system. A lesson begins with those
/// of the tutorial; at its end the person's last choice holds again.
class CallViewSwitch : public SegmentedSwitch
{
    Q_OBJECT

public:
    explicit CallViewSwitch(QWidget *parent = nullptr);

    [[nodiscard]] CallView view() const { return CallView(current()); }
    /// Sets the person's choice.
    void setView(CallView view);
    /// Sets whether a lesson is under way.
    void setLesson(bool on);

Q_SIGNALS:
    void viewChanged(socketchat::CallView view);
    /// Reports that the person has chosen.
    void viewChosen(socketchat::CallView view);

private:
    void showView(CallView view);
    void retranslate() override;

    CallView m_chosen = CallView::System;
    bool m_lesson = false;
};

} // namespace socketchat
