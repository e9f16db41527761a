<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>EvidenceText</name>
    <message>
        <source>no listed relay has this prefix</source>
        <translation>ningún retransmisor listado tiene este prefijo</translation>
    </message>
    <message>
        <source>no listed relay fits as well as one that is not listed</source>
        <translation>ningún retransmisor listado encaja tan bien como uno que no lo está</translation>
    </message>
    <message>
        <source>the only listed relay with this prefix</source>
        <translation>el único retransmisor listado con este prefijo</translation>
    </message>
    <message>
        <source>not heard after %1 before</source>
        <translation>no oído antes después de %1</translation>
    </message>
    <message>
        <source>heard once after %1</source>
        <translation>oído una vez después de %1</translation>
    </message>
    <message numerus="yes">
        <source>heard %Ln times after %1</source>
        <translation>
            <numerusform>oído %Ln veces después de %1</numerusform>
            <numerusform>oído %Ln veces después de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reported once by %1</source>
        <translation>notificado una vez por %1</translation>
    </message>
    <message numerus="yes">
        <source>reported %Ln times by %1</source>
        <translation>
            <numerusform>notificado %Ln veces por %1</numerusform>
            <numerusform>notificado %Ln veces por %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message>
        <source>Packets over Time</source>
        <translation>Paquetes en el tiempo</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Hops and Relays</source>
        <translation>Saltos y retransmisores</translation>
    </message>
    <message>
        <source>Payload Types</source>
        <translation>Tipos de carga útil</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observadores</translation>
    </message>
    <message>
        <source>Hash Sizes and Collisions</source>
        <translation>Tamaños de hash y colisiones</translation>
    </message>
    <message>
        <source>Longest Links</source>
        <translation>Enlaces más largos</translation>
    </message>
    <message>
        <source>Sub-paths</source>
        <translation>Subtrayectos</translation>
    </message>
    <message>
        <source>No packet in this range went between two nodes whose positions are known.</source>
        <translation>Ningún paquete de este intervalo pasó entre dos nodos de posición conocida.</translation>
    </message>
    <message>
        <source>Lengths of hops</source>
        <translation>Longitudes de los saltos</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Distancia (km)</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>%1 to %2 km</source>
        <translation>%1 a %2 km</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln salto</numerusform>
            <numerusform>%Ln saltos</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest links</source>
        <translation>Enlaces más largos</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Best SNR (dB)</source>
        <translation>Mejor SNR (dB)</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trayectos</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>A lo largo de</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s) between known positions, %1 km on average</source>
        <translation>
            <numerusform>%Ln salto entre posiciones conocidas, %1 km de media</numerusform>
            <numerusform>%Ln saltos entre posiciones conocidas, %1 km de media</numerusform>
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
        <translation>Paquetes por bytes por salto</translation>
    </message>
    <message>
        <source>Packets with hops</source>
        <translation>Paquetes con saltos</translation>
    </message>
    <message>
        <source>No packet in this range came over a relay.</source>
        <translation>Ningún paquete de este intervalo llegó por un retransmisor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Second hex digit</source>
        <translation>Segundo dígito hexadecimal</translation>
    </message>
    <message>
        <source>First hex digit</source>
        <translation>Primer dígito hexadecimal</translation>
    </message>
    <message>
        <source>Repeaters</source>
        <translation>Repetidores</translation>
    </message>
    <message>
        <source>No repeaters sent an advert in this range.</source>
        <translation>Ningún repetidor envió un anuncio en este intervalo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeater(s)</source>
        <translation>
            <numerusform>%Ln repetidor</numerusform>
            <numerusform>%Ln repetidores</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes a hop over time</source>
        <translation>Bytes por salto en el tiempo</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Hora (local)</translation>
    </message>
    <message>
        <source>Packets per %1</source>
        <translation>Paquetes por %1</translation>
    </message>
    <message>
        <source>local: hear each other&apos;s paths</source>
        <translation>local: oyen los trayectos del otro</translation>
    </message>
    <message>
        <source>regional: may meet in a path</source>
        <translation>regional: pueden coincidir en un trayecto</translation>
    </message>
    <message>
        <source>distant</source>
        <translation>lejano</translation>
    </message>
    <message>
        <source>positions unknown</source>
        <translation>posiciones desconocidas</translation>
    </message>
    <message>
        <source>Collisions</source>
        <translation>Colisiones</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefijo</translation>
    </message>
    <message>
        <source>Apart (km)</source>
        <translation>Separación (km)</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Cercanía</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>No two repeaters that sent adverts begin alike.</source>
        <translation>No hay dos repetidores que enviaran anuncios y empiecen igual.</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Bytes a hop</source>
        <translation>Bytes por salto</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Advertisers</source>
        <translation>Anunciantes</translation>
    </message>
    <message>
        <source>Repeaters*</source>
        <translation>Repetidores*</translation>
    </message>
    <message>
        <source>Collisions*</source>
        <translation>Colisiones*</translation>
    </message>
    <message>
        <source>Collisions: by adverts of the 7 days before %1</source>
        <translation>Colisiones: según los anuncios de los 7 días anteriores a %1</translation>
    </message>
    <message>
        <source>Packets by hops</source>
        <translation>Paquetes por saltos</translation>
    </message>
    <message>
        <source>Hops of the longest path</source>
        <translation>Saltos del trayecto más largo</translation>
    </message>
    <message>
        <source>Average SNR by hops</source>
        <translation>SNR medio por saltos</translation>
    </message>
    <message>
        <source>SNR (dB)</source>
        <translation>SNR (dB)</translation>
    </message>
    <message>
        <source>Busiest relays</source>
        <translation>Retransmisores más activos</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Retransmisores</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Retransmisor</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Next to</source>
        <translation>Junto a</translation>
    </message>
    <message>
        <source>%1 hops on average, median %2, at most %3</source>
        <translation>%1 saltos de media, mediana %2, como máximo %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Receptions by observer</source>
        <translation>Recepciones por observador</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>Nothing was received in this range.</source>
        <translation>No se recibió nada en este intervalo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reception(s)</source>
        <translation>
            <numerusform>%Ln recepción</numerusform>
            <numerusform>%Ln recepciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Observers over time</source>
        <translation>Observadores en el tiempo</translation>
    </message>
    <message>
        <source>Receptions per %1</source>
        <translation>Recepciones por %1</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observer(s)</source>
        <translation>
            <numerusform>%Ln observador</numerusform>
            <numerusform>%Ln observadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets by type</source>
        <translation>Paquetes por tipo</translation>
    </message>
    <message>
        <source>No packet in this range has a known type.</source>
        <translation>Ningún paquete de este intervalo tiene un tipo conocido.</translation>
    </message>
    <message>
        <source>Packet sizes</source>
        <translation>Tamaños de paquete</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Tamaño (bytes)</translation>
    </message>
    <message>
        <source>The bytes of no packet in this range are known.</source>
        <translation>No se conocen los bytes de ningún paquete de este intervalo.</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 a %2 bytes</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>%1 of receptions</source>
        <translation>%1 de las recepciones</translation>
    </message>
    <message>
        <source>No reception in this range has an %1 that can be true.</source>
        <translation>Ninguna recepción de este intervalo tiene un %1 que pueda ser cierto.</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln impossible one(s) left out</source>
        <translation>
            <numerusform>, %Ln imposible omitida</numerusform>
            <numerusform>, %Ln imposibles omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to below %2 %3</source>
        <translation>%1 a menos de %2 %3</translation>
    </message>
    <message>
        <source>Average SNR over time</source>
        <translation>SNR medio en el tiempo</translation>
    </message>
    <message>
        <source>No reception in this range has an SNR.</source>
        <translation>Ninguna recepción de este intervalo tiene SNR.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 dB, %Ln reception(s)</source>
        <translation>
            <numerusform>%1
