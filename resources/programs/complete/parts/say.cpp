    QList<QByteArray> say{ // @say
            //? each message
            QByteArray($MESSAGE, $LENGTH),
            //? end
    };
