// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace socketchat {

class InlineMessage;

/// Shows one page of the settings: a sentence about the page, then a row for each setting. Shows
/// what is stored, and stores each change at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent);

    /// Shows what is stored now; other windows may have changed it.
    virtual void showStored() = 0;
    /// Sets all texts; called once all parts exist, and when the language changes.
    virtual void retranslate() = 0;

protected:
    /// Appends a row with `field` and returns its label. All fields have the same width.
    [[nodiscard]] QLabel *addRow(QWidget *field);
    /// Appends a widget as wide as the page.
    void addWide(QWidget *widget);
    void setAbout(const QString &sentence);
    [[nodiscard]] InlineMessage &message() { return *m_message; }
    void changeEvent(QEvent *event) override;

private:
    QGridLayout *m_grid;
    QLabel *m_about;
    InlineMessage *m_message;
};

} // namespace socketchat
