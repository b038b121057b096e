// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/labelledbox.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/textwidth.h"
#include "ui/widgets/tones.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QShortcut>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

LabelledBox::LabelledBox(QWidget *parent)
    : QComboBox(parent)
    , m_heard(new QLabel(parent))
    , m_mnemonic(new QShortcut(this))
{
    // The default policy measures every entry, and there may be thousands.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    m_heard->hide();
    m_heard->setBuddy(this);
    connect(m_mnemonic, &QShortcut::activated, this, [this] { setFocus(Qt::ShortcutFocusReason); });
}

void LabelledBox::setLabel(const QString &label)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&"_s);
    m_heard->setText(label);
    m_mnemonic->setKey(QKeySequence::mnemonic(label));
    m_label = QString(label).remove(mnemonic);
    updateGeometry();
    update();
}

void LabelledBox::fitToChoice()
{
    m_fits = true;
    connect(this, &QComboBox::currentTextChanged, this, &LabelledBox::updateGeometry);
}

void LabelledBox::setLabelShown(bool shown)
{
    if (std::exchange(m_shown, shown) == shown)
        return;
    updateGeometry();
    update();
}

int LabelledBox::labelWidth() const { return textWidth(font(), m_label) + shapes::scaled(5); }

QSize LabelledBox::sizeHint() const
{
    const QSize size = minimumSizeHint();
    return m_shown ? size + QSize(labelWidth(), 0) : size;
}

QSize LabelledBox::minimumSizeHint() const
{
    if (!m_fits)
        return QComboBox::sizeHint(); // the same, and computed again when the font changes
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(textWidth(font(), currentText()) + 2, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
}

void LabelledBox::showPopup()
{
    if (m_fits)
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
    QComboBox::showPopup();
}

void LabelledBox::changeEvent(QEvent *event)
{
    // Qt lays out the list then, though it is hidden: one entry is as high as another.
    if (event->type() == QEvent::FontChange)
        qobject_cast<QListView *>(view())->setUniformItemSizes(true);
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::ParentChange && parentWidget())
        m_heard->setParent(parentWidget()); // a layout may have moved the box
}

void LabelledBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField,
                                         this);
    const Tones &tones = Tones::of(palette());
    const QString shown = currentIndex() < 0 ? placeholderText() : currentText();
    constexpr int flags = int(Qt::AlignVCenter) | int(Qt::AlignLeading) | int(Qt::TextSingleLine);
    if (m_shown && labelWidth() + textWidth(font(), shown) + 1 < room.width()) {
        painter.setPen(isEnabled() ? tones.text2 : tones.disabled);
        painter.drawText(room, flags, m_label);
        const QRect behind = room.adjusted(labelWidth(), 0, 0, 0);
        room = QStyle::visualRect(layoutDirection(), room, behind);
    }
    painter.setPen(!isEnabled() ? tones.disabled : currentIndex() < 0 ? tones.text2 : tones.text);
    painter.drawText(room, flags, elided(font(), shown, Qt::ElideRight, room.width()));
}

} // namespace socketchat
