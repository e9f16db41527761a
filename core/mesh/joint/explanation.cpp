#include "core/mesh/joint/explanation.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringList>

#include "core/mesh/joint/jointresolver.h"
#include "core/mesh/joint/transmissionreader.h"
#include "core/store/snapshot.h"

namespace corescope {

namespace {

constexpr double s_leastAlternative = 0.001;

class Explainer
{
public:
    /// `without`: relays that are not to be the answer, even where there is no other.
    Explainer(const LinkModel& model, TreeDecoder& decoder, std::span<const std::uint32_t> without)
        : m_model(model)
        , m_relays(model.relays())
        , m_tree(decoder.tree())
        , m_decoder(decoder)
        , m_without(without)
        , m_answers(m_tree.nodes.size(), RelayIndex::none)
    {
    }

    ExplainedHop explain(std::uint32_t node)
    {
        const RelayRange range = m_tree.nodes[node].range;
        const auto beliefs = m_decoder.probabilities(node);
        HopAnswer answer = bestAnswer(m_relays, range, beliefs);
        if (std::ranges::find(m_without, answer.relay) != m_without.end())
            answer = {};
        m_answers[node] = answer.relay;
        ExplainedHop hop;
        hop.parent = m_tree.nodes[node].parent == 0 ? ExplainedHop::notAHop : m_tree.nodes[node].parent - 1;
        hop.relay = answer.relay == RelayIndex::none ? KeyIndex() : m_relays.key(answer.relay);
        hop.probability = double(answer.probability);
        double unlisted = 0;
        for (std::uint32_t i = 0; i < range.count; ++i) {
            const std::uint32_t relay = range.first + i;
            if (!m_relays.isListed(relay))
                unlisted += double(beliefs[i]);
            else if (relay != answer.relay && std::ranges::find(m_without, relay) == m_without.end() &&
                     double(beliefs[i]) >= s_leastAlternative)
                hop.alternatives.push_back({m_relays.key(relay), double(beliefs[i])});
        }
        if (answer.relay != RelayIndex::none && unlisted >= s_leastAlternative)
            hop.alternatives.push_back({{}, unlisted});
        std::ranges::stable_sort(hop.alternatives, std::greater(), &HopCandidate::probability);
        hop.evidence = evidence(node, answer);
        return hop;
    }

private:
    HopEvidence evidence(std::uint32_t node, const HopAnswer& answer) const
    {
        const TreeNode& hop = m_tree.nodes[node];
        HopEvidence evidence;
        evidence.isOnlyCandidate = answer.relay != RelayIndex::none && m_relays.listedCount(hop.range) == 1;
        evidence.isUnheardOf = m_relays.listedCount(hop.range) == 0;
        evidence.isUnlisted = answer.relay == RelayIndex::none && answer.probability > 0;
        if (answer.relay == RelayIndex::none)
            return evidence;
        const std::uint32_t before = hop.parent == 0 ? sender() : m_answers[hop.parent];
        if (before != RelayIndex::none) {
            evidence.previous = m_relays.key(before);
            if (m_relays.isNamed(before))
                evidence.sender = m_relays.text(before).substr(1);
            evidence.timesAfter = m_model.linkCount(before, answer.relay);
            const Place &from = m_model.place(before), &to = m_model.place(answer.relay);
            if (from.isKnown && to.isKnown)
                evidence.km = std::sqrt(double(squaredKm(from, to)));
            evidence.isPlaceGuessed = from.isGuessed || to.isGuessed;
        }
        for (const TreeReport& report : m_tree.reports) {
            if (report.node != node || report.observer == RelayIndex::none)
                continue;
            const double times = m_model.reportCount(answer.relay, report.observer);
            if (times > evidence.timesReported) {
                evidence.timesReported = times;
                evidence.observer = m_relays.observerKey(report.observer);
            }
        }
        return evidence;
    }

    /// The only possible sender, none if there are several.
    std::uint32_t sender() const
    {
        return m_tree.root.size() == 1 && m_tree.root.front().row != m_relays.anyone() ? m_tree.root.front().row
                                                                                       : RelayIndex::none;
    }

