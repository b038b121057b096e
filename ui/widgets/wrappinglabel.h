// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

namespace socketchat {

/// Shows text as it is, in as many lines as it needs. Remembers how high it is for a width: layouts
/// ask for that again and again, and QLabel would lay the text out each time.
class WrappingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappingLabel(QWidget *parent);

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measured;
    mutable QHash<int, int> m_heights; // key: width
};

} // namespace socketchat
