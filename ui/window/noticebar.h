// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/inlinemessage.h"

namespace socketchat {

class SymbolButton;

/// Shows one sentence across the window until it is closed. Hidden until then.
class NoticeBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void say(const InlineMessage::Sentence &sentence);

private:
    void retranslate() override;

    InlineMessage *m_message;
    SymbolButton *m_close;
};

} // namespace socketchat
