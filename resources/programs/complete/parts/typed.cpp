    QFile input; // @lines
    QByteArray typed;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 1;
    QSocketNotifier notifier(input.handle(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&] {
        const QByteArray more = input.read(4096);
        typed += more.isEmpty() ? QByteArray("\n") : more;
        for (qsizetype end; !ended && (end = typed.indexOf('\n')) >= 0; typed.remove(0, end + 1)) {
            if (end > 0)
                say.append(typed.left(end));
            else
                ended = true;
        }
        notifier.setEnabled(!ended);
        sayNext();
    });
