// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace socketchat {

class InlineMessage;
class NumberField;

/// Lets a person choose a framing, with the size or the limit of its messages.
class FramingChooser : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit FramingChooser(QWidget *parent = nullptr);

    [[nodiscard]] Framing framing() const;
    /// Selects the kind of `framing`; size and limit stay as they are.
    void setKind(const Framing &framing);

Q_SIGNALS:
    void chosen();

private:
    void arrange();
    void retranslate() override;
    void fill();
    void showFields();

    QLabel *m_name;
    QComboBox *m_kind;
    NumberField *m_size;
    QLabel *m_limitName;
    NumberField *m_limit;
    InlineMessage *m_message;
};

} // namespace socketchat
