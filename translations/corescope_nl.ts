<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>EvidenceText</name>
    <message>
        <source>no listed relay has this prefix</source>
        <translation>geen vermelde relay heeft deze prefix</translation>
    </message>
    <message>
        <source>no listed relay fits as well as one that is not listed</source>
        <translation>geen vermelde relay past zo goed als een die niet vermeld is</translation>
    </message>
    <message>
        <source>the only listed relay with this prefix</source>
        <translation>de enige vermelde relay met deze prefix</translation>
    </message>
    <message>
        <source>not heard after %1 before</source>
        <translation>niet eerder gehoord na %1</translation>
    </message>
    <message>
        <source>heard once after %1</source>
        <translation>één keer gehoord na %1</translation>
    </message>
    <message numerus="yes">
        <source>heard %Ln times after %1</source>
        <translation>
            <numerusform>%Ln keer gehoord na %1</numerusform>
            <numerusform>%Ln keer gehoord na %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reported once by %1</source>
        <translation>één keer gemeld door %1</translation>
    </message>
    <message numerus="yes">
        <source>reported %Ln times by %1</source>
        <translation>
            <numerusform>%Ln keer gemeld door %1</numerusform>
            <numerusform>%Ln keer gemeld door %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message>
        <source>Packets over Time</source>
        <translation>Pakketten in de tijd</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Hops and Relays</source>
        <translation>Hops en relays</translation>
    </message>
    <message>
        <source>Payload Types</source>
        <translation>Payloadtypen</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Waarnemers</translation>
    </message>
    <message>
        <source>Hash Sizes and Collisions</source>
        <translation>Hashgroottes en botsingen</translation>
    </message>
    <message>
        <source>Longest Links</source>
        <translation>Langste verbindingen</translation>
    </message>
    <message>
        <source>Sub-paths</source>
        <translation>Deelpaden</translation>
    </message>
    <message>
        <source>No packet in this range went between two nodes whose positions are known.</source>
        <translation>Geen pakket in deze periode ging tussen twee nodes met bekende positie.</translation>
    </message>
    <message>
        <source>Lengths of hops</source>
        <translation>Lengtes van hops</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Afstand (km)</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>%1 to %2 km</source>
        <translation>%1 tot %2 km</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln hop</numerusform>
            <numerusform>%Ln hops</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest links</source>
        <translation>Langste verbindingen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Best SNR (dB)</source>
        <translation>Beste SNR (dB)</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Langs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s) between known positions, %1 km on average</source>
        <translation>
            <numerusform>%Ln hop tussen bekende posities, gemiddeld %1 km</numerusform>
            <numerusform>%Ln hops tussen bekende posities, gemiddeld %1 km</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 u</translation>
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
        <translation>Pakketten per bytes per hop</translation>
    </message>
    <message>
        <source>Packets with hops</source>
        <translation>Pakketten met hops</translation>
    </message>
    <message>
        <source>No packet in this range came over a relay.</source>
        <translation>Geen pakket in deze periode kwam over een relay.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln pakket</numerusform>
            <numerusform>%Ln pakketten</numerusform>
        </translation>
    </message>
    <message>
        <source>Second hex digit</source>
        <translation>Tweede hexcijfer</translation>
    </message>
    <message>
        <source>First hex digit</source>
        <translation>Eerste hexcijfer</translation>
    </message>
    <message>
        <source>Repeaters</source>
        <translation>Repeaters</translation>
    </message>
    <message>
        <source>No repeaters sent an advert in this range.</source>
        <translation>Geen repeater stuurde in deze periode een advert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeater(s)</source>
        <translation>
            <numerusform>%Ln repeater</numerusform>
            <numerusform>%Ln repeaters</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes a hop over time</source>
        <translation>Bytes per hop in de tijd</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Tijd (lokaal)</translation>
    </message>
    <message>
        <source>Packets per %1</source>
        <translation>Pakketten per %1</translation>
    </message>
    <message>
        <source>local: hear each other&apos;s paths</source>
        <translation>lokaal: horen elkaars paden</translation>
    </message>
    <message>
        <source>regional: may meet in a path</source>
        <translation>regionaal: kunnen elkaar in een pad treffen</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>ver weg</translation>
    </message>
    <message>
        <source>positions unknown</source>
        <translation>posities onbekend</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Botsingen</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Apart (km)</source>
        <translation>Uit elkaar (km)</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Hoe dichtbij</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No two repeaters that sent adverts begin alike.</source>
        <translation>Geen twee repeaters die adverts stuurden beginnen gelijk.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Groottes</translation>
    </message>
    <message>
        <source>Bytes a hop</source>
        <translation>Bytes per hop</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Advertisers</source>
        <translation>Advert-afzenders</translation>
    </message>
    <message>
        <source>Repeaters*</source>
        <translation>Repeaters*</translation>
    </message>
    <message>
        <source>Collisions*</source>
        <translation>Botsingen*</translation>
    </message>
    <message>
        <source>Collisions: by adverts of the 7 days before %1</source>
        <translation>Botsingen: volgens adverts van de 7 dagen vóór %1</translation>
    </message>
    <message>
        <source>Packets by hops</source>
        <translation>Pakketten per aantal hops</translation>
    </message>
    <message>
        <source>Hops of the longest path</source>
        <translation>Hops van het langste pad</translation>
    </message>
    <message>
        <source>Average SNR by hops</source>
        <translation>Gemiddelde SNR per aantal hops</translation>
    </message>
    <message>
        <source>SNR (dB)</source>
        <translation>SNR (dB)</translation>
    </message>
    <message>
        <source>Busiest relays</source>
        <translation>Drukste relays</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paren</translation>
    </message>
    <message>
        <source>Next to</source>
        <translation>Naast</translation>
    </message>
    <message>
        <source>%1 hops on average, median %2, at most %3</source>
        <translation>gemiddeld %1 hops, mediaan %2, hoogstens %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Receptions by observer</source>
        <translation>Ontvangsten per waarnemer</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Ontvangsten</translation>
    </message>
    <message>
        <source>Nothing was received in this range.</source>
        <translation>In deze periode is niets ontvangen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reception(s)</source>
        <translation>
            <numerusform>%Ln ontvangst</numerusform>
            <numerusform>%Ln ontvangsten</numerusform>
        </translation>
    </message>
    <message>
        <source>Observers over time</source>
        <translation>Waarnemers in de tijd</translation>
    </message>
    <message>
        <source>Receptions per %1</source>
        <translation>Ontvangsten per %1</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Waarnemer</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observer(s)</source>
        <translation>
            <numerusform>%Ln waarnemer</numerusform>
            <numerusform>%Ln waarnemers</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets by type</source>
        <translation>Pakketten per type</translation>
    </message>
    <message>
        <source>No packet in this range has a known type.</source>
        <translation>Geen pakket in deze periode heeft een bekend type.</translation>
    </message>
    <message>
        <source>Packet sizes</source>
        <translation>Pakketgroottes</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Grootte (bytes)</translation>
    </message>
    <message>
        <source>The bytes of no packet in this range are known.</source>
        <translation>Van geen pakket in deze periode zijn de bytes bekend.</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 tot %2 bytes</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>%1 of receptions</source>
        <translation>%1 van ontvangsten</translation>
    </message>
    <message>
        <source>No reception in this range has an %1 that can be true.</source>
        <translation>Geen ontvangst in deze periode heeft een %1 die kan kloppen.</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln impossible one(s) left out</source>
        <translation>
            <numerusform>, %Ln onmogelijke weggelaten</numerusform>
            <numerusform>, %Ln onmogelijke weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to below %2 %3</source>
        <translation>%1 tot onder %2 %3</translation>
    </message>
    <message>
        <source>Average SNR over time</source>
        <translation>Gemiddelde SNR in de tijd</translation>
    </message>
    <message>
        <source>No reception in this range has an SNR.</source>
        <translation>Geen ontvangst in deze periode heeft een SNR.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 dB, %Ln reception(s)</source>
        <translation>
            <numerusform>%1
