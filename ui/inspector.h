// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QWidget>

class QStackedWidget;

namespace socketchat {

class BytesPage;
class CallsPage;
class SegmentedSwitch;
class StatisticsPage;

/// The right side of the window: Calls, Bytes, Statistics.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the inspector.
    explicit Inspector(Session &session, QWidget *parent = nullptr);

    /// After Session::takeNews(); only the page that is seen does any work.
    void refresh();
    /// Which row the Bytes page shows; -1 for none.
    void setMessage(qint64 number);

    enum Page { Calls, Bytes, Statistics };
    [[nodiscard]] Page page() const;
    void setPage(Page page);
    /// By the name that lessons use: calls, bytes, statistics; does nothing for any other.
    void setPageNamed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    SegmentedSwitch *m_switch;
    QStackedWidget *m_pages;
    CallsPage *m_calls;
    BytesPage *m_bytes;
    StatisticsPage *m_statistics;
};

} // namespace socketchat
