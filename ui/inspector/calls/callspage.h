// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/callwriter.h"
#include "app/lesson/lifecycle.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QItemSelection;
class QLineEdit;

namespace socketchat {

class CallDetail;
class CallListModel;
class CallViewSwitch;
class CallsFooter;
class ElidingLabel;
class LifeCycleStrip;
class LineTable;
class SegmentedSwitch;

/// The life of this end's sockets, and every call that was made, in the order in which they were
/// made, written in the language of choice. A chosen call is explained.
class CallsPage : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit CallsPage(Session &session, QWidget *parent = nullptr);
    ~CallsPage() override;

    /// After Session::takeNews(). Bounded: what is left is done in later turns of the event loop.
    void refresh();
    /// What this end is going to be, while nothing runs.
    void setSides(Protocol protocol, Role role, Engine engine = defaultEngine());
    [[nodiscard]] CallLanguage language() const;
    /// Sets the person's choice. Until there is one, each engine has its own: Python for system
    /// calls, Qt for Qt's classes.
    void setLanguage(CallLanguage language);
    /// Sets the person's choice of calls. A lesson begins with those of the tutorial and restores
    /// the choice at its end.
    void setView(CallView view);
    [[nodiscard]] CallView view() const;
    void setLesson(bool on);
    /// Sets the encoding in which the bytes of calls are shown as text.
    void setEncoding(const TextEncoding &encoding);
    /// Chooses the calls that carried a row of the conversation, where they are shown.
    void showCallsOf(qint64 row);

Q_SIGNALS:
    void languageChosen(socketchat::CallLanguage language);
    void viewChosen(socketchat::CallView view);
    /// The person has chosen a call that carried these rows of the conversation.
    void rowsRequested(const QList<qint64> &rows);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    void connectParts();
    void retranslate();
    void resizeColumns();
    void follow(Protocol protocol, Role role, Engine engine);
    void showEngine();
    void showLanguage(CallLanguage language);
    void showView(CallView view);
    void setStyle(const CallStyle &style);
    void countWaiting();
    void applyFilter();
    void noticeChoice();
    void announceChoice();
    void showDetail();
    void showCall(qint64 number);
    void select(const QList<qint64> &numbers);

    Session &m_session;
    CallLog &m_log;
    std::unique_ptr<LifeCycle> m_life;
    CallListModel *m_model;
    ElidingLabel *m_engine;
    LifeCycleStrip *m_strip;
    CallViewSwitch *m_view;
    SegmentedSwitch *m_language;
    QCheckBox *m_hideOptions;
    QLineEdit *m_filter;
    LineTable *m_table;
    CallDetail *m_detail;
    CallsFooter *m_footer;
    QTimer m_second{this}; // while a call that waits is seen
    qint64 m_wantedRow = -1; // of the conversation: to be shown once the page is seen
    bool m_languageChosen = false;
    bool m_choosing = false; // it is not the person who chooses
    bool m_noticed = false; // a choice is to be told in the next turn
    bool m_more = false; // another turn is on its way
    bool m_stepsTold = true; // to the strip
};

} // namespace socketchat
