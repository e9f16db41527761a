<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>EvidenceText</name>
    <message>
        <source>no listed relay has this prefix</source>
        <translation>kein verzeichnetes Relais hat dieses Präfix</translation>
    </message>
    <message>
        <source>no listed relay fits as well as one that is not listed</source>
        <translation>kein verzeichnetes Relais passt so gut wie ein nicht verzeichnetes</translation>
    </message>
    <message>
        <source>the only listed relay with this prefix</source>
        <translation>das einzige verzeichnete Relais mit diesem Präfix</translation>
    </message>
    <message>
        <source>not heard after %1 before</source>
        <translation>bisher nicht nach %1 gehört</translation>
    </message>
    <message>
        <source>heard once after %1</source>
        <translation>einmal nach %1 gehört</translation>
    </message>
    <message numerus="yes">
        <source>heard %Ln times after %1</source>
        <translation>
            <numerusform>%Ln-mal nach %1 gehört</numerusform>
            <numerusform>%Ln-mal nach %1 gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>reported once by %1</source>
        <translation>einmal von %1 gemeldet</translation>
    </message>
    <message numerus="yes">
        <source>reported %Ln times by %1</source>
        <translation>
            <numerusform>%Ln-mal von %1 gemeldet</numerusform>
            <numerusform>%Ln-mal von %1 gemeldet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message>
        <source>Packets over Time</source>
        <translation>Pakete im Zeitverlauf</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Hops and Relays</source>
        <translation>Hops und Relais</translation>
    </message>
    <message>
        <source>Payload Types</source>
        <translation>Nutzlasttypen</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Hash Sizes and Collisions</source>
        <translation>Hashgrößen und Kollisionen</translation>
    </message>
    <message>
        <source>Longest Links</source>
        <translation>Längste Verbindungen</translation>
    </message>
    <message>
        <source>Sub-paths</source>
        <translation>Teilpfade</translation>
    </message>
    <message>
        <source>No packet in this range went between two nodes whose positions are known.</source>
        <translation>Kein Paket in diesem Zeitraum ging zwischen zwei Knoten mit bekannter Position.</translation>
    </message>
    <message>
        <source>Lengths of hops</source>
        <translation>Längen der Hops</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Entfernung (km)</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>%1 to %2 km</source>
        <translation>%1 bis %2 km</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln Hop</numerusform>
            <numerusform>%Ln Hops</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest links</source>
        <translation>Längste Verbindungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Best SNR (dB)</source>
        <translation>Bestes SNR (dB)</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s) between known positions, %1 km on average</source>
        <translation>
            <numerusform>%Ln Hop zwischen bekannten Positionen, im Mittel %1 km</numerusform>
            <numerusform>%Ln Hops zwischen bekannten Positionen, im Mittel %1 km</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Packets by bytes a hop</source>
        <translation>Pakete nach Bytes je Hop</translation>
    </message>
    <message>
        <source>Packets with hops</source>
        <translation>Pakete mit Hops</translation>
    </message>
    <message>
        <source>No packet in this range came over a relay.</source>
        <translation>Kein Paket in diesem Zeitraum kam über ein Relais.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>Second hex digit</source>
        <translation>Zweite Hexziffer</translation>
    </message>
    <message>
        <source>First hex digit</source>
        <translation>Erste Hexziffer</translation>
    </message>
    <message>
        <source>Repeaters</source>
        <translation>Repeater</translation>
    </message>
    <message>
        <source>No repeaters sent an advert in this range.</source>
        <translation>Kein Repeater hat in diesem Zeitraum ein Advert gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeater(s)</source>
        <translation>
            <numerusform>%Ln Repeater</numerusform>
            <numerusform>%Ln Repeater</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes a hop over time</source>
        <translation>Bytes je Hop im Zeitverlauf</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Zeit (Ortszeit)</translation>
    </message>
    <message>
        <source>Packets per %1</source>
        <translation>Pakete je %1</translation>
    </message>
    <message>
        <source>local: hear each other&apos;s paths</source>
        <translation>lokal: hören die Pfade voneinander</translation>
    </message>
    <message>
        <source>regional: may meet in a path</source>
        <translation>regional: können sich in einem Pfad begegnen</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>weit entfernt</translation>
    </message>
    <message>
        <source>positions unknown</source>
        <translation>Positionen unbekannt</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Kollisionen</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Apart (km)</source>
        <translation>Abstand (km)</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Wie nah</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No two repeaters that sent adverts begin alike.</source>
        <translation>Keine zwei Repeater, die Adverts gesendet haben, beginnen gleich.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Bytes a hop</source>
        <translation>Bytes je Hop</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Advertisers</source>
        <translation>Advert-Absender</translation>
    </message>
    <message>
        <source>Repeaters*</source>
        <translation>Repeater*</translation>
    </message>
    <message>
        <source>Collisions*</source>
        <translation>Kollisionen*</translation>
    </message>
    <message>
        <source>Collisions: by adverts of the 7 days before %1</source>
        <translation>Kollisionen: nach Adverts der 7 Tage vor %1</translation>
    </message>
    <message>
        <source>Packets by hops</source>
        <translation>Pakete nach Hops</translation>
    </message>
    <message>
        <source>Hops of the longest path</source>
        <translation>Hops des längsten Pfads</translation>
    </message>
    <message>
        <source>Average SNR by hops</source>
        <translation>Mittleres SNR nach Hops</translation>
    </message>
    <message>
        <source>SNR (dB)</source>
        <translation>SNR (dB)</translation>
    </message>
    <message>
        <source>Busiest relays</source>
        <translation>Meistbenutzte Relais</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Next to</source>
        <translation>Neben</translation>
    </message>
    <message>
        <source>%1 hops on average, median %2, at most %3</source>
        <translation>im Mittel %1 Hops, Median %2, höchstens %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Receptions by observer</source>
        <translation>Empfänge nach Beobachter</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Nothing was received in this range.</source>
        <translation>In diesem Zeitraum wurde nichts empfangen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reception(s)</source>
        <translation>
            <numerusform>%Ln Empfang</numerusform>
            <numerusform>%Ln Empfänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Observers over time</source>
        <translation>Beobachter im Zeitverlauf</translation>
    </message>
    <message>
        <source>Receptions per %1</source>
        <translation>Empfänge je %1</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observer(s)</source>
        <translation>
            <numerusform>%Ln Beobachter</numerusform>
            <numerusform>%Ln Beobachter</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets by type</source>
        <translation>Pakete nach Typ</translation>
    </message>
    <message>
        <source>No packet in this range has a known type.</source>
        <translation>Kein Paket in diesem Zeitraum hat einen bekannten Typ.</translation>
    </message>
    <message>
        <source>Packet sizes</source>
        <translation>Paketgrößen</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Größe (Bytes)</translation>
    </message>
    <message>
        <source>The bytes of no packet in this range are known.</source>
        <translation>Von keinem Paket in diesem Zeitraum sind die Bytes bekannt.</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 bis %2 Bytes</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>%1 of receptions</source>
        <translation>%1 der Empfänge</translation>
    </message>
    <message>
        <source>No reception in this range has an %1 that can be true.</source>
        <translation>Kein Empfang in diesem Zeitraum hat ein %1, das stimmen kann.</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln impossible one(s) left out</source>
        <translation>
            <numerusform>, %Ln unmöglicher ausgelassen</numerusform>
            <numerusform>, %Ln unmögliche ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to below %2 %3</source>
        <translation>%1 bis unter %2 %3</translation>
    </message>
    <message>
        <source>Average SNR over time</source>
        <translation>Mittleres SNR im Zeitverlauf</translation>
    </message>
    <message>
        <source>No reception in this range has an SNR.</source>
        <translation>Kein Empfang in diesem Zeitraum hat ein SNR.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 dB, %Ln reception(s)</source>
        <translation>
            <numerusform>%1
