// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/textfile.h"

#include "app/chat/fileproblem.h"
#include "ui/widgets/building.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class TextFile
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::TextFile)
};

} // namespace

void askForTextFile(QWidget *parent, const QString &title, const QString &proposal,
                    std::function<void(const QString &file)> chosen, const QString &filter)
{
    auto *dialog = named(new QFileDialog(parent, title), "saveTextDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter.isEmpty() ? TextFile::tr("Text (*.txt)") : filter);
    dialog->setDefaultSuffix(QFileInfo(proposal).suffix());
    dialog->selectFile(proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

QString writeTextFile(const QString &file, const QString &text)
{
    if (FileProblem::ofKind(file).kind == FileProblem::Kind::IsNoFile)
        return TextFile::tr("this is not an ordinary file");
    QSaveFile target(file);
    const bool saved = target.open(QIODevice::WriteOnly) && target.write(text.toUtf8()) >= 0
                       && target.commit();
    return saved ? QString() : target.errorString();
}

} // namespace socketchat
