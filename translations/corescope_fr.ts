<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>EvidenceText</name>
    <message>
        <source>no listed relay has this prefix</source>
        <translation>aucun relais répertorié n’a ce préfixe</translation>
    </message>
    <message>
        <source>no listed relay fits as well as one that is not listed</source>
        <translation>aucun relais répertorié ne convient aussi bien qu’un relais non répertorié</translation>
    </message>
    <message>
        <source>the only listed relay with this prefix</source>
        <translation>le seul relais répertorié avec ce préfixe</translation>
    </message>
    <message>
        <source>not heard after %1 before</source>
        <translation>pas encore entendu après %1</translation>
    </message>
    <message>
        <source>heard once after %1</source>
        <translation>entendu une fois après %1</translation>
    </message>
    <message numerus="yes">
        <source>heard %Ln times after %1</source>
        <translation>
            <numerusform>entendu %Ln fois après %1</numerusform>
            <numerusform>entendu %Ln fois après %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reported once by %1</source>
        <translation>signalé une fois par %1</translation>
    </message>
    <message numerus="yes">
        <source>reported %Ln times by %1</source>
        <translation>
            <numerusform>signalé %Ln fois par %1</numerusform>
            <numerusform>signalé %Ln fois par %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message>
        <source>Packets over Time</source>
        <translation>Paquets au fil du temps</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Hops and Relays</source>
        <translation>Sauts et relais</translation>
    </message>
    <message>
        <source>Payload Types</source>
        <translation>Types de charge utile</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Hash Sizes and Collisions</source>
        <translation>Tailles de hachage et collisions</translation>
    </message>
    <message>
        <source>Longest Links</source>
        <translation>Liaisons les plus longues</translation>
    </message>
    <message>
        <source>Sub-paths</source>
        <translation>Sous-chemins</translation>
    </message>
    <message>
        <source>No packet in this range went between two nodes whose positions are known.</source>
        <translation>Aucun paquet de cette période n’est passé entre deux nœuds de position connue.</translation>
    </message>
    <message>
        <source>Lengths of hops</source>
        <translation>Longueurs des sauts</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Distance (km)</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>%1 to %2 km</source>
        <translation>%1 à %2 km</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln saut</numerusform>
            <numerusform>%Ln sauts</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest links</source>
        <translation>Liaisons les plus longues</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Best SNR (dB)</source>
        <translation>Meilleur SNR (dB)</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Le long de</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s) between known positions, %1 km on average</source>
        <translation>
            <numerusform>%Ln saut entre positions connues, %1 km en moyenne</numerusform>
            <numerusform>%Ln sauts entre positions connues, %1 km en moyenne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
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
        <translation>Paquets par octets par saut</translation>
    </message>
    <message>
        <source>Packets with hops</source>
        <translation>Paquets avec sauts</translation>
    </message>
    <message>
        <source>No packet in this range came over a relay.</source>
        <translation>Aucun paquet de cette période n’est passé par un relais.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquet</numerusform>
            <numerusform>%Ln paquets</numerusform>
        </translation>
    </message>
    <message>
        <source>Second hex digit</source>
        <translation>Deuxième chiffre hexadécimal</translation>
    </message>
    <message>
        <source>First hex digit</source>
        <translation>Premier chiffre hexadécimal</translation>
    </message>
    <message>
        <source>Repeaters</source>
        <translation>Répéteurs</translation>
    </message>
    <message>
        <source>No repeaters sent an advert in this range.</source>
        <translation>Aucun répéteur n’a envoyé d’annonce pendant cette période.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeater(s)</source>
        <translation>
            <numerusform>%Ln répéteur</numerusform>
            <numerusform>%Ln répéteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes a hop over time</source>
        <translation>Octets par saut au fil du temps</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Heure (locale)</translation>
    </message>
    <message>
        <source>Packets per %1</source>
        <translation>Paquets par %1</translation>
    </message>
    <message>
        <source>local: hear each other&apos;s paths</source>
        <translation>local&#xa0;: entendent les chemins l’un de l’autre</translation>
    </message>
    <message>
        <source>regional: may meet in a path</source>
        <translation>régional&#xa0;: peuvent se rencontrer dans un chemin</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>éloigné</translation>
    </message>
    <message>
        <source>positions unknown</source>
        <translation>positions inconnues</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Collisions</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Préfixe</translation>
    </message>
    <message>
        <source>Apart (km)</source>
        <translation>Écart (km)</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Proximité</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>No two repeaters that sent adverts begin alike.</source>
        <translation>Aucun couple de répéteurs ayant envoyé des annonces ne commence de la même façon.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>Bytes a hop</source>
        <translation>Octets par saut</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Advertisers</source>
        <translation>Annonceurs</translation>
    </message>
    <message>
        <source>Repeaters*</source>
        <translation>Répéteurs*</translation>
    </message>
    <message>
        <source>Collisions*</source>
        <translation>Collisions*</translation>
    </message>
    <message>
        <source>Collisions: by adverts of the 7 days before %1</source>
        <translation>Collisions&#xa0;: d’après les annonces des 7 jours avant %1</translation>
    </message>
    <message>
        <source>Packets by hops</source>
        <translation>Paquets par sauts</translation>
    </message>
    <message>
        <source>Hops of the longest path</source>
        <translation>Sauts du chemin le plus long</translation>
    </message>
    <message>
        <source>Average SNR by hops</source>
        <translation>SNR moyen par sauts</translation>
    </message>
    <message>
        <source>SNR (dB)</source>
        <translation>SNR (dB)</translation>
    </message>
    <message>
        <source>Busiest relays</source>
        <translation>Relais les plus actifs</translation>
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
        <translation>Paires</translation>
    </message>
    <message>
        <source>Next to</source>
        <translation>À côté de</translation>
    </message>
    <message>
        <source>%1 hops on average, median %2, at most %3</source>
        <translation>%1 sauts en moyenne, médiane %2, au plus %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Receptions by observer</source>
        <translation>Réceptions par observateur</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Réceptions</translation>
    </message>
    <message>
        <source>Nothing was received in this range.</source>
        <translation>Rien n’a été reçu pendant cette période.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reception(s)</source>
        <translation>
            <numerusform>%Ln réception</numerusform>
            <numerusform>%Ln réceptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Observers over time</source>
        <translation>Observateurs au fil du temps</translation>
    </message>
    <message>
        <source>Receptions per %1</source>
        <translation>Réceptions par %1</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observer(s)</source>
        <translation>
            <numerusform>%Ln observateur</numerusform>
            <numerusform>%Ln observateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets by type</source>
        <translation>Paquets par type</translation>
    </message>
    <message>
        <source>No packet in this range has a known type.</source>
        <translation>Aucun paquet de cette période n’a de type connu.</translation>
    </message>
    <message>
        <source>Packet sizes</source>
        <translation>Tailles des paquets</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Taille (octets)</translation>
    </message>
    <message>
        <source>The bytes of no packet in this range are known.</source>
        <translation>On ne connaît les octets d’aucun paquet de cette période.</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 à %2 octets</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>%1 of receptions</source>
        <translation>%1 des réceptions</translation>
    </message>
    <message>
        <source>No reception in this range has an %1 that can be true.</source>
        <translation>Aucune réception de cette période n’a de %1 plausible.</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln impossible one(s) left out</source>
        <translation>
            <numerusform>, %Ln impossible laissée de côté</numerusform>
            <numerusform>, %Ln impossibles laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to below %2 %3</source>
        <translation>%1 à moins de %2 %3</translation>
    </message>
    <message>
        <source>Average SNR over time</source>
        <translation>SNR moyen au fil du temps</translation>
    </message>
    <message>
        <source>No reception in this range has an SNR.</source>
        <translation>Aucune réception de cette période n’a de SNR.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 dB, %Ln reception(s)</source>
        <translation>
            <numerusform>%1
