// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace socketchat {

class SymbolButton;

/// Shows one sentence across the window until it is closed. Hidden until then.
class NoticeBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Returns the sentence; called again when the language changes.
    using Sentence = std::function<QString()>;
    void say(const Sentence &sentence);

private:
    void retranslate() override;
    void recolour() override;

    QLabel *m_sign;
    QLabel *m_text;
    SymbolButton *m_close;
    Sentence m_sentence;
};

} // namespace socketchat