%2 dB, %Ln ontvangst</numerusform>
            <numerusform>%1
%2 dB, %Ln ontvangsten</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <source>RSSI (dBm)</source>
        <translation>RSSI (dBm)</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Laagste</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediaan</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Gemiddelde</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Hoogste</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standaardafwijking</translation>
    </message>
    <message>
        <source>SNR by type</source>
        <translation>SNR per type</translation>
    </message>
    <message>
        <source>Average (dB)</source>
        <translation>Gemiddelde (dB)</translation>
    </message>
    <message>
        <source>%1 to %2 hops</source>
        <translation>%1 tot %2 hops</translation>
    </message>
    <message>
        <source>Most used sub-paths: %1</source>
        <translation>Meest gebruikte deelpaden: %1</translation>
    </message>
    <message>
        <source>No packet in this range came over that many relays.</source>
        <translation>Geen pakket in deze periode kwam over zoveel relays.</translation>
    </message>
    <message>
        <source>Sub-path</source>
        <translation>Deelpad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with two hops or more</source>
        <translation>
            <numerusform>%Ln pakket met twee hops of meer</numerusform>
            <numerusform>%Ln pakketten met twee hops of meer</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Pakketten in de tijd</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Ontvangsten in de tijd</translation>
    </message>
    <message>
        <source>By hour and weekday</source>
        <translation>Uur en dag</translation>
    </message>
    <message>
        <source>Hour (local)</source>
        <translation>Uur (lokaal)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>In de tijd</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Tijd (UTC)</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>Uur (UTC)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>uur</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuut</translation>
    </message>
    <message>
        <source>second</source>
        <translation>seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeaters by first byte</source>
        <translation>Repeaters naar eerste byte</translation>
    </message>
</context>
<context>
    <name>corescope::ActivityPanel</name>
    <message>
        <source>Closed.</source>
        <translation>Gesloten.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wordt geopend</translation>
    </message>
    <message>
        <source>Read-only: paths are resolved in memory.</source>
        <translation>Alleen-lezen: paden worden in het geheugen herleid.</translation>
    </message>
    <message>
        <source>Resolved paths are written into the file.</source>
        <translation>Herleide paden worden naar het bestand geschreven.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observation(s) to resolve.</source>
        <translation>
            <numerusform>%Ln waarneming te herleiden.</numerusform>
            <numerusform>%Ln waarnemingen te herleiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay</source>
        <translation>
            <numerusform>Blok %1: %Ln waarneming in het geheugen herleid, waarvan %2 zonder enige relay</numerusform>
            <numerusform>Blok %1: %Ln waarnemingen in het geheugen herleid, waarvan %2 zonder enige relay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) written, %2 of them without any relay</source>
        <translation>
            <numerusform>Blok %1: %Ln waarneming geschreven, waarvan %2 zonder enige relay</numerusform>
            <numerusform>Blok %1: %Ln waarnemingen geschreven, waarvan %2 zonder enige relay</numerusform>
        </translation>
    </message>
    <message>
        <source>It works again.</source>
        <translation>Het werkt weer.</translation>
    </message>
</context>
<context>
    <name>corescope::AnalyticsPanel</name>
    <message>
        <source>Range</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Choose the time that all figures are of</source>
        <translation>Kies de periode waarover alle cijfers gaan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Save a picture of this page as PNG or SVG</source>
        <translation>Een afbeelding van deze pagina als PNG of SVG opslaan</translation>
    </message>
    <message>
        <source>&amp;All Time</source>
        <translation>&amp;Alle tijd</translation>
    </message>
    <message>
        <source>Last &amp;Hour</source>
        <translation>Laatste &amp;uur</translation>
    </message>
    <message>
        <source>Last &amp;Day</source>
        <translation>Laatste &amp;dag</translation>
    </message>
    <message>
        <source>Last &amp;7 Days</source>
        <translation>Laatste &amp;7 dagen</translation>
    </message>
    <message>
        <source>Last &amp;30 Days</source>
        <translation>Laatste &amp;30 dagen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Figures appear when the database is loaded.</source>
        <translation>Cijfers verschijnen als de database geladen is.</translation>
    </message>
    <message>
        <source>Open a database to see its figures.</source>
        <translation>Open een database om de cijfers te zien.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>All time: %1 to %2</source>
        <translation>Alle tijd: %1 tot %2</translation>
    </message>
</context>
<context>
    <name>corescope::BackfillActions</name>
    <message>
        <source>&amp;Pause Resolving</source>
        <translation>Herleiden &amp;pauzeren</translation>
    </message>
    <message>
        <source>&amp;Cancel Resolving</source>
        <translation>Herleiden &amp;annuleren</translation>
    </message>
    <message>
        <source>&amp;Write Resolved Paths to Database…</source>
        <translation>Herleide paden naar de database &amp;schrijven…</translation>
    </message>
    <message>
        <source>&amp;Go On Resolving</source>
        <translation>Herleiden &amp;hervatten</translation>
    </message>
    <message>
        <source>Write Resolved Paths</source>
        <translation>Herleide paden schrijven</translation>
    </message>
    <message numerus="yes">
        <source>Write the resolved paths of %Ln observation(s) into %1?</source>
        <translation>
            <numerusform>De herleide paden van %Ln waarneming naar %1 schrijven?</numerusform>
            <numerusform>De herleide paden van %Ln waarnemingen naar %1 schrijven?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, now %2, is opened again for writing. It gets a column “resolved_path”, a table “neighbor_edges” and the journal mode WAL where it lacks them, and grows. Paths of packets that arrive later are written too, until the file is closed. Nothing else in it changes. Make a copy first if you are in doubt.</source>
        <translation>%1, nu %2 groot, wordt opnieuw geopend om erin te schrijven. Het krijgt een kolom ‘resolved_path’, een tabel ‘neighbor_edges’ en de journaalmodus WAL waar die ontbreken, en het groeit. Ook de paden van pakketten die later binnenkomen worden geschreven, tot het bestand wordt gesloten. Verder verandert er niets in. Maak bij twijfel eerst een kopie.</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schrijven</translation>
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
        <translation>Niets te tonen</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>hoogstens %1</translation>
    </message>