%2 dB, %Ln réception</numerusform>
            <numerusform>%1
%2 dB, %Ln réceptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>RSSI (dBm)</source>
        <translation>RSSI (dBm)</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>SNR by type</source>
        <translation>SNR par type</translation>
    </message>
    <message>
        <source>Average (dB)</source>
        <translation>Moyenne (dB)</translation>
    </message>
    <message>
        <source>%1 to %2 hops</source>
        <translation>%1 à %2 sauts</translation>
    </message>
    <message>
        <source>Most used sub-paths: %1</source>
        <translation>Sous-chemins les plus utilisés&#xa0;: %1</translation>
    </message>
    <message>
        <source>No packet in this range came over that many relays.</source>
        <translation>Aucun paquet de cette période n’est passé par autant de relais.</translation>
    </message>
    <message>
        <source>Sub-path</source>
        <translation>Sous-chemin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with two hops or more</source>
        <translation>
            <numerusform>%Ln paquet avec deux sauts ou plus</numerusform>
            <numerusform>%Ln paquets avec deux sauts ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Paquets au fil du temps</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Réceptions au fil du temps</translation>
    </message>
    <message>
        <source>By hour and weekday</source>
        <translation>Heure et jour</translation>
    </message>
    <message>
        <source>Hour (local)</source>
        <translation>Heure (locale)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>second</source>
        <translation>seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeaters by first byte</source>
        <translation>Répéteurs par premier octet</translation>
    </message>
</context>
<context>
    <name>corescope::ActivityPanel</name>
    <message>
        <source>Closed.</source>
        <translation>Fermé.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Read-only: paths are resolved in memory.</source>
        <translation>Lecture seule&#xa0;: les chemins sont résolus en mémoire.</translation>
    </message>
    <message>
        <source>Resolved paths are written into the file.</source>
        <translation>Les chemins résolus sont écrits dans le fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observation(s) to resolve.</source>
        <translation>
            <numerusform>%Ln observation à résoudre.</numerusform>
            <numerusform>%Ln observations à résoudre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay</source>
        <translation>
            <numerusform>Bloc %1&#xa0;: %Ln observation résolue en mémoire, dont %2 sans aucun relais</numerusform>
            <numerusform>Bloc %1&#xa0;: %Ln observations résolues en mémoire, dont %2 sans aucun relais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) written, %2 of them without any relay</source>
        <translation>
            <numerusform>Bloc %1&#xa0;: %Ln observation écrite, dont %2 sans aucun relais</numerusform>
            <numerusform>Bloc %1&#xa0;: %Ln observations écrites, dont %2 sans aucun relais</numerusform>
        </translation>
    </message>
    <message>
        <source>It works again.</source>
        <translation>Cela fonctionne à nouveau.</translation>
    </message>
</context>
<context>
    <name>corescope::AnalyticsPanel</name>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Choose the time that all figures are of</source>
        <translation>Choisissez la période que couvrent tous les chiffres</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save a picture of this page as PNG or SVG</source>
        <translation>Enregistrer une image de cette page en PNG ou SVG</translation>
    </message>
    <message>
        <source>&amp;All Time</source>
        <translation>&amp;Toute la durée</translation>
    </message>
    <message>
        <source>Last &amp;Hour</source>
        <translation>Dernière &amp;heure</translation>
    </message>
    <message>
        <source>Last &amp;Day</source>
        <translation>Dernier &amp;jour</translation>
    </message>
    <message>
        <source>Last &amp;7 Days</source>
        <translation>&amp;7 derniers jours</translation>
    </message>
    <message>
        <source>Last &amp;30 Days</source>
        <translation>&amp;30 derniers jours</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Figures appear when the database is loaded.</source>
        <translation>Les chiffres apparaissent une fois la base de données chargée.</translation>
    </message>
    <message>
        <source>Open a database to see its figures.</source>
        <translation>Ouvrez une base de données pour voir ses chiffres.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>All time: %1 to %2</source>
        <translation>Toute la durée&#xa0;: %1 à %2</translation>
    </message>
</context>
<context>
    <name>corescope::BackfillActions</name>
    <message>
        <source>&amp;Pause Resolving</source>
        <translation>&amp;Suspendre la résolution</translation>
    </message>
    <message>
        <source>&amp;Cancel Resolving</source>
        <translation>&amp;Annuler la résolution</translation>
    </message>
    <message>
        <source>&amp;Write Resolved Paths to Database…</source>
        <translation>Écrire les &amp;chemins résolus dans la base de données…</translation>
    </message>
    <message>
        <source>&amp;Go On Resolving</source>
        <translation>&amp;Reprendre la résolution</translation>
    </message>
    <message>
        <source>Write Resolved Paths</source>
        <translation>Écrire les chemins résolus</translation>
    </message>
    <message numerus="yes">
        <source>Write the resolved paths of %Ln observation(s) into %1?</source>
        <translation>
            <numerusform>Écrire les chemins résolus de %Ln observation dans %1&#xa0;?</numerusform>
            <numerusform>Écrire les chemins résolus de %Ln observations dans %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, now %2, is opened again for writing. It gets a column “resolved_path”, a table “neighbor_edges” and the journal mode WAL where it lacks them, and grows. Paths of packets that arrive later are written too, until the file is closed. Nothing else in it changes. Make a copy first if you are in doubt.</source>
        <translation>%1, qui fait actuellement %2, est rouvert en écriture. Il reçoit une colonne «&#xa0;resolved_path&#xa0;», une table «&#xa0;neighbor_edges&#xa0;» et le mode de journalisation WAL là où ils manquent, et il grandit. Les chemins des paquets qui arrivent ensuite sont écrits aussi, jusqu’à la fermeture du fichier. Rien d’autre n’y change. Dans le doute, faites d’abord une copie.</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Écrire</translation>
    </message>
</context>
<context>
    <name>corescope::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à afficher</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
