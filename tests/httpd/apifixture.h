#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "httpd/reply.h"
#include "httpd/request.h"
#include "tests/store/snapshotfixture.h"

/// Requests are answered from a snapshot.
using ApiFixture = SnapshotFixture;

/// A GET request with these parameters.
inline corescope::Request withQuery(const std::map<QByteArray, QByteArray>& parameters)
{
    corescope::Request request;
    request.method = "GET";
    for (const auto& [name, value] : parameters)
        request.query.insert(name, value);
    return request;
}

/// The body of a reply. Const, because a temporary's operator[] would give a reference into it.
inline const QJsonObject object(const corescope::Reply& reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

/// The values of one key in an array of objects, as texts joined by blanks.
inline QString column(const QJsonValue& array, QLatin1StringView key)
{
    QStringList values;
    for (const QJsonValue& entry : array.toArray())
        values.append(entry[key].toVariant().toString());
    return values.join(QLatin1Char(' '));
}
