<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>EvidenceText</name>
    <message numerus="yes">
        <source>heard %Ln times after %1</source>
        <translation>
            <numerusform>heard %Ln times after %1</numerusform>
            <numerusform>heard %Ln times after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reported %Ln times by %1</source>
        <translation>
            <numerusform>reported %Ln times by %1</numerusform>
            <numerusform>reported %Ln times by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>analytics</name>
    <message numerus="yes">
        <source>%Ln hop(s)</source>
        <translation>
            <numerusform>%Ln hop</numerusform>
            <numerusform>%Ln hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hop(s) between known positions, %1 km on average</source>
        <translation>
            <numerusform>%Ln hop between known positions, %1 km on average</numerusform>
            <numerusform>%Ln hops between known positions, %1 km on average</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln packet</numerusform>
            <numerusform>%Ln packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeater(s)</source>
        <translation>
            <numerusform>%Ln repeater</numerusform>
            <numerusform>%Ln repeaters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reception(s)</source>
        <translation>
            <numerusform>%Ln reception</numerusform>
            <numerusform>%Ln receptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observer(s)</source>
        <translation>
            <numerusform>%Ln observer</numerusform>
            <numerusform>%Ln observers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln impossible one(s) left out</source>
        <translation>
            <numerusform>, %Ln impossible one left out</numerusform>
            <numerusform>, %Ln impossible ones left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1
%2 dB, %Ln reception(s)</source>
        <translation>
            <numerusform>%1
%2 dB, %Ln reception</numerusform>
            <numerusform>%1
%2 dB, %Ln receptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) with two hops or more</source>
        <translation>
            <numerusform>%Ln packet with two hops or more</numerusform>
            <numerusform>%Ln packets with two hops or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::ActivityPanel</name>
    <message numerus="yes">
        <source>%Ln observation(s) to resolve.</source>
        <translation>
            <numerusform>%Ln observation to resolve.</numerusform>
            <numerusform>%Ln observations to resolve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) resolved in memory, %2 of them without any relay</source>
        <translation>
            <numerusform>Chunk %1: %Ln observation resolved in memory, %2 of them without any relay</numerusform>
            <numerusform>Chunk %1: %Ln observations resolved in memory, %2 of them without any relay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chunk %1: %Ln observation(s) written, %2 of them without any relay</source>
        <translation>
            <numerusform>Chunk %1: %Ln observation written, %2 of them without any relay</numerusform>
            <numerusform>Chunk %1: %Ln observations written, %2 of them without any relay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::BackfillActions</name>
    <message numerus="yes">
        <source>Write the resolved paths of %Ln observation(s) into %1?</source>
        <translation>
            <numerusform>Write the resolved paths of %Ln observation into %1?</numerusform>
            <numerusform>Write the resolved paths of %Ln observations into %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::ChannelsPanel</name>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1: %n message</numerusform>
            <numerusform>%1: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::MapCanvas</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln neighbor(s)</source>
        <translation>
            <numerusform>%Ln neighbor</numerusform>
            <numerusform>%Ln neighbors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::MapPanel</name>
    <message numerus="yes">
        <source>%Ln without position</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln without position</numerusform>
            <numerusform>%Ln without position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) on the map</source>
        <translation>
            <numerusform>%Ln node on the map</numerusform>
            <numerusform>%Ln nodes on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln link(s) with affinity from %2</source>
        <translation>
            <numerusform>%1 of %Ln link with affinity from %2</numerusform>
            <numerusform>%1 of %Ln links with affinity from %2</numerusform>
        </translation>
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
            <numerusform>heard by %n</numerusform>
            <numerusform>heard by %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeActivityView</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodeDetails</name>
    <message numerus="yes">
        <source>Neighbors (%Ln)</source>
        <translation>
            <numerusform>Neighbors (%Ln)</numerusform>
            <numerusform>Neighbors (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodePathsView</name>
    <message numerus="yes">
        <source>%n packet(s) may have gone through the node.</source>
        <translation>
            <numerusform>%n packet may have gone through the node.</numerusform>
            <numerusform>%n packets may have gone through the node.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::NodesPanel</name>
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
            <numerusform>%1 of %n node</numerusform>
            <numerusform>%1 of %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::ObserverDetails</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::ObserversPanel</name>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n observer</numerusform>
            <numerusform>%n observers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n observer(s)</source>
        <translation>
            <numerusform>%1 of %n observer</numerusform>
            <numerusform>%1 of %n observers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::PacketDetailsPanel</name>
    <message numerus="yes">
        <source>Receptions (%Ln)</source>
        <translation>
            <numerusform>Receptions (%Ln)</numerusform>
            <numerusform>Receptions (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corescope::StatusBar</name>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln packet</numerusform>
            <numerusform>%Ln packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln packet(s)</source>
        <translation>
            <numerusform>%1 of %Ln packet</numerusform>
            <numerusform>%1 of %Ln packets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>path</name>
    <message numerus="yes">
        <source>One of %Ln node(s) whose keys begin like this.</source>
        <translation>
            <numerusform>One of %Ln node whose keys begin like this.</numerusform>
            <numerusform>One of %Ln nodes whose keys begin like this.</numerusform>
        </translation>
    </message>
</context>
</TS>