</context>
<context>
    <name>corescope::BaseMap</name>
    <message>
        <source>The base map is no usable TopoJSON: %1</source>
        <translation>Le fond de carte n’est pas un TopoJSON utilisable&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelTableModel</name>
    <message>
        <source>Encrypted (0x%1)</source>
        <translation>Chiffré (0x%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Last Activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Last Sender</source>
        <translation>Dernier expéditeur</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>Dernier message</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelsPanel</name>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Sender or words</source>
        <translation>Expéditeur ou mots</translation>
    </message>
    <message>
        <source>Show only messages that match</source>
        <translation>N’afficher que les messages correspondants</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n message</numerusform>
            <numerusform>%1&#xa0;: %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see what is said on its channels.</source>
        <translation>Ouvrez une base de données pour voir ce qui se dit sur ses canaux.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>Nobody has written on a channel.</source>
        <translation>Personne n’a écrit sur un canal.</translation>
    </message>
    <message>
        <source>The messages are being read…</source>
        <translation>Lecture des messages…</translation>
    </message>
    <message>
        <source>No message matches “%1”.</source>
        <translation>Aucun message ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a channel to read its messages.</source>
        <translation>Choisissez un canal pour lire ses messages.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Messages as Filter</source>
        <translation>&amp;Appliquer ses messages comme filtre</translation>
    </message>
    <message>
        <source>&amp;Apply Messages of the Sender as Filter</source>
        <translation>&amp;Appliquer les messages de l’expéditeur comme filtre</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>Copier le &amp;texte</translation>
    </message>
</context>
<context>
    <name>corescope::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>corescope::FigurePage</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>Enregistrer l’&amp;image…</translation>
    </message>
    <message>
        <source>Nothing in this range.</source>
        <translation>Rien pendant cette période.</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Appliquer comme filtre</translation>
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
        <translation>Filtre d’affichage, par exemple type == ADVERT &amp;&amp; snr &gt; 5</translation>
    </message>
    <message>
        <source>Display filter</source>
        <translation>Filtre d’affichage</translation>
    </message>
</context>
<context>
    <name>corescope::FilterLine</name>
    <message>
        <source>Display Filter</source>
        <translation>Filtre d’affichage</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Nom du filtre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>&amp;Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Used Before</source>
        <translation>Déjà utilisés</translation>
    </message>
</context>
<context>
    <name>corescope::FindBar</name>
    <message>
        <source>Text in hash, bytes or decoded packet</source>
        <translation>Texte dans le hachage, les octets ou le paquet décodé</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rechercher le précédent</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Rechercher le suivant</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Went on at the other end</source>
        <translation>Reprise à l’autre bout</translation>
    </message>
</context>
<context>
    <name>corescope::HeardByModel</name>
    <message>
        <source>Heard By</source>
        <translation>Entendu par</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Packets of which the observer has the best reception</source>
        <translation>Paquets dont l’observateur a la meilleure réception</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean, in dB</source>
        <translation>Moyenne, en dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean, in dBm</source>
        <translation>Moyenne, en dBm</translation>
    </message>
</context>
<context>
    <name>corescope::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Choose a packet to see its fields and bytes.</source>
        <translation>Choisissez un paquet pour voir ses champs et ses octets.</translation>
    </message>
</context>
<context>
    <name>corescope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>Langue du &amp;système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>CoreScope speaks this language from the next start on.</source>
        <translation>CoreScope parlera cette langue à partir du prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>corescope::MainWindow</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export Packets</source>
        <translation>Exporter les paquets</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Writing packets…</source>
        <translation>Écriture des paquets…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export Nodes and Edges</source>
        <translation>Exporter les nœuds et les liaisons</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>Fichiers GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Packet Details</source>
        <translation>Détails du paquet</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;CSV…</source>
        <translation>Paquets affichés en &amp;CSV…</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;JSON Lines…</source>
        <translation>Paquets affichés en lignes &amp;JSON…</translation>
    </message>
    <message>
        <source>Nodes and Edges as &amp;GeoJSON…</source>
        <translation>Nœuds et liaisons en &amp;GeoJSON…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Display Filter</source>
        <translation>&amp;Filtre d’affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Chemins</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;About CoreScope</source>
        <translation>À &amp;propos de CoreScope</translation>
    </message>
    <message>
        <source>About CoreScope</source>
        <translation>À propos de CoreScope</translation>
    </message>
    <message>
        <source>CoreScope %1
An analyzer for MeshCore meshes.
Licence: GPL, version 3 or later.</source>
        <translation>CoreScope %1
Un analyseur de réseaux maillés MeshCore.
Licence&#xa0;: GPL, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation>Ouvrir une base de données</translation>
    </message>
    <message>
        <source>CoreScope databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Bases de données CoreScope (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Cannot Open Database</source>
        <translation>Impossible d’ouvrir la base de données</translation>
    </message>
    <message>
        <source>Simulating a mesh…</source>
        <translation>Simulation d’un réseau maillé…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
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
        <translation>Carte des nœuds</translation>
    </message>
    <message>
        <source>Drag moves the map, the wheel zooms, Shift and drag zooms to a box. Keys: arrows, +, -, Home.</source>
        <translation>Glisser déplace la carte, la molette zoome, Maj et glisser zoome sur un rectangle. Touches&#xa0;: flèches, +, -, Origine.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln nœud</numerusform>
            <numerusform>%Ln nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role and count</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbor(s)</source>
        <translation>
            <numerusform>%Ln voisin</numerusform>
            <numerusform>%Ln voisins</numerusform>
        </translation>
    </message>
    <message>
        <source>Also an observer</source>
        <translation>Aussi observateur</translation>
    </message>
    <message>
        <source>&amp;Copy Position %1</source>
        <translation>&amp;Copier la position %1</translation>
    </message>
    <message>
        <source>Center &amp;Map Here</source>
        <translation>C&amp;entrer la carte ici</translation>
    </message>
    <message>
        <source>&amp;Show All Nodes</source>
        <translation>&amp;Afficher tous les nœuds</translation>
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
        <translation>%1, cap %2°</translation>
    </message>
</context>
<context>
    <name>corescope::MapExport</name>
    <message>
        <source>Node map</source>
        <translation>Carte des nœuds</translation>
    </message>
</context>
<context>
    <name>corescope::MapLegend</name>
    <message>
        <source>Also an observer</source>
        <translation>Aussi observateur</translation>
    </message>
</context>
<context>
    <name>corescope::MapPanel</name>
    <message>
        <source>Nodes without position</source>
        <translation>Nœuds sans position</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show all nodes (Home)</source>
        <translation>Afficher tous les nœuds (Origine)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Measure distances: click points on the map, Esc ends</source>
        <translation>Mesurer des distances&#xa0;: cliquez des points sur la carte, Échap termine</translation>
    </message>
    <message>
        <source>Affinity:</source>
        <translation>Affinité&#xa0;:</translation>
    </message>
    <message>
        <source>Least affinity of links shown</source>
        <translation>Affinité minimale des liaisons affichées</translation>
    </message>
    <message>
        <source>Hides links between neighbors that heard each other rarely or long ago</source>
        <translation>Masque les liaisons entre voisins qui se sont entendus rarement ou il y a longtemps</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Liaisons</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Lé&amp;gende</translation>
    </message>
    <message>
        <source>&amp;Tile Server…</source>
        <translation>&amp;Serveur de tuiles…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save the map as PNG or SVG</source>
        <translation>Enregistrer la carte en PNG ou SVG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without position</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln sans position</numerusform>
            <numerusform>%Ln sans position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) on the map</source>
        <translation>
            <numerusform>%Ln nœud sur la carte</numerusform>
            <numerusform>%Ln nœuds sur la carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) with affinity from %2</source>
        <translation>
            <numerusform>%1 liaison sur %Ln d’affinité %2 ou plus</numerusform>
            <numerusform>%1 liaisons sur %Ln d’affinité %2 ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Tile Server</source>
        <translation>Serveur de tuiles</translation>
    </message>
    <message>
        <source>An address begins with https:// and contains {z}, {x} and {y}.</source>
        <translation>Une adresse commence par https:// et contient {z}, {x} et {y}.</translation>
    </message>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Réalisé avec Natural Earth</translation>
    </message>
</context>
<context>
    <name>corescope::MapRole</name>
    <message>
        <source>Repeater</source>
        <translation>Répéteur</translation>
    </message>
    <message>
        <source>Room server</source>
        <translation>Serveur de salon</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>corescope::MapView</name>
    <message>
        <source>Selected node: %1</source>
        <translation>Nœud sélectionné&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>corescope::MessageListModel</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n saut</numerusform>
            <numerusform>%n sauts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heard by %n</source>
        <comment>observers</comment>
        <translation>
            <numerusform>entendu par %n</numerusform>
            <numerusform>entendu par %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(encrypted)</source>
        <translation>(chiffré)</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2&#xa0;: %3, %4</translation>
    </message>
