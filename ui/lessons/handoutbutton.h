// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"
#include "ui/widgets/symbolbutton.h"

namespace socketchat {

class InlineMessage;
class LessonView;

/// Saves the lesson that a view shows as a page to hand out, and says where it is.
class HandoutButton : public Adapting<SymbolButton>
{
    Q_OBJECT

public:
    /// `view` must outlive the button.
    HandoutButton(const LessonView &view, QWidget *parent);

    /// Returns where it says so; to be placed by the caller.
    [[nodiscard]] InlineMessage &message() { return *m_message; }

private:
    void retranslate() override;
    void save();
    void write(const QString &file, const QString &page);

    const LessonView &m_view;
    InlineMessage *m_message;
};

} // namespace socketchat
