// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callspage.h"

#include "app/lesson/callrelation.h"
#include "ui/inspector/calls/calldelegate.h"
#include "ui/inspector/calls/calldetail.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/calls/calltext.h"
#include "ui/inspector/calls/lifecyclestrip.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/quantities.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textfile.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

CallsPage::CallsPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_log(session.calls())
    , m_life(std::make_unique<LifeCycle>(m_log, session.options().endpoint.protocol,
                                         session.options().role,
                                         session.options().transport.engine))
    , m_model(new CallListModel(m_log, this))
    , m_text(new CallText(m_log, m_model->history(), this))
    , m_engine(new ElidingLabel(this))
    , m_strip(new LifeCycleStrip(this))
    , m_language(new SegmentedSwitch(3, this))
    , m_hideOptions(new QCheckBox(this))
    , m_filter(new QLineEdit(this))
    , m_table(new LineTable(
              m_model, [this](int row) { return m_model->lineOf(row); }, this))
    , m_detail(new CallDetail(this))
    , m_message(new InlineMessage(this))
    , m_count(new ElidingLabel(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_strip->setSteps(m_life->steps());
    m_model->setRole(session.options().role);
    arrange();
    connect(m_language, &SegmentedSwitch::chosen, this, [this](int index) {
        setLanguage(CallLanguage(index));
        Q_EMIT languageChosen(language());
    });
    connect(m_hideOptions, &QCheckBox::toggled, this, &CallsPage::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &CallsPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CallsPage::noticeChoice);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CallsPage::noticeChoice);
    connect(m_strip, &LifeCycleStrip::callRequested, this, &CallsPage::showCall);
    connect(m_copy, &QPushButton::clicked, this, &CallsPage::copy);
    connect(m_save, &QPushButton::clicked, this, &CallsPage::save);
    m_table->setCopy([this] { copy(); });
    resizeColumns();
    retranslate();
}

CallsPage::~CallsPage() = default;

void CallsPage::arrange()
{
    m_table->setObjectName("calls"_L1);
    m_filter->setObjectName("callFilter"_L1);
    m_hideOptions->setObjectName("hideOptionCalls"_L1);
    m_language->setObjectName("callLanguage"_L1);
    m_engine->setObjectName("callEngine"_L1);
    m_copy->setObjectName("copyCalls"_L1);
    m_save->setObjectName("saveCalls"_L1);
    addClearButton(m_filter);
    m_filter->setMaxLength(200);
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->hide();
    header->setMinimumSectionSize(20);
    header->setSectionResizeMode(CallListModel::Time, QHeaderView::Fixed);
    header->setSectionResizeMode(CallListModel::Call, QHeaderView::Stretch);
    header->setSectionResizeMode(CallListModel::Duration, QHeaderView::Fixed);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setItemDelegate(new CallDelegate(m_table));

    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(8, choices);
    flow->addWidget(m_language);
    flow->addWidget(m_hideOptions);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 0, 12, 2);
    head->setSpacing(6);
    head->addWidget(m_engine);
    head->addWidget(m_strip);
    head->addWidget(choices);
    head->addWidget(m_filter);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(8, 0, 6, 0);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    m_table->setMinimumHeight(80);
    m_detail->setMinimumHeight(40);
    body->addWidget(split);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    auto *end = new QVBoxLayout;
    end->setContentsMargins(12, 2, 12, 6);
    end->addWidget(m_message);
    end->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(body, 1);
    column->addLayout(end);
}

void CallsPage::refresh()
{
    m_more = false;
    const SessionOptions &options = m_session.options();
    if (m_session.state() != Transport::State::Closed)
        follow(options.endpoint.protocol, options.role, options.transport.engine);
    bool more = false;
    m_table->follow([&] { more = m_model->refresh(); });
    m_stepsTold &= !m_life->read(m_model->history().end());
    if (!more && !std::exchange(m_stepsTold, true))
        m_strip->setSteps(m_life->steps());
    showCount();
    if (more && isVisible() && !m_more) {
        m_more = true;
        QTimer::singleShot(0, this, &CallsPage::refresh);
    } else if (!more && m_wantedRow >= 0) {
        showCallsOf(m_wantedRow);
    }
}