%2 dB, %Ln Empfang</numerusform>
            <numerusform>%1
%2 dB, %Ln Empfänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>RSSI (dBm)</source>
        <translation>RSSI (dBm)</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>SNR by type</source>
        <translation>SNR nach Typ</translation>
    </message>
    <message>
        <source>Average (dB)</source>
        <translation>Mittel (dB)</translation>
    </message>
    <message>
        <source>%1 to %2 hops</source>
        <translation>%1 bis %2 Hops</translation>
    </message>
    <message>
        <source>Most used sub-paths: %1</source>
        <translation>Meistbenutzte Teilpfade: %1</translation>
    </message>
    <message>
        <source>No packet in this range came over that many relays.</source>
        <translation>Kein Paket in diesem Zeitraum kam über so viele Relais.</translation>
    </message>
    <message>
        <source>Sub-path</source>
        <translation>Teilpfad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with two hops or more</source>
        <translation>
            <numerusform>%Ln Paket mit zwei Hops oder mehr</numerusform>
            <numerusform>%Ln Pakete mit zwei Hops oder mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Pakete im Zeitverlauf</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Empfänge im Zeitverlauf</translation>
    </message>
    <message>
        <source>By hour and weekday</source>
        <translation>Stunde und Tag</translation>
    </message>
    <message>
        <source>Hour (local)</source>
        <translation>Stunde (Ortszeit)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>Stunde (UTC)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeaters by first byte</source>
        <translation>Repeater nach erstem Byte</translation>
    </message>
</context>
<context>
    <name>corescope::ActivityPanel</name>
    <message>
        <source>Closed.</source>
        <translation>Geschlossen.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Read-only: paths are resolved in memory.</source>
        <translation>Nur lesend: Pfade werden im Arbeitsspeicher aufgelöst.</translation>
    </message>
    <message>
        <source>Resolved paths are written into the file.</source>
        <translation>Aufgelöste Pfade werden in die Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observation(s) to resolve.</source>
        <translation>
            <numerusform>%Ln Beobachtung ist aufzulösen.</numerusform>
            <numerusform>%Ln Beobachtungen sind aufzulösen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay</source>
        <translation>
            <numerusform>Abschnitt %1: %Ln Beobachtung im Arbeitsspeicher aufgelöst, davon %2 ohne jedes Relais</numerusform>
            <numerusform>Abschnitt %1: %Ln Beobachtungen im Arbeitsspeicher aufgelöst, davon %2 ohne jedes Relais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) written, %2 of them without any relay</source>
        <translation>
            <numerusform>Abschnitt %1: %Ln Beobachtung geschrieben, davon %2 ohne jedes Relais</numerusform>
            <numerusform>Abschnitt %1: %Ln Beobachtungen geschrieben, davon %2 ohne jedes Relais</numerusform>
        </translation>
    </message>
    <message>
        <source>It works again.</source>
        <translation>Es funktioniert wieder.</translation>
    </message>
</context>
<context>
    <name>corescope::AnalyticsPanel</name>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Choose the time that all figures are of</source>
        <translation>Wählen Sie den Zeitraum, für den alle Zahlen gelten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save a picture of this page as PNG or SVG</source>
        <translation>Ein Bild dieser Seite als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>&amp;All Time</source>
        <translation>&amp;Gesamte Zeit</translation>
    </message>
    <message>
        <source>Last &amp;Hour</source>
        <translation>Letzte &amp;Stunde</translation>
    </message>
    <message>
        <source>Last &amp;Day</source>
        <translation>Letzter &amp;Tag</translation>
    </message>
    <message>
        <source>Last &amp;7 Days</source>
        <translation>Letzte &amp;7 Tage</translation>
    </message>
    <message>
        <source>Last &amp;30 Days</source>
        <translation>Letzte &amp;30 Tage</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figures appear when the database is loaded.</source>
        <translation>Zahlen erscheinen, wenn die Datenbank geladen ist.</translation>
    </message>
    <message>
        <source>Open a database to see its figures.</source>
        <translation>Öffnen Sie eine Datenbank, um ihre Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>All time: %1 to %2</source>
        <translation>Gesamte Zeit: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>corescope::BackfillActions</name>
    <message>
        <source>&amp;Pause Resolving</source>
        <translation>Auflösen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Cancel Resolving</source>
        <translation>Auflösen a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Write Resolved Paths to Database…</source>
        <translation>Aufgelöste Pfade in die Datenbank &amp;schreiben…</translation>
    </message>
    <message>
        <source>&amp;Go On Resolving</source>
        <translation>Auflösen &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Write Resolved Paths</source>
        <translation>Aufgelöste Pfade schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Write the resolved paths of %Ln observation(s) into %1?</source>
        <translation>
            <numerusform>Die aufgelösten Pfade von %Ln Beobachtung in %1 schreiben?</numerusform>
            <numerusform>Die aufgelösten Pfade von %Ln Beobachtungen in %1 schreiben?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, now %2, is opened again for writing. It gets a column “resolved_path”, a table “neighbor_edges” and the journal mode WAL where it lacks them, and grows. Paths of packets that arrive later are written too, until the file is closed. Nothing else in it changes. Make a copy first if you are in doubt.</source>
        <translation>%1, jetzt %2 groß, wird noch einmal zum Schreiben geöffnet. Die Datei bekommt, wo sie fehlen, eine Spalte „resolved_path“, eine Tabelle „neighbor_edges“ und den Journalmodus WAL, und sie wächst. Auch die Pfade später ankommender Pakete werden geschrieben, bis die Datei geschlossen wird. Sonst ändert sich nichts darin. Machen Sie im Zweifel vorher eine Kopie.</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
