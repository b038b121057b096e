// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/filterbar.h"

#include "ui/widgets/building.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/symbolbutton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr int byteLimit = 0x7fffffff;

// Requests the list of peers when it opens: there may be thousands, and they come and go.
class PeerBox : public QComboBox
{
public:
    explicit PeerBox(FilterBar *bar)
        : QComboBox(bar)
        , m_bar(bar)
    {
        setEditable(true);
        setInsertPolicy(NoInsert);
        setCompleter(nullptr);
        setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
        lineEdit()->setMaxLength(200);
        addClearButton(lineEdit());
    }
    void showPopup() override
    {
        Q_EMIT m_bar->peersRequested();
        QComboBox::showPopup();
    }

private:
    FilterBar *m_bar;
};

// As wide as usual sizes need, not as the largest possible one.
class SizeBox : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;
    QSize sizeHint() const override
    {
        const QSize whole = QSpinBox::sizeHint();
        const int spare = fontMetrics().horizontalAdvance(prefix() + u"2,147,483,647"_s + suffix())
                          - fontMetrics().horizontalAdvance(prefix() + u"1,000,000"_s + suffix());
        return {whole.width() - spare, whole.height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : Adapting(parent)
    , m_text(new PatternField(this))
    , m_directionName(new QLabel(this))
    , m_direction(named(new QComboBox(this), "filterDirection"_L1))
    , m_kindName(new QLabel(this))
    , m_kind(named(new QComboBox(this), "filterKind"_L1))
    , m_peerName(new QLabel(this))
    , m_peer(named(new PeerBox(this), "filterPeer"_L1))
    , m_smallest(named(new SizeBox(this), "filterSmallest"_L1))
    , m_largest(named(new SizeBox(this), "filterLargest"_L1))
    , m_choices(new QWidget(this))
    , m_countLabel(named(new QLabel(this), "filterCount"_L1))
    , m_more(named(new SymbolButton(Symbol::Settings, this), "filterMore"_L1))
    , m_clear(named(new SymbolButton(Symbol::Close, this), "filterClear"_L1))
    , m_message(new InlineMessage(this))
{
    m_more->setCheckable(true);
    m_countLabel->setTextFormat(Qt::PlainText);
    for (int i = 0; i < 3; ++i)
        m_direction->addItem({});
    for (int i = 0; i < 4; ++i)
        m_kind->addItem({});
    m_smallest->setRange(0, byteLimit);
    m_largest->setRange(-1, byteLimit);
    m_largest->setValue(-1);
    for (QSpinBox *size : {m_smallest, m_largest}) {
        size->setGroupSeparatorShown(true);
        size->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        size->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    auto *flow = new FlowLayout(8, m_choices);
    for (const auto &[name, box] : {std::pair(m_directionName, m_direction),
                                    std::pair(m_kindName, m_kind), std::pair(m_peerName, m_peer)}) {
        name->setBuddy(box);
        auto *both = new QWidget(m_choices); // is never parted at the end of a line
        auto *beside = spaced(new QHBoxLayout(both), {}, 4);
        beside->addWidget(name);
        beside->addWidget(box);
        flow->addWidget(both);
    }
    for (QWidget *choice : QList<QWidget *>{m_smallest, m_largest})
        flow->addWidget(choice);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_choices->setSizePolicy(policy);
    m_choices->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_text, 1);
    m_countLabel->setIndent(8);
    row->addWidget(m_countLabel);
    row->addWidget(m_more);
    row->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8); // above a line
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_choices);
    column->addWidget(m_message);
    setFocusProxy(m_text);

    connect(m_text, &PatternField::changed, this, &FilterBar::reportChange);
    for (QComboBox *box : {m_direction, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::reportChange);
    connect(m_peer, &QComboBox::editTextChanged, this, &FilterBar::reportChange);
    for (QSpinBox *size : {m_smallest, m_largest})
        connect(size, &QSpinBox::valueChanged, this, &FilterBar::reportChange);
    connect(m_more, &QToolButton::toggled, m_choices, &QWidget::setVisible);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::closed);
    retranslate();
}

MessageFilter FilterBar::filter() const
{
    MessageFilter filter;
    filter.direction = MessageFilter::Direction(std::max(0, m_direction->currentIndex()));
    filter.kind = MessageFilter::Kind(std::max(0, m_kind->currentIndex()));
    filter.peer = m_peer->currentText().trimmed();
    filter.smallest = m_smallest->value();
    if (m_largest->value() >= 0)
        filter.largest = m_largest->value();
    // Search options without a text must not count as a filter.
    if (const SearchTerm term = m_text->term(); !term.typed.isEmpty())
        filter.text = term;
    return filter;
}