void CallsPage::follow(Protocol protocol, Role role, Engine engine)
{
    m_model->setRole(role);
    if (protocol == m_life->protocol() && role == m_life->role() && engine == m_life->engine())
        return;
    m_life = std::make_unique<LifeCycle>(m_log, protocol, role, engine);
    m_strip->setSteps(m_life->steps());
    showEngine();
}

void CallsPage::setSides(Protocol protocol, Role role, Engine engine)
{
    const bool same =
            protocol == m_life->protocol() && role == m_life->role() && engine == m_life->engine();
    if (same || m_session.state() != Transport::State::Closed)
        return;
    m_life->restart(protocol, role, engine); // its sockets are still to be made
    m_strip->setSteps(m_life->steps());
    showEngine();
}

void CallsPage::showEngine()
{
    const bool qt = m_life->engine() == Engine::Qt;
    m_engine->setText(qt ? tr("Made by Qt %1").arg(QString::fromLatin1(qVersion()))
                         : tr("System calls"));
    m_engine->setToolTip(qt ? tr("The member functions that were called, and the signals that came")
                            : tr("What this program asked of the system"));
    if (!m_languageChosen)
        showLanguage(qt ? CallLanguage::Qt : CallLanguage::Python);
}

CallLanguage CallsPage::language() const { return m_model->language(); }

void CallsPage::setLanguage(CallLanguage language)
{
    m_languageChosen = true;
    showLanguage(language);
}

void CallsPage::showLanguage(CallLanguage language)
{
    m_language->setCurrent(int(language));
    m_model->setLanguage(language);
    showDetail();
    if (isVisible())
        refresh();
}

void CallsPage::applyFilter()
{
    CallFilter filter;
    filter.hideOptions = m_hideOptions->isChecked();
    filter.text = m_filter->text().trimmed();
    m_model->setFilter(filter);
    showDetail();
    if (isVisible())
        refresh();
}

// The selection and the current row change one after the other: only what comes out is worth
// telling.
void CallsPage::noticeChoice()
{
    if (m_choosing || std::exchange(m_noticed, true))
        return;
    QMetaObject::invokeMethod(this, &CallsPage::announceChoice, Qt::QueuedConnection);
}

void CallsPage::announceChoice()
{
    m_noticed = false;
    showDetail();
    const int row = m_table->selectionModel()->currentIndex().row();
    const auto call = m_model->callAt(row);
    if (!call || !m_table->selectionModel()->isRowSelected(row))
        return;
    m_wantedRow = -1;
    Q_EMIT rowsRequested(rowsOfCall(*call, m_session.conversation()));
}

void CallsPage::showDetail()
{
    const QItemSelectionModel *selection = m_table->selectionModel();
    const int row = selection->currentIndex().row();
    const auto call = m_model->callAt(row);
    if (call && selection->isRowSelected(row))
        m_detail->setCall(*call, m_model->printed(row), m_model->lineOf(row));
    else
        m_detail->clear();
}

void CallsPage::showCall(qint64 number)
{
    if (m_model->rowOf(number) < 0 && !m_model->filter().isEmpty()) {
        m_hideOptions->setChecked(false);
        m_filter->clear();
        refresh();
    }
    const int row = m_model->rowOf(number);
    if (row < 0)
        return;
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect
                                                       | QItemSelectionModel::Rows);
    m_table->scrollTo(m_model->index(row, 0));
}

void CallsPage::showCallsOf(qint64 row)
{
    m_wantedRow = row;
    if (!isVisible())
        return;
    m_wantedRow = -1;
    select(row < 0 ? QList<qint64>() : callsOfRow(row, m_session.conversation(), m_log));
}

void CallsPage::select(const QList<qint64> &numbers)
{
    const QScopedValueRollback choosing(m_choosing, true);
    QItemSelection selection;
    QModelIndex first;
    for (const qint64 number : numbers) {
        const int row = m_model->rowOf(number);
        if (row < 0)
            continue;
        const QModelIndex index = m_model->index(row, 0);
        if (!first.isValid())
            first = index;
        selection.select(index, index);
    }
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect
                                                         | QItemSelectionModel::Rows);
    if (first.isValid())
        m_table->scrollTo(first);
    showDetail();
}