%2 dB, %Ln recepción</numerusform>
            <numerusform>%1
%2 dB, %Ln recepciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>RSSI (dBm)</source>
        <translation>RSSI (dBm)</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>SNR by type</source>
        <translation>SNR por tipo</translation>
    </message>
    <message>
        <source>Average (dB)</source>
        <translation>Media (dB)</translation>
    </message>
    <message>
        <source>%1 to %2 hops</source>
        <translation>%1 a %2 saltos</translation>
    </message>
    <message>
        <source>Most used sub-paths: %1</source>
        <translation>Subtrayectos más usados: %1</translation>
    </message>
    <message>
        <source>No packet in this range came over that many relays.</source>
        <translation>Ningún paquete de este intervalo pasó por tantos retransmisores.</translation>
    </message>
    <message>
        <source>Sub-path</source>
        <translation>Subtrayecto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with two hops or more</source>
        <translation>
            <numerusform>%Ln paquete con dos saltos o más</numerusform>
            <numerusform>%Ln paquetes con dos saltos o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Paquetes en el tiempo</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Recepciones en el tiempo</translation>
    </message>
    <message>
        <source>By hour and weekday</source>
        <translation>Hora y día</translation>
    </message>
    <message>
        <source>Hour (local)</source>
        <translation>Hora (local)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>En el tiempo</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
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
        <translation>Repetidores por primer byte</translation>
    </message>
</context>
<context>
    <name>corescope::ActivityPanel</name>
    <message>
        <source>Closed.</source>
        <translation>Cerrado.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>Read-only: paths are resolved in memory.</source>
        <translation>Solo lectura: los trayectos se resuelven en memoria.</translation>
    </message>
    <message>
        <source>Resolved paths are written into the file.</source>
        <translation>Los trayectos resueltos se escriben en el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observation(s) to resolve.</source>
        <translation>
            <numerusform>%Ln observación por resolver.</numerusform>
            <numerusform>%Ln observaciones por resolver.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay</source>
        <translation>
            <numerusform>Bloque %1: %Ln observación resuelta en memoria, %2 de ellas sin ningún retransmisor</numerusform>
            <numerusform>Bloque %1: %Ln observaciones resueltas en memoria, %2 de ellas sin ningún retransmisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) written, %2 of them without any relay</source>
        <translation>
            <numerusform>Bloque %1: %Ln observación escrita, %2 de ellas sin ningún retransmisor</numerusform>
            <numerusform>Bloque %1: %Ln observaciones escritas, %2 de ellas sin ningún retransmisor</numerusform>
        </translation>
    </message>
    <message>
        <source>It works again.</source>
        <translation>Vuelve a funcionar.</translation>
    </message>
</context>
<context>
    <name>corescope::AnalyticsPanel</name>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Choose the time that all figures are of</source>
        <translation>Elija el intervalo al que se refieren todas las cifras</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save a picture of this page as PNG or SVG</source>
        <translation>Guardar una imagen de esta página como PNG o SVG</translation>
    </message>
    <message>
        <source>&amp;All Time</source>
        <translation>&amp;Todo el tiempo</translation>
    </message>
    <message>
        <source>Last &amp;Hour</source>
        <translation>Última &amp;hora</translation>
    </message>
    <message>
        <source>Last &amp;Day</source>
        <translation>Último &amp;día</translation>
    </message>
    <message>
        <source>Last &amp;7 Days</source>
        <translation>Últimos &amp;7 días</translation>
    </message>
    <message>
        <source>Last &amp;30 Days</source>
        <translation>Últimos &amp;30 días</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Figures appear when the database is loaded.</source>
        <translation>Las cifras aparecen cuando se ha cargado la base de datos.</translation>
    </message>
    <message>
        <source>Open a database to see its figures.</source>
        <translation>Abra una base de datos para ver sus cifras.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>All time: %1 to %2</source>
        <translation>Todo el tiempo: %1 a %2</translation>
    </message>
