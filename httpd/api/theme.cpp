#include "httpd/api/theme.h"

#include <array>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 s_mostBytes = 1 << 20;

constexpr auto s_defaults = R"json({
"branding": {"siteName": "CoreScope", "tagline": "See your MeshCore mesh at work"},
"theme": {
    "accent": "#4a9eff", "accentHover": "#6db3ff", "navBg": "#0f0f23", "navBg2": "#1a1a2e", "navText": "#ffffff",
    "navTextMuted": "#cbd5e1", "background": "#f4f5f7", "text": "#1a1a2e", "textMuted": "#5b6370",
    "border": "#e2e5ea", "surface1": "#ffffff", "surface2": "#ffffff", "surface3": "#ffffff",
    "sectionBg": "#eef2ff", "cardBg": "#ffffff", "contentBg": "#f4f5f7", "detailBg": "#ffffff",
    "inputBg": "#ffffff", "rowStripe": "#f9fafb", "rowHover": "#eef2ff", "selectedBg": "#dbeafe",
    "statusGreen": "#22c55e", "statusYellow": "#eab308", "statusRed": "#ef4444"},
"themeDark": {
    "accent": "#4a9eff", "accentHover": "#6db3ff", "navBg": "#0f0f23", "navBg2": "#1a1a2e", "navText": "#ffffff",
    "navTextMuted": "#cbd5e1", "background": "#0f0f23", "text": "#e2e8f0", "textMuted": "#a8b8cc",
    "border": "#334155", "surface1": "#1a1a2e", "surface2": "#232340", "surface3": "#2d2d50",
    "sectionBg": "#1e1e34", "cardBg": "#1a1a2e", "contentBg": "#0f0f23", "detailBg": "#232340",
    "inputBg": "#1e1e34", "rowStripe": "#1e1e34", "rowHover": "#2d2d50", "selectedBg": "#1e3a5f",
    "statusGreen": "#22c55e", "statusYellow": "#eab308", "statusRed": "#ef4444"},
"nodeColors": {"repeater": "#dc2626", "companion": "#2563eb", "room": "#16a34a", "sensor": "#d97706",
    "observer": "#8b5cf6"},
"typeColors": {"ADVERT": "#22c55e", "GRP_TXT": "#3b82f6", "TXT_MSG": "#f59e0b", "ACK": "#6b7280",
    "REQUEST": "#a855f7", "REQ": "#a855f7", "RESPONSE": "#06b6d4", "TRACE": "#ec4899", "PATH": "#14b8a6",
    "ANON_REQ": "#f43f5e", "UNKNOWN": "#6b7280"},
"markerStroke": {},
"home": {
    "heroTitle": "CoreScope",
    "heroSubtitle": "What your mesh says, who relays it, and how far it gets",
    "steps": [
        {"emoji": "📶", "title": "Pair your radio",
         "description": "Install the **companion** firmware and pair the device over Bluetooth in the MeshCore app."},
        {"emoji": "🎚️", "title": "Tune in",
         "description": "Choose the same region preset as your neighbours: frequency, bandwidth and spreading factor must all agree."},
        {"emoji": "📣", "title": "Say hello",
         "description": "Send an advert. Repeaters that hear it pass it on, and your node appears on the map."},
        {"emoji": "👂", "title": "Look who heard you",
         "description": "Find your node here and see which observers received it, over which hops, and how well."}],
    "footerLinks": [{"label": "Packets", "url": "#/packets"}, {"label": "Map", "url": "#/map"}]}
})json";

const std::array s_parts{u"branding"_s,   u"theme"_s,        u"themeDark"_s, u"nodeColors"_s,
                         u"typeColors"_s, u"markerStroke"_s, u"home"_s};

QJsonObject overlayFile()
{
    for (const QString& name : {u"theme.json"_s, u"data/theme.json"_s}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            return QJsonDocument::fromJson(file.read(s_mostBytes)).object();
    }
    return {};
}

} // namespace

QByteArray themeReply(const SiteConfig& site)
{
    static const QJsonObject defaults = QJsonDocument::fromJson(s_defaults).object();
    const QJsonObject overlay = overlayFile();
    QJsonObject reply;
    for (const QString& part : s_parts) {
        QJsonObject merged = defaults[part].toObject();
        for (const QJsonObject& layer : {site.document[part].toObject(), overlay[part].toObject()})
            for (auto entry = layer.begin(); entry != layer.end(); ++entry)
                merged[entry.key()] = entry.value();
        reply[part] = merged;
    }
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

} // namespace corescope