</context>
<context>
    <name>corescope::NeighborTableModel</name>
    <message>
        <source>Neighbor</source>
        <translation>Voisin</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>Affinité</translation>
    </message>
    <message>
        <source>From 0 to 1: how often and how lately they heard each other</source>
        <translation>De 0 à 1&#xa0;: combien de fois et depuis quand ils s’entendent</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Réceptions</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Entendu en dernier</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of the receptions, in dB</source>
        <translation>Moyenne des réceptions, en dB</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>%1: no known node</source>
        <translation>%1&#xa0;: aucun nœud connu</translation>
    </message>
    <message>
        <source>%1: one of %2 …</source>
        <translation>%1&#xa0;: l’un de %2 …</translation>
    </message>
    <message>
        <source>%1: one of %2</source>
        <translation>%1&#xa0;: l’un de %2</translation>
    </message>
</context>
<context>
    <name>corescope::NodeActivityView</name>
    <message>
        <source>Activity in figures</source>
        <translation>L’activité en chiffres</translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Paquets au fil du temps</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By hops</source>
        <translation>Par sauts</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Jours jusqu’à la réception la plus récente</translation>
    </message>
    <message>
        <source>%1 ± %2 dB</source>
        <translation>%1 ± %2 dB</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Hours with packets</source>
        <translation>Heures avec paquets</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Plus long silence</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal grade</source>
        <translation>Note du signal</translation>
    </message>
    <message>
        <source>Over more than one hop</source>
        <translation>Sur plus d’un saut</translation>
    </message>
    <message>
        <source>By hour of the day (UTC)</source>
        <translation>Par heure du jour (UTC)</translation>
    </message>
    <message>
        <source>By hour of the day (local)</source>
        <translation>Par heure du jour (heure locale)</translation>
    </message>
</context>
<context>
    <name>corescope::NodeDetails</name>
    <message>
        <source>Neighbors of the node</source>
        <translation>Voisins du nœud</translation>
    </message>
    <message>
        <source>Choose a node to see its health, neighbors, paths and activity.</source>
        <translation>Choisissez un nœud pour voir son état, ses voisins, ses chemins et son activité.</translation>
    </message>
    <message>
        <source>Details of the node</source>
        <translation>Détails du nœud</translation>
    </message>
    <message>
        <source>No reception tells whom this node heard or who heard it.</source>
        <translation>Aucune réception n’indique qui ce nœud a entendu ni qui l’a entendu.</translation>
    </message>
    <message>
        <source>Looking at all receptions for neighbors…</source>
        <translation>Recherche de voisins dans toutes les réceptions…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message numerus="yes">
        <source>Neighbors (%Ln)</source>
        <translation>
            <numerusform>Voisins (%Ln)</numerusform>
            <numerusform>Voisins (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeHealthView</name>
    <message>
        <source>Health of the node</source>
        <translation>État du nœud</translation>
    </message>
    <message>
        <source>Observers that hear the node</source>
        <translation>Observateurs qui entendent le nœud</translation>
    </message>
    <message>
        <source>No packet names this node as its sender or receiver, so nobody is known to hear it.</source>
        <translation>Aucun paquet ne nomme ce nœud comme expéditeur ou destinataire&#xa0;; on ne connaît donc personne qui l’entende.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Entendu en dernier</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Entendu en premier</translation>
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
        <translation>Température</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Réceptions</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>SNR moyen</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>RSSI moyen</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Mean hops</source>
        <translation>Nombre moyen de sauts</translation>
    </message>
    <message>
        <source>Last relayed</source>
        <translation>Dernier relais</translation>
    </message>
    <message>
        <source>Relayed in 24 h</source>
        <translation>Relayés en 24 h</translation>
    </message>
    <message>
        <source>Traffic share</source>
        <translation>Part du trafic</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Utilité</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, note %2</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Pont</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redondance</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Depuis minuit</translation>
    </message>
</context>
<context>
    <name>corescope::NodePathsView</name>
    <message>
        <source>Paths through the node</source>
        <translation>Chemins passant par le nœud</translation>
    </message>
    <message>
        <source>Hops that stand for other nodes as well are counted too. Enter or a double click shows a packet that went a path.</source>
        <translation>Les sauts qui désignent aussi d’autres nœuds sont comptés. Entrée ou un double-clic montre un paquet qui a suivi un chemin.</translation>
    </message>
    <message>
        <source>Looking for paths…</source>
        <translation>Recherche de chemins…</translation>
    </message>
    <message>
        <source>No packet is known to have gone through this node.</source>
        <translation>On ne connaît aucun paquet passé par ce nœud.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) may have gone through the node.</source>
        <translation>
            <numerusform>%n paquet est peut-être passé par le nœud.</numerusform>
            <numerusform>%n paquets sont peut-être passés par le nœud.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most used of %2 paths:</source>
        <translation>Les %1 chemins les plus utilisés sur %2&#xa0;:</translation>
    </message>
</context>
<context>
    <name>corescope::NodeSearch</name>
    <message>
        <source>Find node</source>
        <translation>Chercher un nœud</translation>
    </message>
</context>
<context>
    <name>corescope::NodeTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Beginning of the public key</source>
        <translation>Début de la clé publique</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Entendu en dernier</translation>
    </message>
    <message>
        <source>First Heard</source>
        <translation>Entendu en premier</translation>
    </message>
    <message>
        <source>Adverts</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>Adverts of the node, as the database counts them</source>
        <translation>Annonces du nœud, telles que la base de données les compte</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Packets that name the node as sender or receiver</source>
        <translation>Paquets qui nomment le nœud comme expéditeur ou destinataire</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Relayés</translation>
    </message>
    <message>
        <source>Packets that are known to have gone over the node</source>
        <translation>Paquets dont on sait qu’ils sont passés par le nœud</translation>
    </message>
    <message>
        <source>Relayed 24 h</source>
        <translation>Relayés 24 h</translation>
    </message>
    <message>
        <source>Packets of the last day that may have gone over the node: some hops stand for several nodes</source>
        <translation>Paquets du dernier jour qui sont peut-être passés par le nœud&#xa0;: certains sauts désignent plusieurs nœuds</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Utilité</translation>
    </message>
    <message>
        <source>How much the mesh would miss the node, from 0 to 1, and its grade</source>
        <translation>À quel point le nœud manquerait au réseau maillé, de 0 à 1, et sa note</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Nodes that heard this one, or were heard by it</source>
        <translation>Nœuds qui ont entendu celui-ci ou ont été entendus par lui</translation>
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
        <translation>Température</translation>
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
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Name, role, or beginning of the key</source>
        <translation>Nom, rôle ou début de la clé</translation>
    </message>
    <message>
        <source>Show only nodes that match</source>
        <translation>N’afficher que les nœuds correspondants</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <translation>
            <numerusform>%1 sur %n nœud</numerusform>
            <numerusform>%1 sur %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see the nodes of its mesh.</source>
        <translation>Ouvrez une base de données pour voir les nœuds de son réseau maillé.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>The database knows no nodes: no advert has been received.</source>
        <translation>La base de données ne connaît aucun nœud&#xa0;: aucune annonce n’a été reçue.</translation>
    </message>
    <message>
        <source>No node matches “%1”.</source>
        <translation>Aucun nœud ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>&amp;Appliquer ses paquets comme filtre</translation>
    </message>
    <message>
        <source>Apply What It &amp;Relayed as Filter</source>
        <translation>Appliquer ce qu’il a &amp;relayé comme filtre</translation>
    </message>
    <message>
        <source>Copy Public &amp;Key</source>
        <translation>Copier la c&amp;lé publique</translation>
    </message>