</context>
<context>
    <name>corescope::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>corescope::BaseMap</name>
    <message>
        <source>The base map is no usable TopoJSON: %1</source>
        <translation>Die Grundkarte ist kein brauchbares TopoJSON: %1</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelTableModel</name>
    <message>
        <source>Encrypted (0x%1)</source>
        <translation>Verschlüsselt (0x%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Last Activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Last Sender</source>
        <translation>Letzter Absender</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>Letzte Nachricht</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelsPanel</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Sender or words</source>
        <translation>Absender oder Wörter</translation>
    </message>
    <message>
        <source>Show only messages that match</source>
        <translation>Nur passende Nachrichten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1: %n Nachricht</numerusform>
            <numerusform>%1: %n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see what is said on its channels.</source>
        <translation>Öffnen Sie eine Datenbank, um zu sehen, was auf ihren Kanälen gesagt wird.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Die Datenbank wird gelesen…</translation>
    </message>
    <message>
        <source>Nobody has written on a channel.</source>
        <translation>Niemand hat auf einem Kanal geschrieben.</translation>
    </message>
    <message>
        <source>The messages are being read…</source>
        <translation>Die Nachrichten werden gelesen…</translation>
    </message>
    <message>
        <source>No message matches “%1”.</source>
        <translation>Keine Nachricht passt zu „%1“.</translation>
    </message>
    <message>
        <source>Choose a channel to read its messages.</source>
        <translation>Wählen Sie einen Kanal, um seine Nachrichten zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Messages as Filter</source>
        <translation>Seine Nachrichten als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Apply Messages of the Sender as Filter</source>
        <translation>Nachrichten des Absenders als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
</context>
<context>
    <name>corescope::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>corescope::FigurePage</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <source>Nothing in this range.</source>
        <translation>Nichts in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>corescope::FilterEdit</name>
    <message>
        <source>Display filter, such as type == ADVERT &amp;&amp; snr &gt; 5</source>
        <translation>Anzeigefilter, etwa type == ADVERT &amp;&amp; snr &gt; 5</translation>
    </message>
    <message>
        <source>Display filter</source>
        <translation>Anzeigefilter</translation>
    </message>
</context>
<context>
    <name>corescope::FilterLine</name>
    <message>
        <source>Display Filter</source>
        <translation>Anzeigefilter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Used Before</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>corescope::FindBar</name>
    <message>
        <source>Text in hash, bytes or decoded packet</source>
        <translation>Text in Hash, Bytes oder dekodiertem Paket</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Went on at the other end</source>
        <translation>Am anderen Ende fortgesetzt</translation>
    </message>
</context>
<context>
    <name>corescope::HeardByModel</name>
    <message>
        <source>Heard By</source>
        <translation>Gehört von</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packets of which the observer has the best reception</source>
        <translation>Pakete, von denen der Beobachter den besten Empfang hat</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean, in dB</source>
        <translation>Mittel, in dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean, in dBm</source>
        <translation>Mittel, in dBm</translation>
    </message>
</context>
<context>
    <name>corescope::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Choose a packet to see its fields and bytes.</source>
        <translation>Wählen Sie ein Paket, um seine Felder und Bytes zu sehen.</translation>
    </message>
</context>
<context>
    <name>corescope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>&amp;Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>CoreScope speaks this language from the next start on.</source>
        <translation>CoreScope spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>corescope::MainWindow</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export Packets</source>
        <translation>Pakete exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Writing packets…</source>
        <translation>Pakete werden geschrieben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export Nodes and Edges</source>
        <translation>Knoten und Verbindungen exportieren</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>GeoJSON-Dateien (*.geojson)</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packet Details</source>
        <translation>Paketdetails</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;CSV…</source>
        <translation>Angezeigte Pakete als &amp;CSV…</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;JSON Lines…</source>
        <translation>Angezeigte Pakete als &amp;JSON-Zeilen…</translation>
    </message>
    <message>
        <source>Nodes and Edges as &amp;GeoJSON…</source>
        <translation>Knoten und Verbindungen als &amp;GeoJSON…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Display Filter</source>
        <translation>&amp;Anzeigefilter</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Pfade</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About CoreScope</source>
        <translation>&amp;Über CoreScope</translation>
    </message>
    <message>
        <source>About CoreScope</source>
        <translation>Über CoreScope</translation>
    </message>
    <message>
        <source>CoreScope %1
An analyzer for MeshCore meshes.
Licence: GPL, version 3 or later.</source>
        <translation>CoreScope %1
Analyse von MeshCore-Netzen.
Lizenz: GPL, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>CoreScope databases (*.db *.sqlite *.sqlite3)</source>
        <translation>CoreScope-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cannot Open Database</source>
        <translation>Datenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Simulating a mesh…</source>
        <translation>Ein Netz wird simuliert…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
</context>
<context>
    <name>corescope::MapCanvas</name>
    <message>
        <source>Node map</source>
        <translation>Knotenkarte</translation>
    </message>
    <message>
        <source>Drag moves the map, the wheel zooms, Shift and drag zooms to a box. Keys: arrows, +, -, Home.</source>
        <translation>Ziehen verschiebt die Karte, das Mausrad zoomt, Umschalt und Ziehen zoomt auf ein Rechteck. Tasten: Pfeile, +, -, Pos1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role and count</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbor(s)</source>
        <translation>
            <numerusform>%Ln Nachbar</numerusform>
            <numerusform>%Ln Nachbarn</numerusform>
        </translation>
    </message>
    <message>
        <source>Also an observer</source>
        <translation>Auch Beobachter</translation>
    </message>
    <message>
        <source>&amp;Copy Position %1</source>
        <translation>Position %1 &amp;kopieren</translation>
    </message>
    <message>
        <source>Center &amp;Map Here</source>
        <translation>Karte hier &amp;zentrieren</translation>
    </message>
    <message>
        <source>&amp;Show All Nodes</source>
        <translation>&amp;Alle Knoten zeigen</translation>
    </message>
</context>
<context>
    <name>corescope::MapDistance</name>
    <message>
        <source>%1 ft</source>
        <translation>%1 ft</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1, bearing %2°</source>
        <comment>length of a line, direction</comment>
        <translation>%1, Richtung %2°</translation>
    </message>
</context>
<context>
    <name>corescope::MapExport</name>
    <message>
        <source>Node map</source>
        <translation>Knotenkarte</translation>
    </message>
</context>
<context>
    <name>corescope::MapLegend</name>
    <message>
        <source>Also an observer</source>
        <translation>Auch Beobachter</translation>
    </message>
</context>
<context>
    <name>corescope::MapPanel</name>
    <message>
        <source>Nodes without position</source>
        <translation>Knoten ohne Position</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all nodes (Home)</source>
        <translation>Alle Knoten zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure distances: click points on the map, Esc ends</source>
        <translation>Entfernungen messen: Punkte auf der Karte anklicken, Esc beendet</translation>
    </message>
    <message>
        <source>Affinity:</source>
        <translation>Affinität:</translation>
    </message>
    <message>
        <source>Least affinity of links shown</source>
        <translation>Kleinste Affinität gezeigter Verbindungen</translation>
    </message>
    <message>
        <source>Hides links between neighbors that heard each other rarely or long ago</source>
        <translation>Blendet Verbindungen zwischen Nachbarn aus, die einander selten oder vor langer Zeit gehört haben</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Le&amp;gende</translation>
    </message>
    <message>
        <source>&amp;Tile Server…</source>
        <translation>&amp;Kachelserver…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the map as PNG or SVG</source>
        <translation>Die Karte als PNG oder SVG speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without position</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln ohne Position</numerusform>
            <numerusform>%Ln ohne Position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) on the map</source>
        <translation>
            <numerusform>%Ln Knoten auf der Karte</numerusform>
            <numerusform>%Ln Knoten auf der Karte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) with affinity from %2</source>
        <translation>
            <numerusform>%1 von %Ln Verbindung mit Affinität ab %2</numerusform>
            <numerusform>%1 von %Ln Verbindungen mit Affinität ab %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tile Server</source>
        <translation>Kachelserver</translation>
    </message>
    <message>
        <source>An address begins with https:// and contains {z}, {x} and {y}.</source>
        <translation>Eine Adresse beginnt mit https:// und enthält {z}, {x} und {y}.</translation>
    </message>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Mit Natural Earth erstellt</translation>
    </message>
</context>
<context>
    <name>corescope::MapRole</name>
    <message>
        <source>Repeater</source>
        <translation>Repeater</translation>
    </message>
    <message>
        <source>Room server</source>
        <translation>Room-Server</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>corescope::MapView</name>
    <message>
        <source>Selected node: %1</source>
        <translation>Ausgewählter Knoten: %1</translation>
    </message>
</context>
<context>
    <name>corescope::MessageListModel</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Hop</numerusform>
            <numerusform>%n Hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heard by %n</source>
        <comment>observers</comment>
        <translation>
            <numerusform>gehört von %n</numerusform>
            <numerusform>gehört von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(encrypted)</source>
        <translation>(verschlüsselt)</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>corescope::NeighborTableModel</name>
    <message>
        <source>Neighbor</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>Affinität</translation>
    </message>
    <message>
        <source>From 0 to 1: how often and how lately they heard each other</source>
        <translation>Von 0 bis 1: wie oft sie einander hörten und wie kurz das her ist</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of the receptions, in dB</source>
        <translation>Mittel der Empfänge, in dB</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>%1: no known node</source>
        <translation>%1: kein bekannter Knoten</translation>
    </message>
    <message>
        <source>%1: one of %2 …</source>
        <translation>%1: einer von %2 …</translation>
    </message>
    <message>
        <source>%1: one of %2</source>
        <translation>%1: einer von %2</translation>
    </message>
