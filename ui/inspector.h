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
class UrlPage;

/// The right side of the window: Calls, URL, Bytes, Statistics.
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

    enum Page { Calls, Url, Bytes, Statistics };
    [[nodiscard]] Page page() const;
    void setPage(Page page);
    /// By the name that lessons use: calls, url, bytes, statistics; does nothing for any other.
    void setPageNamed(const QString &name);
    /// To be linked with the address: see linkAddress().
    [[nodiscard]] UrlPage *urlPage() const { return m_url; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();

    SegmentedSwitch *m_switch;
    QStackedWidget *m_pages;
    CallsPage *m_calls;
    UrlPage *m_url;
    BytesPage *m_bytes;
    StatisticsPage *m_statistics;
};

} // namespace socketchat
