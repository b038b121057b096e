// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytespage.h"

#include "app/chat/quantities.h"
#include "app/chat/textcodec.h"
#include "ui/inspector/bytes/bytedelegate.h"
#include "ui/inspector/bytes/bytelistmodel.h"
#include "ui/inspector/bytes/headerfields.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/linetable.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

BytesPage::BytesPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new ByteListModel(this))
    , m_table(named(new LineTable(
                            m_model, [this](int row) { return m_model->lineOf(row); }, this),
                    "bytes"_L1))
    , m_fields(named(new HeaderFields(this), "headerFields"_L1))
    , m_title(named(wrappingLabel(this), "bytesTitle"_L1))
    , m_details(named(wrappingLabel(this), "bytesDetails"_L1))
{
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ByteListModel::Hex, QHeaderView::Stretch);
    m_table->setItemDelegate(new ByteDelegate(m_table));
    m_table->setLinesPerRow(2);
    for (QLabel *label : {m_title, m_details})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = spaced(new QVBoxLayout, {16, 0, 16, 0}, 2);
    words->addWidget(m_title);
    words->addWidget(m_details);
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    column->addLayout(words);
    auto *body = spaced(new QVBoxLayout, {10, 0, 0, 0});
    body->addWidget(m_fields, 1);
    body->addWidget(m_table, 1);
    column->addLayout(body, 1);
    connect(m_fields, &HeaderFields::chosen, this, [this](qsizetype offset) {
        m_table->selectRow(int(offset / m_model->width()));
        m_table->scrollTo(m_model->index(int(offset / m_model->width()), ByteListModel::Hex));
    });
    retranslate();
}

void BytesPage::setMessage(qint64 number)
{
    if (number == m_number)
        return;
    m_number = number;
    showBytes();
    m_table->scrollToTop();
    refit();
    retranslate();
}

void BytesPage::showBytes()
{
    const auto message = m_session.conversation().message(m_number, most);
    const bool shown = message && message->isMessage();
    const bool goesOn =
            shown
            && (message->flags.testFlag(MessageFlag::ContinuesStream) || message->size > most);
    m_headerSize = shown ? message->header.size() : 0;
    m_model->setBytes(shown ? message->header + message->payload : QByteArray(),
                      m_session.conversation().bytesBefore(m_number, TextCodec::enoughBefore),
                      goesOn);
    m_fields->setMessage(shown ? message : std::nullopt,
                         shown ? m_session.conversation().peerAddress(message->peer)
                               : SocketAddress());
}

void BytesPage::refresh()
{
    // Its state may have changed: sent, echoed, or dropped.
    const quint64 revision = m_session.conversation().revision();
    if (m_number >= 0 && revision != m_revision) {
        const auto message = m_session.conversation().message(m_number, 0);
        if (message && message->header.size() != m_headerSize)
            showBytes(); // it has been sent meanwhile
        retranslate();
    }
    m_revision = revision;
}

void BytesPage::retranslate()
{
    m_table->setAccessibleName(tr("Bytes of the message"));
    m_details->setPalette(withTextColour(palette(), quietColour(palette())));
    const auto message = m_session.conversation().message(m_number, 0);
    const bool shown = message && message->isMessage();
    m_table->setVisible(shown);
    m_details->setVisible(shown);
    // What to do stands in the middle of the empty page.
    m_title->setAlignment(shown ? Qt::AlignLeading | Qt::AlignTop : Qt::AlignCenter);
    m_title->setForegroundRole(shown ? QPalette::WindowText : QPalette::PlaceholderText);
    if (!shown) {
        m_title->setText(m_number < 0 || message ? tr("Choose a message to see its bytes.")
                                                 : tr("This message is no longer kept."));
        m_details->clear();
        return;
    }
    const QString peer = m_session.conversation().peerAddress(message->peer).toString();
    const bool received = message->kind == MessageKind::Received;
    if (peer.isEmpty())
        m_title->setText(received ? tr("Received") : tr("Sent"));
    else
        m_title->setText((received ? tr("Received from %1") : tr("Sent to %1")).arg(peer));

    QStringList details{tr("%Ln byte(s)", nullptr, int(message->size))};
    const auto say = [&](MessageFlag flag, const QString &words) {
        if (message->flags.testFlag(flag))
            details.append(words);
    };
    say(MessageFlag::Held, tr("held"));
    say(MessageFlag::Withheld, tr("not passed on"));
    say(MessageFlag::Inserted, tr("inserted, to the target"));
    if (!received)
        say(MessageFlag::Relayed, tr("from the target"));
    say(MessageFlag::Queued, tr("waiting to be sent"));
    say(MessageFlag::Failed, tr("not sent"));
    if (message->isByProgram()) {
        details.append(tr("reply by the program"));
    } else {
        say(MessageFlag::ByRule, tr("reply by a rule"));
        say(MessageFlag::Reply, tr("automatic reply"));
    }
    say(MessageFlag::ExactEcho, tr("exact echo"));
    say(MessageFlag::PartOfEcho, tr("part of an echo"));
    say(MessageFlag::NotAnEcho, tr("differs from what was sent"));
    if (message->roundTrip >= 0)
        details.append(tr("round trip %1").arg(formatDuration(message->roundTrip)));
    if (message->size > most)
        details.append(tr("the first %1 are shown").arg(formatBytes(most)));
    m_details->setText(details.join(factSeparator()));
}

void BytesPage::refit()
{
    const QFontMetrics metrics(m_table->font());
    const int offset = metrics.horizontalAdvance(u'0') * 6 + 12;
    const int room = width() - 14 - offset - m_table->verticalScrollBar()->sizeHint().width();
    int bytes = 4;
    for (const int more : {8, 16, 32}) {
        if (ByteDelegate::widthOf(more, metrics) <= room)
            bytes = more;
    }
    m_model->setWidth(bytes);
    m_table->setColumnWidth(ByteListModel::Offset, offset);
}

void BytesPage::setEncoding(const TextEncoding &encoding) { m_model->setEncoding(encoding); }

} // namespace socketchat
