// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/callwriter.h"
#include "app/lesson/lifecycle.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace socketchat {

class CallDetail;
class CallFilterRow;
class CallListModel;
class CallViewSwitch;
class CallsFooter;
class ElidingLabel;
class LifeCycleStrip;
class LineTable;
class SegmentedSwitch;
class SymbolButton;

/// Shows the life cycle of this end's sockets, and all calls in order, written in a chosen
/// language. Explains the selected call.
class CallsPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit CallsPage(Session &session, QWidget *parent = nullptr);
    ~CallsPage() override;

    /// Updates the page. Call it after Session::refresh(). Does a limited amount of work and
    /// continues from the event loop.
    void refresh() override;
    /// Sets protocol, role and engine of the next run.
    void setSides(Protocol protocol, Role role, Engine engine = defaultEngine()) override;
    [[nodiscard]] CallLanguage language() const;
    /// Sets the language chosen by the person. Before that it depends on the engine: Python for
    /// system calls, Qt for Qt's classes.
    void setLanguage(CallLanguage language);
    /// Sets the person's choice of calls. A lesson begins with those of the tutorial and restores
    /// the choice at its end.
    void setView(CallView view);
    [[nodiscard]] CallView view() const;
    void setLesson(bool on);
    /// Sets the encoding in which the bytes of calls are shown as text.
    void setEncoding(const TextEncoding &encoding) override;
    /// Selects the calls that carried a row of the conversation, if they are shown.
    void showCallsOf(qint64 row);
    /// Selects a call, once the page is visible.
    void chooseCall(qint64 number);

Q_SIGNALS:
    void languageChosen(socketchat::CallLanguage language);
    void viewChosen(socketchat::CallView view);
    /// Reports that the person selected a call that carried these rows of the conversation.
    void rowsRequested(const QList<qint64> &rows);

protected:
    void resizeEvent(QResizeEvent *) override { refit(); }
    void showEvent(QShowEvent *) override { refresh(); }
    void hideEvent(QHideEvent *) override { m_second.stop(); }

private:
    void recolour() override;
    void arrange();
    void connectParts();
    void retranslate() override;
    void refit() override;
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
    SymbolButton *m_filtering; ///< shows the row of m_filter
    CallFilterRow *m_filter;
    LineTable *m_table;
    CallDetail *m_detail;
    CallsFooter *m_footer;
    QTimer m_second{this}; // while a call that waits is seen
    // To select once the page is visible: the calls of a row of the conversation, or a call.
    struct
    {
        qint64 row = -1;
        qint64 call = -1;
    } m_wanted;
    bool m_languageChosen = false;
    bool m_choosing = false; // the program changes the selection
    bool m_noticed = false; // a report of the selection is queued
    bool m_more = false; // another refresh() is queued
    bool m_stepsTold = true; // whether the strip shows the current steps
};

} // namespace socketchat