</context>
<context>
    <name>corescope::ObserverDetails</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 à %2 dB</translation>
    </message>
    <message>
        <source>The observer in figures</source>
        <translation>L’observateur en chiffres</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Réceptions au fil du temps</translation>
    </message>
    <message>
        <source>Keys and hops heard of</source>
        <translation>Clés et sauts entendus</translation>
    </message>
    <message>
        <source>Receptions by SNR, dB</source>
        <translation>Réceptions par SNR, dB</translation>
    </message>
    <message>
        <source>Receptions by type</source>
        <translation>Réceptions par type</translation>
    </message>
    <message>
        <source>Choose an observer to see what it receives.</source>
        <translation>Choisissez un observateur pour voir ce qu’il reçoit.</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Jours jusqu’à la réception la plus récente</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>SNR moyen</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>RSSI moyen</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Bruit de fond</translation>
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
        <translation>Durée de marche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
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
        <translation>%1 j %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Code of the next airport</source>
        <translation>Code de l’aéroport le plus proche</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Réceptions</translation>
    </message>
    <message>
        <source>Last Hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Receptions of the hour before the newest one of all observers</source>
        <translation>Réceptions de l’heure précédant la plus récente de tous les observateurs</translation>
    </message>
    <message>
        <source>Last Reception</source>
        <translation>Dernière réception</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Last sign of life, as the database says</source>
        <translation>Dernier signe de vie, selon la base de données</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dB</source>
        <translation>Moyenne de toutes les réceptions, en dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dBm</source>
        <translation>Moyenne de toutes les réceptions, en dBm</translation>
    </message>
    <message>
        <source>Noise Floor</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>In dBm</source>
        <translation>En dBm</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Durée de marche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
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
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Name, region, model, or beginning of the id</source>
        <translation>Nom, région, modèle ou début de l’id</translation>
    </message>
    <message>
        <source>Show only observers that match</source>
        <translation>N’afficher que les observateurs correspondants</translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n observateur</numerusform>
            <numerusform>%n observateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n observer(s)</source>
        <translation>
            <numerusform>%1 sur %n observateur</numerusform>
            <numerusform>%1 sur %n observateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see who listens to the mesh.</source>
        <translation>Ouvrez une base de données pour voir qui écoute le réseau maillé.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>The database knows no observers: nobody has reported a packet.</source>
        <translation>La base de données ne connaît aucun observateur&#xa0;: personne n’a signalé de paquet.</translation>
    </message>
    <message>
        <source>No observer matches “%1”.</source>
        <translation>Aucun observateur ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>&amp;Appliquer ses paquets comme filtre</translation>
    </message>
    <message>
        <source>Apply Its &amp;Region as Filter</source>
        <translation>Appliquer sa &amp;région comme filtre</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copier l’&amp;id</translation>
    </message>