</context>
<context>
    <name>corescope::BackfillActions</name>
    <message>
        <source>&amp;Pause Resolving</source>
        <translation>&amp;Pausar la resolución</translation>
    </message>
    <message>
        <source>&amp;Cancel Resolving</source>
        <translation>&amp;Cancelar la resolución</translation>
    </message>
    <message>
        <source>&amp;Write Resolved Paths to Database…</source>
        <translation>&amp;Escribir los trayectos resueltos en la base de datos…</translation>
    </message>
    <message>
        <source>&amp;Go On Resolving</source>
        <translation>&amp;Continuar la resolución</translation>
    </message>
    <message>
        <source>Write Resolved Paths</source>
        <translation>Escribir los trayectos resueltos</translation>
    </message>
    <message numerus="yes">
        <source>Write the resolved paths of %Ln observation(s) into %1?</source>
        <translation>
            <numerusform>¿Escribir los trayectos resueltos de %Ln observación en %1?</numerusform>
            <numerusform>¿Escribir los trayectos resueltos de %Ln observaciones en %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, now %2, is opened again for writing. It gets a column “resolved_path”, a table “neighbor_edges” and the journal mode WAL where it lacks them, and grows. Paths of packets that arrive later are written too, until the file is closed. Nothing else in it changes. Make a copy first if you are in doubt.</source>
        <translation>%1, que ahora ocupa %2, se vuelve a abrir para escritura. Recibe una columna «resolved_path», una tabla «neighbor_edges» y el modo de diario WAL donde falten, y crece. También se escriben los trayectos de los paquetes que lleguen después, hasta que se cierre el archivo. No cambia nada más en él. Si tiene dudas, haga antes una copia.</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
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
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
</context>
<context>
    <name>corescope::BaseMap</name>
    <message>
        <source>The base map is no usable TopoJSON: %1</source>
        <translation>El mapa base no es un TopoJSON utilizable: %1</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelTableModel</name>
    <message>
        <source>Encrypted (0x%1)</source>
        <translation>Cifrado (0x%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Last Activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Last Sender</source>
        <translation>Último remitente</translation>
    </message>
    <message>
        <source>Last Message</source>
        <translation>Último mensaje</translation>
    </message>
</context>
<context>
    <name>corescope::ChannelsPanel</name>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Sender or words</source>
        <translation>Remitente o palabras</translation>
    </message>
    <message>
        <source>Show only messages that match</source>
        <translation>Mostrar solo los mensajes que coinciden</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1: %n mensaje</numerusform>
            <numerusform>%1: %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see what is said on its channels.</source>
        <translation>Abra una base de datos para ver qué se dice en sus canales.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Se está leyendo la base de datos…</translation>
    </message>
    <message>
        <source>Nobody has written on a channel.</source>
        <translation>Nadie ha escrito en ningún canal.</translation>
    </message>
    <message>
        <source>The messages are being read…</source>
        <translation>Se están leyendo los mensajes…</translation>
    </message>
    <message>
        <source>No message matches “%1”.</source>
        <translation>Ningún mensaje coincide con «%1».</translation>
    </message>
    <message>
        <source>Choose a channel to read its messages.</source>
        <translation>Elija un canal para leer sus mensajes.</translation>
    </message>
    <message>
        <source>&amp;Apply Its Messages as Filter</source>
        <translation>&amp;Aplicar sus mensajes como filtro</translation>
    </message>
    <message>
        <source>&amp;Apply Messages of the Sender as Filter</source>
        <translation>&amp;Aplicar los mensajes del remitente como filtro</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>Copiar el &amp;texto</translation>
    </message>
</context>
<context>
    <name>corescope::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>corescope::FigurePage</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>Guardar &amp;imagen…</translation>
    </message>
    <message>
        <source>Nothing in this range.</source>
        <translation>Nada en este intervalo.</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Aplicar como filtro</translation>
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
        <translation>Filtro de visualización, como type == ADVERT &amp;&amp; snr &gt; 5</translation>
    </message>
    <message>
        <source>Display filter</source>
        <translation>Filtro de visualización</translation>
    </message>
</context>
<context>
    <name>corescope::FilterLine</name>
    <message>
        <source>Display Filter</source>
        <translation>Filtro de visualización</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Nombre del filtro:</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Used Before</source>
        <translation>Usados antes</translation>
    </message>
</context>
<context>
    <name>corescope::FindBar</name>
    <message>
        <source>Text in hash, bytes or decoded packet</source>
        <translation>Texto en el hash, los bytes o el paquete decodificado</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se ha encontrado</translation>
    </message>
    <message>
        <source>Went on at the other end</source>
        <translation>Se ha seguido por el otro extremo</translation>
    </message>
</context>
<context>
    <name>corescope::HeardByModel</name>
    <message>
        <source>Heard By</source>
        <translation>Oído por</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packets of which the observer has the best reception</source>
        <translation>Paquetes de los que el observador tiene la mejor recepción</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean, in dB</source>
        <translation>Media, en dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean, in dBm</source>
        <translation>Media, en dBm</translation>
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
        <translation>Elija un paquete para ver sus campos y bytes.</translation>
    </message>
</context>
<context>
    <name>corescope::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;System Language</source>
        <translation>&amp;Idioma del sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>CoreScope speaks this language from the next start on.</source>
        <translation>CoreScope hablará este idioma a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>corescope::MainWindow</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export Packets</source>
        <translation>Exportar paquetes</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Writing packets…</source>
        <translation>Escribiendo paquetes…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export Nodes and Edges</source>
        <translation>Exportar nodos y enlaces</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>Archivos GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packet Details</source>
        <translation>Detalles del paquete</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;CSV…</source>
        <translation>Paquetes mostrados como &amp;CSV…</translation>
    </message>
    <message>
        <source>Shown Packets as &amp;JSON Lines…</source>
        <translation>Paquetes mostrados como líneas &amp;JSON…</translation>
    </message>
    <message>
        <source>Nodes and Edges as &amp;GeoJSON…</source>
        <translation>Nodos y enlaces como &amp;GeoJSON…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Display Filter</source>
        <translation>&amp;Filtro de visualización</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Paths</source>
        <translation>&amp;Trayectos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About CoreScope</source>
        <translation>&amp;Acerca de CoreScope</translation>
    </message>
    <message>
        <source>About CoreScope</source>
        <translation>Acerca de CoreScope</translation>
    </message>
    <message>
        <source>CoreScope %1
An analyzer for MeshCore meshes.
Licence: GPL, version 3 or later.</source>
        <translation>CoreScope %1
Un analizador de mallas MeshCore.
Licencia: GPL, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation>Abrir base de datos</translation>
    </message>
    <message>
        <source>CoreScope databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Bases de datos de CoreScope (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Cannot Open Database</source>
        <translation>No se puede abrir la base de datos</translation>
    </message>
    <message>
        <source>Simulating a mesh…</source>
        <translation>Simulando una malla…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observadores</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Análisis</translation>
    </message>
</context>
<context>
    <name>corescope::MapCanvas</name>
    <message>
        <source>Node map</source>
        <translation>Mapa de nodos</translation>
    </message>
    <message>
        <source>Drag moves the map, the wheel zooms, Shift and drag zooms to a box. Keys: arrows, +, -, Home.</source>
        <translation>Arrastrar mueve el mapa, la rueda amplía y reduce, Mayús y arrastrar amplía un rectángulo. Teclas: flechas, +, -, Inicio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln nodo</numerusform>
            <numerusform>%Ln nodos</numerusform>
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
            <numerusform>%Ln vecino</numerusform>
            <numerusform>%Ln vecinos</numerusform>
        </translation>
    </message>
    <message>
        <source>Also an observer</source>
        <translation>También observador</translation>
    </message>
    <message>
        <source>&amp;Copy Position %1</source>
        <translation>&amp;Copiar la posición %1</translation>
    </message>
    <message>
        <source>Center &amp;Map Here</source>
        <translation>Centrar el &amp;mapa aquí</translation>
    </message>
    <message>
        <source>&amp;Show All Nodes</source>
        <translation>Mostrar &amp;todos los nodos</translation>
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
        <translation>%1, rumbo %2°</translation>
    </message>
</context>
<context>
    <name>corescope::MapExport</name>
    <message>
        <source>Node map</source>
        <translation>Mapa de nodos</translation>
    </message>
</context>
<context>
    <name>corescope::MapLegend</name>
    <message>
        <source>Also an observer</source>
        <translation>También observador</translation>
    </message>
</context>
<context>
    <name>corescope::MapPanel</name>
    <message>
        <source>Nodes without position</source>
        <translation>Nodos sin posición</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show all nodes (Home)</source>
        <translation>Mostrar todos los nodos (Inicio)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Measure distances: click points on the map, Esc ends</source>
        <translation>Medir distancias: haga clic en puntos del mapa, Esc termina</translation>
    </message>
    <message>
        <source>Affinity:</source>
        <translation>Afinidad:</translation>
    </message>
    <message>
        <source>Least affinity of links shown</source>
        <translation>Afinidad mínima de los enlaces mostrados</translation>
    </message>
    <message>
        <source>Hides links between neighbors that heard each other rarely or long ago</source>
        <translation>Oculta los enlaces entre vecinos que se oyeron rara vez o hace mucho</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Enlaces</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Le&amp;yenda</translation>
    </message>
    <message>
        <source>&amp;Tile Server…</source>
        <translation>&amp;Servidor de teselas…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Save the map as PNG or SVG</source>
        <translation>Guardar el mapa como PNG o SVG</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without position</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln sin posición</numerusform>
            <numerusform>%Ln sin posición</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) on the map</source>
        <translation>
            <numerusform>%Ln nodo en el mapa</numerusform>
            <numerusform>%Ln nodos en el mapa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) with affinity from %2</source>
        <translation>
            <numerusform>%1 de %Ln enlace con afinidad desde %2</numerusform>
            <numerusform>%1 de %Ln enlaces con afinidad desde %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Tile Server</source>
        <translation>Servidor de teselas</translation>
    </message>
    <message>
        <source>An address begins with https:// and contains {z}, {x} and {y}.</source>
        <translation>Una dirección empieza por https:// y contiene {z}, {x} e {y}.</translation>
    </message>
    <message>
        <source>Made with Natural Earth</source>
        <translation>Hecho con Natural Earth</translation>
    </message>
</context>
<context>
    <name>corescope::MapRole</name>
    <message>
        <source>Repeater</source>
        <translation>Repetidor</translation>
    </message>
    <message>
        <source>Room server</source>
        <translation>Servidor de sala</translation>
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
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>corescope::MapView</name>
    <message>
        <source>Selected node: %1</source>
        <translation>Nodo seleccionado: %1</translation>
    </message>
</context>
<context>
    <name>corescope::MessageListModel</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n salto</numerusform>
            <numerusform>%n saltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>heard by %n</source>
        <comment>observers</comment>
        <translation>
            <numerusform>oído por %n</numerusform>
            <numerusform>oído por %n</numerusform>
        </translation>
    </message>
    <message>
        <source>(encrypted)</source>
        <translation>(cifrado)</translation>
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
        <translation>Vecino</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>Afinidad</translation>
    </message>
    <message>
        <source>From 0 to 1: how often and how lately they heard each other</source>
        <translation>De 0 a 1: con qué frecuencia y cuán recientemente se oyeron</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Oído por última vez</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of the receptions, in dB</source>
        <translation>Media de las recepciones, en dB</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>%1: no known node</source>
        <translation>%1: ningún nodo conocido</translation>
    </message>
    <message>
        <source>%1: one of %2 …</source>
        <translation>%1: uno de %2 …</translation>
    </message>
    <message>
        <source>%1: one of %2</source>
        <translation>%1: uno de %2</translation>
    </message>
