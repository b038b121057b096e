// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class ElidingLabel;

/// Lists the parts of an address in their order within it.
inline constexpr EndpointPartKind urlParts[] = {
        EndpointPartKind::Scheme, EndpointPartKind::User,    EndpointPartKind::Password,
        EndpointPartKind::Host,   EndpointPartKind::Port,    EndpointPartKind::Path,
        EndpointPartKind::Query,  EndpointPartKind::Fragment};

/// Shows one part of an address: a line in its colour, its value and a caption.
class UrlPart : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit UrlPart(EndpointPartKind kind, QWidget *parent = nullptr);

    [[nodiscard]] EndpointPartKind kind() const { return m_kind; }
    void setTexts(const QString &value, const QString &caption);
    /// Marks the part as wrong, with a sign besides the colour.
    void setMarked(bool marked);
    /// Marks a part as neither typed nor implied by the others.
    void setAbsent(bool absent);

    [[nodiscard]] QString value() const;
    [[nodiscard]] QString caption() const;
    [[nodiscard]] bool isMarked() const { return m_marked; }
    /// Returns a size in which most values are whole; captions may be elided.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Reports that the mouse entered or left the part.
    void pointed(bool on);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refit() override;
    void recolour() override;
    [[nodiscard]] QColor colour() const;

    const EndpointPartKind m_kind;
    QLabel *m_sign;
    ElidingLabel *m_value;
    ElidingLabel *m_caption;
    bool m_marked = false;
    bool m_absent = false;
};

} // namespace socketchat