void FilterBar::setFilter(const MessageFilter &filter)
{
    m_setting = true;
    m_direction->setCurrentIndex(int(filter.direction));
    m_kind->setCurrentIndex(int(filter.kind));
    m_peer->setEditText(filter.peer);
    m_smallest->setValue(int(std::min<qint64>(filter.smallest, byteLimit)));
    m_largest->setValue(int(std::min<qint64>(filter.largest.value_or(-1), byteLimit)));
    m_text->setTerm(filter.text);
    m_setting = false;
    MessageFilter onlyText;
    onlyText.text = filter.text;
    onlyText.echoes = filter.echoes;
    m_more->setChecked(filter != onlyText); // what is in force is seen
    reportChange();
}

void FilterBar::reportChange()
{
    if (!m_setting)
        Q_EMIT filterChanged();
}

void FilterBar::start() { m_text->start(); }

void FilterBar::offerPeers(const QStringList &addresses)
{
    m_setting = true;
    const QString typed = m_peer->currentText();
    m_peer->clear();
    m_peer->addItems(addresses);
    m_peer->setCurrentIndex(int(addresses.indexOf(typed)));
    m_peer->setEditText(typed);
    m_setting = false;
}

void FilterBar::showCount(qint64 shown, qint64 all, bool finished)
{
    m_shown = shown;
    m_all = all;
    m_finished = finished;
    showCountText();
}

void FilterBar::showProblem(const QString &sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    m_message->say(sentence.isEmpty() ? InlineMessage::Tone::Nothing : InlineMessage::Tone::Problem,
                   sentence);
}

void FilterBar::showCountText()
{
    m_countLabel->setText((m_finished ? tr("Showing %L1 of %L2") : tr("Showing %L1 of %L2 …"))
                                  .arg(QLocale().toString(m_shown), QLocale().toString(m_all)));
}

void FilterBar::retranslate()
{
    m_text->setPlaceholder(tr("Filter messages…"), tr("Text to filter by"));
    const QString directions[] = {tr("Both directions"), tr("Received"), tr("Sent")};
    const QString kinds[] = {tr("Everything"), tr("Messages"), tr("Connections"), tr("Problems")};
    for (int i = 0; i < m_direction->count(); ++i)
        m_direction->setItemText(i, directions[i]);
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kinds[i]);
    m_directionName->setText(tr("Direction"));
    m_kindName->setText(tr("Kind"));
    m_peerName->setText(tr("Peer"));
    m_direction->setAccessibleName(m_directionName->text());
    m_direction->setToolTip(tr("Which way messages went"));
    m_kind->setAccessibleName(m_kindName->text());
    m_kind->setToolTip(tr("What the rows are"));
    m_peer->setAccessibleName(m_peerName->text());
    m_peer->lineEdit()->setAccessibleName(m_peerName->text());
    m_peer->setToolTip(tr("Rows of peers whose address contains this"));
    m_peer->lineEdit()->setPlaceholderText(tr("Any peer"));
    m_smallest->setAccessibleName(tr("Smallest size in bytes"));
    m_smallest->setToolTip(m_smallest->accessibleName());
    m_largest->setAccessibleName(tr("Largest size in bytes"));
    m_largest->setToolTip(m_largest->accessibleName());
    m_smallest->setPrefix(u"≥ "_s);
    m_largest->setPrefix(u"≤ "_s);
    for (QSpinBox *size : {m_smallest, m_largest})
        //: After a number of bytes; the space stays.
        size->setSuffix(tr(" B"));
    m_largest->setSpecialValueText(tr("≤ any size"));
    m_countLabel->setAccessibleName(tr("How many rows are shown"));
    m_more->setName(tr("Filter by direction, kind, peer and size"));
    m_clear->setName(tr("Show all rows"), tr("Show all rows and close the filter (Esc)"));
    showCountText();
}

void FilterBar::resizeEvent(QResizeEvent *)
{
    m_countLabel->setVisible(width() >= 40 * fontMetrics().horizontalAdvance(u'x'));
    const bool roomy = width() >= 70 * fontMetrics().horizontalAdvance(u'x');
    for (QLabel *name : {m_directionName, m_kindName, m_peerName})
        name->setVisible(roomy);
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
             || qobject_cast<QToolButton *>(focusWidget()))
        QWidget::keyPressEvent(event);
}

} // namespace socketchat