QList<qint64> CallsPage::numbersToWrite() const
{
    QList<qint64> numbers;
    const QList<int> selected = m_table->selectedRows();
    const qsizetype count = selected.isEmpty() ? m_model->rowCount() : selected.size();
    for (qsizetype i = 0; i < count; ++i)
        numbers.append(m_model->numberAt(selected.isEmpty() ? int(i) : selected[i]));
    return numbers;
}

void CallsPage::copy()
{
    m_text->start(numbersToWrite(), language(), m_model->role(), [](const QString &text) {
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
}

void CallsPage::save()
{
    askForTextFile(this, tr("Save the calls as text"), u"calls.txt"_s, [this](const QString &file) {
        m_text->start(numbersToWrite(), language(), m_model->role(),
                      [this, file](const QString &text) { write(file, text); });
    });
}

void CallsPage::write(const QString &file, const QString &text)
{
    const QString problem = writeTextFile(file, text);
    const QString name = QDir::toNativeSeparators(file);
    if (problem.isEmpty())
        m_message->say(InlineMessage::Tone::Hint, tr("The calls are in %1.").arg(name));
    else
        m_message->say(InlineMessage::Tone::Problem,
                       tr("The calls could not be saved in %1 (%2).").arg(name, problem));
}

void CallsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        resizeColumns();
    else if (event->type() == QEvent::PaletteChange) {
        for (ElidingLabel *label : {m_count, m_engine})
            label->setColour(quietColour(palette()));
    }
    QWidget::changeEvent(event);
}

void CallsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    resizeColumns();
}

void CallsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CallsPage::retranslate()
{
    m_table->setAccessibleName(tr("Socket calls"));
    m_language->setAccessibleName(tr("Write the calls as"));
    m_language->setText(int(CallLanguage::Python), u"Python"_s,
                        tr("As a Python program would make the calls"));
    m_language->setText(int(CallLanguage::C), u"C"_s, tr("As a C program would make the calls"));
    m_language->setText(int(CallLanguage::Qt), u"Qt"_s,
                        tr("As a C++ program with Qt makes the calls"));
    m_hideOptions->setText(tr("Hide setsockopt/getsockopt"));
    m_hideOptions->setToolTip(tr("Hide setsockopt, getsockopt and getsockname"));
    m_filter->setPlaceholderText(tr("Filter calls…"));
    m_filter->setAccessibleName(tr("Only calls with this text"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected calls, or all that are shown"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save the selected calls, or all that are shown, as text"));
    for (ElidingLabel *label : {m_count, m_engine})
        label->setColour(quietColour(palette()));
    m_message->clear();
    showEngine();
    showCount();
}

void CallsPage::showCount()
{
    const CallLog::Range range = m_log.range();
    const auto kept = int(range.end - range.first);
    const QString count = tr("%Ln call(s)", nullptr, kept);
    for (QPushButton *button : {m_copy, m_save})
        button->setEnabled(m_model->rowCount() > 0);
    if (!m_model->filter().isEmpty()) {
        m_count->setText(tr("%1 of %2", "calls").arg(formatCount(m_model->rowCount()), count));
        return;
    }
    // Numbers count on: what is below the first is no longer kept.
    m_count->setText(range.first > 0 && kept >= CallLog::defaultLimit
                             ? tr("%1, older ones are no longer kept").arg(count)
                             : count);
}

void CallsPage::resizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    const int digit = metrics.horizontalAdvance(u'0');
    const int room = width() - 30; // margins and scroll bar
    const int took = digit * 9 + 8;
    const int time = digit * 12 + 20;
    // What a call is comes before how long it took and when it was.
    m_table->setColumnHidden(CallListModel::Duration, room < digit * 44);
    m_table->setColumnHidden(CallListModel::Time, room < digit * 70);
    m_table->setColumnWidth(CallListModel::Time, time);
    m_table->setColumnWidth(CallListModel::Duration, took);
}

} // namespace socketchat
