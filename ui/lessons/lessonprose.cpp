// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonprose.h"

#include "app/lesson/lessonspans.h"
#include "ui/widgets/textscale.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qreal addressSize = 0.92; // relative to the surrounding text
constexpr QChar wordJoiner(0x2060); // zero width; forbids a line break beside it

} // namespace

QString LessonProse::unbroken(const QString &text)
{
    QString joined;
    for (const QChar each : text) {
        if (!joined.isEmpty())
            joined += wordJoiner;
        joined += each == u' ' ? QChar(QChar::Nbsp) : each;
    }
    return joined;
}

LessonProse::LessonProse(QWidget *parent)
    : Adapting(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setMinimumWidth(1); // an address that had room must not keep the label as wide
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) {
        const QList<LessonSpan> spans = lessonSpans(m_prose);
        if (const int at = link.toInt(); at < spans.size())
            Q_EMIT addressChosen(spans.at(at).text);
    });
}

void LessonProse::setProse(const QString &prose)
{
    if (prose == m_prose)
        return;
    m_prose = prose;
    render();
}

void LessonProse::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable)
        render();
}

void LessonProse::render()
{
    const QFont fixed = fixedFont(addressSize);
    const QFontMetrics metrics(fixed);
    QString html;
    bool hasAddress = false;
    const QList<LessonSpan> spans = lessonSpans(m_prose);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const LessonSpan &span = spans.at(i);
        switch (span.kind) {
        case LessonSpan::Kind::Words:
            html += span.text.toHtmlEscaped();
            break;
        case LessonSpan::Kind::Control:
            html += u"<b>"_s + span.text.toHtmlEscaped() + u"</b>"_s;
            break;
        case LessonSpan::Kind::Address: {
            hasAddress = true;
            // A font without a glyph for the joiner may still give it a width.
            const qreal plain = metrics.horizontalAdvance(span.text);
            const qreal joined = metrics.horizontalAdvance(unbroken(span.text));
            const qreal room = std::max(80, width() - 8) * plain / std::max(plain, joined);
            const QString shown = metrics.elidedText(span.text, Qt::ElideMiddle, int(room));
            html += u"<a href=\"%1\" style=\"font-family:'%2';font-size:%3pt\">%4</a>"_s.arg(
                    QString::number(i), fixed.family().toHtmlEscaped(),
                    QString::number(fixed.pointSizeF()), unbroken(shown).toHtmlEscaped());
            break;
        }
        }
    }
    setText(html);
    // Text to be typed can be selected and copied; addresses are clicked instead.
    setTextInteractionFlags(!hasAddress ? Qt::TextSelectableByMouse
                            : !m_reachable
                                    ? Qt::LinksAccessibleByMouse
                                    : Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(hasAddress && m_reachable ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(spokenLessonText(m_prose));
    setToolTip(hasAddress ? tr("Click the address to put it into the address field") : QString());
}

void LessonProse::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        render();
}

/// Goes on to the first address, or to the last one backwards; a label alone would not.
void LessonProse::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        focusNextPrevChild(event->reason() == Qt::TabFocusReason);
}

} // namespace socketchat