    const LinkModel& m_model;
    const RelayIndex& m_relays;
    const TransmissionTree& m_tree;
    TreeDecoder& m_decoder;
    const std::span<const std::uint32_t> m_without;
    std::vector<std::uint32_t> m_answers; ///< by node
};

struct EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(evidence)
};

QString nameOf(KeyIndex key, const Snapshot& snapshot)
{
    const NodeIndex node = snapshot.nodes().find(key);
    if (node.isValid())
        if (const auto& name = snapshot.nodes().row(node).name; name && !name->empty())
            return QString::fromStdString(*name);
    for (const ObserverRow& observer : snapshot.observers->rows())
        if (observer.name && !observer.name->empty() && toLowerAscii(observer.id) == snapshot.store->keys().text(key))
            return QString::fromStdString(*observer.name);
    const std::string_view digits = snapshot.store->keys().text(key).substr(0, 8);
    return QString::fromLatin1(digits.data(), qsizetype(digits.size()));
}

/// As people read it.
QString nameOfSender(const std::string& inJson)
{
    const QByteArray array = "[\"" + QByteArray::fromStdString(inJson) + "\"]";
    const QString name = QJsonDocument::fromJson(array)[0].toString();
    return name.isEmpty() ? QString::fromStdString(inJson) : name;
}

QString distanceOf(const HopEvidence& evidence)
{
    const QString distance = EvidenceText::tr("%L1 km").arg(*evidence.km, 0, 'f', *evidence.km >= 10 ? 0 : 1);
    return evidence.isPlaceGuessed ? EvidenceText::tr("about %1", "distance").arg(distance) : distance;
}

} // namespace

const JointExplanation::Path* JointExplanation::find(ObservationIndex observation) const
{
    const auto found = std::ranges::find(paths, observation, &Path::observation);
    return found == paths.end() ? nullptr : &*found;
}

JointExplanation explain(const LinkModel& model, const TransmissionToResolve& question,
                         std::span<const KeyIndex> forbidden)
{
    JointExplanation explanation;
    explanation.paths.resize(question.paths.size());
    const PathMeaning meaning = pathMeaning(question);
    explanation.isDirect = meaning == PathMeaning::Planned;
    if (meaning == PathMeaning::NoHops)
        return explanation;

    std::vector<std::uint32_t> without;
    for (const KeyIndex key : forbidden)
        if (const std::uint32_t relay = model.relays().entity(key); relay != RelayIndex::none)
            without.push_back(relay);
    std::ranges::sort(without);
    Forest forest;
    TreeBuilder builder(model.relays());
    builder.add(question, meaning, forest);
    TreeDecoder decoder(model);
    decoder.decode(forest[0], without);
    const TransmissionTree& tree = decoder.tree();

    Explainer explainer(model, decoder, without);
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node)
        explanation.hops.push_back(explainer.explain(node));
    std::vector<std::uint32_t> nodes;
    for (std::size_t i = 0; i < explanation.paths.size(); ++i) {
        tree.hopNodes(i, nodes);
        for (std::size_t j = 0; j < nodes.size(); ++j) {
            explanation.paths[i].hops.push_back(nodes[j] - 1);
            explanation.hops[nodes[j] - 1].hop = question.paths[i].hops[j];
        }
    }
    return explanation;
}

JointExplanation explain(const Snapshot& snapshot, const LinkModel& model, TransmissionIndex transmission,
                         std::span<const KeyIndex> forbidden)
{
    TransmissionReader reader(*snapshot.store, *snapshot.observers);
    std::vector<ObservationIndex> rows;
    reader.begin(transmission);
    snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
        reader.add(row);
        rows.push_back(row);
    });
    JointExplanation explanation = explain(model, reader.question(), forbidden);
    for (std::size_t i = 0; i < rows.size(); ++i)
        explanation.paths[i].observation = rows[i];
    return explanation;
}

std::string evidenceText(const HopEvidence& evidence, const Snapshot& snapshot)
{
    if (evidence.isUnheardOf)
        return EvidenceText::tr("no listed relay has this prefix").toStdString();
    if (evidence.isUnlisted)
        return EvidenceText::tr("no listed relay fits as well as one that is not listed").toStdString();
    QStringList parts;
    if (evidence.isOnlyCandidate)
        parts += EvidenceText::tr("the only listed relay with this prefix");
    if (evidence.previous.isValid() || !evidence.sender.empty()) {
        const int times = int(std::lround(evidence.timesAfter));
        const QString text = times == 0   ? EvidenceText::tr("not heard after %1 before")
                             : times == 1 ? EvidenceText::tr("heard once after %1")
                                          : EvidenceText::tr("heard %Ln times after %1", nullptr, times);
        parts +=
            text.arg(evidence.sender.empty() ? nameOf(evidence.previous, snapshot) : nameOfSender(evidence.sender));
        if (evidence.km)
            parts += distanceOf(evidence);
    }
    if (const int times = int(std::lround(evidence.timesReported)); times > 0) {
        const QString text = times == 1 ? EvidenceText::tr("reported once by %1")
                                        : EvidenceText::tr("reported %Ln times by %1", nullptr, times);
        parts += text.arg(nameOf(evidence.observer, snapshot));
    }
    return parts.join(QStringLiteral("; ")).toStdString();
}

} // namespace corescope