</context>
<context>
    <name>corescope::NodeActivityView</name>
    <message>
        <source>Activity in figures</source>
        <translation>La actividad en cifras</translation>
    </message>
    <message>
        <source>Packets over time</source>
        <translation>Paquetes en el tiempo</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By hops</source>
        <translation>Por saltos</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Días hasta la recepción más reciente</translation>
    </message>
    <message>
        <source>%1 ± %2 dB</source>
        <translation>%1 ± %2 dB</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Hours with packets</source>
        <translation>Horas con paquetes</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Silencio más largo</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Signal grade</source>
        <translation>Nota de la señal</translation>
    </message>
    <message>
        <source>Over more than one hop</source>
        <translation>En más de un salto</translation>
    </message>
    <message>
        <source>By hour of the day (UTC)</source>
        <translation>Por hora del día (UTC)</translation>
    </message>
    <message>
        <source>By hour of the day (local)</source>
        <translation>Por hora del día (hora local)</translation>
    </message>
</context>
<context>
    <name>corescope::NodeDetails</name>
    <message>
        <source>Neighbors of the node</source>
        <translation>Vecinos del nodo</translation>
    </message>
    <message>
        <source>Choose a node to see its health, neighbors, paths and activity.</source>
        <translation>Elija un nodo para ver su estado, vecinos, trayectos y actividad.</translation>
    </message>
    <message>
        <source>Details of the node</source>
        <translation>Detalles del nodo</translation>
    </message>
    <message>
        <source>No reception tells whom this node heard or who heard it.</source>
        <translation>Ninguna recepción indica a quién oyó este nodo ni quién lo oyó.</translation>
    </message>
    <message>
        <source>Looking at all receptions for neighbors…</source>
        <translation>Buscando vecinos en todas las recepciones…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trayectos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message numerus="yes">
        <source>Neighbors (%Ln)</source>
        <translation>
            <numerusform>Vecinos (%Ln)</numerusform>
            <numerusform>Vecinos (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeHealthView</name>
    <message>
        <source>Health of the node</source>
        <translation>Estado del nodo</translation>
    </message>
    <message>
        <source>Observers that hear the node</source>
        <translation>Observadores que oyen el nodo</translation>
    </message>
    <message>
        <source>No packet names this node as its sender or receiver, so nobody is known to hear it.</source>
        <translation>Ningún paquete nombra este nodo como remitente o destinatario, así que no se sabe de nadie que lo oiga.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Oído por última vez</translation>
    </message>
    <message>
        <source>First heard</source>
        <translation>Oído por primera vez</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>SNR medio</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>RSSI medio</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Mean hops</source>
        <translation>Media de saltos</translation>
    </message>
    <message>
        <source>Last relayed</source>
        <translation>Última retransmisión</translation>
    </message>
    <message>
        <source>Relayed in 24 h</source>
        <translation>Retransmitidos en 24 h</translation>
    </message>
    <message>
        <source>Traffic share</source>
        <translation>Parte del tráfico</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Utilidad</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1, nota %2</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundancia</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Desde medianoche</translation>
    </message>
</context>
<context>
    <name>corescope::NodePathsView</name>
    <message>
        <source>Paths through the node</source>
        <translation>Trayectos por el nodo</translation>
    </message>
    <message>
        <source>Hops that stand for other nodes as well are counted too. Enter or a double click shows a packet that went a path.</source>
        <translation>También cuentan los saltos que representan además otros nodos. Intro o un doble clic muestra un paquete que siguió un trayecto.</translation>
    </message>
    <message>
        <source>Looking for paths…</source>
        <translation>Buscando trayectos…</translation>
    </message>
    <message>
        <source>No packet is known to have gone through this node.</source>
        <translation>No se sabe de ningún paquete que pasara por este nodo.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) may have gone through the node.</source>
        <translation>
            <numerusform>%n paquete pudo pasar por el nodo.</numerusform>
            <numerusform>%n paquetes pudieron pasar por el nodo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most used of %2 paths:</source>
        <translation>Los %1 trayectos más usados de %2:</translation>
    </message>
</context>
<context>
    <name>corescope::NodeSearch</name>
    <message>
        <source>Find node</source>
        <translation>Buscar nodo</translation>
    </message>
</context>
<context>
    <name>corescope::NodeTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Beginning of the public key</source>
        <translation>Comienzo de la clave pública</translation>
    </message>
    <message>
        <source>Last Heard</source>
        <translation>Oído por última vez</translation>
    </message>
    <message>
        <source>First Heard</source>
        <translation>Oído por primera vez</translation>
    </message>
    <message>
        <source>Adverts</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Adverts of the node, as the database counts them</source>
        <translation>Anuncios del nodo, según los cuenta la base de datos</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packets that name the node as sender or receiver</source>
        <translation>Paquetes que nombran el nodo como remitente o destinatario</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Retrans.</translation>
    </message>
    <message>
        <source>Packets that are known to have gone over the node</source>
        <translation>Paquetes de los que se sabe que pasaron por el nodo</translation>
    </message>
    <message>
        <source>Relayed 24 h</source>
        <translation>Retrans. 24 h</translation>
    </message>
    <message>
        <source>Packets of the last day that may have gone over the node: some hops stand for several nodes</source>
        <translation>Paquetes del último día que pudieron pasar por el nodo: algunos saltos representan varios nodos</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Utilidad</translation>
    </message>
    <message>
        <source>How much the mesh would miss the node, from 0 to 1, and its grade</source>
        <translation>Cuánto echaría de menos la malla al nodo, de 0 a 1, y su nota</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Nodes that heard this one, or were heard by it</source>
        <translation>Nodos que oyeron a este o fueron oídos por él</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
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
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Name, role, or beginning of the key</source>
        <translation>Nombre, función o comienzo de la clave</translation>
    </message>
    <message>
        <source>Show only nodes that match</source>
        <translation>Mostrar solo los nodos que coinciden</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nodo</numerusform>
            <numerusform>%n nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <translation>
            <numerusform>%1 de %n nodo</numerusform>
            <numerusform>%1 de %n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see the nodes of its mesh.</source>
        <translation>Abra una base de datos para ver los nodos de su malla.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Se está leyendo la base de datos…</translation>
    </message>
    <message>
        <source>The database knows no nodes: no advert has been received.</source>
        <translation>La base de datos no conoce nodos: no se ha recibido ningún anuncio.</translation>
    </message>
    <message>
        <source>No node matches “%1”.</source>
        <translation>Ningún nodo coincide con «%1».</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>&amp;Aplicar sus paquetes como filtro</translation>
    </message>
    <message>
        <source>Apply What It &amp;Relayed as Filter</source>
        <translation>Aplicar lo &amp;retransmitido como filtro</translation>
    </message>
    <message>
        <source>Copy Public &amp;Key</source>
        <translation>Copiar la c&amp;lave pública</translation>
    </message>
