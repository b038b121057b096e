// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/framingchooser.h"

#include "app/chat/quantities.h"
#include "ui/controls/framingnames.h"
#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr double largestLimit = 16.0 * 1024 * 1024;

bool isLimited(Framing::Kind kind)
{
    return kind == Framing::Kind::Line || kind == Framing::Kind::LengthPrefix;
}

} // namespace

FramingChooser::FramingChooser(QWidget *parent)
    : Adapting(parent)
    , m_name(new QLabel(this))
    , m_kind(named(new QComboBox(this), "streamFraming"_L1))
    , m_size(named(new NumberField(1, Framing::largestFixedSize, 0, this), "frameSize"_L1))
    , m_limitName(new QLabel(this))
    , m_limit(named(new NumberField(1, largestLimit, 0, this), "frameLimit"_L1))
    , m_message(new InlineMessage(this))
{
    arrange();
    connect(m_kind, &QComboBox::activated, this, [this] {
        showFields();
        Q_EMIT chosen();
    });
    for (NumberField *field : {m_size, m_limit}) {
        connect(field, &NumberField::chosen, this, [this] {
            m_message->clear();
            Q_EMIT chosen();
        });
        connect(field, &NumberField::refused, this, [this, field](const QString &asked) {
            m_message->say(InlineMessage::Tone::Problem,
                           tr("The size must be from %1 to %2 bytes, and %3 is outside.")
                                   .arg(formatCount(qint64(field->least())),
                                        formatCount(qint64(field->most())), asked));
        });
    }
    retranslate();
}

void FramingChooser::arrange()
{
    m_size->setNumber(Framing().fixedSize);
    m_limit->setNumber(double(Framing().limit));
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    m_name->setBuddy(m_kind);
    m_limitName->setBuddy(m_limit);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(6, row);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_name, m_kind, m_size, m_limitName, m_limit})
        flow->addWidget(widget);
    for (QLabel *label : {m_name, m_limitName}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumHeight(m_kind->sizeHint().height()); // centred beside their fields
    }
    auto *column = spaced(new QVBoxLayout(this), {}, 6);
    column->addWidget(row);
    column->addWidget(m_message);
}

Framing FramingChooser::framing() const
{
    Framing framing = Framing::every().value(qMax(0, m_kind->currentIndex()));
    if (framing.kind == Framing::Kind::FixedSize)
        framing.fixedSize = int(m_size->number());
    framing.limit = isLimited(framing.kind) ? qint64(m_limit->number()) : Framing().limit;
    return framing;
}

void FramingChooser::setKind(const Framing &framing)
{
    const qsizetype at = Framing::every().indexOf(framing);
    m_kind->setCurrentIndex(int(qMax<qsizetype>(0, at)));
    showFields();
}

void FramingChooser::showFields()
{
    const Framing::Kind kind = framing().kind;
    m_size->setVisible(kind == Framing::Kind::FixedSize);
    m_limitName->setVisible(isLimited(kind));
    m_limit->setVisible(isLimited(kind));
}

void FramingChooser::fill()
{
    const int chosen = qMax(0, m_kind->currentIndex());
    m_kind->clear();
    for (const Framing &framing : Framing::every()) {
        m_kind->addItem(framing.kind == Framing::Kind::FixedSize ? tr("Fixed size")
                                                                 : framingName(framing),
                        framing.toString());
    }
    m_kind->setCurrentIndex(chosen);
}

void FramingChooser::retranslate()
{
    m_name->setText(tr("Cut as"));
    m_kind->setAccessibleName(tr("Cut the received bytes as"));
    m_kind->setToolTip(tr("Cuts the same received bytes again; the conversation stays as it "
                          "is"));
    m_size->setSuffix(tr(" bytes"));
    m_size->setAccessibleName(tr("Bytes of each message"));
    m_limitName->setText(tr("at most"));
    m_limit->setSuffix(tr(" bytes"));
    m_limit->setAccessibleName(tr("Limit of a message in bytes"));
    m_message->clear();
    fill();
    showFields();
}

} // namespace socketchat
