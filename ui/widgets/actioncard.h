// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/symbols.h"

#include <QPushButton>

namespace socketchat {

/// Offers a next step as a wide button: a symbol, what it does, a line about that, and its key.
class ActionCard : public QPushButton
{
    Q_OBJECT

public:
    ActionCard(Symbol symbol, QWidget *parent);

    /// Sets the texts; `keys` and `detail` may be empty.
    void setTexts(const QString &title, const QString &detail, const QString &keys = {});
    /// Marks what most people will want first.
    void setFirst(bool first) { m_first = first; }
    /// Leaves the line about it out, where there is little room; it is still heard.
    void setBrief(bool brief);
    /// Returns the height, in pixels, with or without that line.
    [[nodiscard]] int heightIf(bool brief) const;
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTinted(QPainter &painter) const;
    [[nodiscard]] bool isBrief(bool wanted) const { return wanted || m_detail.isEmpty(); }

    const Symbol m_symbol;
    QString m_detail;
    QString m_keys;
    bool m_brief = false;
    bool m_first = false;
};

} // namespace socketchat