</context>
<context>
    <name>corescope::ObserverDetails</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 a %2 dB</translation>
    </message>
    <message>
        <source>The observer in figures</source>
        <translation>El observador en cifras</translation>
    </message>
    <message>
        <source>Receptions over time</source>
        <translation>Recepciones en el tiempo</translation>
    </message>
    <message>
        <source>Keys and hops heard of</source>
        <translation>Claves y saltos oídos</translation>
    </message>
    <message>
        <source>Receptions by SNR, dB</source>
        <translation>Recepciones por SNR, dB</translation>
    </message>
    <message>
        <source>Receptions by type</source>
        <translation>Recepciones por tipo</translation>
    </message>
    <message>
        <source>Choose an observer to see what it receives.</source>
        <translation>Elija un observador para ver qué recibe.</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Days up to the newest reception</source>
        <translation>Días hasta la recepción más reciente</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Mean SNR</source>
        <translation>SNR medio</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Mean RSSI</source>
        <translation>RSSI medio</translation>
    </message>
    <message>
        <source>dBm</source>
        <translation>dBm</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Ruido de fondo</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tiempo activo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
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
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Code of the next airport</source>
        <translation>Código del aeropuerto más cercano</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>Last Hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Receptions of the hour before the newest one of all observers</source>
        <translation>Recepciones de la hora anterior a la más reciente de todos los observadores</translation>
    </message>
    <message>
        <source>Last Reception</source>
        <translation>Última recepción</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Last sign of life, as the database says</source>
        <translation>Última señal de vida, según la base de datos</translation>
    </message>
    <message>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dB</source>
        <translation>Media de todas las recepciones, en dB</translation>
    </message>
    <message>
        <source>RSSI</source>
        <translation>RSSI</translation>
    </message>
    <message>
        <source>Mean of all receptions, in dBm</source>
        <translation>Media de todas las recepciones, en dBm</translation>
    </message>
    <message>
        <source>Noise Floor</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>In dBm</source>
        <translation>En dBm</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tiempo activo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
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
        <translation>Observadores</translation>
    </message>
    <message>
        <source>Name, region, model, or beginning of the id</source>
        <translation>Nombre, región, modelo o comienzo del id</translation>
    </message>
    <message>
        <source>Show only observers that match</source>
        <translation>Mostrar solo los observadores que coinciden</translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n observador</numerusform>
            <numerusform>%n observadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n observer(s)</source>
        <translation>
            <numerusform>%1 de %n observador</numerusform>
            <numerusform>%1 de %n observadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a database to see who listens to the mesh.</source>
        <translation>Abra una base de datos para ver quién escucha la malla.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Se está leyendo la base de datos…</translation>
    </message>
    <message>
        <source>The database knows no observers: nobody has reported a packet.</source>
        <translation>La base de datos no conoce observadores: nadie ha notificado ningún paquete.</translation>
    </message>
    <message>
        <source>No observer matches “%1”.</source>
        <translation>Ningún observador coincide con «%1».</translation>
    </message>
    <message>
        <source>&amp;Apply Its Packets as Filter</source>
        <translation>&amp;Aplicar sus paquetes como filtro</translation>
    </message>
    <message>
        <source>Apply Its &amp;Region as Filter</source>
        <translation>Aplicar su &amp;región como filtro</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copiar el &amp;id</translation>
    </message>