</context>
<context>
    <name>corescope::NodeActivityView</name>
    <message>
        <source>Activity in figures</source>
        <translation>Aktivität in Zahlen</translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Pakete im Zeitverlauf</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>By hops</source>
        <translation>Nach Hops</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Tage bis zum neuesten Empfang</translation>
    </message>
    <message>
        <source>%1 ± %2 dB</source>
        <translation>%1 ± %2 dB</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Hours with packets</source>
        <translation>Stunden mit Paketen</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Längste Stille</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal grade</source>
        <translation>Note des Signals</translation>
    </message>
    <message>
        <source>Over more than one hop</source>
        <translation>Über mehr als einen Hop</translation>
    </message>
    <message>
        <source>By hour of the day (UTC)</source>
        <translation>Nach Stunde des Tages (UTC)</translation>
    </message>
    <message>
        <source>By hour of the day (local)</source>
        <translation>Nach Stunde des Tages (Ortszeit)</translation>
    </message>
</context>
<context>
    <name>corescope::NodeDetails</name>
    <message>
        <source>Neighbors of the node</source>
        <translation>Nachbarn des Knotens</translation>
    </message>
    <message>
        <source>Choose a node to see its health, neighbors, paths and activity.</source>
        <translation>Wählen Sie einen Knoten, um Zustand, Nachbarn, Pfade und Aktivität zu sehen.</translation>
    </message>
    <message>
        <source>Details of the node</source>
        <translation>Einzelheiten des Knotens</translation>
    </message>
    <message>
        <source>No reception tells whom this node heard or who heard it.</source>
        <translation>Kein Empfang verrät, wen dieser Knoten hörte oder wer ihn hörte.</translation>
    </message>
    <message>
        <source>Looking at all receptions for neighbors…</source>
        <translation>Alle Empfänge werden nach Nachbarn durchsucht…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>Neighbors (%Ln)</source>
        <translation>
            <numerusform>Nachbarn (%Ln)</numerusform>
            <numerusform>Nachbarn (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeHealthView</name>
    <message>
        <source>Health of the node</source>
        <translation>Zustand des Knotens</translation>
    </message>
    <message>
        <source>Observers that hear the node</source>
        <translation>Beobachter, die den Knoten hören</translation>
    </message>
    <message>
        <source>No packet names this node as its sender or receiver, so nobody is known to hear it.</source>
        <translation>Kein Paket nennt diesen Knoten als Absender oder Empfänger, daher ist niemand bekannt, der ihn hört.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Zuerst gehört</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>Mittleres SNR</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>Mittleres RSSI</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Mean hops</source>
        <translation>Hops im Mittel</translation>
    </message>
    <message>
        <source>Last relayed</source>
        <translation>Zuletzt weitergeleitet</translation>
    </message>
    <message>
        <source>Relayed in 24 h</source>
        <translation>Weitergeleitet in 24 h</translation>
    </message>
    <message>
        <source>Traffic share</source>
        <translation>Anteil am Verkehr</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Nützlichkeit</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, Note %2</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Seit Mitternacht</translation>
    </message>
</context>
<context>
    <name>corescope::NodePathsView</name>
    <message>
        <source>Paths through the node</source>
        <translation>Pfade durch den Knoten</translation>
    </message>
    <message>
        <source>Hops that stand for other nodes as well are counted too. Enter or a double click shows a packet that went a path.</source>
        <translation>Hops, die auch für andere Knoten stehen, zählen mit. Eingabe oder ein Doppelklick zeigt ein Paket, das einen Pfad ging.</translation>
    </message>
    <message>
        <source>Looking for paths…</source>
        <translation>Pfade werden gesucht…</translation>
    </message>
    <message>
        <source>No packet is known to have gone through this node.</source>
        <translation>Von keinem Paket ist bekannt, dass es durch diesen Knoten ging.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) may have gone through the node.</source>
        <translation>
            <numerusform>%n Paket ging vielleicht durch den Knoten.</numerusform>
            <numerusform>%n Pakete gingen vielleicht durch den Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most used of %2 paths:</source>
        <translation>Die %1 meistbenutzten von %2 Pfaden:</translation>
    </message>
</context>
<context>
    <name>corescope::NodeSearch</name>
    <message>
        <source>Find node</source>
        <translation>Knoten suchen</translation>
    </message>
</context>
<context>
    <name>corescope::NodeTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Beginning of the public key</source>
        <translation>Anfang des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>First Heard</source>
        <translation>Zuerst gehört</translation>
    </message>
    <message>
        <source>Adverts</source>
        <translation>Adverts</translation>
    </message>
    <message>
        <source>Adverts of the node, as the database counts them</source>
        <translation>Adverts des Knotens, wie die Datenbank sie zählt</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packets that name the node as sender or receiver</source>
        <translation>Pakete, die den Knoten als Absender oder Empfänger nennen</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Weiterg.</translation>
    </message>
    <message>
        <source>Packets that are known to have gone over the node</source>
        <translation>Pakete, von denen bekannt ist, dass sie über den Knoten gingen</translation>
    </message>
    <message>
        <source>Relayed 24 h</source>
        <translation>Weiterg. 24 h</translation>
    </message>
    <message>
        <source>Packets of the last day that may have gone over the node: some hops stand for several nodes</source>
        <translation>Pakete des letzten Tages, die vielleicht über den Knoten gingen: Manche Hops stehen für mehrere Knoten</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Nützlichkeit</translation>
    </message>
    <message>
        <source>How much the mesh would miss the node, from 0 to 1, and its grade</source>
        <translation>Wie sehr der Knoten dem Netz fehlen würde, von 0 bis 1, und seine Note</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Nodes that heard this one, or were heard by it</source>
        <translation>Knoten, die diesen hörten oder von ihm gehört wurden</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 V</source>
        <translation>%1 V</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
</context>
<context>
    <name>corescope::NodesPanel</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Name, role, or beginning of the key</source>
        <translation>Name, Rolle oder Anfang des Schlüssels</translation>
    </message>
    <message>
        <source>Show only nodes that match</source>
        <translation>Nur passende Knoten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <translation>
            <numerusform>%1 von %n Knoten</numerusform>
            <numerusform>%1 von %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see the nodes of its mesh.</source>
        <translation>Öffnen Sie eine Datenbank, um die Knoten ihres Netzes zu sehen.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Die Datenbank wird gelesen…</translation>
    </message>
    <message>
        <source>The database knows no nodes: no advert has been received.</source>
        <translation>Die Datenbank kennt keine Knoten: Es wurde kein Advert empfangen.</translation>
    </message>
    <message>
        <source>No node matches “%1”.</source>
        <translation>Kein Knoten passt zu „%1“.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>Seine Pakete als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>Apply What It &amp;Relayed as Filter</source>
        <translation>&amp;Weitergeleitetes als Filter anwenden</translation>
    </message>
    <message>
        <source>Copy Public &amp;Key</source>
        <translation>Öffentlichen &amp;Schlüssel kopieren</translation>
    </message>
