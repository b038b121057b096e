// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/checksumdialog.h"

#include "app/chat/quantities.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr Checksum::Order checksumOrders[] = {Checksum::Order::Usual, Checksum::Order::LittleEndian,
                                              Checksum::Order::BigEndian};
} // namespace

ChecksumDialog::ChecksumDialog(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_about(wrappingLabel(this))
    , m_fromName(new QLabel(this))
    , m_from(named(new NumberField(-Checksum::farthest, Checksum::farthest, 0, this),
                   "checksumFrom"_L1))
    , m_toName(new QLabel(this))
    , m_to(named(new NumberField(-Checksum::farthest, Checksum::farthest, 0, this),
                 "checksumTo"_L1))
    , m_orderName(new QLabel(this))
    , m_order(named(new QComboBox(this), "checksumOrder"_L1))
    , m_example(wrappingLabel(this))
    , m_message(new InlineMessage(this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_fromName->setBuddy(m_from);
    m_toName->setBuddy(m_to);
    m_orderName->setBuddy(m_order);
    for (const Checksum::Order order : checksumOrders)
        m_order->addItem(QString(), int(order));
    auto *rows = new QFormLayout;
    rows->addRow(m_fromName, m_from);
    rows->addRow(m_toName, m_to);
    rows->addRow(m_orderName, m_order);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 16}, 12);
    column->addWidget(m_about);
    column->addLayout(rows);
    column->addWidget(m_message);
    column->addWidget(m_example);
    column->addStretch(1);
    column->addLayout(foot);

    connect(m_from, &NumberField::chosen, this, [this](double offset) {
        change([offset](Checksum &checksum) { checksum.from = int(offset); });
    });
    connect(m_to, &NumberField::chosen, this, [this](double offset) {
        change([offset](Checksum &checksum) { checksum.to = int(offset); });
    });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        change([index](Checksum &checksum) { checksum.order = checksumOrders[index]; });
    });
    for (const NumberField *field : {m_from, m_to}) {
        connect(field, &NumberField::refused, this, [this](const QString &asked) {
            m_message->say(InlineMessage::Tone::Problem, [asked] {
                return tr("A byte is counted from 0 to %1, or from the end with -1 to -%1, and %2 "
                          "is outside.")
                        .arg(formatCount(Checksum::farthest), asked);
            });
        });
    }
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &Session::setupChanged, this, &ChecksumDialog::showSetup);
    retranslate();
    resize(sizeHint().expandedTo(QSize(440, 0)));
}

void ChecksumDialog::change(const std::function<void(Checksum &)> &change)
{
    m_message->clear();
    m_session.change([&change](ConversationSetup &setup) { change(setup.checksum); });
}

void ChecksumDialog::showSetup()
{
    const Checksum &checksum = m_session.setup().checksum;
    if (checksum.isNone()) {
        close();
        return;
    }
    m_from->setNumber(checksum.from);
    m_to->setNumber(checksum.to);
    m_order->setCurrentIndex(m_order->findData(int(checksum.order)));
    m_order->setEnabled(checksum.size() > 1);
    Checksum usual = checksum;
    usual.order = Checksum::Order::Usual;
    m_order->setItemText(0, usual.isLittleEndian() ? tr("As usual: low byte first")
                                                   : tr("As usual: high byte first"));
    m_about->setText(tr("%1 stands at the end of each message, before the line end. Received "
                        "messages are checked for the same.")
                             .arg(checksum.algorithm->name));
    //: The standard test message of checksums: these nine digits.
    m_example->setText(
            tr("Of 123456789 it is %1.")
                    .arg(QString::fromLatin1(checksum.of("123456789").toHex(' ').toUpper())));
}

void ChecksumDialog::retranslate()
{
    setWindowTitle(tr("Bytes and order of the checksum"));
    m_fromName->setText(tr("&From byte"));
    m_from->setToolTip(tr("Counted from 0; -1 is the last byte before the checksum, -2 the one "
                          "before that"));
    m_toName->setText(tr("&To byte"));
    m_to->setToolTip(tr("This byte counts, too; -1 is the last byte before the checksum"));
    m_orderName->setText(tr("Byte &order"));
    m_order->setItemText(1, tr("Low byte first"));
    m_order->setItemText(2, tr("High byte first"));
    m_close->setText(tr("&Close"));
    m_message->clear();
    showSetup();
}

} // namespace socketchat