</context>
<context>
    <name>corescope::PacketDetailsPanel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
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
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>Dissected packet</source>
        <translation>Paquete desglosado</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Recepciones</translation>
    </message>
    <message>
        <source>The bytes of this packet are not written in hex.</source>
        <translation>Los bytes de este paquete no están escritos en hexadecimal.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Aplicar como filtro</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>Copiar &amp;valor</translation>
    </message>
    <message>
        <source>Copy Bytes as &amp;Hex</source>
        <translation>Copiar bytes en &amp;hexadecimal</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>&amp;Expandir todo</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>&amp;Contraer todo</translation>
    </message>
    <message>
        <source>&amp;Apply Observer as Filter</source>
        <translation>&amp;Aplicar observador como filtro</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message numerus="yes">
        <source>Receptions (%Ln)</source>
        <translation>
            <numerusform>Recepciones (%Ln)</numerusform>
            <numerusform>Recepciones (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::PacketFieldModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>corescope::PacketListPanel</name>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Go to Packet</source>
        <translation>Ir al paquete</translation>
    </message>
    <message>
        <source>Number or hash of the packet:</source>
        <translation>Número o hash del paquete:</translation>
    </message>
    <message>
        <source>The display filter hides this packet.</source>
        <translation>El filtro de visualización oculta este paquete.</translation>
    </message>
    <message>
        <source>There is no such packet.</source>
        <translation>No existe tal paquete.</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copiar como &amp;CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;Hex</source>
        <translation>Copiar como &amp;hexadecimal</translation>
    </message>
    <message>
        <source>&amp;Find Packet…</source>
        <translation>&amp;Buscar paquete…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Mark or Unmark Packets</source>
        <translation>&amp;Marcar o desmarcar paquetes</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>Hora &amp;local</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Seconds Since the First Packet</source>
        <translation>&amp;Segundos desde el primer paquete</translation>
    </message>
    <message>
        <source>&amp;Go to Packet…</source>
        <translation>&amp;Ir al paquete…</translation>
    </message>
    <message>
        <source>&amp;First Packet</source>
        <translation>&amp;Primer paquete</translation>
    </message>
    <message>
        <source>&amp;Last Packet</source>
        <translation>Ú&amp;ltimo paquete</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>&amp;Siguiente marca</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>Marca &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Aplicar como filtro</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>Des&amp;marcar</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>F&amp;ollow New Packets</source>
        <translation>&amp;Seguir los paquetes nuevos</translation>
    </message>
    <message>
        <source>Open a database with File › Open, or drop one on the window.</source>
        <translation>Abra una base de datos con Archivo › Abrir, o arrastre una a la ventana.</translation>
    </message>
    <message>
        <source>The database is being read…</source>
        <translation>Se está leyendo la base de datos…</translation>
    </message>
    <message>
        <source>The database has no packets yet.</source>
        <translation>La base de datos aún no tiene paquetes.</translation>
    </message>
    <message>
        <source>No packet passes the display filter.</source>
        <translation>Ningún paquete pasa el filtro de visualización.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Packet</source>
        <translation>Paquete si&amp;guiente</translation>
    </message>
    <message>
        <source>P&amp;revious Packet</source>
        <translation>Paquete an&amp;terior</translation>
    </message>
</context>
<context>
    <name>corescope::PacketPathView</name>
    <message>
        <source>Hop</source>
        <translation>Salto</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Retransmisor</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>How decided</source>
        <translation>Cómo se decidió</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Show the path as it is</source>
        <translation>Mostrar el trayecto tal como es</translation>
    </message>
    <message>
        <source>What if, without %1? A supposition: nothing of it is stored.</source>
        <translation>¿Y si no estuviera %1? Es una suposición: no se guarda nada de esto.</translation>
    </message>
    <message>
        <source>&amp;Show Node</source>
        <translation>&amp;Mostrar nodo</translation>
    </message>
    <message>
        <source>&amp;What If It Were Not There?</source>
        <translation>¿&amp;Y si no estuviera?</translation>
    </message>
</context>
<context>
    <name>corescope::PathTableModel</name>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Last Seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
</context>
<context>
    <name>corescope::PictureExport</name>
    <message>
        <source>The picture cannot be saved as %1: %2</source>
        <translation>La imagen no se puede guardar como %1: %2</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vector drawing (*.svg)</source>
        <translation>Imagen (*.png);;Dibujo vectorial (*.svg)</translation>
    </message>
</context>
<context>
    <name>corescope::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>corescope::RecordTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>corescope::ServeAction</name>
    <message>
        <source>&amp;Serve over HTTP…</source>
        <translation>&amp;Servir por HTTP…</translation>
    </message>
    <message>
        <source>Serve over HTTP</source>
        <translation>Servir por HTTP</translation>
    </message>
    <message>
        <source>Port on this machine (0: any that is free):</source>
        <translation>Puerto en este equipo (0: cualquiera libre):</translation>
    </message>
</context>
<context>
    <name>corescope::StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln packet(s)</source>
        <translation>
            <numerusform>%1 de %Ln paquete</numerusform>
            <numerusform>%1 de %Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>serving on %1</source>
        <translation>sirviendo en %1</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>No hay ninguna base de datos abierta</translation>
    </message>
    <message>
        <source>Resolving cancelled</source>
        <translation>Resolución cancelada</translation>
    </message>
    <message>
        <source>Resolving paused</source>
        <translation>Resolución en pausa</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>escritura</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>%1 rows/s, %2 left</source>
        <translation>%1 filas/s, quedan %2</translation>
    </message>
</context>
<context>
    <name>corescope::TileDialog</name>
    <message>
        <source>Tile Server</source>
        <translation>Servidor de teselas</translation>
    </message>
    <message>
        <source>Map data © …</source>
        <translation>Datos del mapa © …</translation>
    </message>
    <message>
        <source>The server learns which part of the map you look at. Read its rules of use first; most ask for a credit on the map. Without an address the map needs no network.</source>
        <translation>El servidor sabrá qué parte del mapa mira usted. Lea antes sus normas de uso; la mayoría pide una atribución en el mapa. Sin dirección, el mapa no necesita red.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Credit:</source>
        <translation>A&amp;tribución:</translation>
    </message>
</context>
<context>
    <name>corescope::Timeline</name>
    <message>
        <source>Time range</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Drag to choose a range; drag it or its ends to change it; double click or Esc for all time. Keys: arrows move it, Shift and arrows move its end.</source>
        <translation>Arrastre para elegir un intervalo; arrástrelo o arrastre sus extremos para cambiarlo; doble clic o Esc para todo el tiempo. Teclas: las flechas lo mueven, Mayús y flechas mueven su final.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>Aún no hay paquetes</translation>
    </message>
</context>
<context>
    <name>dissector</name>
    <message>
        <source>Content hash</source>
        <translation>Hash del contenido</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Route type</source>
        <translation>Tipo de ruta</translation>
    </message>
    <message>
        <source>Payload type</source>
        <translation>Tipo de carga útil</translation>
    </message>
    <message>
        <source>Payload version</source>
        <translation>Versión de la carga útil</translation>
    </message>
    <message>
        <source>Transport codes</source>
        <translation>Códigos de transporte</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Código de región</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Reserved code</source>
        <translation>Código reservado</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Longitud del trayecto</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Bytes per hop</source>
        <translation>Bytes por salto</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>Hop %1</source>
        <translation>Salto %1</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Encrypted path</source>
        <translation>Trayecto cifrado</translation>
    </message>
    <message>
        <source>Encrypted data</source>
        <translation>Datos cifrados</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>Attempt or unread count</source>
        <translation>Intento o número de no leídos</translation>
    </message>
    <message>
        <source>Random byte</source>
        <translation>Byte aleatorio</translation>
    </message>
    <message>
        <source>Unknown bytes</source>
        <translation>Bytes desconocidos</translation>
    </message>
    <message>
        <source>Sender key</source>
        <translation>Clave del remitente</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Authentication code</source>
        <translation>Código de autenticación</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Resto</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Packets to come</source>
        <translation>Paquetes por venir</translation>
    </message>
    <message>
        <source>Inner type</source>
        <translation>Tipo interior</translation>
    </message>
    <message>
        <source>Inner payload</source>
        <translation>Carga útil interior</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subtipo</translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Responder con</translation>
    </message>
    <message>
        <source>Wanted node types</source>
        <translation>Tipos de nodo buscados</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado desde</translation>
    </message>
    <message>
        <source>SNR of the request</source>
        <translation>SNR de la petición</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Key prefix</source>
        <translation>Prefijo de la clave</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Tipo de nodo</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Marca de tiempo</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>App data</source>
        <translation>Datos de la aplicación</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Seguido de</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Característica %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Channel hash</source>
        <translation>Hash del canal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Sender (unverified)</source>
        <translation>Remitente (sin verificar)</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Tipo de datos</translation>
    </message>
    <message>
        <source>Data length</source>
        <translation>Longitud de los datos</translation>
    </message>
    <message>
        <source>Radios drop packets whose payload version is not %1.</source>
        <translation>Las radios descartan los paquetes cuya versión de carga útil no es %1.</translation>
    </message>
    <message>
        <source>No region has this code.</source>
        <translation>Ninguna región tiene este código.</translation>
    </message>
    <message>
        <source>The payload is too short.</source>
        <translation>La carga útil es demasiado corta.</translation>
    </message>
    <message>
        <source>The payload is too short for advert.</source>
        <translation>La carga útil es demasiado corta para un anuncio.</translation>
    </message>
    <message>
        <source>TRACE payload decode failed: too short</source>
        <translation>La carga útil de TRACE no se puede leer: demasiado corta</translation>
    </message>
    <message>
        <source>TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)</source>
        <translation>Paquete TRACE cuya ruta no es DIRECT (se esperaba DIRECT o TRANSPORT_DIRECT)</translation>
    </message>
    <message>
        <source>An acknowledgement has %1 bytes at the most.</source>
        <translation>Un acuse de recibo tiene %1 bytes como máximo.</translation>
    </message>
    <message>
        <source>The route ends in the middle of a hop.</source>
        <translation>La ruta termina en medio de un salto.</translation>
    </message>
    <message>
        <source>Radios ignore multiparts of %1 bytes or fewer.</source>
        <translation>Las radios ignoran las partes de %1 bytes o menos.</translation>
    </message>
    <message>
        <source>Radios accept this subtype from neighbours only, by a direct route without hops.</source>
        <translation>Las radios aceptan este subtipo solo de vecinos, por una ruta directa sin saltos.</translation>
    </message>
    <message>
        <source>This payload type is unassigned.</source>
        <translation>Este tipo de carga útil no está asignado.</translation>
    </message>
    <message>
        <source>The encrypted part is no multiple of %1 bytes: it was cut or damaged.</source>
        <translation>La parte cifrada no es múltiplo de %1 bytes: se cortó o se dañó.</translation>
    </message>
    <message>
        <source>No such place: the value is out of range.</source>
        <translation>No existe tal lugar: el valor está fuera del intervalo.</translation>
    </message>
    <message>
        <source>Not plausible, ignored.</source>
        <translation>No es verosímil, se ignora.</translation>
    </message>
    <message>
        <source>This node type is unassigned.</source>
        <translation>Este tipo de nodo no está asignado.</translation>
    </message>
    <message>
        <source>The flags announce more than there is: the fields after the flags are not to be trusted.</source>
        <translation>Los indicadores anuncian más de lo que hay: los campos que les siguen no son de fiar.</translation>
    </message>
    <message>
        <source>Keys that begin with %1 or FF are reserved.</source>
        <translation>Las claves que empiezan por %1 o FF están reservadas.</translation>
    </message>
    <message>
        <source>The signature is not the key owner&apos;s over these bytes: the advert was changed or made up.</source>
        <translation>La firma de estos bytes no es del dueño de la clave: el anuncio se cambió o se inventó.</translation>
    </message>
    <message>
        <source>App data over %1 bytes: radios verify and read the first %2 alone.</source>
        <translation>Datos de la aplicación de más de %1 bytes: las radios solo verifican y leen los primeros %2.</translation>
    </message>
    <message>
        <source>Radios drop channel texts of a kind other than %1.</source>
        <translation>Las radios descartan los textos de canal de una clase distinta de %1.</translation>
    </message>
    <message>
        <source>The data is announced longer than the message.</source>
        <translation>Los datos se anuncian más largos que el mensaje.</translation>
    </message>
    <message>
        <source>packet too short (need at least header + pathLength)</source>
        <translation>El paquete es demasiado corto (como mínimo cabecera y longitud del trayecto)</translation>
    </message>
    <message>
        <source>packet too short for transport codes</source>
        <translation>El paquete es demasiado corto para códigos de transporte</translation>
    </message>
    <message>
        <source>packet too short (no path byte)</source>
        <translation>El paquete es demasiado corto (sin longitud del trayecto)</translation>
    </message>
    <message>
        <source>invalid path encoding: %1 hops of %2 bytes</source>
        <translation>Trayecto no válido: %1 saltos de %2 bytes</translation>
    </message>
    <message>
        <source>path length %1 exceeds buffer of %2 bytes</source>
        <translation>La longitud del trayecto, %1, supera el resto de %2 bytes</translation>
    </message>
    <message>
        <source>payload of %1 bytes is longer than %2</source>
        <translation>La carga útil de %1 bytes es más larga que %2</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>reading table %1</source>
        <translation>leer la tabla %1</translation>
    </message>
    <message>
        <source>No database file was given. Pass the path of a CoreScope database.</source>
        <translation>No se indicó ningún archivo de base de datos. Indique la ruta de una base de datos de CoreScope.</translation>
    </message>
    <message>
        <source>%1: the symbolic link leads to no file. Check where it points to.</source>
        <translation>%1: el enlace simbólico no lleva a ningún archivo. Compruebe adónde apunta.</translation>
    </message>
    <message>
        <source>%1: no such file. Check the path of the database.</source>
        <translation>%1: no existe el archivo. Compruebe la ruta de la base de datos.</translation>
    </message>
    <message>
        <source>%1: this is a folder. Give the path of the database file in it.</source>
        <translation>%1: es una carpeta. Indique la ruta del archivo de base de datos que contiene.</translation>
    </message>
    <message>
        <source>%1: this is no ordinary file. Give the path of a CoreScope database.</source>
        <translation>%1: no es un archivo ordinario. Indique la ruta de una base de datos de CoreScope.</translation>
    </message>
    <message>
        <source>%1: no permission to read it. Check who may read the file.</source>
        <translation>%1: sin permiso para leerlo. Compruebe quién puede leer el archivo.</translation>
    </message>
    <message>
        <source>%1: the file is empty and holds no tables; is it a CoreScope database? An ingestor that has never stored anything leaves such a file.</source>
        <translation>%1: el archivo está vacío y no contiene tablas; ¿es una base de datos de CoreScope? Un ingestor que nunca ha guardado nada deja un archivo así.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver (QSQLITE) is missing. Install the SQLite plugin of Qt SQL.</source>
        <translation>Falta el controlador SQLite de Qt (QSQLITE). Instale el complemento SQLite de Qt SQL.</translation>
    </message>
    <message>
        <source>opening the database</source>
        <translation>abrir la base de datos</translation>
    </message>
    <message>
        <source>opening the database for writing</source>
        <translation>abrir la base de datos para escritura</translation>
    </message>
    <message>
        <source>a program was stopped while it wrote to this database, and repairing that needs write access. Open it once in a folder you may write to, together with its -wal or -journal file.</source>
        <translation>un programa se detuvo mientras escribía en esta base de datos, y repararla requiere permiso de escritura. Ábrala una vez en una carpeta en la que pueda escribir, junto con su archivo -wal o -journal.</translation>
    </message>
    <message>
        <source>the file or its folder is write protected. Change its permissions, copy the database to a folder you may write to, or use --read-only.</source>
        <translation>el archivo o su carpeta están protegidos contra escritura. Cambie los permisos, copie la base de datos a una carpeta en la que pueda escribir o use --read-only.</translation>
    </message>
    <message>
        <source>its folder is write protected, and SQLite needs to make files there. Copy the database, together with its -wal file if there is one, to a folder you may write to.</source>
        <translation>su carpeta está protegida contra escritura y SQLite necesita crear archivos en ella. Copie la base de datos, junto con su archivo -wal si lo hay, a una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>the file cannot be opened. Check that it still exists and who may read it.</source>
        <translation>el archivo no se puede abrir. Compruebe que aún existe y quién puede leerlo.</translation>
    </message>
    <message>
        <source>another program holds the database locked. Try again when it has finished, or stop it.</source>
        <translation>otro programa mantiene bloqueada la base de datos. Inténtelo de nuevo cuando haya terminado, o deténgalo.</translation>
    </message>
    <message>
        <source>the disk is full. Nothing of this step was stored and nothing was lost; free some space and try again.</source>
        <translation>el disco está lleno. No se guardó nada de este paso ni se perdió nada; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>permission denied. Check who may read and write the file.</source>
        <translation>permiso denegado. Compruebe quién puede leer y escribir el archivo.</translation>
    </message>
    <message>
        <source>this is no SQLite database, or an encrypted one. Give the path of a CoreScope database.</source>
        <translation>no es una base de datos SQLite, o está cifrada. Indique la ruta de una base de datos de CoreScope.</translation>
    </message>
    <message>
        <source>the database is damaged (%1). Restore a backup, or salvage it with the .recover command of sqlite3.</source>
        <translation>la base de datos está dañada (%1). Restaure una copia de seguridad o recupérela con la orden .recover de sqlite3.</translation>
    </message>
    <message>
        <source>input/output error (%1). Check the disk and its file system.</source>
        <translation>error de entrada/salida (%1). Compruebe el disco y su sistema de archivos.</translation>
    </message>
    <message>
        <source>%1 (SQLite code %2).</source>
        <translation>%1 (código SQLite %2).</translation>
    </message>
    <message>
        <source>%1: %2 failed: %3</source>
        <translation>%1: error al %2: %3</translation>
    </message>
    <message>
        <source>deleting old rows</source>
        <translation>eliminar filas antiguas</translation>
    </message>
    <message>
        <source>writing table %1</source>
        <translation>escribir la tabla %1</translation>
    </message>
    <message>
        <source>writing resolved paths</source>
        <translation>escribir los trayectos resueltos</translation>
    </message>
    <message>
        <source>clearing resolved paths</source>
        <translation>vaciar los trayectos resueltos</translation>
    </message>
    <message>
        <source>looking up the tables</source>
        <translation>consultar las tablas</translation>
    </message>
    <message>
        <source>%1: %2 is missing, so this is no CoreScope database, or one that its ingestor has not finished to set up. Check the path.</source>
        <translation>%1: falta %2, así que no es una base de datos de CoreScope, o es una que su ingestor no ha terminado de preparar. Compruebe la ruta.</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>la tabla %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>la columna %1</translation>
    </message>
    <message>
        <source>adding what is missing to the schema</source>
        <translation>completar el esquema</translation>
    </message>
    <message>
        <source>counting the rows of table %1</source>
        <translation>contar las filas de la tabla %1</translation>
    </message>
    <message>
        <source>looking for changes</source>
        <translation>buscar cambios</translation>
    </message>
    <message>
        <source>emptying the write-ahead log</source>
        <translation>vaciar el registro de escritura anticipada</translation>
    </message>
    <message>
        <source>looking up the page size</source>
        <translation>consultar el tamaño de página</translation>
    </message>
    <message>
        <source>%1: another program has been reading or writing for long and holds the -wal file at %2 MB. Writing goes on when it has finished; stop it if it hangs.</source>
        <translation>%1: otro programa lleva mucho tiempo leyendo o escribiendo y mantiene el archivo -wal en %2 MB. La escritura continuará cuando termine; deténgalo si se ha bloqueado.</translation>
    </message>
    <message>
        <source>writing failed: %1</source>
        <translation>error al escribir: %1</translation>
    </message>
    <message>
        <source>%1: the file is gone. What was read of it stays; new packets appear when it is back.</source>
        <translation>%1: el archivo ha desaparecido. Lo que se leyó de él se conserva; los paquetes nuevos aparecerán cuando vuelva.</translation>
    </message>
    <message>
        <source>%1: another file has been put in its place. What is shown is still the one before; restart to read the new one.</source>
        <translation>%1: se ha puesto otro archivo en su lugar. Lo que se muestra sigue siendo el anterior; reinicie para leer el nuevo.</translation>
    </message>
    <message>
        <source>finding the oldest transmission to keep</source>
        <translation>buscar la transmisión más antigua que conservar</translation>
    </message>
    <message>
        <source>port %1 on %2 is already in use: stop the other program or choose another port</source>
        <translation>el puerto %1 en %2 ya está en uso: detenga el otro programa o elija otro puerto</translation>
    </message>
    <message>
        <source>no permission to listen on port %1 on %2: choose a port from 1024 on</source>
        <translation>sin permiso para escuchar en el puerto %1 en %2: elija un puerto a partir de 1024</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: the address is not one of this machine&apos;s</source>
        <translation>no se puede escuchar en el puerto %1 en %2: la dirección no es de este equipo</translation>
    </message>
    <message>
        <source>cannot listen on port %1 on %2: %3</source>
        <translation>no se puede escuchar en el puerto %1 en %2: %3</translation>
    </message>
    <message>
        <source>deleting old packets</source>
        <translation>eliminar paquetes antiguos</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>about %1</source>
        <comment>distance</comment>
        <translation>unos %1</translation>
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
        <translation>Tipo de paquete, como ADVERT</translation>
    </message>
    <message>
        <source>Route, such as FLOOD or DIRECT</source>
        <translation>Ruta, como FLOOD o DIRECT</translation>
    </message>
    <message>
        <source>Content hash, 16 hex digits</source>
        <translation>Hash del contenido, 16 dígitos hexadecimales</translation>
    </message>
    <message>
        <source>Number of the packet in the database</source>
        <translation>Número del paquete en la base de datos</translation>
    </message>
    <message>
        <source>Bytes on the air</source>
        <translation>Bytes en el aire</translation>
    </message>
    <message>
        <source>SNR of any reception, dB</source>
        <translation>SNR de cualquier recepción, dB</translation>
    </message>
    <message>
        <source>RSSI of any reception, dBm</source>
        <translation>RSSI de cualquier recepción, dBm</translation>
    </message>
    <message>
        <source>Hops of any reception</source>
        <translation>Saltos de cualquier recepción</translation>
    </message>
    <message>
        <source>Name or key of an observer</source>
        <translation>Nombre o clave de un observador</translation>
    </message>
    <message>
        <source>Region code of an observer</source>
        <translation>Código de región de un observador</translation>
    </message>
    <message>
        <source>How often the packet was received</source>
        <translation>Cuántas veces se recibió el paquete</translation>
    </message>
    <message>
        <source>Hops of any reception in hex, with commas between</source>
        <translation>Saltos de cualquier recepción en hexadecimal, separados por comas</translation>
    </message>
    <message>
        <source>Name or key of a relay on the resolved path</source>
        <translation>Nombre o clave de un retransmisor en el trayecto resuelto</translation>
    </message>
    <message>
        <source>Any member of the decoded payload, such as payload.name</source>
        <translation>Cualquier elemento de la carga útil decodificada, como payload.name</translation>
    </message>
    <message>
        <source>Time since the packet was first seen, such as 90s, 15m, 2h, 7d</source>
        <translation>Tiempo desde que se vio el paquete por primera vez, como 90s, 15m, 2h, 7d</translation>
    </message>
    <message>
        <source>When the packet was first seen, such as 2026-04-05T12:00</source>
        <translation>Cuándo se vio el paquete por primera vez, como 2026-04-05T12:00</translation>
    </message>
    <message>
        <source>Expected &amp;&amp; or || here.</source>
        <translation>Aquí se espera &amp;&amp; o ||.</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other.</source>
        <translation>Demasiados paréntesis anidados.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Falta un paréntesis de cierre.</translation>
    </message>
    <message>
        <source>This is not complete.</source>
        <translation>Esto está incompleto.</translation>
    </message>
    <message>
        <source>Expected a field here, such as type or snr.</source>
        <translation>Aquí se espera un campo, como type o snr.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>No existe el campo «%1».</translation>
    </message>
    <message>
        <source>Expected an operator here, such as == or contains.</source>
        <translation>Aquí se espera un operador, como == o contains.</translation>
    </message>
    <message>
        <source>Expected a list here, such as (a, b).</source>
        <translation>Aquí se espera una lista, como (a, b).</translation>
    </message>
    <message>
        <source>Expected a value here.</source>
        <translation>Aquí se espera un valor.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>El filtro es demasiado largo.</translation>
    </message>
    <message>
        <source>Names are not ordered; use == or in.</source>
        <translation>Los nombres no tienen orden; use == o in.</translation>
    </message>
    <message>
        <source>This field is a number; use a comparison such as ==.</source>
        <translation>Este campo es un número; use una comparación como ==.</translation>
    </message>
    <message>
        <source>Expected a number here.</source>
        <translation>Aquí se espera un número.</translation>
    </message>
    <message>
        <source>Expected a length of time here, such as 90s, 15m, 2h or 7d.</source>
        <translation>Aquí se espera una duración, como 90s, 15m, 2h o 7d.</translation>
    </message>
    <message>
        <source>Expected a time here, such as 2026-04-05 or &quot;2026-04-05 12:30&quot; (UTC).</source>
        <translation>Aquí se espera una hora, como 2026-04-05 o &quot;2026-04-05 12:30&quot; (UTC).</translation>
    </message>
    <message>
        <source>There is no packet type of this name.</source>
        <translation>No hay ningún tipo de paquete con este nombre.</translation>
    </message>
    <message>
        <source>There is no route of this name.</source>
        <translation>No hay ninguna ruta con este nombre.</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>&amp;Seleccionado</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;No seleccionado</translation>
    </message>
    <message>
        <source>… &amp;and Selected</source>
        <translation>… &amp;y seleccionado</translation>
    </message>
    <message>
        <source>… and no&amp;t Selected</source>
        <translation>… y n&amp;o seleccionado</translation>
    </message>
    <message>
        <source>… &amp;or Selected</source>
        <translation>… o s&amp;eleccionado</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Trayecto</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
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
        <translation>Oído</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>aún sin resolver</translation>
    </message>
    <message>
        <source>No known node has a key that begins like this.</source>
        <translation>Ningún nodo conocido tiene una clave que empiece así.</translation>
    </message>
    <message>
        <source>The only known node whose key begins like this.</source>
        <translation>El único nodo conocido cuya clave empieza así.</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln node(s) whose keys begin like this.</source>
        <translation>
            <numerusform>%Ln nodo cuya clave empieza así.</numerusform>
            <numerusform>Uno de %Ln nodos cuyas claves empiezan así.</numerusform>
        </translation>
    </message>
    <message>
        <source>a relay that is not listed</source>
        <translation>un retransmisor que no figura</translation>
    </message>
    <message>
        <source>instead of %1; %2</source>
        <translation>en lugar de %1; %2</translation>
    </message>
</context>
<context>
    <name>phase</name>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Learning links</source>
        <translation>Aprendiendo enlaces</translation>
    </message>
    <message>
        <source>Resolving paths</source>
        <translation>Resolviendo trayectos</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
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