</context>
<context>
    <name>corescope::ObserverDetails</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 bis %2 dB</translation>
    </message>
    <message>
        <source>The observer in figures</source>
        <translation>Der Beobachter in Zahlen</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Empfänge im Zeitverlauf</translation>
    </message>
    <message>
        <source>Keys and hops heard of</source>
        <translation>Gehörte Schlüssel und Hops</translation>
    </message>
    <message>
        <source>Receptions by SNR, dB</source>
        <translation>Empfänge nach SNR, dB</translation>
    </message>
    <message>
        <source>Receptions by type</source>
        <translation>Empfänge nach Typ</translation>
    </message>
    <message>
        <source>Choose an observer to see what it receives.</source>
        <translation>Wählen Sie einen Beobachter, um zu sehen, was er empfängt.</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Tage bis zum neuesten Empfang</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>Mittleres SNR</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>Mittleres RSSI</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Grundrauschen</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Betriebszeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Funk</translation>
    </message>
</context>
<context>
    <name>corescope::ObserverTableModel</name>
    <message>
        <source>%1 d %2</source>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Code of the next airport</source>
        <translation>Code des nächstgelegenen Flughafens</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>Last Hour</source>
        <translation>Letzte Std.</translation>
    </message>
    <message>
        <source>Receptions of the hour before the newest one of all observers</source>
        <translation>Empfänge der Stunde vor dem neuesten aller Beobachter</translation>
    </message>
    <message>
        <source>Last Reception</source>
        <translation>Letzter Empfang</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Last sign of life, as the database says</source>
        <translation>Letztes Lebenszeichen laut Datenbank</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dB</source>
        <translation>Mittel aller Empfänge, in dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dBm</source>
        <translation>Mittel aller Empfänge, in dBm</translation>
    </message>
    <message>
        <source>Noise Floor</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>In dBm</source>
        <translation>In dBm</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Betriebszeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Funk</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>%1 V</source>
        <translation>%1 V</translation>
    </message>
</context>
<context>
    <name>corescope::ObserversPanel</name>
    <message>
        <source>Observers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Name, region, model, or beginning of the id</source>
        <translation>Name, Region, Modell oder Anfang der ID</translation>
    </message>
    <message>
        <source>Show only observers that match</source>
        <translation>Nur passende Beobachter zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n Beobachter</numerusform>
            <numerusform>%n Beobachter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n observer(s)</source>
        <translation>
            <numerusform>%1 von %n Beobachter</numerusform>
            <numerusform>%1 von %n Beobachtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see who listens to the mesh.</source>
        <translation>Öffnen Sie eine Datenbank, um zu sehen, wer dem Netz zuhört.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Die Datenbank wird gelesen…</translation>
    </message>
    <message>
        <source>The database knows no observers: nobody has reported a packet.</source>
        <translation>Die Datenbank kennt keine Beobachter: Niemand hat ein Paket gemeldet.</translation>
    </message>
    <message>
        <source>No observer matches “%1”.</source>
        <translation>Kein Beobachter passt zu „%1“.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>Seine Pakete als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>Apply Its &amp;Region as Filter</source>
        <translation>Seine &amp;Region als Filter anwenden</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