</context>
<context>
    <name>corescope::PacketDetailsPanel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
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
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Dissected packet</source>
        <translation>Paquet disséqué</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Réceptions</translation>
    </message>
    <message>
        <source>The bytes of this packet are not written in hex.</source>
        <translation>Les octets de ce paquet ne sont pas écrits en hexadécimal.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Appliquer comme filtre</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>Copier la &amp;valeur</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>Copier les octets en &amp;hexadécimal</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Tout &amp;développer</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>Tout &amp;réduire</translation>
    </message>
    <message>
        <source>&amp;Apply Observer as Filter</source>
        <translation>&amp;Appliquer l’observateur comme filtre</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquet</translation>
    </message>
    <message numerus="yes">
        <source>Receptions (%Ln)</source>
        <translation>
            <numerusform>Réceptions (%Ln)</numerusform>
            <numerusform>Réceptions (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::PacketFieldModel</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>corescope::PacketListPanel</name>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Go to Packet</source>
        <translation>Aller au paquet</translation>
    </message>
    <message>
        <source>Number or hash of the packet:</source>
        <translation>Numéro ou hachage du paquet&#xa0;:</translation>
    </message>
    <message>
        <source>The display filter hides this packet.</source>
        <translation>Le filtre d’affichage masque ce paquet.</translation>
    </message>
    <message>
        <source>There is no such packet.</source>
        <translation>Ce paquet n’existe pas.</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Copier en &amp;texte</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copier en &amp;CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>Copier en &amp;hexadécimal</translation>
    </message>
    <message>
        <source>&amp;Find Packet…</source>
        <translation>&amp;Rechercher un paquet…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Mark or Unmark Packets</source>
        <translation>&amp;Marquer ou démarquer les paquets</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>Heure &amp;locale</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Seconds Since the First Packet</source>
        <translation>&amp;Secondes depuis le premier paquet</translation>
    </message>
    <message>
        <source>&amp;Go to Packet…</source>
        <translation>&amp;Aller au paquet…</translation>
    </message>
    <message>
        <source>&amp;First Packet</source>
        <translation>&amp;Premier paquet</translation>
    </message>
    <message>
        <source>&amp;Last Packet</source>
        <translation>&amp;Dernier paquet</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>Marque &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>Marque p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Appliquer comme filtre</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>Dé&amp;marquer</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marquer</translation>
    </message>
    <message>
        <source>F&amp;ollow New Packets</source>
        <translation>&amp;Suivre les nouveaux paquets</translation>
    </message>
    <message>
        <source>Open a database with File › Open, or drop one on the window.</source>
        <translation>Ouvrez une base de données avec Fichier › Ouvrir, ou déposez-en une sur la fenêtre.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Lecture de la base de données…</translation>
    </message>
    <message>
        <source>The database has no packets yet.</source>
        <translation>La base de données n’a pas encore de paquets.</translation>
    </message>
    <message>
        <source>No packet passes the display filter.</source>
        <translation>Aucun paquet ne passe le filtre d’affichage.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Packet</source>
        <translation>Paque&amp;t suivant</translation>
    </message>
    <message>
        <source>P&amp;revious Packet</source>
        <translation>Paquet pré&amp;cédent</translation>
    </message>
</context>
<context>
    <name>corescope::PacketPathView</name>
    <message>
        <source>Hop</source>
        <translation>Saut</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>How decided</source>
        <translation>Comment décidé</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Show the path as it is</source>
        <translation>Montrer le chemin tel qu’il est</translation>
    </message>
    <message>
        <source>What if, without %1? A supposition: nothing of it is stored.</source>
        <translation>Et sans %1&#xa0;? Ceci est une supposition&#xa0;: rien n’en est enregistré.</translation>
    </message>
    <message>
        <source>&amp;Show Node</source>
        <translation>&amp;Montrer le nœud</translation>
    </message>
    <message>
        <source>&amp;What If It Were Not There?</source>
        <translation>&amp;Et s’il n’était pas là&#xa0;?</translation>
    </message>
</context>
<context>
    <name>corescope::PathTableModel</name>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
</context>
<context>
    <name>corescope::PictureExport</name>
    <message>
        <source>The picture cannot be saved as %1: %2</source>
        <translation>L’image ne peut pas être enregistrée sous %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vector drawing (*.svg)</source>
        <translation>Image (*.png);;Dessin vectoriel (*.svg)</translation>
    </message>
</context>
<context>
    <name>corescope::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vider la liste</translation>
    </message>
</context>
<context>
    <name>corescope::RecordTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>corescope::ServeAction</name>
    <message>
        <source>&amp;Serve over HTTP…</source>
        <translation>&amp;Servir par HTTP…</translation>
    </message>
    <message>
        <source>Serve over HTTP</source>
        <translation>Servir par HTTP</translation>
    </message>
    <message>
        <source>Port on this machine (0: any that is free):</source>
        <translation>Port sur cette machine (0&#xa0;: n’importe lequel de libre)&#xa0;:</translation>
    </message>
</context>
<context>
    <name>corescope::StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquet</numerusform>
            <numerusform>%Ln paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln packet(s)</source>
        <translation>
            <numerusform>%1 sur %Ln paquet</numerusform>
            <numerusform>%1 sur %Ln paquets</numerusform>
        </translation>
    </message>
    <message>
        <source>serving on %1</source>
        <translation>servi sur %1</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Aucune base de données n’est ouverte</translation>
    </message>
    <message>
        <source>Resolving cancelled</source>
        <translation>Résolution annulée</translation>
    </message>
    <message>
        <source>Resolving paused</source>
        <translation>Résolution suspendue</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>%1 rows/s, %2 left</source>
        <translation>%1 lignes/s, encore %2</translation>
    </message>
</context>
<context>
    <name>corescope::TileDialog</name>
    <message>
        <source>Tile Server</source>
        <translation>Serveur de tuiles</translation>
    </message>
    <message>
        <source>Map data © …</source>
        <translation>Données cartographiques © …</translation>
    </message>
    <message>
        <source>The server learns which part of the map you look at. Read its rules of use first; most ask for a credit on the map. Without an address the map needs no network.</source>
        <translation>Le serveur apprend quelle partie de la carte vous regardez. Lisez d’abord ses règles d’utilisation&#xa0;; la plupart demandent une mention sur la carte. Sans adresse, la carte n’a pas besoin de réseau.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Credit:</source>
        <translation>&amp;Mention&#xa0;:</translation>
    </message>
</context>
<context>
    <name>corescope::Timeline</name>
    <message>
        <source>Time range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Drag to choose a range; drag it or its ends to change it; double click or Esc for all time. Keys: arrows move it, Shift and arrows move its end.</source>
        <translation>Glissez pour choisir une période&#xa0;; faites-la glisser, ou ses extrémités, pour la changer&#xa0;; double-clic ou Échap pour toute la durée. Touches&#xa0;: les flèches la déplacent, Maj et flèches déplacent sa fin.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Toute la durée</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>Pas encore de paquets</translation>
    </message>
</context>
<context>
    <name>dissector</name>
    <message>
        <source>Content hash</source>
        <translation>Hachage du contenu</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Route type</source>
        <translation>Type de route</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Type de charge utile</translation>
    </message>
    <message>
        <source>Payload version</source>
        <translation>Version de la charge utile</translation>
    </message>
    <message>
        <source>Transport codes</source>
        <translation>Codes de transport</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Code de région</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Reserved code</source>
        <translation>Code réservé</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Longueur du chemin</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Bytes per hop</source>
        <translation>Octets par saut</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Saut %1</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Charge utile</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Encrypted path</source>
        <translation>Chemin chiffré</translation>
    </message>
    <message>
        <source>Encrypted data</source>
        <translation>Données chiffrées</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Somme de contrôle</translation>
    </message>
    <message>
        <source>Attempt or unread count</source>
        <translation>Tentative ou nombre de non lus</translation>
    </message>
    <message>
        <source>Random byte</source>
        <translation>Octet aléatoire</translation>
    </message>
    <message>
        <source>Unknown bytes</source>
        <translation>Octets inconnus</translation>
    </message>
    <message>
        <source>Sender key</source>
        <translation>Clé de l’expéditeur</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Authentication code</source>
        <translation>Code d’authentification</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Packets to come</source>
        <translation>Paquets à venir</translation>
    </message>
    <message>
        <source>Inner type</source>
        <translation>Type intérieur</translation>
    </message>
    <message>
        <source>Inner payload</source>
        <translation>Charge utile intérieure</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Répondre avec</translation>
    </message>
    <message>
        <source>Wanted node types</source>
        <translation>Types de nœud recherchés</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>SNR of the request</source>
        <translation>SNR de la requête</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Key prefix</source>
        <translation>Préfixe de la clé</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Type de nœud</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Horodatage</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>App data</source>
        <translation>Données d’application</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Suivi de</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Caractéristique %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Channel hash</source>
        <translation>Hachage du canal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Sender (unverified)</source>
        <translation>Expéditeur (non vérifié)</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Type de données</translation>
    </message>
    <message>
        <source>Data length</source>
        <translation>Longueur des données</translation>
    </message>
    <message>
        <source>Radios drop packets whose payload version is not %1.</source>
        <translation>Les radios rejettent les paquets dont la version de charge utile n’est pas %1.</translation>
    </message>
    <message>
        <source>No region has this code.</source>
        <translation>Aucune région n’a ce code.</translation>
    </message>
    <message>
        <source>The payload is too short.</source>
        <translation>La charge utile est trop courte.</translation>
    </message>
    <message>
        <source>The payload is too short for advert.</source>
        <translation>La charge utile est trop courte pour une annonce.</translation>
    </message>
    <message>
        <source>TRACE payload decode failed: too short</source>
        <translation>La charge utile de TRACE est illisible&#xa0;: trop courte</translation>
    </message>
    <message>
        <source>TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)</source>
        <translation>Paquet TRACE dont la route n’est pas DIRECT (attendu&#xa0;: DIRECT ou TRANSPORT_DIRECT)</translation>
    </message>
    <message>
        <source>An acknowledgement has %1 bytes at the most.</source>
        <translation>Un accusé de réception a %1 octets au plus.</translation>
    </message>
    <message>
        <source>The route ends in the middle of a hop.</source>
        <translation>La route s’arrête au milieu d’un saut.</translation>
    </message>
    <message>
        <source>Radios ignore multiparts of %1 bytes or fewer.</source>
        <translation>Les radios ignorent les parties de %1 octets ou moins.</translation>
    </message>
    <message>
        <source>Radios accept this subtype from neighbours only, by a direct route without hops.</source>
        <translation>Les radios n’acceptent ce sous-type que de voisins, par une route directe sans saut.</translation>
    </message>
    <message>
        <source>This payload type is unassigned.</source>
        <translation>Ce type de charge utile n’est pas attribué.</translation>
    </message>
    <message>
        <source>The encrypted part is no multiple of %1 bytes: it was cut or damaged.</source>
        <translation>La partie chiffrée n’est pas un multiple de %1 octets&#xa0;: elle a été coupée ou abîmée.</translation>
    </message>
    <message>
        <source>No such place: the value is out of range.</source>
        <translation>Ce lieu n’existe pas&#xa0;: la valeur est hors limites.</translation>
    </message>
    <message>
        <source>Not plausible, ignored.</source>
        <translation>Invraisemblable, ignoré.</translation>
    </message>
    <message>
        <source>This node type is unassigned.</source>
        <translation>Ce type de nœud n’est pas attribué.</translation>
    </message>
    <message>
        <source>The flags announce more than there is: the fields after the flags are not to be trusted.</source>
        <translation>Les indicateurs annoncent plus qu’il n’y a&#xa0;: les champs qui les suivent ne sont pas fiables.</translation>
    </message>
    <message>
        <source>Keys that begin with %1 or FF are reserved.</source>
        <translation>Les clés qui commencent par %1 ou FF sont réservées.</translation>
    </message>
    <message>
        <source>The signature is not the key owner&apos;s over these bytes: the advert was changed or made up.</source>
        <translation>La signature de ces octets n’est pas du propriétaire de la clé&#xa0;: l’annonce a été modifiée ou inventée.</translation>
    </message>
    <message>
        <source>App data over %1 bytes: radios verify and read the first %2 alone.</source>
        <translation>Données d’application de plus de %1 octets&#xa0;: les radios ne vérifient et ne lisent que les %2 premiers.</translation>
    </message>
    <message>
        <source>Radios drop channel texts of a kind other than %1.</source>
        <translation>Les radios rejettent les textes de canal d’un genre autre que %1.</translation>
    </message>
    <message>
        <source>The data is announced longer than the message.</source>
        <translation>Les données sont annoncées plus longues que le message.</translation>
    </message>
    <message>
        <source>packet too short (need at least header + pathLength)</source>
        <translation>Le paquet est trop court (au moins en-tête et longueur du chemin)</translation>
    </message>
    <message>
        <source>packet too short for transport codes</source>
        <translation>Le paquet est trop court pour des codes de transport</translation>
    </message>
    <message>
        <source>packet too short (no path byte)</source>
        <translation>Le paquet est trop court (sans longueur du chemin)</translation>
    </message>
    <message>
        <source>invalid path encoding: %1 hops of %2 bytes</source>
        <translation>Chemin non valide&#xa0;: %1 sauts de %2 octets</translation>
    </message>
    <message>
        <source>path length %1 exceeds buffer of %2 bytes</source>
        <translation>La longueur du chemin, %1, dépasse le reste de %2 octets</translation>
    </message>
    <message>
        <source>payload of %1 bytes is longer than %2</source>
        <translation>La charge utile de %1 octets dépasse %2</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>reading table %1</source>
        <translation>lecture de la table %1</translation>
    </message>
    <message>
        <source>No database file was given. Pass the path of a CoreScope database.</source>
        <translation>Aucun fichier de base de données n’a été indiqué. Donnez le chemin d’une base de données CoreScope.</translation>
    </message>
    <message>
        <source>%1: the symbolic link leads to no file. Check where it points to.</source>
        <translation>%1&#xa0;: le lien symbolique ne mène à aucun fichier. Vérifiez vers quoi il pointe.</translation>
    </message>
    <message>
        <source>%1: no such file. Check the path of the database.</source>
        <translation>%1&#xa0;: ce fichier n’existe pas. Vérifiez le chemin de la base de données.</translation>
    </message>
    <message>
        <source>%1: this is a folder. Give the path of the database file in it.</source>
        <translation>%1&#xa0;: c’est un dossier. Donnez le chemin du fichier de base de données qu’il contient.</translation>
    </message>
    <message>
        <source>%1: this is no ordinary file. Give the path of a CoreScope database.</source>
        <translation>%1&#xa0;: ce n’est pas un fichier ordinaire. Donnez le chemin d’une base de données CoreScope.</translation>
    </message>
    <message>
        <source>%1: no permission to read it. Check who may read the file.</source>
        <translation>%1&#xa0;: pas d’autorisation de lecture. Vérifiez qui peut lire le fichier.</translation>
    </message>
    <message>
        <source>%1: the file is empty and holds no tables; is it a CoreScope database? An ingestor that has never stored anything leaves such a file.</source>
        <translation>%1&#xa0;: le fichier est vide et ne contient aucune table&#xa0;; est-ce une base de données CoreScope&#xa0;? Un ingesteur qui n’a encore rien enregistré laisse un tel fichier.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (QSQLITE) is missing. Install the SQLite plugin of Qt SQL.</source>
        <translation>Le pilote SQLite de Qt (QSQLITE) est absent. Installez le greffon SQLite de Qt SQL.</translation>
    </message>
    <message>
        <source>opening the database</source>
        <translation>ouverture de la base de données</translation>
    </message>
    <message>
        <source>opening the database for writing</source>
        <translation>ouverture de la base de données en écriture</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to this database, and repairing that needs write access. Open it once in a folder you may write to, together with its -wal or -journal file.</source>
        <translation>un programme a été arrêté pendant qu’il écrivait dans cette base de données, et la réparer demande un accès en écriture. Ouvrez-la une fois dans un dossier où vous pouvez écrire, avec son fichier -wal ou -journal.</translation>
    </message>
    <message>
        <source>the file or its folder is write protected. Change its permissions, copy the database to a folder you may write to, or use --read-only.</source>
        <translation>le fichier ou son dossier est protégé en écriture. Changez les autorisations, copiez la base de données dans un dossier où vous pouvez écrire ou utilisez --read-only.</translation>
    </message>
    <message>
        <source>its folder is write protected, and SQLite needs to make files there. Copy the database, together with its -wal file if there is one, to a folder you may write to.</source>
        <translation>son dossier est protégé en écriture, et SQLite doit y créer des fichiers. Copiez la base de données, avec son fichier -wal s’il existe, dans un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>the file cannot be opened. Check that it still exists and who may read it.</source>
        <translation>le fichier ne peut pas être ouvert. Vérifiez qu’il existe encore et qui peut le lire.</translation>
    </message>
    <message>
        <source>another program holds the database locked. Try again when it has finished, or stop it.</source>
        <translation>un autre programme verrouille la base de données. Réessayez quand il aura terminé, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>the disk is full. Nothing of this step was stored and nothing was lost; free some space and try again.</source>
        <translation>le disque est plein. Rien de cette étape n’a été enregistré et rien n’a été perdu&#xa0;; libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>permission denied. Check who may read and write the file.</source>
        <translation>accès refusé. Vérifiez qui peut lire et écrire le fichier.</translation>
    </message>
    <message>
        <source>this is no SQLite database, or an encrypted one. Give the path of a CoreScope database.</source>
        <translation>ce n’est pas une base de données SQLite, ou elle est chiffrée. Donnez le chemin d’une base de données CoreScope.</translation>
    </message>
    <message>
        <source>the database is damaged (%1). Restore a backup, or salvage it with the .recover command of sqlite3.</source>
        <translation>la base de données est endommagée (%1). Restaurez une sauvegarde, ou récupérez-la avec la commande .recover de sqlite3.</translation>
    </message>
    <message>
        <source>input/output error (%1). Check the disk and its file system.</source>
        <translation>erreur d’entrée/sortie (%1). Vérifiez le disque et son système de fichiers.</translation>
    </message>
    <message>
        <source>%1 (SQLite code %2).</source>
        <translation>%1 (code SQLite %2).</translation>
    </message>
    <message>
        <source>%1: %2 failed: %3</source>
        <translation>%1&#xa0;: échec de l’opération «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>deleting old rows</source>
        <translation>suppression d’anciennes lignes</translation>
    </message>
    <message>
        <source>writing table %1</source>
        <translation>écriture de la table %1</translation>
    </message>
    <message>
        <source>writing resolved paths</source>
        <translation>écriture des chemins résolus</translation>
    </message>
    <message>
        <source>clearing resolved paths</source>
        <translation>effacement des chemins résolus</translation>
    </message>
    <message>
        <source>looking up the tables</source>
        <translation>consultation des tables</translation>
    </message>
    <message>
        <source>%1: %2 is missing, so this is no CoreScope database, or one that its ingestor has not finished to set up. Check the path.</source>
        <translation>%1&#xa0;: %2 manque&#xa0;; ce n’est donc pas une base de données CoreScope, ou son ingesteur n’a pas fini de la préparer. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>la table %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>la colonne %1</translation>
    </message>
    <message>
        <source>adding what is missing to the schema</source>
        <translation>ajout de ce qui manque au schéma</translation>
    </message>
    <message>
        <source>counting the rows of table %1</source>
        <translation>comptage des lignes de la table %1</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>recherche de modifications</translation>
    </message>
    <message>
        <source>emptying the write-ahead log</source>
        <translation>vidage du journal d’écriture anticipée</translation>
    </message>
    <message>
        <source>looking up the page size</source>
        <translation>consultation de la taille de page</translation>
    </message>
    <message>
        <source>%1: another program has been reading or writing for long and holds the -wal file at %2 MB. Writing goes on when it has finished; stop it if it hangs.</source>
        <translation>%1&#xa0;: un autre programme lit ou écrit depuis longtemps et maintient le fichier -wal à %2 Mo. L’écriture reprendra quand il aura terminé&#xa0;; arrêtez-le s’il est bloqué.</translation>
    </message>
    <message>
        <source>writing failed: %1</source>
        <translation>échec de l’écriture&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: the file is gone. What was read of it stays; new packets appear when it is back.</source>
        <translation>%1&#xa0;: le fichier a disparu. Ce qui en a été lu reste&#xa0;; de nouveaux paquets apparaîtront quand il sera de retour.</translation>
    </message>
    <message>
        <source>%1: another file has been put in its place. What is shown is still the one before; restart to read the new one.</source>
        <translation>%1&#xa0;: un autre fichier a pris sa place. Ce qui est affiché est encore le précédent&#xa0;; redémarrez pour lire le nouveau.</translation>
    </message>
    <message>
        <source>finding the oldest transmission to keep</source>
        <translation>recherche de la plus ancienne transmission à garder</translation>
    </message>
    <message>
        <source>port %1 on %2 is already in use: stop the other program or choose another port</source>
        <translation>le port %1 sur %2 est déjà utilisé&#xa0;: arrêtez l’autre programme ou choisissez un autre port</translation>
    </message>
    <message>
        <source>no permission to listen on port %1 on %2: choose a port from 1024 on</source>
        <translation>pas d’autorisation d’écouter sur le port %1 sur %2&#xa0;: choisissez un port à partir de 1024</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: the address is not one of this machine&apos;s</source>
        <translation>impossible d’écouter sur le port %1 sur %2&#xa0;: l’adresse n’est pas celle de cette machine</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: %3</source>
        <translation>impossible d’écouter sur le port %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>deleting old packets</source>
        <translation>suppression d’anciens paquets</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>about %1</source>
        <comment>distance</comment>
        <translation>environ %1</translation>
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
        <translation>Type de paquet, par exemple ADVERT</translation>
    </message>
    <message>
        <source>Route, such as FLOOD or DIRECT</source>
        <translation>Route, par exemple FLOOD ou DIRECT</translation>
    </message>
    <message>
        <source>Content hash, 16 hex digits</source>
        <translation>Hachage du contenu, 16 chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>Number of the packet in the database</source>
        <translation>Numéro du paquet dans la base de données</translation>
    </message>
    <message>
        <source>Bytes on the air</source>
        <translation>Octets transmis par radio</translation>
    </message>
    <message>
        <source>SNR of any reception, dB</source>
        <translation>SNR d’une réception quelconque, dB</translation>
    </message>
    <message>
        <source>RSSI of any reception, dBm</source>
        <translation>RSSI d’une réception quelconque, dBm</translation>
    </message>
    <message>
        <source>Hops of any reception</source>
        <translation>Sauts d’une réception quelconque</translation>
    </message>
    <message>
        <source>Name or key of an observer</source>
        <translation>Nom ou clé d’un observateur</translation>
    </message>
    <message>
        <source>Region code of an observer</source>
        <translation>Code de région d’un observateur</translation>
    </message>
    <message>
        <source>How often the packet was received</source>
        <translation>Combien de fois le paquet a été reçu</translation>
    </message>
    <message>
        <source>Hops of any reception in hex, with commas between</source>
        <translation>Sauts d’une réception quelconque en hexadécimal, séparés par des virgules</translation>
    </message>
    <message>
        <source>Name or key of a relay on the resolved path</source>
        <translation>Nom ou clé d’un relais sur le chemin résolu</translation>
    </message>
    <message>
        <source>Any member of the decoded payload, such as payload.name</source>
        <translation>Tout élément de la charge utile décodée, par exemple payload.name</translation>
    </message>
    <message>
        <source>Time since the packet was first seen, such as 90s, 15m, 2h, 7d</source>
        <translation>Temps écoulé depuis que le paquet a été vu pour la première fois, par exemple 90s, 15m, 2h, 7d</translation>
    </message>
    <message>
        <source>When the packet was first seen, such as 2026-04-05T12:00</source>
        <translation>Quand le paquet a été vu pour la première fois, par exemple 2026-04-05T12:00</translation>
    </message>
    <message>
        <source>Expected &amp;&amp; or || here.</source>
        <translation>&amp;&amp; ou || est attendu ici.</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other.</source>
        <translation>Trop de parenthèses imbriquées.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Il manque une parenthèse fermante.</translation>
    </message>
    <message>
        <source>This is not complete.</source>
        <translation>C’est incomplet.</translation>
    </message>
    <message>
        <source>Expected a field here, such as type or snr.</source>
        <translation>Un champ est attendu ici, par exemple type ou snr.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Expected an operator here, such as == or contains.</source>
        <translation>Un opérateur est attendu ici, par exemple == ou contains.</translation>
    </message>
    <message>
        <source>Expected a list here, such as (a, b).</source>
        <translation>Une liste est attendue ici, par exemple (a, b).</translation>
    </message>
    <message>
        <source>Expected a value here.</source>
        <translation>Une valeur est attendue ici.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Le filtre est trop long.</translation>
    </message>
    <message>
        <source>Names are not ordered; use == or in.</source>
        <translation>Les noms ne sont pas ordonnés&#xa0;; utilisez == ou in.</translation>
    </message>
    <message>
        <source>This field is a number; use a comparison such as ==.</source>
        <translation>Ce champ est un nombre&#xa0;; utilisez une comparaison comme ==.</translation>
    </message>
    <message>
        <source>Expected a number here.</source>
        <translation>Un nombre est attendu ici.</translation>
    </message>
    <message>
        <source>Expected a length of time here, such as 90s, 15m, 2h or 7d.</source>
        <translation>Une durée est attendue ici, par exemple 90s, 15m, 2h ou 7d.</translation>
    </message>
    <message>
        <source>Expected a time here, such as 2026-04-05 or &quot;2026-04-05 12:30&quot; (UTC).</source>
        <translation>Une heure est attendue ici, par exemple 2026-04-05 ou &quot;2026-04-05 12:30&quot; (UTC).</translation>
    </message>
    <message>
        <source>There is no packet type of this name.</source>
        <translation>Aucun type de paquet ne porte ce nom.</translation>
    </message>
    <message>
        <source>There is no route of this name.</source>
        <translation>Aucune route ne porte ce nom.</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>&amp;Sélectionné</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;Non sélectionné</translation>
    </message>
    <message>
        <source>… &amp;and Selected</source>
        <translation>… &amp;et sélectionné</translation>
    </message>
    <message>
        <source>… and no&amp;t Selected</source>
        <translation>… et n&amp;on sélectionné</translation>
    </message>
    <message>
        <source>… &amp;or Selected</source>
        <translation>… o&amp;u sélectionné</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
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
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
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
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Infos</translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>pas encore résolu</translation>
    </message>
    <message>
        <source>No known node has a key that begins like this.</source>
        <translation>Aucun nœud connu n’a de clé qui commence ainsi.</translation>
    </message>
    <message>
        <source>The only known node whose key begins like this.</source>
        <translation>Le seul nœud connu dont la clé commence ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln node(s) whose keys begin like this.</source>
        <translation>
            <numerusform>%Ln nœud dont la clé commence ainsi.</numerusform>
            <numerusform>Un parmi %Ln nœuds dont les clés commencent ainsi.</numerusform>
        </translation>
    </message>
    <message>
        <source>a relay that is not listed</source>
        <translation>un relais qui n’est pas répertorié</translation>
    </message>
    <message>
        <source>instead of %1; %2</source>
        <translation>au lieu de %1&#xa0;; %2</translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Learning links</source>
        <translation>Apprentissage des liaisons</translation>
    </message>
    <message>
        <source>Resolving paths</source>
        <translation>Résolution des chemins</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
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