</context>
<context>
    <name>corescope::BaseMap</name>
    <message>
        <source>The base map is no usable TopoJSON: %1</source>
        <translation>De basiskaart is geen bruikbare TopoJSON: %1</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelTableModel</name>
    <message>
        <source>Encrypted (0x%1)</source>
        <translation>Versleuteld (0x%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Last Activity</source>
        <translation>Laatste activiteit</translation>
    </message>
    <message>
        <source>Last Sender</source>
        <translation>Laatste afzender</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>Laatste bericht</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelsPanel</name>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Sender or words</source>
        <translation>Afzender of woorden</translation>
    </message>
    <message>
        <source>Show only messages that match</source>
        <translation>Alleen passende berichten tonen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1: %n bericht</numerusform>
            <numerusform>%1: %n berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see what is said on its channels.</source>
        <translation>Open een database om te zien wat er op de kanalen wordt gezegd.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>De database wordt gelezen…</translation>
    </message>
    <message>
        <source>Nobody has written on a channel.</source>
        <translation>Niemand heeft op een kanaal geschreven.</translation>
    </message>
    <message>
        <source>The messages are being read…</source>
        <translation>De berichten worden gelezen…</translation>
    </message>
    <message>
        <source>No message matches “%1”.</source>
        <translation>Geen bericht past bij ‘%1’.</translation>
    </message>
    <message>
        <source>Choose a channel to read its messages.</source>
        <translation>Kies een kanaal om de berichten te lezen.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Messages as Filter</source>
        <translation>Berichten &amp;als filter toepassen</translation>
    </message>
    <message>
        <source>&amp;Apply Messages of the Sender as Filter</source>
        <translation>Berichten van de afzender &amp;als filter toepassen</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>&amp;Tekst kopiëren</translation>
    </message>
</context>
<context>
    <name>corescope::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
</context>
<context>
    <name>corescope::FigurePage</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>&amp;Afbeelding opslaan…</translation>
    </message>
    <message>
        <source>Nothing in this range.</source>
        <translation>Niets in deze periode.</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als &amp;filter toepassen</translation>
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
        <translation>Weergavefilter, zoals type == ADVERT &amp;&amp; snr &gt; 5</translation>
    </message>
    <message>
        <source>Display filter</source>
        <translation>Weergavefilter</translation>
    </message>
</context>
<context>
    <name>corescope::FilterLine</name>
    <message>
        <source>Display Filter</source>
        <translation>Weergavefilter</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Filter opslaan</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Naam van het filter:</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>Dit filter &amp;opslaan…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message>
        <source>Used Before</source>
        <translation>Eerder gebruikt</translation>
    </message>
</context>
<context>
    <name>corescope::FindBar</name>
    <message>
        <source>Text in hash, bytes or decoded packet</source>
        <translation>Tekst in hash, bytes of gedecodeerd pakket</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorige zoeken</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Volgende zoeken</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>Went on at the other end</source>
        <translation>Verdergegaan aan het andere eind</translation>
    </message>
</context>
<context>
    <name>corescope::HeardByModel</name>
    <message>
        <source>Heard By</source>
        <translation>Gehoord door</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Packets of which the observer has the best reception</source>
        <translation>Pakketten waarvan de waarnemer de beste ontvangst heeft</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean, in dB</source>
        <translation>Gemiddelde, in dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean, in dBm</source>
        <translation>Gemiddelde, in dBm</translation>
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
        <translation>Kies een pakket om zijn velden en bytes te zien.</translation>
    </message>
</context>
<context>
    <name>corescope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>&amp;Systeemtaal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>CoreScope speaks this language from the next start on.</source>
        <translation>CoreScope spreekt deze taal vanaf de volgende start.</translation>
    </message>
</context>
<context>
    <name>corescope::MainWindow</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Export Packets</source>
        <translation>Pakketten exporteren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-bestanden (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-regels (*.jsonl)</translation>
    </message>
    <message>
        <source>Writing packets…</source>
        <translation>Pakketten worden geschreven…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Export Nodes and Edges</source>
        <translation>Nodes en verbindingen exporteren</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>GeoJSON-bestanden (*.geojson)</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Packet Details</source>
        <translation>Pakketdetails</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Openen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporteren</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;CSV…</source>
        <translation>Getoonde pakketten als &amp;CSV…</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;JSON Lines…</source>
        <translation>Getoonde pakketten als &amp;JSON-regels…</translation>
    </message>
    <message>
        <source>Nodes and Edges as &amp;GeoJSON…</source>
        <translation>Nodes en verbindingen als &amp;GeoJSON…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Volledig scherm</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Indeling herstellen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Display Filter</source>
        <translation>&amp;Weergavefilter</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Paden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;About CoreScope</source>
        <translation>&amp;Over CoreScope</translation>
    </message>
    <message>
        <source>About CoreScope</source>
        <translation>Over CoreScope</translation>
    </message>
    <message>
        <source>CoreScope %1
An analyzer for MeshCore meshes.
Licence: GPL, version 3 or later.</source>
        <translation>CoreScope %1
Een analyseprogramma voor MeshCore-netwerken.
Licentie: GPL, versie 3 of later.</translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation>Database openen</translation>
    </message>
    <message>
        <source>CoreScope databases (*.db *.sqlite *.sqlite3)</source>
        <translation>CoreScope-databases (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Cannot Open Database</source>
        <translation>Kan database niet openen</translation>
    </message>
    <message>
        <source>Simulating a mesh…</source>
        <translation>Een mesh wordt gesimuleerd…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Waarnemers</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Analyse</translation>
    </message>
</context>
<context>
    <name>corescope::MapCanvas</name>
    <message>
        <source>Node map</source>
        <translation>Nodekaart</translation>
    </message>
    <message>
        <source>Drag moves the map, the wheel zooms, Shift and drag zooms to a box. Keys: arrows, +, -, Home.</source>
        <translation>Slepen verschuift de kaart, het wiel zoomt, Shift en slepen zoomt in op een rechthoek. Toetsen: pijlen, +, -, Home.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
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
            <numerusform>%Ln buur</numerusform>
            <numerusform>%Ln buren</numerusform>
        </translation>
    </message>
    <message>
        <source>Also an observer</source>
        <translation>Ook waarnemer</translation>
    </message>
    <message>
        <source>&amp;Copy Position %1</source>
        <translation>Positie %1 &amp;kopiëren</translation>
    </message>
    <message>
        <source>Center &amp;Map Here</source>
        <translation>Kaart hier &amp;centreren</translation>
    </message>
    <message>
        <source>&amp;Show All Nodes</source>
        <translation>&amp;Alle nodes tonen</translation>
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
        <translation>%1, richting %2°</translation>
    </message>
</context>
<context>
    <name>corescope::MapExport</name>
    <message>
        <source>Node map</source>
        <translation>Nodekaart</translation>
    </message>
</context>
<context>
    <name>corescope::MapLegend</name>
    <message>
        <source>Also an observer</source>
        <translation>Ook waarnemer</translation>
    </message>
</context>
<context>
    <name>corescope::MapPanel</name>
    <message>
        <source>Nodes without position</source>
        <translation>Nodes zonder positie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show all nodes (Home)</source>
        <translation>Alle nodes tonen (Home)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Meten</translation>
    </message>
    <message>
        <source>Measure distances: click points on the map, Esc ends</source>
        <translation>Afstanden meten: klik punten op de kaart aan, Esc stopt</translation>
    </message>
    <message>
        <source>Affinity:</source>
        <translation>Affiniteit:</translation>
    </message>
    <message>
        <source>Least affinity of links shown</source>
        <translation>Laagste affiniteit van getoonde verbindingen</translation>
    </message>
    <message>
        <source>Hides links between neighbors that heard each other rarely or long ago</source>
        <translation>Verbergt verbindingen tussen buren die elkaar zelden of lang geleden hoorden</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verbindingen</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Le&amp;genda</translation>
    </message>
    <message>
        <source>&amp;Tile Server…</source>
        <translation>&amp;Tegelserver…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Save the map as PNG or SVG</source>
        <translation>De kaart als PNG of SVG opslaan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without position</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln zonder positie</numerusform>
            <numerusform>%Ln zonder positie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) on the map</source>
        <translation>
            <numerusform>%Ln node op de kaart</numerusform>
            <numerusform>%Ln nodes op de kaart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) with affinity from %2</source>
        <translation>
            <numerusform>%1 van %Ln verbinding met affiniteit vanaf %2</numerusform>
            <numerusform>%1 van %Ln verbindingen met affiniteit vanaf %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tile Server</source>
        <translation>Tegelserver</translation>
    </message>
    <message>
        <source>An address begins with https:// and contains {z}, {x} and {y}.</source>
        <translation>Een adres begint met https:// en bevat {z}, {x} en {y}.</translation>
    </message>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Gemaakt met Natural Earth</translation>
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
        <translation>Roomserver</translation>
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
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>corescope::MapView</name>
    <message>
        <source>Selected node: %1</source>
        <translation>Geselecteerde node: %1</translation>
    </message>
</context>
<context>
    <name>corescope::MessageListModel</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heard by %n</source>
        <comment>observers</comment>
        <translation>
            <numerusform>gehoord door %n</numerusform>
            <numerusform>gehoord door %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(encrypted)</source>
        <translation>(versleuteld)</translation>
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
        <translation>Buur</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>Affiniteit</translation>
    </message>
    <message>
        <source>From 0 to 1: how often and how lately they heard each other</source>
        <translation>Van 0 tot 1: hoe vaak en hoe recent ze elkaar hoorden</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Ontvangsten</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of the receptions, in dB</source>
        <translation>Gemiddelde van de ontvangsten, in dB</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>%1: no known node</source>
        <translation>%1: geen bekende node</translation>
    </message>
    <message>
        <source>%1: one of %2 …</source>
        <translation>%1: een van %2 …</translation>
    </message>
    <message>
        <source>%1: one of %2</source>
        <translation>%1: een van %2</translation>
    </message>
</context>
<context>
    <name>corescope::NodeActivityView</name>
    <message>
        <source>Activity in figures</source>
        <translation>Activiteit in cijfers</translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Pakketten in de tijd</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Per type</translation>
    </message>
    <message>
        <source>By hops</source>
        <translation>Per aantal hops</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Tijdspanne</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Laatste dag</numerusform>
            <numerusform>Laatste %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Dagen tot de nieuwste ontvangst</translation>
    </message>
    <message>
        <source>%1 ± %2 dB</source>
        <translation>%1 ± %2 dB</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Hours with packets</source>
        <translation>Uren met pakketten</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Langste stilte</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal grade</source>
        <translation>Signaalcijfer</translation>
    </message>
    <message>
        <source>Over more than one hop</source>
        <translation>Over meer dan één hop</translation>
    </message>
    <message>
        <source>By hour of the day (UTC)</source>
        <translation>Per uur van de dag (UTC)</translation>
    </message>
    <message>
        <source>By hour of the day (local)</source>
        <translation>Per uur van de dag (lokale tijd)</translation>
    </message>
</context>
<context>
    <name>corescope::NodeDetails</name>
    <message>
        <source>Neighbors of the node</source>
        <translation>Buren van de node</translation>
    </message>
    <message>
        <source>Choose a node to see its health, neighbors, paths and activity.</source>
        <translation>Kies een node om toestand, buren, paden en activiteit te zien.</translation>
    </message>
    <message>
        <source>Details of the node</source>
        <translation>Details van de node</translation>
    </message>
    <message>
        <source>No reception tells whom this node heard or who heard it.</source>
        <translation>Geen ontvangst vertelt wie deze node hoorde of wie hem hoorde.</translation>
    </message>
    <message>
        <source>Looking at all receptions for neighbors…</source>
        <translation>Alle ontvangsten worden op buren doorzocht…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Buren</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Paden</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message numerus="yes">
        <source>Neighbors (%Ln)</source>
        <translation>
            <numerusform>Buren (%Ln)</numerusform>
            <numerusform>Buren (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeHealthView</name>
    <message>
        <source>Health of the node</source>
        <translation>Toestand van de node</translation>
    </message>
    <message>
        <source>Observers that hear the node</source>
        <translation>Waarnemers die de node horen</translation>
    </message>
    <message>
        <source>No packet names this node as its sender or receiver, so nobody is known to hear it.</source>
        <translation>Geen pakket noemt deze node als afzender of ontvanger, dus is niemand bekend die hem hoort.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Publieke sleutel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Eerst gehoord</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Ontvangsten</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>Gemiddelde SNR</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>Gemiddelde RSSI</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Mean hops</source>
        <translation>Gemiddeld aantal hops</translation>
    </message>
    <message>
        <source>Last relayed</source>
        <translation>Laatst doorgegeven</translation>
    </message>
    <message>
        <source>Relayed in 24 h</source>
        <translation>Doorgegeven in 24 u</translation>
    </message>
    <message>
        <source>Traffic share</source>
        <translation>Aandeel in het verkeer</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Nut</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, cijfer %2</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brug</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundantie</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Sinds middernacht</translation>
    </message>
</context>
<context>
    <name>corescope::NodePathsView</name>
    <message>
        <source>Paths through the node</source>
        <translation>Paden door de node</translation>
    </message>
    <message>
        <source>Hops that stand for other nodes as well are counted too. Enter or a double click shows a packet that went a path.</source>
        <translation>Hops die ook voor andere nodes staan tellen mee. Enter of dubbelklikken toont een pakket dat een pad ging.</translation>
    </message>
    <message>
        <source>Looking for paths…</source>
        <translation>Paden worden gezocht…</translation>
    </message>
    <message>
        <source>No packet is known to have gone through this node.</source>
        <translation>Van geen pakket is bekend dat het door deze node ging.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) may have gone through the node.</source>
        <translation>
            <numerusform>%n pakket ging mogelijk door de node.</numerusform>
            <numerusform>%n pakketten gingen mogelijk door de node.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most used of %2 paths:</source>
        <translation>De %1 meest gebruikte van %2 paden:</translation>
    </message>
</context>
<context>
    <name>corescope::NodeSearch</name>
    <message>
        <source>Find node</source>
        <translation>Node zoeken</translation>
    </message>
</context>
<context>
    <name>corescope::NodeTableModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Beginning of the public key</source>
        <translation>Begin van de publieke sleutel</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>First Heard</source>
        <translation>Eerst gehoord</translation>
    </message>
    <message>
        <source>Adverts</source>
        <translation>Adverts</translation>
    </message>
    <message>
        <source>Adverts of the node, as the database counts them</source>
        <translation>Adverts van de node, zoals de database ze telt</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Packets that name the node as sender or receiver</source>
        <translation>Pakketten die de node als afzender of ontvanger noemen</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Doorgeg.</translation>
    </message>
    <message>
        <source>Packets that are known to have gone over the node</source>
        <translation>Pakketten waarvan bekend is dat ze over de node gingen</translation>
    </message>
    <message>
        <source>Relayed 24 h</source>
        <translation>Doorgeg. 24 u</translation>
    </message>
    <message>
        <source>Packets of the last day that may have gone over the node: some hops stand for several nodes</source>
        <translation>Pakketten van de laatste dag die mogelijk over de node gingen: sommige hops staan voor meerdere nodes</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Nut</translation>
    </message>
    <message>
        <source>How much the mesh would miss the node, from 0 to 1, and its grade</source>
        <translation>Hoezeer het netwerk de node zou missen, van 0 tot 1, en het cijfer</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Buren</translation>
    </message>
    <message>
        <source>Nodes that heard this one, or were heard by it</source>
        <translation>Nodes die deze hoorden of door deze zijn gehoord</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
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
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Name, role, or beginning of the key</source>
        <translation>Naam, rol of begin van de sleutel</translation>
    </message>
    <message>
        <source>Show only nodes that match</source>
        <translation>Alleen passende nodes tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <translation>
            <numerusform>%1 van %n node</numerusform>
            <numerusform>%1 van %n nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see the nodes of its mesh.</source>
        <translation>Open een database om de nodes van het netwerk te zien.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>De database wordt gelezen…</translation>
    </message>
    <message>
        <source>The database knows no nodes: no advert has been received.</source>
        <translation>De database kent geen nodes: er is geen advert ontvangen.</translation>
    </message>
    <message>
        <source>No node matches “%1”.</source>
        <translation>Geen node past bij ‘%1’.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>Pakketten &amp;als filter toepassen</translation>
    </message>
    <message>
        <source>Apply What It &amp;Relayed as Filter</source>
        <translation>&amp;Doorgegeven pakketten als filter toepassen</translation>
    </message>
    <message>
        <source>Copy Public &amp;Key</source>
        <translation>Publieke &amp;sleutel kopiëren</translation>
    </message>
</context>
<context>
    <name>corescope::ObserverDetails</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 tot %2 dB</translation>
    </message>
    <message>
        <source>The observer in figures</source>
        <translation>De waarnemer in cijfers</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Ontvangsten in de tijd</translation>
    </message>
    <message>
        <source>Keys and hops heard of</source>
        <translation>Gehoorde sleutels en hops</translation>
    </message>
    <message>
        <source>Receptions by SNR, dB</source>
        <translation>Ontvangsten per SNR, dB</translation>
    </message>
    <message>
        <source>Receptions by type</source>
        <translation>Ontvangsten per type</translation>
    </message>
    <message>
        <source>Choose an observer to see what it receives.</source>
        <translation>Kies een waarnemer om te zien wat die ontvangt.</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Tijdspanne</translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Dagen tot de nieuwste ontvangst</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Laatste dag</numerusform>
            <numerusform>Laatste %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>Gemiddelde SNR</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>Gemiddelde RSSI</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Ruisvloer</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Bedrijfstijd</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <translation>Radio</translation>
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
        <translation>Naam</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Code of the next airport</source>
        <translation>Code van de dichtstbijzijnde luchthaven</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Ontvangsten</translation>
    </message>
    <message>
        <source>Last Hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>Receptions of the hour before the newest one of all observers</source>
        <translation>Ontvangsten van het uur vóór de nieuwste van alle waarnemers</translation>
    </message>
    <message>
        <source>Last Reception</source>
        <translation>Laatste ontvangst</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Last sign of life, as the database says</source>
        <translation>Laatste teken van leven, volgens de database</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dB</source>
        <translation>Gemiddelde van alle ontvangsten, in dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dBm</source>
        <translation>Gemiddelde van alle ontvangsten, in dBm</translation>
    </message>
    <message>
        <source>Noise Floor</source>
        <translation>Ruis</translation>
    </message>
    <message>
        <source>In dBm</source>
        <translation>In dBm</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Bedrijfstijd</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <translation>Radio</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
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
        <translation>Waarnemers</translation>
    </message>
    <message>
        <source>Name, region, model, or beginning of the id</source>
        <translation>Naam, regio, model of begin van de id</translation>
    </message>
    <message>
        <source>Show only observers that match</source>
        <translation>Alleen passende waarnemers tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n waarnemer</numerusform>
            <numerusform>%n waarnemers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n observer(s)</source>
        <translation>
            <numerusform>%1 van %n waarnemer</numerusform>
            <numerusform>%1 van %n waarnemers</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see who listens to the mesh.</source>
        <translation>Open een database om te zien wie naar het netwerk luistert.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>De database wordt gelezen…</translation>
    </message>
    <message>
        <source>The database knows no observers: nobody has reported a packet.</source>
        <translation>De database kent geen waarnemers: niemand heeft een pakket gemeld.</translation>
    </message>
    <message>
        <source>No observer matches “%1”.</source>
        <translation>Geen waarnemer past bij ‘%1’.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>Pakketten &amp;als filter toepassen</translation>
    </message>
    <message>
        <source>Apply Its &amp;Region as Filter</source>
        <translation>&amp;Regio als filter toepassen</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>&amp;Id kopiëren</translation>
    </message>
</context>
<context>
    <name>corescope::PacketDetailsPanel</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Waarnemer</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
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
        <translation>Pad</translation>
    </message>
    <message>
        <source>Dissected packet</source>
        <translation>Ontleed pakket</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Ontvangsten</translation>
    </message>
    <message>
        <source>The bytes of this packet are not written in hex.</source>
        <translation>De bytes van dit pakket zijn niet hexadecimaal geschreven.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als &amp;filter toepassen</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>&amp;Waarde kopiëren</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>Bytes als &amp;hex kopiëren</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alles &amp;uitvouwen</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>Alles &amp;invouwen</translation>
    </message>
    <message>
        <source>&amp;Apply Observer as Filter</source>
        <translation>Waarnemer &amp;als filter toepassen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Pakket</translation>
    </message>
    <message numerus="yes">
        <source>Receptions (%Ln)</source>
        <translation>
            <numerusform>Ontvangsten (%Ln)</numerusform>
            <numerusform>Ontvangsten (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::PacketFieldModel</name>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
</context>
<context>
    <name>corescope::PacketListPanel</name>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Go to Packet</source>
        <translation>Ga naar pakket</translation>
    </message>
    <message>
        <source>Number or hash of the packet:</source>
        <translation>Nummer of hash van het pakket:</translation>
    </message>
    <message>
        <source>The display filter hides this packet.</source>
        <translation>Het weergavefilter verbergt dit pakket.</translation>
    </message>
    <message>
        <source>There is no such packet.</source>
        <translation>Dit pakket bestaat niet.</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Kopiëren als &amp;tekst</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Kopiëren als &amp;CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Kopiëren als &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>Kopiëren als &amp;hex</translation>
    </message>
    <message>
        <source>&amp;Find Packet…</source>
        <translation>Pakket &amp;zoeken…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Volgende zoeken</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>V&amp;orige zoeken</translation>
    </message>
    <message>
        <source>&amp;Mark or Unmark Packets</source>
        <translation>Pakketten &amp;markeren of demarkeren</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tijd</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>&amp;Lokale tijd</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Seconds Since the First Packet</source>
        <translation>&amp;Seconden sinds het eerste pakket</translation>
    </message>
    <message>
        <source>&amp;Go to Packet…</source>
        <translation>&amp;Ga naar pakket…</translation>
    </message>
    <message>
        <source>&amp;First Packet</source>
        <translation>&amp;Eerste pakket</translation>
    </message>
    <message>
        <source>&amp;Last Packet</source>
        <translation>&amp;Laatste pakket</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>&amp;Volgende markering</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>V&amp;orige markering</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als &amp;filter toepassen</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>&amp;Markering opheffen</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markeren</translation>
    </message>
    <message>
        <source>F&amp;ollow New Packets</source>
        <translation>Nieuwe &amp;pakketten volgen</translation>
    </message>
    <message>
        <source>Open a database with File › Open, or drop one on the window.</source>
        <translation>Open een database met Bestand › Openen, of sleep er een naar het venster.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>De database wordt gelezen…</translation>
    </message>
    <message>
        <source>The database has no packets yet.</source>
        <translation>De database heeft nog geen pakketten.</translation>
    </message>
    <message>
        <source>No packet passes the display filter.</source>
        <translation>Geen enkel pakket komt door het weergavefilter.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Packet</source>
        <translation>Volgend &amp;pakket</translation>
    </message>
    <message>
        <source>P&amp;revious Packet</source>
        <translation>Vorig pa&amp;kket</translation>
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
        <translation>Relay</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Waarschijnlijkheid</translation>
    </message>
    <message>
        <source>How decided</source>
        <translation>Hoe bepaald</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Herstellen</translation>
    </message>
    <message>
        <source>Show the path as it is</source>
        <translation>Het pad tonen zoals het is</translation>
    </message>
    <message>
        <source>What if, without %1? A supposition: nothing of it is stored.</source>
        <translation>Wat als %1 er niet was? Een veronderstelling: niets ervan wordt opgeslagen.</translation>
    </message>
    <message>
        <source>&amp;Show Node</source>
        <translation>Node Knooppunt &amp;tonenamp;tonen</translation>
    </message>
    <message>
        <source>&amp;What If It Were Not There?</source>
        <translation>&amp;Wat als hij er niet was?</translation>
    </message>
</context>
<context>
    <name>corescope::PathTableModel</name>
    <message>
        <source>Packets</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
</context>
<context>
    <name>corescope::PictureExport</name>
    <message>
        <source>The picture cannot be saved as %1: %2</source>
        <translation>De afbeelding kan niet als %1 worden opgeslagen: %2</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Afbeelding exporteren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vector drawing (*.svg)</source>
        <translation>Afbeelding (*.png);;Vectortekening (*.svg)</translation>
    </message>
</context>
<context>
    <name>corescope::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Recent geopend</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Lijst &amp;wissen</translation>
    </message>
</context>
<context>
    <name>corescope::RecordTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
</context>
<context>
    <name>corescope::ServeAction</name>
    <message>
        <source>&amp;Serve over HTTP…</source>
        <translation>Via &amp;HTTP aanbieden…</translation>
    </message>
    <message>
        <source>Serve over HTTP</source>
        <translation>Via HTTP aanbieden</translation>
    </message>
    <message>
        <source>Port on this machine (0: any that is free):</source>
        <translation>Poort op deze machine (0: een willekeurige vrije):</translation>
    </message>
</context>
<context>
    <name>corescope::StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln pakket</numerusform>
            <numerusform>%Ln pakketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln packet(s)</source>
        <translation>
            <numerusform>%1 van %Ln pakket</numerusform>
            <numerusform>%1 van %Ln pakketten</numerusform>
        </translation>
    </message>
    <message>
        <source>serving on %1</source>
        <translation>aangeboden op %1</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Er is geen database geopend</translation>
    </message>
    <message>
        <source>Resolving cancelled</source>
        <translation>Herleiden geannuleerd</translation>
    </message>
    <message>
        <source>Resolving paused</source>
        <translation>Herleiden gepauzeerd</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schrijvend</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>alleen-lezen</translation>
    </message>
    <message>
        <source>%1 rows/s, %2 left</source>
        <translation>%1 rijen/s, nog %2</translation>
    </message>
</context>
<context>
    <name>corescope::TileDialog</name>
    <message>
        <source>Tile Server</source>
        <translation>Tegelserver</translation>
    </message>
    <message>
        <source>Map data © …</source>
        <translation>Kaartgegevens © …</translation>
    </message>
    <message>
        <source>The server learns which part of the map you look at. Read its rules of use first; most ask for a credit on the map. Without an address the map needs no network.</source>
        <translation>De server komt te weten welk deel van de kaart u bekijkt. Lees eerst de gebruiksregels; de meeste vragen een bronvermelding op de kaart. Zonder adres heeft de kaart geen netwerk nodig.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adres:</translation>
    </message>
    <message>
        <source>&amp;Credit:</source>
        <translation>&amp;Bronvermelding:</translation>
    </message>
</context>
<context>
    <name>corescope::Timeline</name>
    <message>
        <source>Time range</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Drag to choose a range; drag it or its ends to change it; double click or Esc for all time. Keys: arrows move it, Shift and arrows move its end.</source>
        <translation>Sleep om een periode te kiezen; versleep die of de uiteinden om te wijzigen; dubbelklik of Esc voor alle tijd. Toetsen: pijlen verschuiven de periode, Shift en pijlen het einde.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Alle tijd</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>Nog geen pakketten</translation>
    </message>
</context>
<context>
    <name>dissector</name>
    <message>
        <source>Content hash</source>
        <translation>Hash van de inhoud</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kop</translation>
    </message>
    <message>
        <source>Route type</source>
        <translation>Soort route</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Soort payload</translation>
    </message>
    <message>
        <source>Payload version</source>
        <translation>Versie van de payload</translation>
    </message>
    <message>
        <source>Transport codes</source>
        <translation>Transportcodes</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Regiocode</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Reserved code</source>
        <translation>Gereserveerde code</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Lengte van het pad</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Bytes per hop</source>
        <translation>Bytes per hop</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Hop %1</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Encrypted path</source>
        <translation>Versleuteld pad</translation>
    </message>
    <message>
        <source>Encrypted data</source>
        <translation>Versleutelde gegevens</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Controlesom</translation>
    </message>
    <message>
        <source>Attempt or unread count</source>
        <translation>Poging of aantal ongelezen</translation>
    </message>
    <message>
        <source>Random byte</source>
        <translation>Willekeurige byte</translation>
    </message>
    <message>
        <source>Unknown bytes</source>
        <translation>Onbekende bytes</translation>
    </message>
    <message>
        <source>Sender key</source>
        <translation>Sleutel van de afzender</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Authentication code</source>
        <translation>Authenticatiecode</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Vlaggen</translation>
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
        <translation>Deel</translation>
    </message>
    <message>
        <source>Packets to come</source>
        <translation>Nog komende pakketten</translation>
    </message>
    <message>
        <source>Inner type</source>
        <translation>Binnenste soort</translation>
    </message>
    <message>
        <source>Inner payload</source>
        <translation>Binnenste payload</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subtype</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Antwoord met</translation>
    </message>
    <message>
        <source>Wanted node types</source>
        <translation>Gezochte soorten node</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd sinds</translation>
    </message>
    <message>
        <source>SNR of the request</source>
        <translation>SNR van het verzoek</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Publieke sleutel</translation>
    </message>
    <message>
        <source>Key prefix</source>
        <translation>Sleutelprefix</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Soort node</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Tijdstempel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificatie</translation>
    </message>
    <message>
        <source>App data</source>
        <translation>App-gegevens</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Gevolgd door</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breedtegraad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengtegraad</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Kenmerk %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Opvulling</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
    </message>
    <message>
        <source>Channel hash</source>
        <translation>Kanaalhash</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Sender (unverified)</source>
        <translation>Afzender (niet geverifieerd)</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Gegevenstype</translation>
    </message>
    <message>
        <source>Data length</source>
        <translation>Gegevenslengte</translation>
    </message>
    <message>
        <source>Radios drop packets whose payload version is not %1.</source>
        <translation>Radio’s verwerpen pakketten waarvan de versie van de payload niet %1 is.</translation>
    </message>
    <message>
        <source>No region has this code.</source>
        <translation>Geen enkele regio heeft deze code.</translation>
    </message>
    <message>
        <source>The payload is too short.</source>
        <translation>De payload is te kort.</translation>
    </message>
    <message>
        <source>The payload is too short for advert.</source>
        <translation>De payload is te kort voor een advert.</translation>
    </message>
    <message>
        <source>TRACE payload decode failed: too short</source>
        <translation>De payload van TRACE is niet te lezen: te kort</translation>
    </message>
    <message>
        <source>TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)</source>
        <translation>TRACE-pakket waarvan de route niet DIRECT is (verwacht: DIRECT of TRANSPORT_DIRECT)</translation>
    </message>
    <message>
        <source>An acknowledgement has %1 bytes at the most.</source>
        <translation>Een bevestiging heeft hoogstens %1 bytes.</translation>
    </message>
    <message>
        <source>The route ends in the middle of a hop.</source>
        <translation>De route eindigt midden in een hop.</translation>
    </message>
    <message>
        <source>Radios ignore multiparts of %1 bytes or fewer.</source>
        <translation>Radio’s negeren delen van %1 bytes of minder.</translation>
    </message>
    <message>
        <source>Radios accept this subtype from neighbours only, by a direct route without hops.</source>
        <translation>Radio’s aanvaarden dit subtype alleen van buren, via een directe route zonder hops.</translation>
    </message>
    <message>
        <source>This payload type is unassigned.</source>
        <translation>Dit soort payload is niet toegewezen.</translation>
    </message>
    <message>
        <source>The encrypted part is no multiple of %1 bytes: it was cut or damaged.</source>
        <translation>Het versleutelde deel is geen veelvoud van %1 bytes: het is afgekapt of beschadigd.</translation>
    </message>
    <message>
        <source>No such place: the value is out of range.</source>
        <translation>Zo’n plaats bestaat niet: de waarde valt buiten het bereik.</translation>
    </message>
    <message>
        <source>Not plausible, ignored.</source>
        <translation>Niet geloofwaardig, genegeerd.</translation>
    </message>
    <message>
        <source>This node type is unassigned.</source>
        <translation>Dit soort node is niet toegewezen.</translation>
    </message>
    <message>
        <source>The flags announce more than there is: the fields after the flags are not to be trusted.</source>
        <translation>De vlaggen kondigen meer aan dan er is: de velden na de vlaggen zijn niet te vertrouwen.</translation>
    </message>
    <message>
        <source>Keys that begin with %1 or FF are reserved.</source>
        <translation>Sleutels die met %1 of FF beginnen zijn gereserveerd.</translation>
    </message>
    <message>
        <source>The signature is not the key owner&apos;s over these bytes: the advert was changed or made up.</source>
        <translation>De handtekening over deze bytes is niet van de eigenaar van de sleutel: het advert is gewijzigd of verzonnen.</translation>
    </message>
    <message>
        <source>App data over %1 bytes: radios verify and read the first %2 alone.</source>
        <translation>App-gegevens van meer dan %1 bytes: radio’s verifiëren en lezen alleen de eerste %2.</translation>
    </message>
    <message>
        <source>Radios drop channel texts of a kind other than %1.</source>
        <translation>Radio’s verwerpen kanaalteksten van een andere soort dan %1.</translation>
    </message>
    <message>
        <source>The data is announced longer than the message.</source>
        <translation>De gegevens zijn langer aangekondigd dan het bericht.</translation>
    </message>
    <message>
        <source>packet too short (need at least header + pathLength)</source>
        <translation>Het pakket is te kort (minstens kop en lengte van het pad)</translation>
    </message>
    <message>
        <source>packet too short for transport codes</source>
        <translation>Het pakket is te kort voor transportcodes</translation>
    </message>
    <message>
        <source>packet too short (no path byte)</source>
        <translation>Het pakket is te kort (zonder lengte van het pad)</translation>
    </message>
    <message>
        <source>invalid path encoding: %1 hops of %2 bytes</source>
        <translation>Ongeldig pad: %1 hops van %2 bytes</translation>
    </message>
    <message>
        <source>path length %1 exceeds buffer of %2 bytes</source>
        <translation>De lengte van het pad, %1, is groter dan de rest van %2 bytes</translation>
    </message>
    <message>
        <source>payload of %1 bytes is longer than %2</source>
        <translation>De payload van %1 bytes is langer dan %2</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>reading table %1</source>
        <translation>lezen van tabel %1</translation>
    </message>
    <message>
        <source>No database file was given. Pass the path of a CoreScope database.</source>
        <translation>Er is geen databasebestand opgegeven. Geef het pad van een CoreScope-database op.</translation>
    </message>
    <message>
        <source>%1: the symbolic link leads to no file. Check where it points to.</source>
        <translation>%1: de symbolische koppeling leidt naar geen bestand. Controleer waarnaar die verwijst.</translation>
    </message>
    <message>
        <source>%1: no such file. Check the path of the database.</source>
        <translation>%1: dit bestand bestaat niet. Controleer het pad van de database.</translation>
    </message>
    <message>
        <source>%1: this is a folder. Give the path of the database file in it.</source>
        <translation>%1: dit is een map. Geef het pad van het databasebestand erin op.</translation>
    </message>
    <message>
        <source>%1: this is no ordinary file. Give the path of a CoreScope database.</source>
        <translation>%1: dit is geen gewoon bestand. Geef het pad van een CoreScope-database op.</translation>
    </message>
    <message>
        <source>%1: no permission to read it. Check who may read the file.</source>
        <translation>%1: geen toestemming om te lezen. Controleer wie het bestand mag lezen.</translation>
    </message>
    <message>
        <source>%1: the file is empty and holds no tables; is it a CoreScope database? An ingestor that has never stored anything leaves such a file.</source>
        <translation>%1: het bestand is leeg en bevat geen tabellen; is het een CoreScope-database? Een ingestor die nog nooit iets heeft opgeslagen laat zo’n bestand achter.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (QSQLITE) is missing. Install the SQLite plugin of Qt SQL.</source>
        <translation>Het SQLite-stuurprogramma van Qt (QSQLITE) ontbreekt. Installeer de SQLite-plug-in van Qt SQL.</translation>
    </message>
    <message>
        <source>opening the database</source>
        <translation>openen van de database</translation>
    </message>
    <message>
        <source>opening the database for writing</source>
        <translation>openen van de database om te schrijven</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to this database, and repairing that needs write access. Open it once in a folder you may write to, together with its -wal or -journal file.</source>
        <translation>een programma is gestopt terwijl het in deze database schreef, en herstel vereist schrijftoegang. Open die één keer in een map waarin u mag schrijven, samen met het bijbehorende -wal- of -journal-bestand.</translation>
    </message>
    <message>
        <source>the file or its folder is write protected. Change its permissions, copy the database to a folder you may write to, or use --read-only.</source>
        <translation>het bestand of de map is beveiligd tegen schrijven. Wijzig de rechten, kopieer de database naar een map waarin u mag schrijven, of gebruik --read-only.</translation>
    </message>
    <message>
        <source>its folder is write protected, and SQLite needs to make files there. Copy the database, together with its -wal file if there is one, to a folder you may write to.</source>
        <translation>de map is beveiligd tegen schrijven, en SQLite moet daar bestanden maken. Kopieer de database, samen met het -wal-bestand als dat er is, naar een map waarin u mag schrijven.</translation>
    </message>
    <message>
        <source>the file cannot be opened. Check that it still exists and who may read it.</source>
        <translation>het bestand kan niet worden geopend. Controleer of het nog bestaat en wie het mag lezen.</translation>
    </message>
    <message>
        <source>another program holds the database locked. Try again when it has finished, or stop it.</source>
        <translation>een ander programma houdt de database vergrendeld. Probeer het opnieuw als het klaar is, of stop het.</translation>
    </message>
    <message>
        <source>the disk is full. Nothing of this step was stored and nothing was lost; free some space and try again.</source>
        <translation>de schijf is vol. Van deze stap is niets opgeslagen en er is niets verloren gegaan; maak ruimte vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>permission denied. Check who may read and write the file.</source>
        <translation>toegang geweigerd. Controleer wie het bestand mag lezen en schrijven.</translation>
    </message>
    <message>
        <source>this is no SQLite database, or an encrypted one. Give the path of a CoreScope database.</source>
        <translation>dit is geen SQLite-database, of een versleutelde. Geef het pad van een CoreScope-database op.</translation>
    </message>
    <message>
        <source>the database is damaged (%1). Restore a backup, or salvage it with the .recover command of sqlite3.</source>
        <translation>de database is beschadigd (%1). Zet een back-up terug, of red die met de opdracht .recover van sqlite3.</translation>
    </message>
    <message>
        <source>input/output error (%1). Check the disk and its file system.</source>
        <translation>invoer-/uitvoerfout (%1). Controleer de schijf en het bestandssysteem.</translation>
    </message>
    <message>
        <source>%1 (SQLite code %2).</source>
        <translation>%1 (SQLite-code %2).</translation>
    </message>
    <message>
        <source>%1: %2 failed: %3</source>
        <translation>%1: %2 is mislukt: %3</translation>
    </message>
    <message>
        <source>deleting old rows</source>
        <translation>verwijderen van oude rijen</translation>
    </message>
    <message>
        <source>writing table %1</source>
        <translation>schrijven van tabel %1</translation>
    </message>
    <message>
        <source>writing resolved paths</source>
        <translation>schrijven van herleide paden</translation>
    </message>
    <message>
        <source>clearing resolved paths</source>
        <translation>wissen van herleide paden</translation>
    </message>
    <message>
        <source>looking up the tables</source>
        <translation>opzoeken van de tabellen</translation>
    </message>
    <message>
        <source>%1: %2 is missing, so this is no CoreScope database, or one that its ingestor has not finished to set up. Check the path.</source>
        <translation>%1: %2 ontbreekt, dus dit is geen CoreScope-database, of een die de ingestor nog niet heeft ingericht. Controleer het pad.</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>tabel %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>kolom %1</translation>
    </message>
    <message>
        <source>adding what is missing to the schema</source>
        <translation>aanvullen van het schema</translation>
    </message>
    <message>
        <source>counting the rows of table %1</source>
        <translation>tellen van de rijen van tabel %1</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>zoeken naar wijzigingen</translation>
    </message>
    <message>
        <source>emptying the write-ahead log</source>
        <translation>legen van het write-ahead-log</translation>
    </message>
    <message>
        <source>looking up the page size</source>
        <translation>opzoeken van de paginagrootte</translation>
    </message>
    <message>
        <source>%1: another program has been reading or writing for long and holds the -wal file at %2 MB. Writing goes on when it has finished; stop it if it hangs.</source>
        <translation>%1: een ander programma leest of schrijft al lang en houdt het -wal-bestand op %2 MB. Het schrijven gaat verder als het klaar is; stop het als het vastzit.</translation>
    </message>
    <message>
        <source>writing failed: %1</source>
        <translation>schrijven mislukt: %1</translation>
    </message>
    <message>
        <source>%1: the file is gone. What was read of it stays; new packets appear when it is back.</source>
        <translation>%1: het bestand is verdwenen. Wat ervan gelezen is blijft; nieuwe pakketten verschijnen als het terug is.</translation>
    </message>
    <message>
        <source>%1: another file has been put in its place. What is shown is still the one before; restart to read the new one.</source>
        <translation>%1: er is een ander bestand voor in de plaats gekomen. Getoond wordt nog het vorige; start opnieuw om het nieuwe te lezen.</translation>
    </message>
    <message>
        <source>finding the oldest transmission to keep</source>
        <translation>zoeken van de oudste te bewaren transmissie</translation>
    </message>
    <message>
        <source>port %1 on %2 is already in use: stop the other program or choose another port</source>
        <translation>poort %1 op %2 is al in gebruik: stop het andere programma of kies een andere poort</translation>
    </message>
    <message>
        <source>no permission to listen on port %1 on %2: choose a port from 1024 on</source>
        <translation>geen toestemming om te luisteren op poort %1 op %2: kies een poort vanaf 1024</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: the address is not one of this machine&apos;s</source>
        <translation>kan niet luisteren op poort %1 op %2: het adres is niet van deze machine</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: %3</source>
        <translation>kan niet luisteren op poort %1 op %2: %3</translation>
    </message>
    <message>
        <source>deleting old packets</source>
        <translation>verwijderen van oude pakketten</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>about %1</source>
        <comment>distance</comment>
        <translation>ongeveer %1</translation>
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
        <translation>Pakkettype, zoals ADVERT</translation>
    </message>
    <message>
        <source>Route, such as FLOOD or DIRECT</source>
        <translation>Route, zoals FLOOD of DIRECT</translation>
    </message>
    <message>
        <source>Content hash, 16 hex digits</source>
        <translation>Hash van de inhoud, 16 hexcijfers</translation>
    </message>
    <message>
        <source>Number of the packet in the database</source>
        <translation>Nummer van het pakket in de database</translation>
    </message>
    <message>
        <source>Bytes on the air</source>
        <translation>Bytes in de ether</translation>
    </message>
    <message>
        <source>SNR of any reception, dB</source>
        <translation>SNR van een willekeurige ontvangst, dB</translation>
    </message>
    <message>
        <source>RSSI of any reception, dBm</source>
        <translation>RSSI van een willekeurige ontvangst, dBm</translation>
    </message>
    <message>
        <source>Hops of any reception</source>
        <translation>Hops van een willekeurige ontvangst</translation>
    </message>
    <message>
        <source>Name or key of an observer</source>
        <translation>Naam of sleutel van een waarnemer</translation>
    </message>
    <message>
        <source>Region code of an observer</source>
        <translation>Regiocode van een waarnemer</translation>
    </message>
    <message>
        <source>How often the packet was received</source>
        <translation>Hoe vaak het pakket is ontvangen</translation>
    </message>
    <message>
        <source>Hops of any reception in hex, with commas between</source>
        <translation>Hops van een willekeurige ontvangst in hex, met komma’s ertussen</translation>
    </message>
    <message>
        <source>Name or key of a relay on the resolved path</source>
        <translation>Naam of sleutel van een relay op het herleide pad</translation>
    </message>
    <message>
        <source>Any member of the decoded payload, such as payload.name</source>
        <translation>Elk onderdeel van de gedecodeerde payload, zoals payload.name</translation>
    </message>
    <message>
        <source>Time since the packet was first seen, such as 90s, 15m, 2h, 7d</source>
        <translation>Tijd sinds het pakket voor het eerst is gezien, zoals 90s, 15m, 2h, 7d</translation>
    </message>
    <message>
        <source>When the packet was first seen, such as 2026-04-05T12:00</source>
        <translation>Wanneer het pakket voor het eerst is gezien, zoals 2026-04-05T12:00</translation>
    </message>
    <message>
        <source>Expected &amp;&amp; or || here.</source>
        <translation>Hier wordt &amp;&amp; of || verwacht.</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other.</source>
        <translation>Te veel haakjes binnen elkaar.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Er ontbreekt een sluithaakje.</translation>
    </message>
    <message>
        <source>This is not complete.</source>
        <translation>Dit is onvolledig.</translation>
    </message>
    <message>
        <source>Expected a field here, such as type or snr.</source>
        <translation>Hier wordt een veld verwacht, zoals type of snr.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Er is geen veld ‘%1’.</translation>
    </message>
    <message>
        <source>Expected an operator here, such as == or contains.</source>
        <translation>Hier wordt een operator verwacht, zoals == of contains.</translation>
    </message>
    <message>
        <source>Expected a list here, such as (a, b).</source>
        <translation>Hier wordt een lijst verwacht, zoals (a, b).</translation>
    </message>
    <message>
        <source>Expected a value here.</source>
        <translation>Hier wordt een waarde verwacht.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Het filter is te lang.</translation>
    </message>
    <message>
        <source>Names are not ordered; use == or in.</source>
        <translation>Namen hebben geen volgorde; gebruik == of in.</translation>
    </message>
    <message>
        <source>This field is a number; use a comparison such as ==.</source>
        <translation>Dit veld is een getal; gebruik een vergelijking zoals ==.</translation>
    </message>
    <message>
        <source>Expected a number here.</source>
        <translation>Hier wordt een getal verwacht.</translation>
    </message>
    <message>
        <source>Expected a length of time here, such as 90s, 15m, 2h or 7d.</source>
        <translation>Hier wordt een tijdsduur verwacht, zoals 90s, 15m, 2h of 7d.</translation>
    </message>
    <message>
        <source>Expected a time here, such as 2026-04-05 or &quot;2026-04-05 12:30&quot; (UTC).</source>
        <translation>Hier wordt een tijd verwacht, zoals 2026-04-05 of &quot;2026-04-05 12:30&quot; (UTC).</translation>
    </message>
    <message>
        <source>There is no packet type of this name.</source>
        <translation>Er is geen pakkettype met deze naam.</translation>
    </message>
    <message>
        <source>There is no route of this name.</source>
        <translation>Er is geen route met deze naam.</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>&amp;Geselecteerd</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;Niet geselecteerd</translation>
    </message>
    <message>
        <source>… &amp;and Selected</source>
        <translation>… &amp;en geselecteerd</translation>
    </message>
    <message>
        <source>… and no&amp;t Selected</source>
        <translation>… en nie&amp;t geselecteerd</translation>
    </message>
    <message>
        <source>… &amp;or Selected</source>
        <translation>… &amp;of geselecteerd</translation>
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
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hops</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Waarnemer</translation>
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
        <translation>Gehoord</translation>
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
        <translation>onbekend</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>nog niet herleid</translation>
    </message>
    <message>
        <source>No known node has a key that begins like this.</source>
        <translation>Geen bekende node heeft een sleutel die zo begint.</translation>
    </message>
    <message>
        <source>The only known node whose key begins like this.</source>
        <translation>De enige bekende node waarvan de sleutel zo begint.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln node(s) whose keys begin like this.</source>
        <translation>
            <numerusform>%Ln node waarvan de sleutel zo begint.</numerusform>
            <numerusform>Een van %Ln nodes waarvan de sleutels zo beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>a relay that is not listed</source>
        <translation>een relay die niet vermeld is</translation>
    </message>
    <message>
        <source>instead of %1; %2</source>
        <translation>in plaats van %1; %2</translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Opening</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Learning links</source>
        <translation>Verbindingen leren</translation>
    </message>
    <message>
        <source>Resolving paths</source>
        <translation>Paden herleiden</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexeren</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
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
        <translation>%1%</translation>
    </message>
</context>
</TS>