</context>
<context>
    <name>corescope::PacketDetailsPanel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Dissected packet</source>
        <translation>Zerlegtes Paket</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Empfänge</translation>
    </message>
    <message>
        <source>The bytes of this packet are not written in hex.</source>
        <translation>Die Bytes dieses Pakets sind nicht hexadezimal geschrieben.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>Bytes als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alle a&amp;usklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>Alle &amp;einklappen</translation>
    </message>
    <message>
        <source>&amp;Apply Observer as Filter</source>
        <translation>Beobachter als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message numerus="yes">
        <source>Receptions (%Ln)</source>
        <translation>
            <numerusform>Empfänge (%Ln)</numerusform>
            <numerusform>Empfänge (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::PacketFieldModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>corescope::PacketListPanel</name>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Go to Packet</source>
        <translation>Gehe zu Paket</translation>
    </message>
    <message>
        <source>Number or hash of the packet:</source>
        <translation>Nummer oder Hash des Pakets:</translation>
    </message>
    <message>
        <source>The display filter hides this packet.</source>
        <translation>Der Anzeigefilter blendet dieses Paket aus.</translation>
    </message>
    <message>
        <source>There is no such packet.</source>
        <translation>Es gibt kein solches Paket.</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>Als &amp;Hex kopieren</translation>
    </message>
    <message>
        <source>&amp;Find Packet…</source>
        <translation>Paket &amp;suchen…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Mark or Unmark Packets</source>
        <translation>Pakete &amp;markieren oder Markierung aufheben</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>&amp;Ortszeit</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Seconds Since the First Packet</source>
        <translation>&amp;Sekunden seit dem ersten Paket</translation>
    </message>
    <message>
        <source>&amp;Go to Packet…</source>
        <translation>&amp;Gehe zu Paket…</translation>
    </message>
    <message>
        <source>&amp;First Packet</source>
        <translation>&amp;Erstes Paket</translation>
    </message>
    <message>
        <source>&amp;Last Packet</source>
        <translation>&amp;Letztes Paket</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>&amp;Nächste Markierung</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>&amp;Vorherige Markierung</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>&amp;Markierung aufheben</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>F&amp;ollow New Packets</source>
        <translation>&amp;Neuen Paketen folgen</translation>
    </message>
    <message>
        <source>Open a database with File › Open, or drop one on the window.</source>
        <translation>Öffnen Sie mit Datei › Öffnen eine Datenbank, oder ziehen Sie eine auf das Fenster.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Die Datenbank wird gelesen…</translation>
    </message>
    <message>
        <source>The database has no packets yet.</source>
        <translation>Die Datenbank hat noch keine Pakete.</translation>
    </message>
    <message>
        <source>No packet passes the display filter.</source>
        <translation>Kein Paket passt zum Anzeigefilter.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Packet</source>
        <translation>Nä&amp;chstes Paket</translation>
    </message>
    <message>
        <source>P&amp;revious Packet</source>
        <translation>Vorheriges &amp;Paket</translation>
    </message>
</context>
<context>
    <name>corescope::PacketPathView</name>
    <message>
        <source>Hop</source>
        <translation>Hop</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How decided</source>
        <translation>Wie entschieden</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the path as it is</source>
        <translation>Den Pfad zeigen, wie er ist</translation>
    </message>
    <message>
        <source>What if, without %1? A supposition: nothing of it is stored.</source>
        <translation>Was wäre ohne %1? Eine Annahme: Nichts davon wird gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Show Node</source>
        <translation>Knoten &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;What If It Were Not There?</source>
        <translation>&amp;Was wäre ohne ihn?</translation>
    </message>
</context>
<context>
    <name>corescope::PathTableModel</name>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
</context>
<context>
    <name>corescope::PictureExport</name>
    <message>
        <source>The picture cannot be saved as %1: %2</source>
        <translation>Das Bild kann nicht als %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vector drawing (*.svg)</source>
        <translation>Bild (*.png);;Vektorgrafik (*.svg)</translation>
    </message>
</context>
<context>
    <name>corescope::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>corescope::RecordTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>corescope::ServeAction</name>
    <message>
        <source>&amp;Serve over HTTP…</source>
        <translation>Über &amp;HTTP bereitstellen…</translation>
    </message>
    <message>
        <source>Serve over HTTP</source>
        <translation>Über HTTP bereitstellen</translation>
    </message>
    <message>
        <source>Port on this machine (0: any that is free):</source>
        <translation>Port auf diesem Rechner (0: irgendein freier):</translation>
    </message>
</context>
<context>
    <name>corescope::StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln packet(s)</source>
        <translation>
            <numerusform>%1 von %Ln Paket</numerusform>
            <numerusform>%1 von %Ln Paketen</numerusform>
        </translation>
    </message>
    <message>
        <source>serving on %1</source>
        <translation>bereitgestellt unter %1</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank ist geöffnet</translation>
    </message>
    <message>
        <source>Resolving cancelled</source>
        <translation>Auflösen abgebrochen</translation>
    </message>
    <message>
        <source>Resolving paused</source>
        <translation>Auflösen angehalten</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibend</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>%1 rows/s, %2 left</source>
        <translation>%1 Zeilen/s, noch %2</translation>
    </message>
</context>
<context>
    <name>corescope::TileDialog</name>
    <message>
        <source>Tile Server</source>
        <translation>Kachelserver</translation>
    </message>
    <message>
        <source>Map data © …</source>
        <translation>Kartendaten © …</translation>
    </message>
    <message>
        <source>The server learns which part of the map you look at. Read its rules of use first; most ask for a credit on the map. Without an address the map needs no network.</source>
        <translation>Der Server erfährt, welchen Teil der Karte Sie ansehen. Lesen Sie zuerst seine Nutzungsregeln; die meisten verlangen eine Quellenangabe auf der Karte. Ohne Adresse braucht die Karte keine Netzverbindung.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Credit:</source>
        <translation>&amp;Quellenangabe:</translation>
    </message>
</context>
<context>
    <name>corescope::Timeline</name>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Drag to choose a range; drag it or its ends to change it; double click or Esc for all time. Keys: arrows move it, Shift and arrows move its end.</source>
        <translation>Ziehen wählt einen Zeitraum; ihn oder seine Enden ziehen ändert ihn; Doppelklick oder Esc für die gesamte Zeit. Tasten: Pfeile verschieben ihn, Umschalt und Pfeile sein Ende.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>Noch keine Pakete</translation>
    </message>
</context>
<context>
    <name>dissector</name>
    <message>
        <source>Content hash</source>
        <translation>Hash des Inhalts</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Route type</source>
        <translation>Art der Route</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Nutzlasttyp</translation>
    </message>
    <message>
        <source>Payload version</source>
        <translation>Nutzlastversion</translation>
    </message>
    <message>
        <source>Transport codes</source>
        <translation>Transportcodes</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Regionscode</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Reserved code</source>
        <translation>Reservierter Code</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Pfadlänge</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Bytes per hop</source>
        <translation>Bytes je Hop</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Hop %1</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Encrypted path</source>
        <translation>Verschlüsselter Pfad</translation>
    </message>
    <message>
        <source>Encrypted data</source>
        <translation>Verschlüsselte Daten</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Attempt or unread count</source>
        <translation>Versuch oder Zahl der Ungelesenen</translation>
    </message>
    <message>
        <source>Random byte</source>
        <translation>Zufallsbyte</translation>
    </message>
    <message>
        <source>Unknown bytes</source>
        <translation>Unbekannte Bytes</translation>
    </message>
    <message>
        <source>Sender key</source>
        <translation>Schlüssel des Absenders</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Authentication code</source>
        <translation>Authentifizierungscode</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Packets to come</source>
        <translation>Noch folgende Pakete</translation>
    </message>
    <message>
        <source>Inner type</source>
        <translation>Innerer Typ</translation>
    </message>
    <message>
        <source>Inner payload</source>
        <translation>Innere Nutzlast</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Untertyp</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Antwort mit</translation>
    </message>
    <message>
        <source>Wanted node types</source>
        <translation>Gesuchte Knotentypen</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>SNR of the request</source>
        <translation>SNR der Anfrage</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Key prefix</source>
        <translation>Schlüsselpräfix</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Knotentyp</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>App data</source>
        <translation>App-Daten</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Es folgen</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Geografische Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Geografische Länge</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Merkmal %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Channel hash</source>
        <translation>Kanal-Hash</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sender (unverified)</source>
        <translation>Absender (ungeprüft)</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Data length</source>
        <translation>Datenlänge</translation>
    </message>
    <message>
        <source>Radios drop packets whose payload version is not %1.</source>
        <translation>Funkgeräte verwerfen Pakete, deren Nutzlastversion nicht %1 ist.</translation>
    </message>
    <message>
        <source>No region has this code.</source>
        <translation>Keine Region hat diesen Code.</translation>
    </message>
    <message>
        <source>The payload is too short.</source>
        <translation>Die Nutzlast ist zu kurz.</translation>
    </message>
    <message>
        <source>The payload is too short for advert.</source>
        <translation>Die Nutzlast ist zu kurz für ein Advert.</translation>
    </message>
    <message>
        <source>TRACE payload decode failed: too short</source>
        <translation>Die Nutzlast von TRACE ist nicht lesbar: zu kurz</translation>
    </message>
    <message>
        <source>TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)</source>
        <translation>TRACE-Paket, dessen Route nicht DIRECT ist (erwartet: DIRECT oder TRANSPORT_DIRECT)</translation>
    </message>
    <message>
        <source>An acknowledgement has %1 bytes at the most.</source>
        <translation>Eine Bestätigung hat höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>The route ends in the middle of a hop.</source>
        <translation>Die Route endet mitten in einem Hop.</translation>
    </message>
    <message>
        <source>Radios ignore multiparts of %1 bytes or fewer.</source>
        <translation>Funkgeräte beachten Teilpakete von %1 Bytes oder weniger nicht.</translation>
    </message>
    <message>
        <source>Radios accept this subtype from neighbours only, by a direct route without hops.</source>
        <translation>Funkgeräte nehmen diesen Untertyp nur von Nachbarn an, über eine direkte Route ohne Hops.</translation>
    </message>
    <message>
        <source>This payload type is unassigned.</source>
        <translation>Dieser Nutzlasttyp ist nicht vergeben.</translation>
    </message>
    <message>
        <source>The encrypted part is no multiple of %1 bytes: it was cut or damaged.</source>
        <translation>Der verschlüsselte Teil ist kein Vielfaches von %1 Bytes: Er wurde abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>No such place: the value is out of range.</source>
        <translation>Kein solcher Ort: Der Wert liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Not plausible, ignored.</source>
        <translation>Nicht glaubhaft, wird nicht beachtet.</translation>
    </message>
    <message>
        <source>This node type is unassigned.</source>
        <translation>Dieser Knotentyp ist nicht vergeben.</translation>
    </message>
    <message>
        <source>The flags announce more than there is: the fields after the flags are not to be trusted.</source>
        <translation>Die Flags kündigen mehr an, als da ist: Den Feldern nach den Flags ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>Keys that begin with %1 or FF are reserved.</source>
        <translation>Schlüssel, die mit %1 oder FF beginnen, sind reserviert.</translation>
    </message>
    <message>
        <source>The signature is not the key owner&apos;s over these bytes: the advert was changed or made up.</source>
        <translation>Die Signatur über diese Bytes ist nicht vom Besitzer des Schlüssels: Das Advert wurde verändert oder erfunden.</translation>
    </message>
    <message>
        <source>App data over %1 bytes: radios verify and read the first %2 alone.</source>
        <translation>App-Daten von mehr als %1 Bytes: Funkgeräte prüfen und lesen nur die ersten %2.</translation>
    </message>
    <message>
        <source>Radios drop channel texts of a kind other than %1.</source>
        <translation>Funkgeräte verwerfen Kanaltexte einer anderen Art als %1.</translation>
    </message>
    <message>
        <source>The data is announced longer than the message.</source>
        <translation>Die Daten sind länger angekündigt als die Nachricht.</translation>
    </message>
    <message>
        <source>packet too short (need at least header + pathLength)</source>
        <translation>Das Paket ist zu kurz (mindestens Kopf und Pfadlänge)</translation>
    </message>
    <message>
        <source>packet too short for transport codes</source>
        <translation>Das Paket ist zu kurz für Transportcodes</translation>
    </message>
    <message>
        <source>packet too short (no path byte)</source>
        <translation>Das Paket ist zu kurz (ohne Pfadlänge)</translation>
    </message>
    <message>
        <source>invalid path encoding: %1 hops of %2 bytes</source>
        <translation>Ungültiger Pfad: %1 Hops von %2 Bytes</translation>
    </message>
    <message>
        <source>path length %1 exceeds buffer of %2 bytes</source>
        <translation>Die Pfadlänge %1 ist größer als der Rest von %2 Bytes</translation>
    </message>
    <message>
        <source>payload of %1 bytes is longer than %2</source>
        <translation>Die Nutzlast von %1 Bytes ist länger als %2</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>reading table %1</source>
        <translation>Lesen der Tabelle %1</translation>
    </message>
    <message>
        <source>No database file was given. Pass the path of a CoreScope database.</source>
        <translation>Es wurde keine Datenbankdatei angegeben. Geben Sie den Pfad einer CoreScope-Datenbank an.</translation>
    </message>
    <message>
        <source>%1: the symbolic link leads to no file. Check where it points to.</source>
        <translation>%1: Die symbolische Verknüpfung führt zu keiner Datei. Prüfen Sie, wohin sie zeigt.</translation>
    </message>
    <message>
        <source>%1: no such file. Check the path of the database.</source>
        <translation>%1: Es gibt keine solche Datei. Prüfen Sie den Pfad der Datenbank.</translation>
    </message>
    <message>
        <source>%1: this is a folder. Give the path of the database file in it.</source>
        <translation>%1: Das ist ein Ordner. Geben Sie den Pfad der Datenbankdatei darin an.</translation>
    </message>
    <message>
        <source>%1: this is no ordinary file. Give the path of a CoreScope database.</source>
        <translation>%1: Das ist keine gewöhnliche Datei. Geben Sie den Pfad einer CoreScope-Datenbank an.</translation>
    </message>
    <message>
        <source>%1: no permission to read it. Check who may read the file.</source>
        <translation>%1: Keine Berechtigung zum Lesen. Prüfen Sie, wer die Datei lesen darf.</translation>
    </message>
    <message>
        <source>%1: the file is empty and holds no tables; is it a CoreScope database? An ingestor that has never stored anything leaves such a file.</source>
        <translation>%1: Die Datei ist leer und enthält keine Tabellen; ist es eine CoreScope-Datenbank? Ein Ingestor, der noch nie etwas gespeichert hat, hinterlässt eine solche Datei.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (QSQLITE) is missing. Install the SQLite plugin of Qt SQL.</source>
        <translation>Der SQLite-Treiber von Qt (QSQLITE) fehlt. Installieren Sie das SQLite-Modul von Qt SQL.</translation>
    </message>
    <message>
        <source>opening the database</source>
        <translation>Öffnen der Datenbank</translation>
    </message>
    <message>
        <source>opening the database for writing</source>
        <translation>Öffnen der Datenbank zum Schreiben</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to this database, and repairing that needs write access. Open it once in a folder you may write to, together with its -wal or -journal file.</source>
        <translation>ein Programm wurde angehalten, während es in diese Datenbank schrieb, und die Reparatur braucht Schreibzugriff. Öffnen Sie sie einmal in einem Ordner, in den Sie schreiben dürfen, zusammen mit ihrer -wal- oder -journal-Datei.</translation>
    </message>
    <message>
        <source>the file or its folder is write protected. Change its permissions, copy the database to a folder you may write to, or use --read-only.</source>
        <translation>die Datei oder ihr Ordner ist schreibgeschützt. Ändern Sie die Berechtigungen, kopieren Sie die Datenbank in einen Ordner, in den Sie schreiben dürfen, oder verwenden Sie --read-only.</translation>
    </message>
    <message>
        <source>its folder is write protected, and SQLite needs to make files there. Copy the database, together with its -wal file if there is one, to a folder you may write to.</source>
        <translation>ihr Ordner ist schreibgeschützt, und SQLite muss dort Dateien anlegen. Kopieren Sie die Datenbank, gegebenenfalls mit ihrer -wal-Datei, in einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>the file cannot be opened. Check that it still exists and who may read it.</source>
        <translation>die Datei lässt sich nicht öffnen. Prüfen Sie, ob es sie noch gibt und wer sie lesen darf.</translation>
    </message>
    <message>
        <source>another program holds the database locked. Try again when it has finished, or stop it.</source>
        <translation>ein anderes Programm hält die Datenbank gesperrt. Versuchen Sie es erneut, wenn es fertig ist, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>the disk is full. Nothing of this step was stored and nothing was lost; free some space and try again.</source>
        <translation>der Datenträger ist voll. Von diesem Schritt wurde nichts gespeichert und nichts ging verloren; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>permission denied. Check who may read and write the file.</source>
        <translation>Zugriff verweigert. Prüfen Sie, wer die Datei lesen und schreiben darf.</translation>
    </message>
    <message>
        <source>this is no SQLite database, or an encrypted one. Give the path of a CoreScope database.</source>
        <translation>das ist keine SQLite-Datenbank oder eine verschlüsselte. Geben Sie den Pfad einer CoreScope-Datenbank an.</translation>
    </message>
    <message>
        <source>the database is damaged (%1). Restore a backup, or salvage it with the .recover command of sqlite3.</source>
        <translation>die Datenbank ist beschädigt (%1). Spielen Sie eine Sicherung ein oder retten Sie sie mit dem Befehl .recover von sqlite3.</translation>
    </message>
    <message>
        <source>input/output error (%1). Check the disk and its file system.</source>
        <translation>Ein-/Ausgabefehler (%1). Prüfen Sie den Datenträger und sein Dateisystem.</translation>
    </message>
    <message>
        <source>%1 (SQLite code %2).</source>
        <translation>%1 (SQLite-Code %2).</translation>
    </message>
    <message>
        <source>%1: %2 failed: %3</source>
        <translation>%1: %2 ist fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>deleting old rows</source>
        <translation>Löschen alter Zeilen</translation>
    </message>
    <message>
        <source>writing table %1</source>
        <translation>Schreiben der Tabelle %1</translation>
    </message>
    <message>
        <source>writing resolved paths</source>
        <translation>Schreiben aufgelöster Pfade</translation>
    </message>
    <message>
        <source>clearing resolved paths</source>
        <translation>Leeren aufgelöster Pfade</translation>
    </message>
    <message>
        <source>looking up the tables</source>
        <translation>Nachsehen der Tabellen</translation>
    </message>
    <message>
        <source>%1: %2 is missing, so this is no CoreScope database, or one that its ingestor has not finished to set up. Check the path.</source>
        <translation>%1: %2 fehlt; das ist also keine CoreScope-Datenbank oder eine, die ihr Ingestor noch nicht fertig eingerichtet hat. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>adding what is missing to the schema</source>
        <translation>Ergänzen des Schemas</translation>
    </message>
    <message>
        <source>counting the rows of table %1</source>
        <translation>Zählen der Zeilen der Tabelle %1</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>Suchen nach Änderungen</translation>
    </message>
    <message>
        <source>emptying the write-ahead log</source>
        <translation>Leeren des Write-Ahead-Logs</translation>
    </message>
    <message>
        <source>looking up the page size</source>
        <translation>Nachsehen der Seitengröße</translation>
    </message>
    <message>
        <source>%1: another program has been reading or writing for long and holds the -wal file at %2 MB. Writing goes on when it has finished; stop it if it hangs.</source>
        <translation>%1: Ein anderes Programm liest oder schreibt seit langem und hält die -wal-Datei bei %2 MB. Das Schreiben geht weiter, wenn es fertig ist; beenden Sie es, falls es hängt.</translation>
    </message>
    <message>
        <source>writing failed: %1</source>
        <translation>Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1: the file is gone. What was read of it stays; new packets appear when it is back.</source>
        <translation>%1: Die Datei ist verschwunden. Was davon gelesen wurde, bleibt; neue Pakete erscheinen, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>%1: another file has been put in its place. What is shown is still the one before; restart to read the new one.</source>
        <translation>%1: An ihre Stelle wurde eine andere Datei gesetzt. Gezeigt wird noch die vorige; starten Sie neu, um die neue zu lesen.</translation>
    </message>
    <message>
        <source>finding the oldest transmission to keep</source>
        <translation>Suchen der ältesten zu behaltenden Übertragung</translation>
    </message>
    <message>
        <source>port %1 on %2 is already in use: stop the other program or choose another port</source>
        <translation>Port %1 auf %2 wird schon benutzt: Beenden Sie das andere Programm oder wählen Sie einen anderen Port</translation>
    </message>
    <message>
        <source>no permission to listen on port %1 on %2: choose a port from 1024 on</source>
        <translation>keine Berechtigung für Port %1 auf %2: Wählen Sie einen Port ab 1024</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: the address is not one of this machine&apos;s</source>
        <translation>Auf Port %1 von %2 kann nicht gelauscht werden: Die Adresse gehört nicht zu diesem Rechner</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: %3</source>
        <translation>Auf Port %1 von %2 kann nicht gelauscht werden: %3</translation>
    </message>
    <message>
        <source>deleting old packets</source>
        <translation>Löschen alter Pakete</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>about %1</source>
        <comment>distance</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%L1 km</source>
        <translation>%L1 km</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>Packet type, such as ADVERT</source>
        <translation>Pakettyp, etwa ADVERT</translation>
    </message>
    <message>
        <source>Route, such as FLOOD or DIRECT</source>
        <translation>Route, etwa FLOOD oder DIRECT</translation>
    </message>
    <message>
        <source>Content hash, 16 hex digits</source>
        <translation>Hash des Inhalts, 16 Hexziffern</translation>
    </message>
    <message>
        <source>Number of the packet in the database</source>
        <translation>Nummer des Pakets in der Datenbank</translation>
    </message>
    <message>
        <source>Bytes on the air</source>
        <translation>Bytes auf dem Funkweg</translation>
    </message>
    <message>
        <source>SNR of any reception, dB</source>
        <translation>SNR irgendeines Empfangs, dB</translation>
    </message>
    <message>
        <source>RSSI of any reception, dBm</source>
        <translation>RSSI irgendeines Empfangs, dBm</translation>
    </message>
    <message>
        <source>Hops of any reception</source>
        <translation>Hops irgendeines Empfangs</translation>
    </message>
    <message>
        <source>Name or key of an observer</source>
        <translation>Name oder Schlüssel eines Beobachters</translation>
    </message>
    <message>
        <source>Region code of an observer</source>
        <translation>Regionscode eines Beobachters</translation>
    </message>
    <message>
        <source>How often the packet was received</source>
        <translation>Wie oft das Paket empfangen wurde</translation>
    </message>
    <message>
        <source>Hops of any reception in hex, with commas between</source>
        <translation>Hops irgendeines Empfangs in Hex, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Name or key of a relay on the resolved path</source>
        <translation>Name oder Schlüssel eines Relais auf dem aufgelösten Pfad</translation>
    </message>
    <message>
        <source>Any member of the decoded payload, such as payload.name</source>
        <translation>Jedes Element der dekodierten Nutzlast, etwa payload.name</translation>
    </message>
    <message>
        <source>Time since the packet was first seen, such as 90s, 15m, 2h, 7d</source>
        <translation>Zeit, seit das Paket zuerst gesehen wurde, etwa 90s, 15m, 2h, 7d</translation>
    </message>
    <message>
        <source>When the packet was first seen, such as 2026-04-05T12:00</source>
        <translation>Wann das Paket zuerst gesehen wurde, etwa 2026-04-05T12:00</translation>
    </message>
    <message>
        <source>Expected &amp;&amp; or || here.</source>
        <translation>Hier wird &amp;&amp; oder || erwartet.</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other.</source>
        <translation>Zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>This is not complete.</source>
        <translation>Das ist unvollständig.</translation>
    </message>
    <message>
        <source>Expected a field here, such as type or snr.</source>
        <translation>Hier wird ein Feld erwartet, etwa type oder snr.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Expected an operator here, such as == or contains.</source>
        <translation>Hier wird ein Operator erwartet, etwa == oder contains.</translation>
    </message>
    <message>
        <source>Expected a list here, such as (a, b).</source>
        <translation>Hier wird eine Liste erwartet, etwa (a, b).</translation>
    </message>
    <message>
        <source>Expected a value here.</source>
        <translation>Hier wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
    <message>
        <source>Names are not ordered; use == or in.</source>
        <translation>Namen haben keine Reihenfolge; verwenden Sie == oder in.</translation>
    </message>
    <message>
        <source>This field is a number; use a comparison such as ==.</source>
        <translation>Dieses Feld ist eine Zahl; verwenden Sie einen Vergleich wie ==.</translation>
    </message>
    <message>
        <source>Expected a number here.</source>
        <translation>Hier wird eine Zahl erwartet.</translation>
    </message>
    <message>
        <source>Expected a length of time here, such as 90s, 15m, 2h or 7d.</source>
        <translation>Hier wird eine Zeitdauer erwartet, etwa 90s, 15m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>Expected a time here, such as 2026-04-05 or &quot;2026-04-05 12:30&quot; (UTC).</source>
        <translation>Hier wird eine Zeit erwartet, etwa 2026-04-05 oder &quot;2026-04-05 12:30&quot; (UTC).</translation>
    </message>
    <message>
        <source>There is no packet type of this name.</source>
        <translation>Es gibt keinen Pakettyp dieses Namens.</translation>
    </message>
    <message>
        <source>There is no route of this name.</source>
        <translation>Es gibt keine Route dieses Namens.</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>&amp;Ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;Nicht ausgewählt</translation>
    </message>
    <message>
        <source>… &amp;and Selected</source>
        <translation>… &amp;und ausgewählt</translation>
    </message>
    <message>
        <source>… and no&amp;t Selected</source>
        <translation>… und nic&amp;ht ausgewählt</translation>
    </message>
    <message>
        <source>… &amp;or Selected</source>
        <translation>… &amp;oder ausgewählt</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>noch nicht aufgelöst</translation>
    </message>
    <message>
        <source>No known node has a key that begins like this.</source>
        <translation>Kein bekannter Knoten hat einen Schlüssel, der so beginnt.</translation>
    </message>
    <message>
        <source>The only known node whose key begins like this.</source>
        <translation>Der einzige bekannte Knoten, dessen Schlüssel so beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln node(s) whose keys begin like this.</source>
        <translation>
            <numerusform>%Ln Knoten, dessen Schlüssel so beginnt.</numerusform>
            <numerusform>Einer von %Ln Knoten, deren Schlüssel so beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>a relay that is not listed</source>
        <translation>ein Relais, das nicht verzeichnet ist</translation>
    </message>
    <message>
        <source>instead of %1; %2</source>
        <translation>statt %1; %2</translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Learning links</source>
        <translation>Verbindungen werden gelernt</translation>
    </message>
    <message>
        <source>Resolving paths</source>
        <translation>Pfade werden aufgelöst</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Wird indiziert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>quantities</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
